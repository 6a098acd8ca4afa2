package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import vn.quyhoach.access.ConflictOfInterest;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.cadre.Fact;
import vn.quyhoach.cadre.FactSource;
import vn.quyhoach.cadre.PoliticalStandard;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.deadline.Deadline;
import vn.quyhoach.deadline.DeadlineKind;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.PlanState;
import vn.quyhoach.regulation.OpinionBody;
import vn.quyhoach.regulation.VettingVerdict;
import vn.quyhoach.vetting.FactVerdict;
import vn.quyhoach.vetting.OpinionRequest;
import vn.quyhoach.vetting.OpinionState;
import vn.quyhoach.vetting.SheetLine;
import vn.quyhoach.workflow.appraisal.AppraisalDesk;
import vn.quyhoach.workflow.web.PageVisit;
import vn.quyhoach.workflow.web.WebUser;

/** Facts are judged one by one, the bodies that own them are asked at once, and every step back is taken in time or not at all. */
class FactVettingProcessTest extends PlanTestBase {

  private static final String BOARD = "396";
  private static final String RECEIVE = "userTask_receiveDossier";
  private static final String VET = "userTask_vetFacts";
  private static final String CONCLUDE = "userTask_concludeAppraisal";
  private static final String REMEDY = "userTask_remedyDefects";
  private static final String RECORD_OPINION = "userTask_recordOpinion";
  private static final String GIVE_OPINION = "userTask_giveOpinion";

  @Autowired AppraisalDesk desk;
  @Autowired Deadlines deadlines;
  @Autowired PlatformTransactionManager transactions;
  @Autowired WebApplicationContext application;

  @Test
  void everySignedFactCarriesItsSignerAndACorrectionRefersToTheVerdictItReplaces() {
    String unit = "15607";
    String key = takenIn(unit);
    Nomination first = names(unit).get(0);
    int admission = place(first, "PARTY_ADMISSION");
    rehearsal.play(taskFor(first, VET).getId(), facts(first, admission, Map.of("verdict", "UNCONFIRMED", "note", "Chờ hồ sơ đảng viên.")));
    FactVerdict earlier = verdict(first, "PARTY_ADMISSION");
    assertThat(earlier.signedBy()).isEqualTo("board." + BOARD);
    assertThat(earlier.signedAt()).isNotNull();
    assertThat(vetting.sheet(first.id())).allSatisfy(line -> assertThat(line.verdict()).isPresent());
    playUntil(key, CONCLUDE);
    assertThat(rows(shown(key, CONCLUDE), "factTable")).singleElement().satisfies(row -> {
      assertThat(row.get("verdict")).isEqualTo("Chưa xác minh được");
      assertThat(row.get("note").toString()).contains("Chờ hồ sơ đảng viên.");
      assertThat(row.get("signed").toString()).contains(" ngày ");
    });

    assertNames(refusalOfPlaying(key, CONCLUDE, recheck(List.of())), "rechecks", "ít nhất một nhân sự");
    assertNames(refusalOfPlaying(key, CONCLUDE, recheck(List.of(Map.of("nomination", "1", "fact", "DEGREE.9", "reason", "?")))),
        "rechecks[0].fact", "không có nội dung");
    play(key, CONCLUDE, recheck(List.of(Map.of("nomination", "1", "fact", "PARTY_ADMISSION", "reason", "Đã có hồ sơ đảng viên."))));
    runJobs(key);
    assertThat(openTasks(key)).filteredOn(VET::equals).hasSize(1);
    Map<String, Object> again = rehearsal.shown(taskFor(first, VET).getId());
    assertThat(rows(again, "facts")).extracting(row -> row.get("label")).containsExactly("Ngày vào Đảng");
    assertThat(rows(again, "signedTable")).hasSizeGreaterThan(5);
    assertThat(again.get("heading").toString()).contains("Đã có hồ sơ đảng viên");
    assertThat(openOpinions(unit)).as("the body that keeps the dates is asked again, and no other").extracting(OpinionRequest::body)
        .containsOnly(OpinionBody.GRASSROOTS_COMMITTEE);
    rehearsal.play(taskFor(first, VET).getId(), Map.of());
    FactVerdict corrected = verdict(first, "PARTY_ADMISSION");
    assertThat(corrected.verdict()).isEqualTo(VettingVerdict.MATCHES);
    assertThat(corrected.corrects()).contains(earlier.id());
    assertThat(vetting.history(first.id())).filteredOn(verdict -> verdict.key().equals("PARTY_ADMISSION")).hasSize(2);
    playUntil(key, CONCLUDE);
    play(key, CONCLUDE);
    assertThat(plan(unit).state()).isEqualTo(PlanState.AWAITING_SESSION);
  }

