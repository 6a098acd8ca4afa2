package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import vn.quyhoach.approval.PlanRegister;
import vn.quyhoach.cadre.CurrentPlanEntry;
import vn.quyhoach.cadre.CurrentPlans;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.nomination.PlanState;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.organisation.UnitTier;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.regulation.CampaignKind;

/**
 * The second demonstration as it starts, and the way of a commune's plan in a province without districts: the same models, the
 * province's own organisation board and secretariat.
 */
@SpringBootTest
@ActiveProfiles(profiles = {"demo", "demo-2026", "test"}, inheritProfiles = false)
class TwoTierProcessTest extends PlanTestBase {

  private static final String CODE = "2026-RS";

  @Autowired Units units;
  @Autowired PlanRegister register;
  @Autowired CurrentPlans current;

  @Override
  @BeforeEach
  void startCampaignOnce() {
    // The scenario has started its campaign itself.
    BpmnAwareTests.init(engine);
  }

  @Test
  void theScenarioStartsWithWorkAtEveryStation() {
    Campaign campaign = campaigns.byCode(CODE).orElseThrow();
    assertThat(today()).isEqualTo("2026-03-10");
    assertThat(campaign.kind()).isEqualTo(CampaignKind.REVIEW);
    assertThat(campaign.rules().pack()).isEqualTo("qd377");
    assertThat(openTasks(at("14758"))).isEmpty();
    assertThat(planOf("14758").state()).isEqualTo(PlanState.PUBLISHED);
    Map.of("15499", "userTask_signSubmission", "16654", "userTask_receiveDossier", "16531", "userTask_concludeAppraisal",
        "15061", "userTask_remedyDefects", "38D23", "userTask_receiveDossier").forEach((unit, element) ->
            assertThat(openTasks(at(unit))).as(unit).filteredOn(task -> !task.endsWith("Opinion")).containsExactly(element));
    assertThat(openTasks(at("15865"))).contains("userTask_firstCount");
    assertThat(openTasks(at("14812"))).contains("userTask_vetFacts");
    assertThat(planOf("14797").state()).isEqualTo(PlanState.AWAITING_SESSION);
    assertThat(rows(shown(sessionOf("38"), "userTask_prepareAgenda"), "listOptions")).extracting(option -> option.get("value"))
        .contains(planOf("14797").id(), planOf("38D02").id());
  }

  @Test
  void onlyUnitsOfTodayTakePartAndAllBelowTheProvinceAreApprovedByIt() {
    List<UnitPlan> all = plans.plansOf(campaigns.byCode(CODE).orElseThrow().id());
    assertThat(all).extracting(UnitPlan::tier).doesNotContain(UnitTier.DISTRICT);
    assertThat(all).hasSize(23);
    assertThat(all).allSatisfy(plan -> {
      assertThat(units.unit(plan.unitCode()).existsOn(today())).as(plan.unitCode()).isTrue();
      assertThat(plan.approvingUnit()).as(plan.unitCode()).isEqualTo(plan.tier() == UnitTier.PROVINCE ? "TW" : "38");
      assertThat(deadlines.deadline(plan.id()).upperUnit()).as("who hears of lateness").isEqualTo(plan.approvingUnit());
    });
    Set<String> working = tasks.createTaskQuery().list().stream().map(Task::getTenantId).collect(Collectors.toSet());
    assertThat(working.stream().map(units::unit).filter(unit -> !unit.existsOn(today()))).as("units that ended and work").isEmpty();
  }

  @Test
  void aCommunesPlanGoesStraightToTheProvinceAndIsPublished() {
    String unit = "16279";
    String key = at(unit);
    playUntil(key, "userTask_signSubmission");
    assertThat(taskOf(key, "userTask_signSubmission").getTenantId()).isEqualTo(unit);
    play(key, "userTask_signSubmission");
    runJobs(key);
    assertThat(taskOf(key, "userTask_receiveDossier").getTenantId()).as("the province's board").isEqualTo("38");
    playUntil(key, "userTask_concludeAppraisal");
    play(key, "userTask_concludeAppraisal");
    runJobs(key);
    assertThat(openTasks(key)).isEmpty();
    assertThat(planOf(unit).state()).isEqualTo(PlanState.AWAITING_SESSION);

    String session = sessionOf("38");
    assertThat(taskOf(session, "userTask_prepareAgenda").getTenantId()).as("the province's secretariat").isEqualTo("38");
    play(session, "userTask_prepareAgenda", Map.of("lists", List.of(planOf(unit).id())));
    play(session, "userTask_recordDecisions");
    play(session, "userTask_issueAct", Map.of("number", "219-QĐ/TU"));
    runJobs(session);
    runJobs(key);
    assertThat(taskOf(key, "userTask_recordPublication").getTenantId()).isEqualTo(unit);
    play(key, "userTask_recordPublication");

    assertThat(planOf(unit).state()).isEqualTo(PlanState.PUBLISHED);
    assertThat(register.of(unit)).filteredOn(PlanRegister.Entry::isApprovedHere).isNotEmpty().allSatisfy(entry -> assertThat(entry.decisionNumber()).isEqualTo("219-QĐ/TU"));
    assertThat(register.within("38")).extracting(PlanRegister.Entry::unitCode).contains(unit);
    assertThat(record.faultsOf(planOf(unit).id())).isEmpty();
  }

