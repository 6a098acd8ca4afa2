package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.cadre.DisciplineLevel;
import vn.quyhoach.cadre.Fact;
import vn.quyhoach.cadre.FactSource;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.PlanState;
import vn.quyhoach.refusal.Refusal;
import vn.quyhoach.regulation.OpinionBody;

/** The organisation board checks a dossier, returns it with numbered defects, and never forwards a name the rules refuse. */
class DossierAppraisalProcessTest extends PlanTestBase {

  private static final String CONCLUDE = "userTask_concludeAppraisal";
  private static final String REMEDY = "userTask_remedyDefects";
  private static final String RECEIVE = "userTask_receiveDossier";
  private static final String VET = "userTask_vetFacts";
  private static final String RECORD_OPINION = "userTask_recordOpinion";
  private static final String GIVE_OPINION = "userTask_giveOpinion";

  @Test
  void aReturnedDossierIsAnsweredDefectByDefectAndOnlyTheNamesConcernedAreCheckedAgain() {
    String unit = "14869";
    String key = key(unit);
    submitPlan(unit);
    playUntil(key, CONCLUDE);
    Map<String, Object> empty = returned(null);
    assertNames(refusalOfPlaying(key, CONCLUDE, empty), "defects", "ít nhất một thiếu sót");
    Refusal wrong = refusalOfPlaying(key, CONCLUDE, returned(List.of(defect("9", "Thiếu bản sao bằng."), defect("1", " "))));
    assertNames(wrong, "defects[0].nomination", "«9»");
    assertNames(wrong, "defects[1].text", "nội dung");

    play(key, CONCLUDE, with(returned(List.of(defect("2", "Thiếu bản sao bằng."), defect("", "Thiếu biên bản lần 2."),
        defect("3", "Chưa rõ quá trình công tác."))), "opinion", "Hồ sơ còn thiếu, cần bổ sung."));
    runJobs(key);
    assertThat(plan(unit).state()).isEqualTo(PlanState.RETURNED);
    assertThat(openTasks(key)).containsExactly(REMEDY);
    Map<String, Object> form = shown(key, REMEDY);
    assertThat(form.get("heading").toString()).contains("Hồ sơ còn thiếu, cần bổ sung.");
    assertThat(rows(form, "answers")).extracting(row -> row.get("defect")).containsExactly("1", "2", "3");
    assertThat(rows(form, "answers")).extracting(row -> row.get("subject"))
        .containsExactly(nameOf(names(unit).get(1)), "Hồ sơ chung", nameOf(names(unit).get(2)));

    Refusal unanswered = refusalOfPlaying(key, REMEDY, answers(key, row -> row == 0 ? Map.of("answer", " ")
        : Map.of("answer", "Đã bổ sung.", "withdraw", row == 1)));
    assertNames(unanswered, "answers[0].answer", "từng thiếu sót");
    assertNames(unanswered, "answers[1].withdraw", "không gắn với nhân sự");
    Map<String, Object> nothing = new HashMap<>();
    nothing.put("answers", null);
    assertNames(refusalOfPlaying(key, REMEDY, nothing), "answers", "Còn 3 thiếu sót");

    play(key, REMEDY, answers(key, row -> Map.of("answer", "Đã bổ sung.", "withdraw", row == 2)));
    assertThat(names(unit).get(2).state()).isEqualTo(NominationState.WITHDRAWN);
    assertThat(openTasks(key)).containsExactly("userTask_signSupplement");
    play(key, "userTask_signSupplement");
    runJobs(key);
    play(key, "userTask_receiveSupplement", Map.of("note", "Nhận đủ theo danh mục."));
    runJobs(key);
    assertThat(openTasks(key)).containsExactly(VET);
    assertThat(runtime.getVariable(taskOf(key, VET).getExecutionId(), "nominationId")).isEqualTo(names(unit).get(1).id());

    playUntil(key, CONCLUDE);
    assertThat(rows(shown(key, CONCLUDE), "proposals")).hasSize(2);
    play(key, CONCLUDE, returned(List.of(defect("", "Thiếu chữ ký."))));
    runJobs(key);
    assertThat(rows(shown(key, REMEDY), "answers")).extracting(row -> row.get("defect")).containsExactly("4");
    play(key, REMEDY);
    play(key, "userTask_signSupplement");
    runJobs(key);
    play(key, "userTask_receiveSupplement");
    runJobs(key);
    assertThat(openTasks(key)).as("a defect of the dossier itself reopens no name").containsExactly(CONCLUDE);
    play(key, CONCLUDE);
    assertThat(plan(unit).state()).isEqualTo(PlanState.AWAITING_SESSION);
    assertThat(plan(unit).returnRound()).isEqualTo(2);
    assertThat(jdbc.sql("select conclusion from appraisal where plan_id = :plan order by return_round")
        .param("plan", plan(unit).id()).query(String.class).list()).containsExactly("RETURN", "RETURN", "FORWARD");
    assertThat(jdbc.sql("select note from supplement_intake where plan_id = :plan and return_round = 1")
        .param("plan", plan(unit).id()).query(String.class).single()).isEqualTo("Nhận đủ theo danh mục.");
  }