  @Test
  void whatTheSourcesContradictIsListedAndAMatchWithoutAnyRecordNamesWhereItWasLookedUp() {
    String unit = "15610";
    String key = takenIn(unit);
    Nomination name = names(unit).get(1);
    Fact.Degree degree = cadres.cadre(name.cadreCode()).highestDegree().orElseThrow();
    cadres.record(name.cadreCode(), new Fact.Degree(degree.level(), degree.major(), degree.school(), "KHAC 1", degree.year(), null),
        FactSource.PARTY_RECORD, "import");
    Map<String, Object> form = rehearsal.shown(taskFor(name, VET).getId());
    assertThat(rows(form, "mismatchTable")).anySatisfy(row -> {
      assertThat(row.get("label").toString()).startsWith("Văn bằng");
      assertThat(row.get("recorded").toString()).contains("Hồ sơ đảng viên: số hiệu KHAC 1");
    });
    int theory = vetting.sheet(name.id()).stream().filter(line -> line.key().startsWith("THEORY")).findFirst().orElseThrow().number() - 1;
    assertNames(refusalOf(() -> rehearsal.play(taskFor(name, VET).getId(), facts(name, theory,
        Map.of("verdict", "MATCHES", "source", " ", "note", "")))), "facts[" + theory + "].source", "Lý luận chính trị", "xác minh ở đâu");
    Map<String, Object> half = Map.of("facts", new ArrayList<>(filledRows(taskFor(name, VET), "facts",
        row -> Map.of("verdict", "MATCHES", "source", "Hồ sơ gốc", "note", "Đã đối chiếu.")).subList(0, 2)));
    assertNames(refusalOf(() -> rehearsal.play(taskFor(name, VET).getId(), half)), "facts", "chưa được thẩm tra");
    assertThat(vetting.history(name.id())).isEmpty();
    playUntil(key, CONCLUDE);
  }

  @Test
  void aReturnedFactIsTheOnlyOneThatIsOpenedAgain() {
    String unit = "15619";
    String key = takenIn(unit);
    playUntil(key, CONCLUDE);
    for (Task task : tasks.createTaskQuery().processInstanceBusinessKey(key).processDefinitionKey("vetting-opinion").list()) {
      rehearsal.play(task.getId(), Map.of());
    }
    assertNames(refusalOfPlaying(key, CONCLUDE, returned(List.of(Map.of("fact", "THEORY.1", "text", "Thiếu.")))), "defects[0].nomination",
        "chọn nhân sự");
    assertNames(refusalOfPlaying(key, CONCLUDE, returned(List.of(Map.of("nomination", "1", "document", "NOTHING", "text", "Thiếu.")))),
        "defects[0].document", "không có trong thành phần hồ sơ");
    play(key, CONCLUDE, returned(List.of(
        Map.of("nomination", "1", "fact", "GRADE.2021", "text", "Xếp loại năm 2021 chưa có quyết định."),
        Map.of("nomination", "2", "document", "HEALTH_CERTIFICATE", "text", "Giấy khám sức khỏe mờ."),
        Map.of("document", "VOTE_SUMMARY", "text", "Thiếu biên bản hội nghị thứ hai."))));
    runJobs(key);
    Deadline clock = deadlines.of(DeadlineKind.APPRAISAL, plan(unit).id()).orElseThrow();
    assertThat(clock.isPaused()).as("the board's time rests while the dossier is with the unit").isTrue();
    assertThat(rows(shown(key, REMEDY), "answers")).extracting(row -> row.get("subject")).containsExactly(
        nameOf(names(unit).get(0)) + " – Xếp loại năm 2021", nameOf(names(unit).get(1)) + " – Giấy chứng nhận sức khỏe",
        "Hồ sơ chung – Tổng hợp kết quả kiểm phiếu kèm biên bản từng hội nghị");
    play(key, REMEDY);
    play(key, "userTask_signSupplement");
    runJobs(key);
    play(key, "userTask_receiveSupplement");
    runJobs(key);
    assertThat(deadlines.of(DeadlineKind.APPRAISAL, plan(unit).id()).orElseThrow().isPaused()).isFalse();
    assertThat(openTasks(key)).filteredOn(VET::equals).hasSize(2);
    assertThat(rows(rehearsal.shown(taskFor(names(unit).get(0), VET).getId()), "facts")).extracting(row -> row.get("label"))
        .containsExactly("Xếp loại năm 2021");
    assertThat(rows(rehearsal.shown(taskFor(names(unit).get(1), VET).getId()), "facts")).extracting(row -> row.get("label"))
        .containsExactly("Giấy chứng nhận sức khỏe");
    assertThat(openOpinions(unit)).extracting(OpinionRequest::body)
        .allMatch(Set.of(OpinionBody.WORKPLACE_COMMITTEE, OpinionBody.HOME_AFFAIRS)::contains).isNotEmpty();
    playUntil(key, CONCLUDE);
    assertThat(shown(key, CONCLUDE).get("heading").toString()).contains("đã trả lại **1** lần", "Hạn thẩm định");
    play(key, CONCLUDE);
    assertThat(deadlines.of(DeadlineKind.APPRAISAL, plan(unit).id()).orElseThrow().isMet()).isTrue();
  }

