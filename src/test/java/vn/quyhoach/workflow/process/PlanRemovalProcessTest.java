package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.quyhoach.access.ArrangeStandIn;
import vn.quyhoach.access.ConflictOfInterest;
import vn.quyhoach.approval.Deliveries;
import vn.quyhoach.approval.PlanRegister;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.CurrentPlanEntry;
import vn.quyhoach.cadre.CurrentPlans;
import vn.quyhoach.cadre.Fact;
import vn.quyhoach.cadre.FactSource;
import vn.quyhoach.cadre.PoliticalStandard;
import vn.quyhoach.cadre.Relation;
import vn.quyhoach.workflow.access.StandInDesk;
import vn.quyhoach.workflow.web.PageVisit;

/** People leave the plan only by a decision of whoever approved them, and the register keeps that they were in it. */
class PlanRemovalProcessTest extends PlanTestBase {

  private static final String EXAMINE = "userTask_examineRemoval";
  private static final String DECIDE = "userTask_decideRemoval";

  @Autowired CurrentPlans current;
  @Autowired PlanRegister register;
  @Autowired Deliveries deliveries;
  @Autowired StandInDesk desk;
  @Autowired WebApplicationContext application;

  @Test
  void theRulesFindWhoLeavesByItselfAndTheCommitteeDecides() {
    String unit = "15340";
    CurrentPlanEntry struck = current.ofUnit(unit).get(0);
    cadres.recordPoliticalStandard(struck.cadreCode(), PoliticalStandard.NOT_MET, "12-KL/HU", LocalDate.of(2022, 7, 1), "Ban Thường vụ Huyện ủy",
        "board.390");
    String committee = plan(unit).approvingUnit();
    String key = rehearsal.begin("board", committee, "plan-removal", Map.of("purpose", "Rà soát định kỳ"));
    assertThat(openTasks(key)).isEmpty();
    runJobs(key);
    assertThat(taskOf(key, EXAMINE).getTenantId()).isEqualTo(committee);
    String name = cadres.cadre(struck.cadreCode()).fullName();
    List<Map<String, Object>> cases = rows(shown(key, EXAMINE), "cases");
    assertThat(cases).anySatisfy(found -> {
      assertThat((String) found.get("fullName")).isEqualTo(name);
      assertThat((String) found.get("mode")).contains("Đương nhiên", "tiêu chuẩn chính trị");
      assertThat((String) found.get("message")).contains("Căn cứ: Quy định 50-QĐ/TW");
    });
    int struckRow = cases.stream().map(found -> found.get("fullName")).toList().indexOf(name);

    String again = rehearsal.begin("board", committee, "plan-removal", Map.of("purpose", "Lần nữa"));
    runJobs(again);
    assertThat(openTasks(again)).as("whoever waits for a decision is not listed twice").isEmpty();
    assertThat(jdbc.sql("select user_id from notice where notice_key = :key").param("key", "removal-run:" + again).query(String.class).list())
        .as("told, since no task comes of it").containsExactly("board." + committee);

    assertNames(refusalOfPlaying(key, EXAMINE, Map.of("cases", filled(key, EXAMINE, "cases", row -> choice("proposal", "KEEP")))),
        "cases[0].note", "lý do");
    play(key, EXAMINE, Map.of("cases", filled(key, EXAMINE, "cases", row -> choice("proposal", row == struckRow ? "REMOVE" : "KEEP",
        "Chờ kết quả xác minh tuổi."))));
    assertNamesClause(refusalOfPlaying(key, DECIDE, Map.of("cases", filled(key, DECIDE, "cases", row -> choice("decision", "KEEP")))),
        "cases[0].note", "lý do giữ lại");
    assertNames(refusalOfPlaying(key, DECIDE, Map.of("issuedOn", today().plusDays(1).toString())), "issuedOn", "ngày hôm nay");
    play(key, DECIDE, Map.of("cases", filled(key, DECIDE, "cases", row -> choice("decision", row == struckRow ? "REMOVE" : "KEEP",
        "Chờ kết quả xác minh tuổi."))));

    assertThat(current.ofUnit(unit)).extracting(CurrentPlanEntry::number).doesNotContain(struck.number());
    assertThat(register.of(unit)).extracting(PlanRegister.Entry::number).doesNotContain(struck.number());
    assertThat(register.of(unit, new PlanRegister.View(today().minusDays(1), false))).as("as of the day before")
        .extracting(PlanRegister.Entry::number).contains(struck.number());
    assertThat(register.of(unit, new PlanRegister.View(today(), true))).filteredOn(entry -> entry.number() == struck.number())
        .singleElement().satisfies(entry -> {
          assertThat(entry.isInForce()).isFalse();
          assertThat(entry.removalReason()).contains("tiêu chuẩn chính trị", "Quy định 50-QĐ/TW");
          assertThat(entry.removalNumber()).isNotBlank();
        });
    assertThat(deliveries.receivedBy(List.of(unit))).filteredOn(sent -> sent.kind() == Deliveries.Kind.REMOVAL).singleElement()
        .satisfies(sent -> assertThat(sent.acknowledgedBy()).isEmpty());
    assertThat(record.faultsOf(key)).isEmpty();

    String third = rehearsal.begin("board", committee, "plan-removal", Map.of("purpose", "Sau khi có quyết định"));
    runJobs(third);
    assertThat(openTasks(third)).as("whoever was kept is not opened again while the facts are the same").isEmpty();
    int kept = struckRow == 0 ? 1 : 0;
    CurrentPlanEntry other = current.ofUnit(unit).stream().filter(entry -> cadres.cadre(entry.cadreCode()).fullName()
        .equals(cases.get(kept).get("fullName"))).findFirst().orElse(current.ofUnit(unit).get(0));
    cadres.recordPoliticalStandard(other.cadreCode(), PoliticalStandard.NOT_MET, "13-KL/HU", LocalDate.of(2022, 7, 2), "Ban Thường vụ Huyện ủy",
        "board.392");
    String fourth = rehearsal.begin("board", committee, "plan-removal", Map.of("purpose", "Có kết luận mới"));
    runJobs(fourth);
    assertThat(rows(shown(fourth, EXAMINE), "cases")).as("new facts open a case").isNotEmpty()
        .allSatisfy(row -> assertThat(row.get("fullName")).isEqualTo(cadres.cadre(other.cadreCode()).fullName()));
    play(fourth, EXAMINE);
    play(fourth, DECIDE);
  }

