package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.organisation.Post;
import vn.quyhoach.organisation.Posts;
import vn.quyhoach.refusal.Refusal;
import vn.quyhoach.regulation.DeadlineRungs;
import vn.quyhoach.regulation.RuleFinding;

/** Which rules a campaign is held to: a pack in force, a layer that only tightens, the tables of the day of its adoption. */
class RegulationPacksProcessTest extends PlanTestBase {

  private static final String DRAFT = "userTask_draftCampaign";
  private static final String ADOPT = "userTask_adoptCampaign";
  private static final String FRONT = "38F01";

  @Autowired Posts posts;
  @Autowired DeadlineRungs rungs;

  @Test
  void aRunningCampaignKeepsItsTablesWhenOneIsDeployedAnewAndANewCampaignTakesTheNewOne() {
    UnitPlan running = plan(FRONT);
    Post post = posts.ofUnit(FRONT).get(0);
    Cadre cadre = cadres.ofUnit(FRONT).stream()
        .filter(person -> ruleIds(running, post, person).stream().noneMatch("R50-P7"::equals)).findFirst().orElseThrow();
    int version = campaign().rules().versionOf("eligibility").orElseThrow();

    String delivered = table("eligibility");
    deploy("eligibility", delivered.replace("<text>&lt;= 0</text>", "<text>&lt;= 99</text>"));
    try {
      Campaign fresh = campaignForTheFront("2022-NEW");

      assertThat(fresh.rules().versionOf("eligibility")).hasValue(version + 1);
      assertThat(campaign().rules().versionOf("eligibility")).hasValue(version);
      assertThat(ruleIds(plans.planOf(fresh.id(), FRONT), post, cadre)).as("new campaign, new table").contains("R50-P7");
      assertThat(ruleIds(running, post, cadre)).as("running campaign, old table").doesNotContain("R50-P7");
    } finally {
      deploy("eligibility", delivered);
    }
    assertThat(ruleIds(plans.planOf(campaigns.byCode("2022-NEW").orElseThrow().id(), FRONT), post, cadre))
        .as("the campaign stays with the version of its adoption").contains("R50-P7");
  }

  @Test
  void theDraftOffersThePacksWithTheirDatesAndRefusesOneThatIsNotInForce() {
    propose("2022-PACK");
    assertThat(rows(shown("2022-PACK", DRAFT), "packOptions")).extracting(option -> option.get("value") + ": " + option.get("label"))
        .anySatisfy(option -> assertThat(option).startsWith("qd50: ").contains("27/12/2021", "07/10/2025"))
        .anySatisfy(option -> assertThat(option).startsWith("qd377: ").contains("08/10/2025"));
    assertThat(shown("2022-PACK", DRAFT)).containsEntry("pack", "qd50");

    Refusal refusal = refusalOfPlaying("2022-PACK", DRAFT, Map.of("pack", "qd377"));
    assertNamesClause(refusal, "pack", "Quy định 377-QĐ/TW", "08/10/2025", UserZone.text(today()));
    assertNames(refusalOfPlaying("2022-PACK", DRAFT, Map.of("pack", "qd999")), "pack", "qd999");

    play("2022-PACK", DRAFT);
    assertNamesClause(refusalOfPlaying("2022-PACK", ADOPT, Map.of("adoptedOn", "2021-12-26")), "adoptedOn", "27/12/2021", "26/12/2021");
    play("2022-PACK", ADOPT);
  }

  @Test
  void theLayerOfTheProvinceBindsItsCampaignAndIsRefusedWhereItLoosens() {
    propose("2022-LAYER");
    String delivered = table("province-layer");
    deploy("province-layer", delivered.replace("<text>\"-7\"</text>", "<text>\"-3\"</text>"));
    try {
      Refusal refusal = refusalOfPlaying("2022-LAYER", DRAFT, Map.of("pack", "qd50+38"));
      assertNamesClause(refusal, "pack", "deadline-rungs", "SUBMISSION/COMMUNE/FIRST_REMINDER", "workingDays", "(-3)", "(-5)");
      assertThat(refusal.fields()).singleElement()
          .satisfies(field -> assertThat(field.clause()).contains("1020", "cần đối chiếu văn bản gốc"));
    } finally {
      deploy("province-layer", delivered);
    }

    play("2022-LAYER", DRAFT, Map.of("pack", "qd50+38", "waves", List.of(wave("2022-08-30", "FRONT"))));
    play("2022-LAYER", ADOPT);
    assertThat(rungs.of(campaigns.byCode("2022-LAYER").orElseThrow().rules(), "SUBMISSION", "COMMUNE").get(0).workingDays()).isEqualTo(-7);
    assertThat(rungs.of(campaign().rules(), "SUBMISSION", "COMMUNE").get(0).workingDays()).isEqualTo(-5);
  }

  @Test
  void theReviewShowsWhoLeavesThePlanByItselfAndByWhichClause() {
    String unit = "38D06";
    playUntil(key(unit), "userTask_reviewCurrentPlan");
    List<Map<String, Object>> before = rows(shown(key(unit), "userTask_reviewCurrentPlan"), "entries");
    Optional<Map<String, Object>> kept = before.stream().filter(line -> !line.get("hint").toString().contains("căn cứ")).findFirst();
    assertThat(kept).as("an entry nothing speaks against").isPresent();
    String cadre = plans.currentPlanOf(plan(unit).id()).stream()
        .filter(entry -> String.valueOf(entry.number()).equals(kept.get().get("entry"))).findFirst().orElseThrow().cadreCode();

    jdbc.sql("update cadre set birth_date = date '1963-02-01', version = version + 1 where code = :code").param("code", cadre).update();

    assertThat(rows(shown(key(unit), "userTask_reviewCurrentPlan"), "entries")).filteredOn(line ->
        line.get("entry").equals(kept.get().get("entry"))).singleElement().satisfies(line -> assertThat(line.get("hint").toString())
        .contains("Đương nhiên ra khỏi quy hoạch", "tháng", "căn cứ: Quy định 50-QĐ/TW"));
  }

  private void propose(String code) {
    rehearsal.proposeCampaign("38", Map.of("code", code, "name", "Xây dựng quy hoạch nhiệm kỳ 2025-2030, 2026-2031",
        "kind", "NEXT_TERM"));
  }

  private Campaign campaignForTheFront(String code) {
    propose(code);
    play(code, DRAFT, Map.of("waves", List.of(wave("2022-08-30", "FRONT"))));
    play(code, ADOPT);
    play(code, "userTask_recordDissemination");
    runJobs(code);
    return campaigns.byCode(code).orElseThrow();
  }

  private static Map<String, Object> wave(String due, String tier) {
    return Map.of("number", 1, "due", due, "tiers", List.of(tier));
  }

  private List<String> ruleIds(UnitPlan plan, Post post, Cadre cadre) {
    return nominations.check(plan.id(), post.code(), cadre.code()).findings().stream().map(RuleFinding::ruleId).toList();
  }
}