  @Test
  void theNextReviewStartsFromWhatTheRegisterHoldsAndOnlyDecisionsChangeIt() {
    String unit = "14758";
    String decision = "212-QĐ/TU";
    List<CurrentPlanEntry> approved = inForceBy(unit, decision);
    assertThat(approved).hasSizeGreaterThan(2);
    String code = "2026-RS2";
    rehearsal.proposeCampaign("38", Map.of("code", code, "kind", "REVIEW", "name", "Rà soát, bổ sung lần hai"));
    play(code, "userTask_draftCampaign", with(draft(wave(1, "2026-09-15", "COMMUNE")), "basisDate", LocalDate.of(2025, 10, 8).toString()));
    play(code, "userTask_adoptCampaign", Map.of("adoptedOn", today().toString()));
    play(code, "userTask_recordDissemination", Map.of("heldOn", today().toString()));
    runJobs(code);
    String key = code + "." + unit;

    // Between the two campaigns somebody leaves by a decision of the province.
    String request = rehearsal.begin("officer", unit, "removal-request", Map.of("reason", "VOLUNTARY", "basisNumber", "Đơn xin rút", "basisDate",
        today().toString(), "explanation", "Chuyển công tác ra ngoài tỉnh."));
    CurrentPlanEntry gone = approved.get(0);
    play(request, "userTask_choosePeople", Map.of("entries", List.of(String.valueOf(gone.number()))));
    play(request, "userTask_signRequest");
    runJobs(request);
    play(request, "userTask_examineRemoval");
    play(request, "userTask_decideRemoval", Map.of("number", "230-QĐ/TU"));

    playUntil(key, "userTask_reviewCurrentPlan");
    List<String> reviewed = rows(shown(key, "userTask_reviewCurrentPlan"), "entries").stream().map(row -> (String) row.get("entry")).toList();
    assertThat(reviewed).as("the review starts from the register of today")
        .containsExactlyElementsOf(current.ofUnit(unit).stream().map(entry -> String.valueOf(entry.number())).toList())
        .contains(String.valueOf(approved.get(1).number())).doesNotContain(String.valueOf(gone.number()));
    CurrentPlanEntry taken = approved.get(1);
    play(key, "userTask_reviewCurrentPlan", Map.of("entries", filled(key, "userTask_reviewCurrentPlan", "entries",
        row -> reviewed.get(row).equals(String.valueOf(taken.number())) ? Map.of("outcome", "REMOVE", "reason", "Không còn phù hợp.")
            : Map.of("outcome", "CARRY_OVER"))));
    List<Integer> before = current.ofUnit(unit).stream().map(CurrentPlanEntry::number).toList();
    playUntil(key, "userTask_signSubmission");
    play(key, "userTask_signSubmission");
    runJobs(key);
    assertThat(current.ofUnit(unit)).as("a review proposes and changes nothing").extracting(CurrentPlanEntry::number)
        .containsExactlyElementsOf(before);
    String removal = jdbc.sql("select removal_id from removal_case where unit_code = :unit and undecided").param("unit", unit)
        .query(String.class).single();
    play(removal, "userTask_examineRemoval");
    play(removal, "userTask_decideRemoval", Map.of("number", "231-QĐ/TU"));
    playUntil(key, "userTask_concludeAppraisal");
    play(key, "userTask_concludeAppraisal");
    runJobs(key);
    String session = tasks.createTaskQuery().tenantIdIn("38").taskDefinitionKey("userTask_prepareAgenda")
        .processVariableValueEquals("campaignId", campaigns.byCode(code).orElseThrow().id()).list().stream()
        .map(task -> runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey())
        .findFirst().orElseThrow();
    play(session, "userTask_prepareAgenda");
    play(session, "userTask_recordDecisions");
    play(session, "userTask_issueAct", Map.of("number", "240-QĐ/TU"));
    runJobs(session);

    assertThat(inForceBy(unit, decision)).as("whoever is carried over stays with the decision that was first")
        .extracting(CurrentPlanEntry::number).containsExactlyElementsOf(approved.subList(2, approved.size()).stream()
            .map(CurrentPlanEntry::number).toList());
    assertThat(inForceBy(unit, "240-QĐ/TU")).as("the supplement").isNotEmpty();
    assertThat(register.of(unit, new PlanRegister.View(today(), true))).filteredOn(entry -> !entry.isInForce())
        .extracting(PlanRegister.Entry::number, PlanRegister.Entry::removalNumber)
        .contains(tuple(gone.number(), "230-QĐ/TU"), tuple(taken.number(), "231-QĐ/TU"));
  }