  @Test
  void aRunMayLookAtOneUnitOnly() {
    assertNames(refusalOf(() -> rehearsal.begin("board", "397", "plan-removal", Map.of("purpose", "Theo chương trình", "unit", "15187"))), "unit",
        "«15187»", "phạm vi");
    String key = rehearsal.begin("board", "397", "plan-removal", Map.of("purpose", "Theo chương trình", "unit", "15667"));
    runJobs(key);
    assertThat((String) shown(key, EXAMINE).get("heading")).contains("Theo chương trình", "chỉ rà tìm tại");
    String name = jdbc.sql("select name from unit where code = '15667'").query(String.class).single();
    assertThat(rows(shown(key, EXAMINE), "cases")).isNotEmpty().allSatisfy(row -> assertThat(row.get("unit")).isEqualTo(name));
    assertThat(new String(PageVisit.send(application, "board.397", MockMvcRequestBuilders.get("/quyhoach/api/task-headlines").param("ids",
        taskOf(key, EXAMINE).getId())).getContentAsByteArray(), StandardCharsets.UTF_8)).contains(name, "trường hợp");
    play(key, EXAMINE);
    play(key, DECIDE);
  }

  @Test
  void aPersonWithdrawsThroughTheUnit() {
    String unit = "15343";
    Map<String, Object> wish = Map.of("reason", "VOLUNTARY", "basisNumber", "Đơn ngày 10-7-2022", "basisDate", today().toString(),
        "explanation", "Xin rút để chăm sóc gia đình.");
    assertNames(refusalOf(() -> rehearsal.begin("officer", unit, "removal-request", with(wish, "basisDate", today().plusDays(1).toString()))),
        "basisDate", "ngày hôm nay");
    String key = rehearsal.begin("officer", unit, "removal-request", wish);
    CurrentPlanEntry entry = current.ofUnit(unit).get(0);
    Map<String, Object> nobody = new HashMap<>();
    nobody.put("entries", null);
    assertNames(refusalOfPlaying(key, "userTask_choosePeople", nobody), "entries", "ít nhất một người");
    assertNames(refusalOfPlaying(key, "userTask_choosePeople", Map.of("entries", List.of("99"))), "entries", "«99»");
    play(key, "userTask_choosePeople", Map.of("entries", List.of(String.valueOf(entry.number()))));
    assertThat(rows(shown(key, "userTask_signRequest"), "caseTable")).singleElement().satisfies(row -> {
      assertThat((String) row.get("mode")).contains("Tự nguyện xin rút");
      assertThat((String) row.get("message")).contains("chăm sóc gia đình");
    });
    assertNames(refusalOfPlaying(key, "userTask_signRequest", Map.of("decision", "DROP")), "reason", "lý do");
    play(key, "userTask_signRequest");
    runJobs(key);
    assertThat(current.ofUnit(unit)).as("nobody leaves before the decision").extracting(CurrentPlanEntry::number).contains(entry.number());

    String other = rehearsal.begin("officer", unit, "removal-request", wish);
    assertNames(refusalOfPlaying(other, "userTask_choosePeople", Map.of("entries", List.of(String.valueOf(entry.number())))), "entries",
        "đang chờ quyết định");
    play(other, "userTask_choosePeople", Map.of("entries", List.of(String.valueOf(current.ofUnit(unit).get(1).number()))));
    play(other, "userTask_signRequest", Map.of("decision", "DROP", "reason", "Cán bộ đã rút đơn."));
    runJobs(other);
    assertThat(openTasks(other)).isEmpty();

    play(key, EXAMINE);
    play(key, DECIDE, Map.of("number", "77-QĐ/HU"));
    assertThat(current.ofUnit(unit)).extracting(CurrentPlanEntry::number).doesNotContain(entry.number())
        .contains(current.ofUnit(unit).get(0).number());
    assertThat(register.of(unit, new PlanRegister.View(today(), true))).filteredOn(former -> !former.isInForce()).singleElement()
        .satisfies(former -> assertThat(former.removalNumber()).isEqualTo("77-QĐ/HU"));
  }

