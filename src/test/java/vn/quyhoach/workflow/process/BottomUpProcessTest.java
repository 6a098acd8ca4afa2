package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.quyhoach.nomination.PlanState;

/** Plans go from the bottom up (S13): a district signs after its communes are decided, or by a recorded waiver. */
class BottomUpProcessTest extends PlanTestBase {

  private static final String WAIVER = "userTask_decideWaiver";
  private static final String SIGN = "userTask_signSubmission";
  private static final String LIST = "userTask_compileList";

  @Test
  void aDistrictSignsWhenItsLastCommuneIsDecidedAndIsThenApprovedItself() {
    String district = "381";
    List<String> communes = List.of("14809", "14812", "14815", "14818", "14821", "14823", "14824");
    playUntil(key(district), LIST);
    play(key(district), LIST);
    runJobs(key(district));
    assertThat(openTasks(key(district))).containsExactly(WAIVER);
    assertThat(taskOf(key(district), WAIVER).getTenantId()).isEqualTo("38");
    assertThat(rows(shown(key(district), WAIVER), "pendingTable")).hasSize(7)
        .allSatisfy(line -> assertThat(line).containsEntry("due", "15/07/2022"));

    communes.subList(0, 6).forEach(this::forwardPlan);
    decideWaitingLists(district);
    runJobs(key(district));
    assertThat(openTasks(key(district))).containsExactly(WAIVER);
    assertThat(rows(shown(key(district), WAIVER), "pendingTable")).hasSize(1);

    forwardPlan(communes.get(6));
    decideWaitingLists(district);
    runJobs(key(district));
    assertThat(openTasks(key(district))).containsExactly(SIGN);
    assertThat(instance("bottom-up-waiver", key(district))).isNull();

    submitPlan(district);
    forwardPlan(district);
    assertThat(taskOf(sessionOf("38"), "userTask_prepareAgenda").getTenantId()).isEqualTo("38");
    decideWaitingLists("38");
    play(key(district), "userTask_recordPublication");
    assertThat(plan(district).state()).isEqualTo(PlanState.PUBLISHED);
    communes.forEach(commune -> assertThat(openTasks(key(commune))).containsExactly("userTask_recordPublication"));
  }

  @Test
  void aWaivedDistrictSignsBeforeItsCommunesAndALateDecisionBelowDoesNoHarm() {
    String district = "382";
    decideAllBut(district, "14830");
    forwardPlan("14830");
    playUntil(key(district), LIST);
    play(key(district), LIST);
    runJobs(key(district));
    assertNames(refusalOfPlaying(key(district), WAIVER, Map.of("basisDate", today().plusDays(1).toString())), "basisDate",
        "không được sau ngày hôm nay");
    play(key(district), WAIVER);

    decideWaitingLists(district);
    assertThat(plan("14830").state()).isEqualTo(PlanState.DECIDED);
    runJobs(key(district));
    assertThat(openTasks(key(district))).containsExactly(SIGN);

    play(key(district), SIGN, with(Map.of("reason", "Sửa chức danh."), "decision", "REWORK"));
    play(key(district), LIST);
    runJobs(key(district));
    assertThat(openTasks(key(district))).as("a waiver holds for the list compiled again").containsExactly(SIGN);
    assertThat(jdbc.sql("select decided_by from bottom_up_waiver where plan_id = :plan").param("plan", plan(district).id())
        .query(String.class).single()).isEqualTo("campaign.38");
  }

  @Test
  void aDecisionThatComesBetweenTheCheckAndTheWaitingIsNotLost() {
    String district = "384";
    decideAllBut(district, "14845");
    forwardPlan("14845");
    playUntil(key(district), LIST);
    play(key(district), LIST);
    assertThat(openTasks(key(district))).isEmpty();

    decideWaitingLists(district);
    runJobs(key(district));

    assertThat(openTasks(key(district))).containsExactly(SIGN);
    assertThat(instancesOf("bottom-up-waiver", key(district))).isEqualTo(1);
    assertThat(instance("bottom-up-waiver", key(district))).isNull();
  }

  @Test
  void aDistrictWhoseCommunesAreDecidedAlreadySignsAtOnce() {
    String district = "405";
    decideAllBut(district, "none");
    playUntil(key(district), LIST);
    play(key(district), LIST);
    assertThat(openTasks(key(district))).containsExactly(SIGN);
    assertThat(instancesOf("bottom-up-waiver", key(district))).isZero();
  }

  @Test
  void theProvincesOwnPlanIsDecidedByTheCentralLevel() {
    String code = "2022-TINH";
    rehearsal.proposeCampaign("38", Map.of("code", code, "name", "Quy hoạch chức danh chủ chốt của tỉnh", "kind", "REVIEW"));
    play(code, "userTask_draftCampaign",
        Map.of("waves", List.of(Map.of("number", 1, "due", "2022-09-30", "tiers", List.of("PROVINCE")))));
    play(code, "userTask_adoptCampaign");
    play(code, "userTask_recordDissemination");
    runJobs(code);
    String key = code + ".38";
    playUntil(key, "userTask_concludeAppraisal");
    assertThat(taskOf(key, "userTask_concludeAppraisal").getTenantId()).isEqualTo("TW");
    play(key, "userTask_concludeAppraisal");
    runJobs(key);
    decideWaitingLists("TW");
    play(key, "userTask_recordPublication");
    assertThat(plans.planOf(campaigns.byCode(code).orElseThrow().id(), "38").state()).isEqualTo(PlanState.PUBLISHED);
  }

  /** Puts the communes of a district, but one, where their sessions would have put them. */
  private void decideAllBut(String district, String commune) {
    jdbc.sql("""
            update unit_plan set state = 'DECIDED', version = version + 1 where campaign_id = :campaign and unit_code <> :commune
              and unit_code in (select code from unit where parent_code = :district)""")
        .param("campaign", campaign().id()).param("commune", commune).param("district", district).update();
  }
}