  @Test
  void aUnitCannotTakeAllItsNamesBack() {
    String unit = "14872";
    String key = key(unit);
    submitPlan(unit);
    playUntil(key, CONCLUDE);
    play(key, CONCLUDE, returned(List.of(defect("1", "Thiếu."), defect("2", "Thiếu."), defect("3", "Thiếu."))));
    runJobs(key);
    assertNames(refusalOfPlaying(key, REMEDY, answers(key, row -> Map.of("answer", "Xin rút.", "withdraw", true))), "answers",
        "Không thể rút hết");
    assertThat(names(unit)).extracting(Nomination::state).containsOnly(NominationState.LISTED);
  }

  @Test
  void aNameThatFailsThePoliticalStandardIsNotForwardedForApproval() {
    String unit = "14875";
    String key = key(unit);
    submitPlan(unit);
    play(key, "userTask_receiveDossier");
    runJobs(key);
    Task political = opinionTask(unit, OpinionBody.POLITICAL_PROTECTION);
    rehearsal.play(political.getId(), Map.of("letterNumber", "44-KL/BTC", "lines", filledRows(political, "lines", row -> row == 0
        ? Map.of("finding", "OBJECTS", "content", "Chưa làm rõ lịch sử chính trị.") : Map.of("finding", "CONFIRMS"))));
    playUntil(key, CONCLUDE);
    assertThat(rows(shown(key, CONCLUDE), "vettingTable").get(0).get("eligibility").toString()).startsWith("KHÔNG ĐẠT");

    assertNamesClause(refusalOfPlaying(key, CONCLUDE, proposals(key, row -> Map.of("proposal", "APPROVE"))), "proposals[0].proposal",
        nameOf(names(unit).get(0)), "tiêu chuẩn chính trị");
    assertNames(refusalOfPlaying(key, CONCLUDE, proposals(key, row -> row == 0 ? Map.of("proposal", "REJECT")
        : Map.of("proposal", "APPROVE"))), "proposals[0].note", "lý do");
    Map<String, Object> undecided = new HashMap<>();
    undecided.put("proposal", null);
    undecided.put("note", "Chưa rõ.");
    assertNames(refusalOfPlaying(key, CONCLUDE, proposals(key, row -> row == 1 ? undecided : Map.of("proposal", "REJECT",
        "note", "Không đủ tiêu chuẩn."))), "proposals[1].proposal", nameOf(names(unit).get(1)), "phải chọn");
    Map<String, Object> nothing = new HashMap<>(Map.of("conclusion", "FORWARD"));
    nothing.put("proposals", null);
    assertNames(refusalOfPlaying(key, CONCLUDE, nothing), "proposals", "Còn 3 nhân sự");

    play(key, CONCLUDE, proposals(key, row -> row == 0 ? Map.of("proposal", "REJECT", "note", "Không đủ tiêu chuẩn.")
        : Map.of("proposal", "APPROVE")));
    assertThat(plan(unit).state()).isEqualTo(PlanState.AWAITING_SESSION);
  }

  @Test
  void aDegreeThatDiffersNeedsANoteAndStopsTheName() {
    String unit = "14878";
    String key = key(unit);
    submitPlan(unit);
    play(key, "userTask_receiveDossier");
    runJobs(key);
    Nomination concerned = names(unit).get(1);
    int degree = place(concerned, "DEGREE.1");
    Refusal unexplained = refusalOf(() -> playFor(concerned, VET, facts(concerned, degree, Map.of("verdict", "DIFFERS", "note", ""))));
    assertNames(unexplained, "facts[" + degree + "].note", "Văn bằng", "không khớp");
    assertNames(unexplained, "facts[" + degree + "].confirmed", "nội dung đúng");
    playFor(concerned, VET, facts(concerned, degree, Map.of("verdict", "DIFFERS", "confirmed", "Không có trong sổ cấp bằng",
        "note", "Số hiệu không có trong sổ cấp bằng.")));
    playUntil(key, CONCLUDE);
    assertNamesClause(refusalOfPlaying(key, CONCLUDE, proposals(key, row -> Map.of("proposal", "APPROVE"))),
        "proposals[1].proposal", nameOf(concerned), "văn bằng");
  }

