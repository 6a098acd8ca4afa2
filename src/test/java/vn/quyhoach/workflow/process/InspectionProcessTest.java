package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.access.ConflictOfInterest;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.access.TaskRules;
import vn.quyhoach.cadre.Fact;
import vn.quyhoach.cadre.FactSource;
import vn.quyhoach.cadre.Relation;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.calendar.WorkingDays;
import vn.quyhoach.deadline.Deadline;
import vn.quyhoach.deadline.DeadlineKind;
import vn.quyhoach.followup.FollowUp;
import vn.quyhoach.followup.FollowUpState;
import vn.quyhoach.inspection.Inspection;
import vn.quyhoach.inspection.InspectionFinding;
import vn.quyhoach.inspection.InspectionState;
import vn.quyhoach.inspection.InspectionVisit;
import vn.quyhoach.inspection.Inspections;
import vn.quyhoach.inspection.UnitRisk;
import vn.quyhoach.inspection.UnitRisks;
import vn.quyhoach.inspection.VisitState;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.workflow.document.DocumentSlot;
import vn.quyhoach.workflow.document.TaskDocuments;
import vn.quyhoach.workflow.tasklist.TaskAccess;
import vn.quyhoach.workflow.tasklist.TaskContext;

/** An inspection team (S50): chosen by risk, kept away from units too close to it, visits, findings, remedies round by round, report. */
class InspectionProcessTest extends PlanTestBase {

  private static final String PROPOSE = "userTask_proposeInspection";
  private static final String DECIDE = "userTask_decideInspection";
  private static final String VISIT = "userTask_recordVisit";
  private static final String CONCLUDE = "userTask_concludeInspection";
  private static final String REPORT = "userTask_reportFollowUp";
  private static final String RECHECK = "userTask_recheckRemedy";