  @Test
  void whatTheReviewWantsToTakeOutGoesToWhoeverApproved() {
    String unit = "15358";
    playUntil(key(unit), "userTask_reviewCurrentPlan");
    play(key(unit), "userTask_reviewCurrentPlan", Map.of("entries", filled(key(unit), "userTask_reviewCurrentPlan", "entries",
        row -> row == 0 ? Map.of("outcome", "REMOVE", "reason", "Không còn phù hợp vị trí.") : Map.of("outcome", "CARRY_OVER"))));
    CurrentPlanEntry going = current.ofUnit(unit).get(0);
    submitPlan(unit);
    String removal = jdbc.sql("select removal_id from removal_case where unit_code = :unit and undecided").param("unit", unit)
        .query(String.class).single();
    assertThat(rows(shown(removal, EXAMINE), "cases")).singleElement().satisfies(row -> {
      assertThat((String) row.get("fullName")).isEqualTo(cadres.cadre(going.cadreCode()).fullName());
      assertThat((String) row.get("message")).contains("Không còn phù hợp vị trí.");
    });
    play(removal, EXAMINE);
    play(removal, DECIDE);
    assertThat(current.ofUnit(unit)).extracting(CurrentPlanEntry::number).doesNotContain(going.number());
    forwardPlan(unit);
    decideWaitingLists(plan(unit).approvingUnit());
    assertThat(current.ofUnit(unit)).as("the next review starts from what was approved here too")
        .filteredOn(entry -> entry.decisionNumber().equals(plan(unit).decisionNumber())).hasSize(names(unit).size());
  }

