package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyhoach.access.ArrangeStandIn;
import vn.quyhoach.access.ConflictOfInterest;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.access.StandIn;
import vn.quyhoach.refusal.Refusal;
import vn.quyhoach.workflow.access.StandInDesk;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Who does an absent official's work, sees it, is on the record with both names, and can do no more than either of the two. */
class StandInProcessTest extends PlanTestBase {

  private static final String SIGN = "userTask_signSubmission";

  @Autowired StandInDesk desk;

  @Test
  void aColleagueSignsForTheAbsentHeadAndBothAreOnTheRecordAndBound() {
    String unit = "15097";
    playUntil(key(unit), SIGN);
    Task sign = taskOf(key(unit), SIGN);
    rehearsal.bringPapers(sign.getId());
    asThemselves("counter1." + unit, () -> assertThat(tasks.createTaskQuery().taskId(sign.getId()).count()).as("before").isZero());
    arrange("head." + unit, "counter1." + unit, null, 0, 6, "head." + unit);

    asThemselves("counter1." + unit, () -> {
      assertThat(tasks.createTaskQuery().taskId(sign.getId()).taskCandidateGroupIn(List.of("head")).count()).isEqualTo(1);
      tasks.claim(sign.getId(), "counter1." + unit);
      sign(sign);
    });
    Map<String, Object> entry = jdbc.sql("""
            select actor, detail from decision_record where scope = :plan and action = 'SUBMISSION_SIGNED'""")
        .param("plan", plan(unit).id()).query().singleRow();
    assertThat(entry.get("actor")).isEqualTo("counter1." + unit);
    assertThat((String) entry.get("detail")).contains("\"inPlaceOf\":\"head." + unit + "\"", nameOfOfficial("counter1." + unit),
        nameOfOfficial("head." + unit));
    assertThat(record.faultsOf(plan(unit).id())).isEmpty();
    assertThat(jdbc.sql("select user_id from duty_done where subject = :plan and duty = 'SIGN'").param("plan", plan(unit).id())
        .query(String.class).list()).containsExactlyInAnyOrder("counter1." + unit, "head." + unit);
    assertThat(jdbc.sql("select detail from decision_record where scope = :plan and actor = :head").param("plan", plan(unit).id())
        .param("head", "head." + unit).query(String.class).list()).as("what the head does himself").noneMatch(it -> it.contains("inPlaceOf"));
    assertThat(jdbc.sql("select user_id from notice where notice_key like 'stand-in:%' and text like '%' || :unit || '%'")
        .param("unit", unitName(unit)).query(String.class).list()).containsExactlyInAnyOrder("counter1." + unit, "head." + unit);
  }

  @Test
  void whoCompiledTheListDoesNotSignItForTheHead() {
    String unit = "15085";
    playUntil(key(unit), SIGN);
    Task sign = taskOf(key(unit), SIGN);
    rehearsal.bringPapers(sign.getId());
    arrange("head." + unit, "officer." + unit, campaign().id(), 0, 6, "head." + unit);
    asThemselves("officer." + unit, () -> assertThat(
        failureOf(ConflictOfInterest.class, () -> tasks.claim(sign.getId(), "officer." + unit)).getMessage()).contains("đã đề xuất, lập danh sách"));
  }

  @Test
  void aStandInEndsWithItsLastDayAndHoldsForItsCampaignOnly() {
    String unit = "15088";
    playUntil(key(unit), SIGN);
    Task sign = taskOf(key(unit), SIGN);
    rehearsal.bringPapers(sign.getId());
    StandIn standIn = arrange("head." + unit, "counter1." + unit, "another-campaign", 0, 6, "head." + unit);
    asThemselves("counter1." + unit, () -> failureOf(NotYours.class, () -> tasks.claim(sign.getId(), "counter1." + unit)));

    jdbc.sql("update stand_in set campaign_id = null where id = :id").param("id", standIn.id()).update();
    asThemselves("counter1." + unit, () -> tasks.claim(sign.getId(), "counter1." + unit));
    days(standIn, -7, -1);
    assertThat(groupsOf("counter1." + unit)).containsExactly("counter1");
    asThemselves("counter1." + unit, () -> assertThat(tasks.createTaskQuery().taskId(sign.getId()).count()).isZero());
    letIn("counter1." + unit, sign, () -> failureOf(NotYours.class, () -> sign(sign)));
    days(standIn, 1, 6);
    letIn("counter1." + unit, sign, () -> failureOf(NotYours.class, () -> sign(sign)));
    days(standIn, 0, 0);
    asThemselves("counter1." + unit, () -> sign(sign));
  }

  @Test
  void whatAStandInHoldsGoesBackWhenItIsEnded() {
    String unit = "15091";
    playUntil(key(unit), SIGN);
    Task sign = taskOf(key(unit), SIGN);
    rehearsal.bringPapers(sign.getId());
    StandIn standIn = arrange("head." + unit, "counter2." + unit, null, 0, 30, "head." + unit);
    asThemselves("counter2." + unit, () -> tasks.claim(sign.getId(), "counter2." + unit));
    failureOf(NotYours.class, () -> desk.end(standIn.id(), "officer." + unit));
    failureOf(NotYours.class, () -> desk.end(standIn.id(), "head.15124"));
    desk.end(standIn.id(), "head." + unit);
    desk.end(standIn.id(), "head." + unit);
    assertThat(tasks.createTaskQuery().taskId(sign.getId()).singleResult().getAssignee()).isNull();
    asThemselves("head." + unit, () -> tasks.claim(sign.getId(), "head." + unit));
    assertThat(jdbc.sql("select count(*) from decision_record where scope = 'stand-in' and subject = :id").param("id", standIn.id())
        .query(Integer.class).single()).isEqualTo(2);
    assertThat(record.faultsOf("stand-in")).isEmpty();
  }