  @Autowired Inspections inspections;
  @Autowired UnitRisks risks;
  @Autowired Officials officials;
  @Autowired TaskRules rules;
  @Autowired TaskAccess access;
  @Autowired WorkingDays workingDays;
  @Autowired List<TaskDocuments> contributors;
  @Autowired RepositoryService repository;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void aTeamVisitsFindsAndLooksAgainUntilTheRemedyWillDo() throws IOException {
    String unit = "16540";
    String key = propose("16540", "16543");
    assertThat(shown(key, DECIDE).get("proposal").toString()).contains("Kiểm tra việc chấp hành");
    assertNames(refusalOfPlaying(key, DECIDE, Map.of("decision", "RETURN", "reason", "")), "reason", "lý do trả lại");
    play(key, DECIDE, Map.of("decision", "RETURN", "reason", "Bổ sung thêm một xã miền núi."));
    assertThat(shown(key, PROPOSE).get("heading").toString()).contains("Bổ sung thêm một xã miền núi");
    play(key, PROPOSE, units(unit, "16543"));
    play(key, DECIDE);
    assertThat(openTasks(key)).containsExactly(VISIT, VISIT);

    String person = cadres.ofUnit(unit).get(2).code();
    String due = workingDays.after(today(), 5).toString();
    record(key, unit, Map.of("findings", List.of(
        finding("VIOLATION", "CONFERENCE", "Phiếu phát ra không khớp điểm danh.", "Lập lại biên bản, báo cáo giải trình.", due, person),
        finding("NO_VIOLATION", "SOURCE_EVALUATION", "Đánh giá nguồn đầy đủ.", null, null, ""))));
    record(key, "16543", Map.of("outcome", "NOT_VISITED", "reason", "Đường bị chia cắt do mưa lũ."));
    runJobs(key);
    Inspection inspection = inspection(key);
    List<InspectionFinding> found = inspections.findingsOf(visitTo(inspection, unit).id());
    assertThat(found).extracting(InspectionFinding::personCode).extracting(code -> code.orElse("–")).containsExactly(person, "–");
    FollowUp remedy = inspections.remediesOf(found).get(found.get(0).id());
    assertThat(inspections.remediesOf(found)).as("what is in order wants no remedy").hasSize(1);

    String work = remedy.businessKey();
    Task report = taskOf(work, REPORT);
    assertThat(report.getTenantId()).isEqualTo(unit);
    assertThat(report.getDueDate().toInstant()).isEqualTo(LocalDate.parse(due).atTime(17, 0).atZone(UserZone.ID).toInstant());
    assertThat(shown(work, REPORT).get("requirement").toString()).contains("Phiếu phát ra không khớp", cadres.cadre(person).fullName(), "Lập lại biên bản");
    assertThat(deadline(remedy)).satisfies(date -> {
      assertThat(date.due()).isEqualTo(workingDays.after(today(), 5));
      assertThat(date.isMet()).isFalse();
    });
    assertThat(failureOf(NotYours.class, () -> access.require(report, "officer.16543"))).isNotNull();

    assertNames(refusalOfPlaying(work, REPORT, Map.of("doneOn", today().plusDays(1).toString())), "doneOn", "ngày hôm nay");
    play(work, REPORT, Map.of("report", "Đã lập lại biên bản."));
    runJobs(work);
    assertThat(deadline(remedy).isMet()).as("the first date is met with the report").isTrue();
    assertThat(taskOf(work, RECHECK).getTenantId()).isEqualTo("38");
    assertThat(rows(shown(work, RECHECK), "roundTable")).singleElement().satisfies(row -> assertThat(row).containsEntry("report", "Đã lập lại biên bản."));
    assertNames(refusalOfPlaying(work, RECHECK, with(Map.of("verdict", "NOT_ACCEPTED", "due", today().toString()), "reason", " ")), "reason", "lý do");
    assertNames(refusalOfPlaying(work, RECHECK, Map.of("verdict", "NOT_ACCEPTED", "reason", "Thiếu chữ ký.", "due", today().toString())), "due",
        "phải sau ngày hôm nay");
    assertNames(refusalOfPlaying(work, RECHECK, Map.of("verdict", "NOT_ACCEPTED", "reason", "Thiếu chữ ký.", "due", saturday().toString())), "due",
        "ngày nghỉ");
    LocalDate again = workingDays.after(today(), 8);
    play(work, RECHECK, Map.of("verdict", "NOT_ACCEPTED", "reason", "Thiếu chữ ký tổ kiểm phiếu.", "due", again.toString()));
    runJobs(work);
    assertThat(rows(shown(work, REPORT), "roundTable")).singleElement()
        .satisfies(row -> assertThat(row).containsEntry("verdict", "Chưa chấp nhận").containsEntry("reason", "Thiếu chữ ký tổ kiểm phiếu."));
    assertThat(followUp(remedy).round()).isEqualTo(2);
    assertThat(followUp(remedy).firstDue()).isEqualTo(workingDays.after(today(), 5));
    assertThat(deadline(followUp(remedy)).due()).isEqualTo(again);

    play(key, CONCLUDE);
    assertThat(inspection(key).state()).isEqualTo(InspectionState.CONCLUDED);
    assertThat(instance("inspection", key)).isNull();
    play(work, REPORT, Map.of("report", "Đã bổ sung chữ ký."));
    runJobs(work);
    play(work, RECHECK);
    assertThat(followUp(remedy).state()).isEqualTo(FollowUpState.ACCEPTED);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(work).count()).isZero();
    assertThat(record.faultsOf(inspection.id())).isEmpty();
    assertThat(record.faultsOf(plan(unit).id())).isEmpty();
  }

  @Test
  void aRemedyThatIsLateIsReportedUpwards() {
    String unit = "16519";
    String key = propose(unit);
    play(key, DECIDE);
    record(key, unit, Map.of("findings", List.of(finding("VIOLATION", "CONFERENCE", "Biên bản thiếu chữ ký thư ký.", "Bổ sung chữ ký.",
        workingDays.after(today(), 5).toString(), ""))));
    runJobs(key);
    FollowUp remedy = inspections.remediesOf(inspections.findingsOf(visitTo(inspection(key), unit).id())).values().iterator().next();
    climb(deadline(remedy));
    climb(deadline(remedy));
    climb(deadline(remedy));
    assertThat(deadlines.noticesOf(deadline(remedy))).extracting(notice -> notice.rung() + " " + notice.recipientUser().orElseThrow())
        .containsExactly("LAST_REMINDER officer." + unit, "NOTICE_TO_HEAD head." + unit, "REPORT_TO_UPPER_LEVEL board.38");
    play(remedy.businessKey(), REPORT, Map.of("report", "Đã bổ sung chữ ký."));
    assertThat(ladderTimer(deadline(remedy))).as("nothing becomes later any more").isNull();
  }

  @Test
  void theReportTellsTeamUnitsFindingsAndWhatBecameOfThem() throws IOException {
    String unit = "16546";
    String key = propose(unit);
    play(key, DECIDE);
    String person = cadres.ofUnit(unit).get(1).code();
    record(key, unit, Map.of("metWith", "Bí thư Đảng ủy xã", "findings", List.of(finding("SERIOUS_VIOLATION", "SUBMISSION",
        "Danh sách có người chưa qua hội nghị.", "Rút tên, họp lại.", workingDays.after(today(), 3).toString(), person))));
    runJobs(key);
    Task task = taskOf(key, CONCLUDE);
    TaskContext context = new TaskContext(task.getId(), CONCLUDE, "inspection", key, "38", "inspector.38",
        new HashMap<>(runtime.getVariables(task.getExecutionId())));
    DocumentSlot.Produced made = contributors.stream().flatMap(contributor -> contributor.of(context).stream())
        .filter(DocumentSlot.Produced.class::isInstance).map(DocumentSlot.Produced.class::cast).findFirst().orElseThrow();
    byte[] content = new TransactionTemplate(transactions).execute(status -> made.content().get());
    Files.createDirectories(Path.of("target/documents"));
    Files.write(Path.of("target/documents/inspection-report.docx"), content);
    try (XWPFWordExtractor extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(content)))) {
      assertThat(extractor.getText()).contains("ĐẢNG CỘNG SẢN VIỆT NAM", "ĐOÀN KIỂM TRA", "DỰ THẢO", "315-QĐ/TU", "Trưởng đoàn",
          officials.official("board.38").orElseThrow().fullName(), officials.official("inspector.38").orElseThrow().fullName(),
          "Bí thư Đảng ủy xã", "Vi phạm nghiêm trọng", "Danh sách có người chưa qua hội nghị.", cadres.cadre(person).fullName(),
          "Rút tên, họp lại.", "Đang thực hiện").doesNotContain("{{", "[");
    }
  }

  @Test
  void nobodyInspectsTheOwnUnitThatOfARelativeOrOneFromWhichTheyStoodBack() {
    String key = want();
    Map<String, Object> own = with(units("38D05"), "members", members("inspector.38", "head.38D05"));
    assertNames(refusalOfPlaying(key, PROPOSE, own), "members[1].official", officials.official("head.38D05").orElseThrow().fullName(),
        "Sở Công Thương", "không kiểm tra đơn vị mình");

    String relative = cadres.ofUnit("16549").get(3).code();
    String member = officials.official("head.38D06").orElseThrow().cadreCode().orElseThrow();
    new TransactionTemplate(transactions).executeWithoutResult(status -> cadres.record(relative,
        new Fact.Relative(Relation.SIBLING, member, null, null), FactSource.DECLARED, "officer.16549"));
    Map<String, Object> kin = with(units("16549"), "members", members("inspector.38", "head.38D06"));
    assertNames(refusalOfPlaying(key, PROPOSE, kin), "members[1].official", "không kiểm tra đơn vị của người thân");

    new TransactionTemplate(transactions).executeWithoutResult(status -> rules.recuse("board.38", plan("16552").id(), "Bạn thân của bí thư."));
    assertNames(refusalOfPlaying(key, PROPOSE, units("16552")), "leader", "hồi tránh");

    play(key, PROPOSE, units("16555"));
    new TransactionTemplate(transactions).executeWithoutResult(status -> rules.recuse("board.38", plan("16555").id(), "Vừa được biết có liên quan."));
    assertNames(refusalOfPlaying(key, DECIDE, Map.of()), "decision", "hồi tránh", "đề xuất người khác");
    play(key, DECIDE, Map.of("decision", "RETURN", "reason", "Thay trưởng đoàn."));
    play(key, PROPOSE, with(units("16555"), "leader", "supervisor.38"));
    play(key, DECIDE);
    new TransactionTemplate(transactions).executeWithoutResult(status -> rules.recuse("inspector.38", plan("16555").id(), "Có đơn liên quan."));
    assertThat(failureOf(ConflictOfInterest.class, () -> play(key, VISIT))).hasMessageContaining("hồi tránh");
    assertThat(visitTo(inspection(key), "16555").state()).isEqualTo(VisitState.PLANNED);
  }

  @Test
  void aProposalThatCannotBeCarriedOutIsRefusedAtItsFields() {
    assertNames(refusalOf(() -> rehearsal.wantInspection("38", Map.of("campaign", "KHONG-CO", "title", "Thử"))), "campaign", "KHONG-CO");
    String key = want();
    assertNames(refusalOfPlaying(key, PROPOSE, with(units("16558"), "members", List.of())), "members", "ít nhất một thành viên");
    assertNames(refusalOfPlaying(key, PROPOSE, with(units("16558"), "members", members("supervisor.38"))), "members", "cán bộ kiểm tra");
    assertNames(refusalOfPlaying(key, PROPOSE, with(units("16558"), "members", members("inspector.38", "inspector.38"))), "members[1].official",
        "hai lần");
    play(key("16579"), "userTask_registerImplementingDocuments");
    assertNames(refusalOfPlaying(key, PROPOSE, Map.of("units", List.of(Map.of("unit", "16579")))), "units[0].reason", "lý do chọn");
    assertNames(refusalOfPlaying(key, PROPOSE, units("38")), "units[0].unit", "không thuộc phạm vi");
    assertNames(refusalOfPlaying(key, PROPOSE, with(units("16558"), "toDate", today().minusDays(1).toString())), "toDate", "ngày bắt đầu");
    play(key, PROPOSE, units("16558"));
    play(key, DECIDE);
    Map<String, Object> late = Map.of("findings", List.of(finding("VIOLATION", "VETTING", "Thiếu hồ sơ.", "", today().toString(), "")));
    assertNames(refusalOfPlaying(key, VISIT, late), "findings[0].remedy", "yêu cầu khắc phục");
    assertNames(refusalOfPlaying(key, VISIT, late), "findings[0].due", "sau ngày hôm nay");
    assertNames(refusalOfPlaying(key, VISIT, Map.of("findings", List.of())), "findings", "Không vi phạm");
    assertNames(refusalOfPlaying(key, VISIT, Map.of("visitedFrom", today().minusDays(1).toString())), "visitedFrom", "quyết định thành lập");
  }

  @Test
  void aLateUnitWithAReturnedDossierIsProposedWithItsReasons() {
    String unit = "16561";
    String key = want();
    assertThat(rows(shown(key, PROPOSE), "riskTable")).as("nothing speaks against it").noneSatisfy(row -> assertThat(row.get("unit").toString()).contains(unit));
    jdbc.sql("update deadline set due = :due where kind = 'SUBMISSION' and subject_id = :plan")
        .param("due", workingDays.before(today(), 6)).param("plan", plan(unit).id()).update();
    jdbc.sql("update unit_plan set return_round = 2 where id = :plan").param("plan", plan(unit).id()).update();
    try {
      UnitRisk risk = risks.within(campaign(), "38").get(0);
      assertThat(risk.unitCode()).isEqualTo(unit);
      Map<String, Object> row = rows(shown(key, PROPOSE), "riskTable").get(0);
      assertThat(row.get("unit").toString()).contains(unit);
      assertThat(row).containsEntry("points", risk.points());
      assertThat(row.get("reasons").toString()).contains("Chậm tiến độ từ 5 ngày làm việc trở lên: 4 điểm", "bị trả lại từ 2 lần trở lên: 3 điểm");
      assertThat(rows(shown(key, PROPOSE), "ruleTable")).extracting(rule -> rule.get("rule").toString())
          .contains("Chậm tiến độ từ 5 ngày làm việc trở lên: 4 điểm");
      assertThat(rows(shown(key, PROPOSE), "ruleTable")).extracting(rule -> rule.get("basis").toString())
          .allSatisfy(basis -> assertThat(basis).contains("cần đối chiếu văn bản gốc"));
      play(key, PROPOSE, Map.of("units", List.of(Map.of("unit", unit))));
      assertThat(visitTo(inspection(key), unit).riskPoints()).isEqualTo(risk.points());
    } finally {
      jdbc.sql("update deadline set due = first_due where kind = 'SUBMISSION' and subject_id = :plan").param("plan", plan(unit).id()).update();
      jdbc.sql("update unit_plan set return_round = 0 where id = :plan").param("plan", plan(unit).id()).update();
    }
  }

  @Test
  void aFallFromOneMeetingToTheNextCountsAsRisk() {
    String unit = "16564";
    playUntil(key(unit), "userTask_compileList");
    UnitRisk before = riskOf(unit);
    assertThat(before.reasons()).doesNotContain("giảm mạnh");
    jdbc.sql("""
            update ballot_result set votes = 1 where conference_id =
              (select id from conference where plan_id = :plan and meeting = 'STANDING_COMMITTEE_SECOND')""")
        .param("plan", plan(unit).id()).update();
    assertThat(riskOf(unit).reasons()).contains("giảm mạnh");
  }

  private UnitRisk riskOf(String unit) {
    return risks.within(campaign(), unit).stream().filter(risk -> risk.unitCode().equals(unit)).findFirst().orElseThrow();
  }

  private String want() {
    return rehearsal.wantInspection("38", Map.of("campaign", CAMPAIGN_CODE, "title", "Kiểm tra tiến độ và quy trình"));
  }

  private String propose(String... unitCodes) {
    String key = want();
    play(key, PROPOSE, units(unitCodes));
    return key;
  }

  private static Map<String, Object> units(String... codes) {
    return Map.of("units", List.of(codes).stream().map(code -> Map.of("unit", code, "reason", "Theo chương trình.")).toList());
  }

  private static List<Map<String, Object>> members(String... accounts) {
    return List.of(accounts).stream().map(account -> Map.<String, Object>of("official", account)).toList();
  }

  private static Map<String, Object> finding(String severity, String step, String text, String remedy, String due, String person) {
    Map<String, Object> finding = new HashMap<>(Map.of("severity", severity, "step", step, "text", text, "person", person));
    finding.put("remedy", remedy);
    finding.put("due", due);
    return finding;
  }

  /** Records the visit to one of several units. */
  private void record(String key, String unit, Map<String, Object> typed) {
    rehearsal.playFor(key, VISIT, "visitId", visitTo(inspection(key), unit).id(), typed);
  }

  private Inspection inspection(String key) {
    return inspections.ofCampaign(campaign().id()).stream().filter(one -> one.businessKey().equals(key)).findFirst().orElseThrow();
  }

  private InspectionVisit visitTo(Inspection inspection, String unit) {
    return inspections.visitsOf(inspection.id()).stream().filter(visit -> visit.unitCode().equals(unit)).findFirst().orElseThrow();
  }

  private FollowUp followUp(FollowUp stale) {
    return inspections.remediesOf(List.of(inspections.finding(stale.sourceId()))).get(stale.sourceId());
  }

  private Deadline deadline(FollowUp followUp) {
    return deadlines.of(DeadlineKind.REMEDY, followUp.deadlineSubject()).orElseThrow();
  }

  private LocalDate saturday() {
    return today().with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
  }
}
