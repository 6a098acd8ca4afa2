package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyhoach.approval.PlanRegister;
import vn.quyhoach.approval.RecordDecisions;
import vn.quyhoach.approval.Sessions;
import vn.quyhoach.cadre.PoliticalStandard;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.PlanState;
import vn.quyhoach.refusal.Refusal;

/** The committee sits over the lists of many units; its act fixes every decision. */
class StandingCommitteeSessionProcessTest extends PlanTestBase {

  private static final String AGENDA = "userTask_prepareAgenda";
  private static final String DECIDE = "userTask_recordDecisions";
  private static final String ACT = "userTask_issueAct";

  @Autowired PlanRegister register;
  @Autowired Sessions sessions;

  @Test
  void aListLeftOffTheAgendaGetsASessionOfItsOwn() {
    forwardPlan("14923");
    forwardPlan("14926");
    String first = sessionOf("386");
    assertThat(taskOf(first, AGENDA).getTenantId()).isEqualTo("386");
    assertThat(rows(shown(first, AGENDA), "listOptions")).extracting(option -> option.get("value"))
        .containsExactly(plan("14923").id(), plan("14926").id());

    assertNamesClause(refusalOfPlaying(first, AGENDA, Map.of("members", 11, "present", 7)), "present", "7/11", "2/3");
    assertNames(refusalOfPlaying(first, AGENDA, Map.of("members", 11, "present", 12)), "present", "12", "11");
    assertNames(refusalOfPlaying(first, AGENDA, Map.of("heldOn", today().plusDays(1).toString())), "heldOn", "ngày hôm nay");
    Map<String, Object> nothing = new HashMap<>();
    nothing.put("lists", null);
    assertNames(refusalOfPlaying(first, AGENDA, nothing), "lists", "ít nhất một danh sách");
    assertNames(refusalOfPlaying(first, AGENDA, Map.of("lists", List.of(plan("14929").id()))), "lists", "không còn chờ");

    play(first, AGENDA, Map.of("lists", List.of(plan("14926").id())));
    assertThat(openTasks(first)).containsExactly(DECIDE);
    String second = sessionOf("386");
    assertThat(second).isNotEqualTo(first);
    assertThat(rows(shown(second, AGENDA), "listOptions")).extracting(option -> option.get("value"))
        .containsExactly(plan("14923").id());

    forwardPlan("14929");
    assertThat(sessionOf("386")).as("a new list joins the open agenda").isEqualTo(second);
    assertThat(rows(shown(second, AGENDA), "listOptions")).hasSize(2);
    play(second, AGENDA);
    assertThat(tasks.createTaskQuery().tenantIdIn("386").taskDefinitionKey(AGENDA).count()).isZero();
  }

  @Test
  void everyNameIsDecidedWithReasonsAndTheActFixesTheDecisions() {
    String unit = "14995";
    forwardPlan(unit);
    String session = sessionOf("387");
    play(session, AGENDA);
    Refusal unreasoned = refusalOfPlaying(session, DECIDE, decisions(session, row -> Map.of("decision",
        row == 0 ? "APPROVED" : row == 1 ? "NOT_APPROVED" : "DEFERRED")));
    assertNames(unreasoned, "decisions[1].reason", "lý do");
    assertNames(unreasoned, "decisions[2].reason", "lý do");
    assertThat(unreasoned.fields()).hasSize(2);
    List<Map<String, Object>> forgotten = new ArrayList<>(
        filled(session, DECIDE, "decisions", row -> Map.of("decision", "APPROVED")));
    forgotten.remove(2);
    assertNames(refusalOfPlaying(session, DECIDE, Map.of("decisions", forgotten)), "decisions", "Còn 1 nhân sự");
    Map<String, Object> nothing = new HashMap<>();
    nothing.put("decisions", null);
    assertNames(refusalOfPlaying(session, DECIDE, nothing), "decisions", "Còn 3 nhân sự");

    play(session, DECIDE, decisions(session, row -> row == 0 ? Map.of("decision", "APPROVED")
        : Map.of("decision", row == 1 ? "NOT_APPROVED" : "DEFERRED", "reason", "Cần thêm thời gian theo dõi.")));
    assertThat(register.within(unit)).as("nothing counts before the act").isEmpty();
    assertNames(refusalOfPlaying(session, ACT, Map.of("issuedOn", today().minusDays(1).toString())), "issuedOn", "trước ngày họp");
    assertNames(refusalOfPlaying(session, ACT, Map.of("issuedOn", today().plusDays(1).toString())), "issuedOn", "ngày hôm nay");
    play(session, ACT);
    runJobs(session);

    assertThat(names(unit)).extracting(Nomination::state).containsExactly(NominationState.APPROVED, NominationState.NOT_APPROVED,
        NominationState.DEFERRED);
    assertThat(register.within(unit)).hasSize(1).first().satisfies(entry -> {
      assertThat(entry.fullName()).isEqualTo(nameOf(names(unit).get(0)));
      assertThat(entry.publishedOn()).isNull();
    });
    assertThat(rows(shown(key(unit), "userTask_recordPublication"), "extractTable")).extracting(row -> row.get("reason"))
        .containsExactly("", "Cần thêm thời gian theo dõi.", "Cần thêm thời gian theo dõi.");
    assertThatThrownBy(() -> sessions.recordDecisions(session, new RecordDecisions(List.of(), null), "secretariat.387"))
        .isInstanceOf(RuntimeException.class);
    assertThat(names(unit)).extracting(Nomination::state).containsExactly(NominationState.APPROVED, NominationState.NOT_APPROVED,
        NominationState.DEFERRED);

    assertNames(refusalOfPlaying(key(unit), "userTask_recordPublication", Map.of("publishedOn", today().minusDays(1).toString())),
        "publishedOn", "không được trước ngày ban hành quyết định");
    assertNames(refusalOfPlaying(key(unit), "userTask_recordPublication", Map.of("publishedOn", today().plusDays(1).toString())),
        "publishedOn", "ngày hôm nay");
    play(key(unit), "userTask_recordPublication");
    assertThat(plan(unit).state()).isEqualTo(PlanState.PUBLISHED);
    assertThat(record.faultsOf(plan(unit).id())).isEmpty();
  }

  @Test
  void aNameThatStoppedQualifyingBeforeTheSessionIsNotApproved() {
    String unit = "16174";
    forwardPlan(unit);
    String session = sessionOf("402");
    play(session, AGENDA);
    Nomination struck = names(unit).get(0);
    cadres.recordPoliticalStandard(struck.cadreCode(), PoliticalStandard.NOT_MET, "99-KL/ThU", LocalDate.of(2022, 7, 13),
        "Ban Thường vụ Thành ủy", "board.380");
    assertNamesClause(refusalOfPlaying(session, DECIDE, Map.of()), "decisions[0].decision", nameOf(struck), "tiêu chuẩn chính trị");
    play(session, DECIDE, decisions(session, row -> row == 0 ? Map.of("decision", "DEFERRED", "reason", "Chờ kết luận mới.")
        : Map.of("decision", "APPROVED")));
    assertThat(openTasks(session)).containsExactly(ACT);
  }

  private Map<String, Object> decisions(String session, Function<Integer, Map<String, Object>> typed) {
    return Map.of("decisions", filled(session, DECIDE, "decisions", typed));
  }
}