  @Test
  void nobodyExaminesOrDecidesTheirOwnCaseOrThatOfARelativeOrOfTheirUnit() {
    String unit = "15139";
    String key = request(unit);
    String going = current.ofUnit(unit).get(0).cadreCode();
    Task examine = taskOf(key, EXAMINE);
    String board = "board." + examine.getTenantId();
    linked(board, going, () -> barred(examine, board, "không tự xem xét mình"));
    cadres.record(going, new Fact.Relative(Relation.SIBLING, null, board, null), FactSource.DECLARED, "import");
    barred(examine, board, "không xem xét người thân");
    jdbc.sql("delete from cadre_fact where cadre_code = :code and kind = 'RELATIVE'").param("code", going).update();
    linked(board, cadres.ofUnit(unit).stream().map(Cadre::code).filter(code -> !code.equals(going)).findFirst().orElseThrow(),
        () -> barred(examine, board, "không thẩm tra đơn vị mình"));
    play(key, EXAMINE);

    Task decide = taskOf(key, DECIDE);
    String secretariat = "secretariat." + decide.getTenantId();
    linked(secretariat, going, () -> barred(decide, secretariat, "không tự xem xét mình"));
    cadres.record(going, new Fact.Relative(Relation.SIBLING, null, secretariat, null), FactSource.DECLARED, "import");
    barred(decide, secretariat, "không xem xét người thân");
    jdbc.sql("delete from cadre_fact where cadre_code = :code and kind = 'RELATIVE'").param("code", going).update();
    play(key, DECIDE);
    assertThat(jdbc.sql("select duty || ' ' || user_id from duty_done where subject = :id order by duty").param("id", key).query(String.class).list())
        .containsExactly("APPRAISE " + board, "DECIDE " + secretariat, "NOMINATE officer." + unit, "SIGN head." + unit);
  }

  @Test
  void whoeverNamedSignedOrExaminedItDoesNotDoTheNextStepEither() {
    String unit = "15142";
    String key = begin(unit);
    play(key, "userTask_choosePeople");
    Task sign = taskOf(key, "userTask_signRequest");
    desk.arrange(new ArrangeStandIn("head." + unit, "officer." + unit, null, today(), today(), "Giấy ủy quyền số 1"), "campaign.38");
    assertThat(failureOf(ConflictOfInterest.class, () -> letIn("officer." + unit, "head", unit, sign)).getMessage()).contains("đã đề xuất");
    play(key, "userTask_signRequest");
    runJobs(key);
    play(key, EXAMINE);

    Task decide = taskOf(key, DECIDE);
    String committee = decide.getTenantId();
    desk.arrange(new ArrangeStandIn("secretariat." + committee, "board." + committee, null, today(), today(), "Giấy ủy quyền số 2"),
        "campaign.38");
    assertThat(failureOf(ConflictOfInterest.class, () -> letIn("board." + committee, "secretariat", committee, decide)).getMessage())
        .as("the stand-in examined it").contains("thẩm tra đề nghị");
    // Somebody who stands in for an absent secretary is bound by what bars the absent one, too.
    jdbc.sql("delete from stand_in where unit_code = :unit").param("unit", committee).update();
    desk.arrange(new ArrangeStandIn("secretariat." + committee, "counter1." + committee, null, today(), today(), "Giấy ủy quyền số 3"),
        "campaign.38");
    linked("secretariat." + committee, current.ofUnit(unit).get(0).cadreCode(), () -> assertThat(failureOf(ConflictOfInterest.class,
        () -> letIn("counter1." + committee, "secretariat", committee, decide)).getMessage()).contains("Người đồng chí làm thay có tên"));
    jdbc.sql("delete from stand_in where unit_code in (:units)").param("units", List.of(committee, unit)).update();
    play(key, DECIDE);
  }