  private List<CurrentPlanEntry> inForceBy(String unit, String decision) {
    return current.ofUnit(unit).stream().filter(entry -> decision.equals(entry.decisionNumber())).toList();
  }

  @Test
  void theProvinceHearsOfALateCommuneItself() {
    String key = at("14857");
    while (taskOf(key, "userTask_considerLateness") == null) {
      climb(deadlines.deadline(planOf("14857").id()));
    }
    assertThat(taskOf(key, "userTask_explainLateness").getTenantId()).isEqualTo("14857");
    assertThat(taskOf(key, "userTask_considerLateness").getTenantId()).isEqualTo("38");
  }

  @Test
  void theProvinceWaitsForItsCommunesAndBodies() {
    String province = at("38");
    playUntil(province, "userTask_compileList");
    play(province, "userTask_compileList");
    runJobs(province);
    List<String> undecided = plans.plansOf(campaigns.byCode(CODE).orElseThrow().id()).stream()
        .filter(plan -> plan.tier() != UnitTier.PROVINCE && !plan.state().isDecided())
        .map(plan -> units.unit(plan.unitCode()).name()).toList();
    assertThat(undecided).hasSizeGreaterThan(15).contains("Phường Hạc Thành", "Sở Tài chính");
    assertThat(rows(shown(province, "userTask_decideWaiver"), "pendingTable")).extracting(line -> line.get("unit"))
        .containsExactlyInAnyOrderElementsOf(undecided);
  }

  @Test
  void aCampaignIsDraftedForTheTiersThatTheTreeHas() {
    String code = "2026-THU";
    rehearsal.proposeCampaign("38", Map.of("code", code, "kind", "REVIEW", "name", "Đợt thử"));
    assertThat(rows(shown(code, "userTask_draftCampaign"), "waves")).extracting(wave -> wave.get("tiers")).containsExactly(
        List.of("COMMUNE"), List.of("DEPARTMENT", "PARTY_COMMISSION", "FRONT"), List.of("PROVINCE"));

    assertNames(refusalOfPlaying(code, "userTask_draftCampaign", draft(wave(1, "2026-04-15", "COMMUNE"),
        wave(2, "2026-05-29", "DISTRICT"))), "waves[1].tiers", "không có đơn vị nào", "Huyện, thị xã, thành phố");
    assertNames(refusalOfPlaying(code, "userTask_draftCampaign", draft(wave(1, "2026-04-15", "PROVINCE"),
        wave(2, "2026-05-29", "COMMUNE"))), "waves[0].due", "Tỉnh", "Xã, phường", "từ dưới lên trên");
    assertNames(refusalOfPlaying(code, "userTask_draftCampaign", draft(wave(1, "2026-08-31", "COMMUNE"))),
        "waves[0].due", "31/08/2026", "ngày nghỉ");

    // A Saturday that is worked is a day like any other, and a day of a year that is only reckoned is marked.
    play(code, "userTask_draftCampaign", draft(wave(1, "2026-08-22", "COMMUNE"), wave(2, "2027-03-15", "DEPARTMENT")));
    assertThat(rows(shown(code, "userTask_adoptCampaign"), "waveTable")).extracting(line -> line.get("due"))
        .containsExactly("22/08/2026", "15/03/2027 (lịch nghỉ năm này tạm tính)");
  }

  private static Map<String, Object> draft(Map<?, ?>... waves) {
    return Map.of("pack", "qd377", "waves", List.of(waves), "basisDate", LocalDate.of(2026, 1, 5).toString());
  }

  private static Map<String, Object> wave(int number, String due, String... tiers) {
    return Map.of("number", number, "due", due, "tiers", List.of(tiers));
  }

  private UnitPlan planOf(String unitCode) {
    return plans.planOf(campaigns.byCode(CODE).orElseThrow().id(), unitCode);
  }

  private static String at(String unitCode) {
    return CODE + "." + unitCode;
  }
}