  @Test
  void bodiesAreAskedAtOnceEachOnceForTheListAndASilentOneIsPassedOverForAReasonOnly() {
    String unit = "15622";
    String key = takenIn(unit);
    List<OpinionRequest> asked = openOpinions(unit);
    assertThat(asked).extracting(OpinionRequest::body).contains(OpinionBody.POLITICAL_PROTECTION, OpinionBody.INSPECTION_COMMISSION,
        OpinionBody.GRASSROOTS_COMMITTEE, OpinionBody.RESIDENCE_CELL, OpinionBody.WORKPLACE_COMMITTEE).doesNotHaveDuplicates()
        .doesNotContain(OpinionBody.ORGANISATION_BOARD);
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(key).processDefinitionKey("vetting-opinion").count())
        .isEqualTo(asked.size());
    Task ofTheUnit = opinionTask(unit, OpinionBody.RESIDENCE_CELL);
    assertThat(ofTheUnit.getTaskDefinitionKey()).isEqualTo(GIVE_OPINION);
    assertThat(ofTheUnit.getTenantId()).isEqualTo(unit);
    Task recorded = opinionTask(unit, OpinionBody.INSPECTION_COMMISSION);
    assertThat(recorded.getTaskDefinitionKey()).as("no unit of the tree at that level").isEqualTo(RECORD_OPINION);
    assertThat(recorded.getTenantId()).isEqualTo(BOARD);
    assertThat(asked).allSatisfy(request -> assertThat(deadlines.of(DeadlineKind.OPINION, request.id())).map(Deadline::due)
        .contains(request.due()));