  @Test
  void whatCameOutOfTheReviewIsNotExaminedByWhoeverSignedThePlan() {
    String unit = "15145";
    playUntil(key(unit), "userTask_reviewCurrentPlan");
    play(key(unit), "userTask_reviewCurrentPlan", Map.of("entries", filled(key(unit), "userTask_reviewCurrentPlan", "entries",
        row -> row == 0 ? Map.of("outcome", "REMOVE", "reason", "Không còn phù hợp vị trí.") : Map.of("outcome", "CARRY_OVER"))));
    submitPlan(unit);
    String removal = jdbc.sql("select removal_id from removal_case where unit_code = :unit and undecided").param("unit", unit)
        .query(String.class).single();
    Task examine = taskOf(removal, EXAMINE);
    String board = "board." + examine.getTenantId();
    // The head who signed the plan has another account at the board.
    String person = jdbc.sql("select cadre_code from official where user_id = :head").param("head", "head." + unit).query(String.class).single();
    jdbc.sql("update cadre set unit_code = :board where code = :person").param("board", examine.getTenantId()).param("person", person).update();
    linked(board, person, () -> barred(examine, board, "đã ký tờ trình"));
    jdbc.sql("update cadre set unit_code = :unit where code = :person").param("unit", unit).param("person", person).update();
    play(removal, EXAMINE);
    play(removal, DECIDE);
  }

  private String begin(String unit) {
    return rehearsal.begin("officer", unit, "removal-request", Map.of("reason", "VOLUNTARY", "basisNumber", "Đơn ngày 10-7-2022", "basisDate",
        today().toString(), "explanation", "Xin rút để chăm sóc gia đình."));
  }

  /** A signed request for the first entry of a unit's plan, at the board. */
  private String request(String unit) {
    String key = begin(unit);
    play(key, "userTask_choosePeople");
    play(key, "userTask_signRequest");
    runJobs(key);
    return key;
  }

  /** Neither claimed nor finished, although the engine itself would let them. */
  private void barred(Task task, String userId, String rule) {
    String[] parts = userId.split("\\.");
    assertThat(failureOf(ConflictOfInterest.class, () -> letIn(userId, parts[0], parts[1], task)).getMessage()).contains(rule);
    assertThat(failureOf(ConflictOfInterest.class, () -> rehearsal.play(task.getId(), Map.of())).getMessage()).contains(rule);
    assign(task, userId);
    assertThat(failureOf(ConflictOfInterest.class, () -> as(userId, () -> forms.submitTaskForm(task.getId(), Map.of()))).getMessage())
        .as("at completion").contains(rule);
    assign(task, null);
  }

  /** Past every rule, as if somebody had held the task before the rule began to speak. */
  private void assign(Task task, String userId) {
    jdbc.sql("update act_ru_task set assignee_ = :user where id_ = :id").param("user", userId).param("id", task.getId()).update();
  }

  /** Claims a task as somebody whom the engine itself would let through, so that only the rules stand in the way. */
  private void letIn(String userId, String group, String unit, Task task) {
    identities.setAuthentication(userId, List.of(group), List.of(unit));
    try {
      tasks.claim(task.getId(), userId);
    } finally {
      identities.clearAuthentication();
    }
  }

  /** Lets an official be the same person as a cadre while something happens. */
  private void linked(String userId, String cadreCode, Runnable part) {
    String before = jdbc.sql("select cadre_code from official where user_id = :user").param("user", userId).query(String.class).optional()
        .orElse(null);
    link(userId, cadreCode);
    try {
      part.run();
    } finally {
      link(userId, before);
    }
  }

  private void link(String userId, String cadreCode) {
    jdbc.sql("update official set cadre_code = :cadre, version = version + 1 where user_id = :user").param("cadre", cadreCode)
        .param("user", userId).update();
  }

  private static Map<String, Object> choice(String field, String value) {
    return choice(field, value, null);
  }

  private static Map<String, Object> choice(String field, String value, String note) {
    Map<String, Object> choice = new HashMap<>(Map.of(field, value));
    choice.put("note", note);
    return choice;
  }
}