  @Test
  void whatTheRecordsContradictMatchesOnlyWithAnExplanation() {
    String unit = "14881";
    String key = key(unit);
    submitPlan(unit);
    play(key, "userTask_receiveDossier");
    runJobs(key);
    Nomination concerned = names(unit).get(0);
    LocalDate declared = cadres.cadre(concerned.cadreCode()).partyAdmissionDate().orElseThrow();
    cadres.record(concerned.cadreCode(), new Fact.PartyMembership(declared.plusDays(30), declared.plusDays(395)), FactSource.PARTY_RECORD,
        "import");
    int admission = place(concerned, "PARTY_ADMISSION");
    assertThat(rows(rehearsal.shown(taskFor(concerned, VET).getId()), "mismatchTable")).extracting(row -> row.get("label"))
        .contains("Ngày vào Đảng", "Ngày chính thức");
    assertThat(rows(rehearsal.shown(taskFor(concerned, VET).getId()), "facts").get(admission).get("verdict")).isNull();
    assertNames(refusalOf(() -> playFor(concerned, VET, facts(concerned, admission, Map.of("verdict", "MATCHES", "note", " ")))),
        "facts[" + admission + "].note", UserZone.text(declared), UserZone.text(declared.plusDays(30)), "Khớp");
    playFor(concerned, VET, Map.of());
  }

  @Test
  void factsThatChangeAfterTheVettingStopTheForwarding() {
    String unit = "14884";
    String key = key(unit);
    submitPlan(unit);
    playUntil(key, CONCLUDE);
    Nomination struck = names(unit).get(2);
    cadres.record(struck.cadreCode(), new Fact.Discipline(DisciplineLevel.REPRIMAND, null, null, LocalDate.of(2022, 12, 31), null),
        FactSource.PERSONNEL_FILE, "board.380");
    Refusal refusal = refusalOfPlaying(key, CONCLUDE, Map.of());
    assertNamesClause(refusal, "proposals[2].proposal", nameOf(struck), "khiển trách", "31/12/2022");
    assertThat(refusal.fields()).hasSize(1);
    assertThat(plan(unit).state()).isEqualTo(PlanState.IN_APPRAISAL);
  }

  @Test
  void aDossierIsNotTakenInBeforeItWasSignedNorTomorrow() {
    String unit = "14887";
    String key = key(unit);
    submitPlan(unit);
    assertNames(refusalOfPlaying(key, "userTask_receiveDossier", Map.of("receivedOn", today().minusDays(1).toString())),
        "receivedOn", "trước ngày ký tờ trình");
    assertNames(refusalOfPlaying(key, "userTask_receiveDossier", Map.of("receivedOn", today().plusDays(1).toString())),
        "receivedOn", "ngày hôm nay");
    play(key, "userTask_receiveDossier");
    runJobs(key);
    assertThat(openTasks(key)).filteredOn(VET::equals).hasSize(3);
  }

  private static Map<String, Object> defect(String nomination, String text) {
    return Map.of("nomination", nomination, "text", text);
  }

  private static Map<String, Object> returned(List<Map<String, Object>> defects) {
    Map<String, Object> input = new HashMap<>(Map.of("conclusion", "RETURN", "opinion", "Hồ sơ chưa đầy đủ."));
    input.put("defects", defects == null ? null : new ArrayList<>(defects));
    return input;
  }

  private Map<String, Object> answers(String key, Function<Integer, Map<String, Object>> typed) {
    return Map.of("answers", filled(key, REMEDY, "answers", typed));
  }

  private Map<String, Object> proposals(String key, Function<Integer, Map<String, Object>> typed) {
    return Map.of("conclusion", "FORWARD", "proposals", filled(key, CONCLUDE, "proposals", typed));
  }

  /** Plays the task of one name. */
  private void playFor(Nomination nomination, String element, Map<String, Object> typed) {
    rehearsal.play(taskFor(nomination, element).getId(), typed);
  }
}