  @Test
  void onlyWhoHasASayArrangesItAndEveryWrongEntryIsNamed() {
    String unit = "15124";
    String head = "head." + unit;
    failureOf(NotYours.class, () -> arrange(head, "counter1." + unit, null, 0, 1, "officer." + unit));
    failureOf(NotYours.class, () -> arrange("head.15064", "counter1.15064", null, 0, 1, head));
    failureOf(NotYours.class, () -> arrange("officer." + unit, "counter1." + unit, null, 0, 1, "campaign.38"));
    assertNames(refusedArrangement("counter1." + unit, "officer." + unit, 0, 1, head), "absent", "kiểm phiếu");
    assertNames(refusedArrangement("officer." + unit, "counter1.15064", 0, 1, head), "standIn", "cùng đơn vị");
    assertNames(refusedArrangement("officer." + unit, "officer." + unit, 0, 1, head), "standIn", "khác người vắng mặt");
    assertNames(refusedArrangement("officer." + unit, head, 0, 1, head), "standIn", "không tự nhận");
    assertNames(refusedArrangement("head.389", "supervisor.389", 0, 1, "campaign.38"), "standIn", "theo dõi");
    assertNames(refusedArrangement("officer." + unit, "counter1." + unit, -1, 1, head), "from", "hôm nay");
    assertNames(refusedArrangement("officer." + unit, "counter1." + unit, 2, 1, head), "to", "trước ngày bắt đầu");
    Refusal blank = refusalOf(() -> desk.arrange(new ArrangeStandIn("officer." + unit, "counter1." + unit, "", null, null, " "), head));
    assertNames(blank, "from", "ngày bắt đầu");
    assertNames(blank, "to", "ngày kết thúc");
    assertNames(blank, "basis", "văn bản");

    arrange("officer." + unit, "counter1." + unit, null, 40, 50, head);
    assertNames(refusedArrangement("officer." + unit, "counter2." + unit, 50, 51, head), "from", "đã được ủy quyền");
    arrange("officer." + unit, "counter2." + unit, null, 51, 52, head);
    arrange("board.389", "secretariat.389", null, 60, 61, "campaign.38");
    arrange("head." + unit, "counter2." + unit, null, 60, 61, "campaign.38");
  }

  @Test
  void nobodyCountsForSomebodyElse() {
    String unit = "15094";
    playUntil(key(unit), "userTask_firstCount");
    Task count = taskOf(key(unit), "userTask_firstCount");
    jdbc.sql("""
            insert into stand_in (id, unit_code, absent_user, absent_name, stand_in_user, stand_in_name, valid_from, valid_to, basis,
              recorded_by, recorded_at) values ('count', :unit, :absent, 'A', :user, 'B', :day, :day, 'x', 'x', current_timestamp)""")
        .param("unit", unit).param("absent", "counter1." + unit).param("user", "officer." + unit).param("day", today()).update();
    letIn("officer." + unit, count, () -> failureOf(NotYours.class, () -> tasks.claim(count.getId(), "officer." + unit)));
  }

  private Refusal refusedArrangement(String absent, String standIn, int from, int to, String actor) {
    return refusalOf(() -> arrange(absent, standIn, null, from, to, actor));
  }

  private StandIn arrange(String absent, String standIn, String campaignId, int from, int to, String actor) {
    return desk.arrange(new ArrangeStandIn(absent, standIn, campaignId, today().plusDays(from), today().plusDays(to),
        "Giấy ủy quyền số 12-UQ/ĐU ngày 12/07/2022"), actor);
  }

  private void days(StandIn standIn, int from, int to) {
    jdbc.sql("update stand_in set valid_from = :from, valid_to = :to where id = :id").param("from", today().plusDays(from))
        .param("to", today().plusDays(to)).param("id", standIn.id()).update();
  }

  private void sign(Task task) {
    Map<String, Object> input = new HashMap<>(Map.of("decision", "SIGN", "number", "07-TTr/ĐU", "signedOn", today().toString(),
        "warningReason", "Đơn vị cam kết bổ sung khi rà soát hằng năm."));
    forms.submitTaskForm(task.getId(), Map.of(FormInput.VARIABLE, FormInput.transientValue(input)));
  }

  /** Signs somebody in with the groups and units that the engine knows them to have today, as the log-in does. */
  private void asThemselves(String userId, Runnable action) {
    List<String> units = identities.createTenantQuery().userMember(userId).includingGroupsOfUser(true).list().stream().map(Tenant::getId).toList();
    identities.setAuthentication(userId, List.copyOf(groupsOf(userId)), units);
    try {
      action.run();
    } finally {
      identities.clearAuthentication();
    }
  }

  private Set<String> groupsOf(String userId) {
    return identities.createGroupQuery().groupMember(userId).list().stream().map(Group::getId).collect(Collectors.toSet());
  }

  /** Signs somebody in whom the engine itself would let through, so that only the rules stand in the way. */
  private void letIn(String userId, Task task, Runnable action) {
    identities.setAuthentication(userId, tasks.getIdentityLinksForTask(task.getId()).stream().map(link -> link.getGroupId())
        .filter(group -> group != null).toList(), List.of(task.getTenantId()));
    try {
      action.run();
    } finally {
      identities.clearAuthentication();
    }
  }

  private String nameOfOfficial(String userId) {
    return jdbc.sql("select full_name from official where user_id = :user").param("user", userId).query(String.class).single();
  }

  private String unitName(String code) {
    return jdbc.sql("select name from unit where code = :code").param("code", code).query(String.class).single();
  }
}