    assertNames(refusalOf(() -> rehearsal.play(ofTheUnit.getId(), Map.of("lines", filledRows(ofTheUnit, "lines",
        row -> row == 1 ? Map.of("finding", "OBJECTS", "content", " ") : Map.of("finding", "CONFIRMS"))))), "lines[1].content", "Phải ghi rõ");
    rehearsal.play(ofTheUnit.getId(), Map.of("lines", filledRows(ofTheUnit, "lines",
        row -> row == 1 ? Map.of("finding", "OBJECTS", "content", "Ít tham gia sinh hoạt.") : Map.of("finding", "CONFIRMS"))));
    for (Nomination name : names(unit)) {
      rehearsal.play(taskFor(name, VET).getId(), Map.of());
    }
    Map<String, Object> form = shown(key, CONCLUDE);
    assertThat(rows(form, "opinions")).hasSize(asked.size() - 1);
    assertThat(rows(form, "heardTable").get(1).get("opinions").toString()).contains("Có vấn đề – Ít tham gia sinh hoạt.");
    int silent = rows(form, "opinions").stream().map(row -> row.get("body").toString()).toList()
        .indexOf(opinions.request(openOpinion(unit, OpinionBody.INSPECTION_COMMISSION).id()).bodyName());
    assertNames(refusalOfPlaying(key, CONCLUDE, Map.of("opinions", filled(key, CONCLUDE, "opinions",
        row -> Map.of("reason", row == silent ? " " : "Đã trao đổi trực tiếp.")))), "opinions[" + silent + "].reason", "Ủy ban Kiểm tra",
        "chưa trả lời", "phải ghi lý do");
    assertThat(plan(unit).state()).isEqualTo(PlanState.IN_APPRAISAL);
    play(key, CONCLUDE);
    assertThat(opinions.ofPlan(plan(unit).id())).filteredOn(request -> request.state() == OpinionState.PASSED_OVER)
        .hasSize(asked.size() - 1).allSatisfy(request -> assertThat(request.passOverReason()).isPresent());
    assertThat(jdbc.sql("select count(*) from decision_record where action = 'OPINION_PASSED_OVER' and scope = :plan")
        .param("plan", plan(unit).id()).query(Integer.class).single()).isEqualTo(asked.size() - 1);
  }

  @Test
  void aBodyThatIsAUnitAnswersInItsOwnNameAndOneMayBeAskedWhileTheVettingRuns() {
    String unit = "15628";
    opinions(() -> opinions.assign(BOARD, OpinionBody.INSPECTION_COMMISSION, "38B05", "head." + BOARD));
    String key = takenIn(unit);
    opinions(() -> opinions.assign(BOARD, OpinionBody.INSPECTION_COMMISSION, null, "head." + BOARD));
    Task inspection = opinionTask(unit, OpinionBody.INSPECTION_COMMISSION);
    assertThat(inspection.getTenantId()).isEqualTo("38B05");
    assertThat(inspection.getTaskDefinitionKey()).isEqualTo(GIVE_OPINION);
    rehearsal.play(inspection.getId(), Map.of());
    assertThat(opinions.ofPlan(plan(unit).id())).filteredOn(request -> request.body() == OpinionBody.INSPECTION_COMMISSION)
        .singleElement().satisfies(request -> assertThat(request.answeredBy()).contains("head.38B05"));

    assertNames(refusalOf(() -> act("board", BOARD, user -> desk.addOpinion(plan(unit).id(), "STATE_INSPECTORATE", " ", user))), "reason",
        "Phải ghi lý do");
    assertNames(refusalOf(() -> act("board", BOARD, user -> desk.addOpinion(plan(unit).id(), "RESIDENCE_CELL", "Hỏi lại.", user))), "body",
        "đang chờ trả lời");
    failureOf(NotYours.class, () -> act("board", "395", user -> desk.addOpinion(plan(unit).id(), "INSPECTION_COMMISSION", "Xem.", user)));
    act("board", BOARD, user -> desk.addOpinion(plan(unit).id(), "INSPECTION_COMMISSION", "Có đơn thư mới.", user));
    runJobs(key);
    Task added = opinionTask(unit, OpinionBody.INSPECTION_COMMISSION);
    assertThat(rehearsal.shown(added.getId()).get("heading").toString()).contains("Có đơn thư mới");
    assertThat(openTasks(key)).filteredOn(VET::equals).as("the vetting went on").hasSize(3);
  }

  @Test
  void anIncompleteDossierGoesBackWithoutStartingTheClock() {
    String unit = "15631";
    String key = key(unit);
    submitPlan(unit);
    assertNames(refusalOfPlaying(key, RECEIVE, with(Map.of("decision", "INCOMPLETE"), "missing", List.of())), "missing", "ít nhất một");
    assertNames(refusalOfPlaying(key, RECEIVE, with(Map.of("decision", "INCOMPLETE"), "missing",
        List.of(Map.of("nomination", "1", "document", "", "text", "Thiếu.")))), "missing[0].document", "chọn giấy tờ");
    play(key, RECEIVE, with(Map.of("decision", "INCOMPLETE"), "missing",
        List.of(Map.of("nomination", "1", "document", "ASSET_DECLARATION", "text", "Chưa có bản kê khai năm gần nhất."))));
    runJobs(key);
    assertThat(plan(unit).state()).isEqualTo(PlanState.RETURNED);
    assertThat(deadlines.of(DeadlineKind.APPRAISAL, plan(unit).id())).isEmpty();
    assertThat(rows(shown(key, REMEDY), "answers")).singleElement().satisfies(row ->
        assertThat(row.get("subject").toString()).endsWith("Bản kê khai tài sản, thu nhập"));
    play(key, REMEDY);
    play(key, "userTask_signSupplement");
    runJobs(key);
    assertThat(openTasks(key)).containsExactly(RECEIVE);
    play(key, RECEIVE);
    assertThat(deadlines.of(DeadlineKind.APPRAISAL, plan(unit).id()).map(deadlines::workingDaysLeft)).contains(30);
    runJobs(key);
    assertThat(openTasks(key)).filteredOn(VET::equals).as("every name is vetted").hasSize(3);
  }

  @Test
  void aUnitTakesItsSubmissionBackBeforeItIsTakenInAndSubmitsAnotherList() {
    String unit = "15634";
    String key = key(unit);
    submitPlan(unit);
    assertNames(refusalOf(() -> act("head", unit, user -> desk.withdraw(plan(unit).id(), " ", user))), "reason", "lý do rút");
    failureOf(NotYours.class, () -> act("officer", unit, user -> desk.withdraw(plan(unit).id(), "Sửa danh sách.", user)));
    act("head", unit, user -> desk.withdraw(plan(unit).id(), "Sửa danh sách.", user));
    assertThat(plan(unit).state()).isEqualTo(PlanState.PREPARING);
    assertThat(refusalOf(() -> play(key, RECEIVE)).fields()).singleElement()
        .satisfies(field -> assertThat(field.message()).contains("Đơn vị đã rút hồ sơ"));
    runJobs(key);
    assertThat(openTasks(key)).containsExactly("userTask_compileList");
    assertThat(shown(key, "userTask_compileList").get("heading").toString()).contains("Sửa danh sách");
    play(key, "userTask_compileList", Map.of("lines", filled(key, "userTask_compileList", "lines",
        row -> row == 2 ? Map.of("include", "OMIT", "reason", "Xin thôi.") : Map.of("include", "INCLUDE"))));
    submitPlan(unit);
    play(key, RECEIVE);
    assertThat(names(unit)).filteredOn(name -> name.state() == NominationState.LISTED).hasSize(2);
    assertNames(refusalOf(() -> act("head", unit, user -> desk.withdraw(plan(unit).id(), "Sửa nữa.", user))), "reason", "đã tiếp nhận");
    assertThat(record.faultsOf(plan(unit).id())).isEmpty();
  }

  @Test
  void theBoardUndoesItsIntakeUntilSomebodyHasBegun() {
    String unit = "15637";
    String key = takenIn(unit);
    Task vet = taskFor(names(unit).get(0), VET);
    as("board." + BOARD, () -> tasks.claim(vet.getId(), "board." + BOARD));
    assertNames(refusalOf(() -> act("board", BOARD, user -> desk.undoIntake(plan(unit).id(), "Nhận nhầm.", user))), "reason",
        "Đã có người nhận việc");
    as("board." + BOARD, () -> tasks.claim(vet.getId(), null));
    act("board", BOARD, user -> desk.undoIntake(plan(unit).id(), "Nhận nhầm.", user));
    runJobs(key);
    assertThat(plan(unit).state()).isEqualTo(PlanState.SUBMITTED);
    assertThat(openTasks(key)).as("vetting and opinions are gone").containsExactly(RECEIVE);
    assertThat(opinions.ofPlan(plan(unit).id())).isNotEmpty().allMatch(request -> request.state() == OpinionState.RECALLED);
    play(key, RECEIVE);
    runJobs(key);
    assertThat(openOpinions(unit)).as("the bodies are asked anew").hasSizeGreaterThan(4);
    rehearsal.play(taskFor(names(unit).get(0), VET).getId(), Map.of());
    assertNames(refusalOf(() -> act("board", BOARD, user -> desk.undoIntake(plan(unit).id(), "Nhận nhầm.", user))), "reason", "Đã có người");
  }

  @Test
  void anExpiredConclusionOnThePoliticalStandardStopsANameAndOneThatExpiresBeforeTheSessionWarns() {
    String unit = "15640";
    String key = takenIn(unit);
    concluded(names(unit).get(0), today().minusMonths(6).minusDays(1));
    concluded(names(unit).get(1), today().minusMonths(6).plusDays(10));
    concluded(names(unit).get(2), today());
    for (Nomination name : names(unit)) {
      rehearsal.play(taskFor(name, VET).getId(), Map.of());
    }
    List<Map<String, Object>> table = rows(shown(key, CONCLUDE), "vettingTable");
    assertThat(table.get(0).get("eligibility").toString()).contains("KHÔNG ĐẠT", "đã hết giá trị sử dụng",
        UserZone.text(today().minusDays(1)));
    assertThat(table.get(1).get("eligibility").toString()).contains("Lưu ý", "chỉ dùng được đến ngày", UserZone.text(today().plusDays(10)));
    assertThat(table.get(2).get("eligibility").toString()).doesNotContain("tiêu chuẩn chính trị");
    assertNamesClause(refusalOfPlaying(key, CONCLUDE, Map.of("proposals", filled(key, CONCLUDE, "proposals",
        row -> Map.of("proposal", "APPROVE", "note", "Đồng ý.")))), "proposals[0].proposal", nameOf(names(unit).get(0)),
        "đã hết giá trị sử dụng");
    Task political = opinionTask(unit, OpinionBody.POLITICAL_PROTECTION);
    rehearsal.play(political.getId(), Map.of());
    play(key, CONCLUDE, Map.of("proposals", filled(key, CONCLUDE, "proposals", row -> Map.of("proposal", "APPROVE"))));
    assertThat(plan(unit).state()).isEqualTo(PlanState.AWAITING_SESSION);
  }

  @Test
  void anOfficialStepsAsideFromTheTaskAndTheHeadHandsItToAnother() {
    String unit = "15643";
    String key = takenIn(unit);
    Task task = taskFor(names(unit).get(0), VET);
    as("board." + BOARD, () -> tasks.claim(task.getId(), "board." + BOARD));
    assertNames(refusalOf(() -> act("board", BOARD, user -> desk.stepAside(task.getId(), " ", user))), "reason", "lý do hồi tránh");
    act("board", BOARD, user -> desk.stepAside(task.getId(), "Là anh em kết nghĩa.", user));
    assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isNull();
    failureOf(ConflictOfInterest.class, () -> as("board." + BOARD, () -> tasks.claim(task.getId(), "board." + BOARD)));
    failureOf(ConflictOfInterest.class, () -> act("head", BOARD, user -> desk.assign(task.getId(), "board." + BOARD, user)));
    failureOf(NotYours.class, () -> act("head", "395", user -> desk.assign(task.getId(), "board." + BOARD, user)));
    assertNames(refusalOf(() -> act("head", BOARD, user -> desk.assign(task.getId(), "officer." + BOARD, user))), "officer", "Ban Tổ chức");

    String free = "15646";
    takenIn(free);
    Task other = taskFor(names(free).get(0), VET);
    act("head", BOARD, user -> desk.assign(other.getId(), "board." + BOARD, user));
    assertThat(tasks.createTaskQuery().taskId(other.getId()).singleResult().getAssignee()).isEqualTo("board." + BOARD);
    assertThat(openTasks(key)).contains(VET);
  }

  @Test
  void theDeskShowsItsListsRiskFirstTakesInTogetherWhatIsWholeAndExistsForNobodyElse() throws Exception {
    String whole = "15649";
    String late = "15652";
    submitPlan(whole);
    takenIn(late);
    jdbc.sql("update deadline set due = :past where kind = 'APPRAISAL' and subject_id = :plan")
        .param("past", today().minusDays(7)).param("plan", plan(late).id()).update();
    for (Nomination name : names(whole)) {
      file(name);
    }
    String page = get("board." + BOARD).getContentAsString();
    assertThat(page).contains(nameOfUnit(whole), "Hỏi thêm", "Hủy tiếp nhận", "chưa trả lời");
    assertThat(page.indexOf(nameOfUnit(late))).as("what is late comes first").isLessThan(page.indexOf(nameOfUnit(whole)));
    assertThat(get("head." + BOARD).getContentAsString()).contains("Giao hồ sơ").doesNotContain("Tiếp nhận các hồ sơ đã chọn");
    assertThat(get("officer." + BOARD).getStatus()).isEqualTo(404);
    assertThat(get("board.395").getContentAsString()).doesNotContain(nameOfUnit(whole));

    assertThat(post("board." + BOARD, "tiep-nhan", "{\"lines\":[{\"plan\":\"" + plan(late).id() + "\",\"receiptNumber\":\"1/TN\"}]}")
        .getContentAsString()).contains("không tiếp nhận hàng loạt được");
    assertThat(post("board." + BOARD, "tiep-nhan", "{\"lines\":[{\"plan\":\"" + plan(whole).id() + "\",\"receiptNumber\":\" \"}]}")
        .getContentAsString()).contains("phải có số tiếp nhận");
    assertThat(post("board.395", "tiep-nhan", "{\"lines\":[{\"plan\":\"" + plan(whole).id() + "\",\"receiptNumber\":\"1/TN\"}]}")
        .getStatus()).isEqualTo(422);
    assertThat(post("board.395", "huy-tiep-nhan", "{\"plan\":\"" + plan(late).id() + "\",\"reason\":\"Xem\"}").getStatus()).isEqualTo(404);
    assertThat(post("board." + BOARD, "hoi-them", "{\"plan\":\"nothing\",\"body\":\"HOME_AFFAIRS\",\"reason\":\"Xem\"}").getStatus())
        .isEqualTo(404);
    assertThat(post("board." + BOARD, "tiep-nhan", "{\"lines\":[{\"plan\":\"" + plan(whole).id() + "\",\"receiptNumber\":\"1/TN\"}]}")
        .getStatus()).isEqualTo(204);
    assertThat(plan(whole).state()).isEqualTo(PlanState.IN_APPRAISAL);
    runJobs(key(whole));
    assertThat(post("head." + BOARD, "giao-viec", "{\"plan\":\"" + plan(whole).id() + "\",\"officer\":\"board." + BOARD + "\"}")
        .getStatus()).isEqualTo(204);
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(key(whole)).tenantIdIn(BOARD).list()).isNotEmpty()
        .allSatisfy(task -> assertThat(task.getAssignee()).isEqualTo("board." + BOARD));
    assertThat(get("board." + BOARD).getContentAsString()).contains("Cán bộ được giao:");
    assertThat(PageVisit.send(application, "head." + whole, MockMvcRequestBuilders.get("/quyhoach/ho-so-da-trinh")).getContentAsString())
        .contains("Đang thẩm định", "còn 30 ngày làm việc").doesNotContain("Lý do rút hồ sơ");
  }

  @Test
  void theOfficerNamedForAListGetsWhatComesLaterToo() throws Exception {
    String unit = "15658";
    submitPlan(unit);
    assertThat(post("head." + BOARD, "giao-viec", "{\"plan\":\"" + plan(unit).id() + "\",\"officer\":\"officer." + BOARD + "\"}")
        .getContentAsString()).contains("Phải chọn một cán bộ của Ban Tổ chức");
    assertThat(post("board." + BOARD, "giao-viec", "{\"plan\":\"" + plan(unit).id() + "\",\"officer\":\"board." + BOARD + "\"}")
        .getStatus()).isEqualTo(404);
    assertThat(post("head." + BOARD, "giao-viec", "{\"plan\":\"" + plan(unit).id() + "\",\"officer\":\"board." + BOARD + "\"}")
        .getStatus()).isEqualTo(204);
    play(key(unit), RECEIVE);
    runJobs(key(unit));
    List<Task> later = tasks.createTaskQuery().processInstanceBusinessKey(key(unit)).tenantIdIn(BOARD).list();
    assertThat(later).extracting(Task::getTaskDefinitionKey).contains(VET, RECORD_OPINION);
    assertThat(later).allSatisfy(task -> assertThat(task.getAssignee()).isEqualTo("board." + BOARD));

    act("board", BOARD, user -> desk.stepAside(taskFor(names(unit).get(0), VET).getId(), "Là anh em kết nghĩa.", user));
    OpinionBody added = opinions.addable(plan(unit).id()).get(0).body();
    act("board", BOARD, user -> desk.addOpinion(plan(unit).id(), added.name(), "Có đơn thư.", user));
    runJobs(key(unit));
    assertThat(opinionTask(unit, added).getAssignee()).as("nobody is handed what a rule keeps from them").isNull();
  }

  @Test
  void theHeadOfTheBoardsUnitSaysWhichUnitIsABodyThatAnswersForItself() throws Exception {
    String section = "Cơ quan cho ý kiến trả lời ngay trong phần mềm";
    assertThat(get("head." + BOARD).getContentAsString()).as("a district has no bodies of its own in the tree").doesNotContain(section);
    assertThat(get("head.38").getContentAsString()).contains(section, "Ủy ban Kiểm tra Tỉnh ủy");
    assertThat(get("board.38").getContentAsString()).doesNotContain(section);
    assertThat(post("head.38", "co-quan", "{\"body\":\"ORGANISATION_BOARD\",\"unit\":\"\"}").getContentAsString())
        .contains("Phải chọn một cơ quan");
    assertThat(post("head.38", "co-quan", "{\"body\":\"INSPECTION_COMMISSION\",\"unit\":\"15661\"}").getContentAsString())
        .contains("Phải chọn một cơ quan, ban, ngành trực thuộc");
    assertThat(post("board.38", "co-quan", "{\"body\":\"INSPECTION_COMMISSION\",\"unit\":\"\"}").getStatus()).isEqualTo(404);
    assertThat(post("head.38", "co-quan", "{\"body\":\"INSPECTION_COMMISSION\",\"unit\":\"38B05\"}").getStatus()).isEqualTo(204);
    assertThat(get("head.38").getContentAsString()).contains("value=\"38B05\" selected");
    assertThat(post("head.38", "co-quan", "{\"body\":\"INSPECTION_COMMISSION\",\"unit\":\"\"}").getStatus()).isEqualTo(204);
  }

  /** Every paper that the machine looks for is on file. */
  private void file(Nomination name) {
    cadres.record(name.cadreCode(), new Fact.AssetDeclaration(today().getYear(), today().minusDays(20), null), FactSource.PERSONNEL_FILE, "t");
    cadres.record(name.cadreCode(), new Fact.HealthCertificate(today().minusDays(20), "Bệnh viện", null), FactSource.PERSONNEL_FILE, "t");
    cadres.record(name.cadreCode(), new Fact.ResidenceComment(today().minusDays(20), "Chi bộ", null), FactSource.PERSONNEL_FILE, "t");
  }

  private String nameOfUnit(String code) {
    return jdbc.sql("select name from unit where code = :code").param("code", code).query(String.class).single();
  }

  private MockHttpServletResponse get(String user) {
    return PageVisit.send(application, user, MockMvcRequestBuilders.get("/quyhoach/ban-tham-dinh"));
  }

  private MockHttpServletResponse post(String user, String action, String body) {
    return PageVisit.send(application, user, MockMvcRequestBuilders.post("/quyhoach/ban-tham-dinh/" + action)
        .contentType(MediaType.APPLICATION_JSON).content(body));
  }

  private void concluded(Nomination name, LocalDate day) {
    jdbc.sql("delete from cadre_fact where cadre_code = :cadre and kind = 'POLITICAL_STANDARD'").param("cadre", name.cadreCode()).update();
    cadres.recordPoliticalStandard(name.cadreCode(), PoliticalStandard.MET, "7-KL/BTC", day, "Ban Tổ chức", "board." + BOARD);
  }

  private String takenIn(String unit) {
    submitPlan(unit);
    play(key(unit), RECEIVE);
    runJobs(key(unit));
    return key(unit);
  }

  private FactVerdict verdict(Nomination name, String fact) {
    return vetting.sheet(name.id()).stream().filter(line -> line.key().equals(fact)).map(SheetLine::verdict).findFirst().orElseThrow()
        .orElseThrow();
  }

  private List<OpinionRequest> openOpinions(String unit) {
    return opinions.open(plan(unit).id());
  }

  private OpinionRequest openOpinion(String unit, OpinionBody body) {
    return openOpinions(unit).stream().filter(request -> request.body() == body).findFirst().orElseThrow();
  }

  private void opinions(Runnable change) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> change.run());
  }

  private interface Act {
    void by(WebUser user);
  }

  /** What an official does on a page, beside the forms of tasks. */
  private void act(String group, String unit, Act act) {
    act.by(new WebUser(group + "." + unit, List.of(group), List.of(unit)));
  }

  private static Map<String, Object> recheck(List<Map<String, Object>> lines) {
    return with(Map.of("conclusion", "RECHECK", "opinion", "Cần thẩm tra lại."), "rechecks", lines);
  }

  private static Map<String, Object> returned(List<Map<String, Object>> defects) {
    return with(Map.of("conclusion", "RETURN", "opinion", "Hồ sơ còn thiếu sót."), "defects", defects);
  }
}
