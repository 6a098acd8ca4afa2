package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.access.ArrangeStandIn;
import vn.quyhoach.access.StandIns;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Gender;
import vn.quyhoach.document.Spreadsheets;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.workflow.document.DocumentSlot;
import vn.quyhoach.workflow.document.TaskDocuments;
import vn.quyhoach.workflow.tasklist.TaskContext;

/** The documents that the steps of a plan hand out, opened again and compared with what the domain knows. */
class PlanDocumentsTest extends ConferenceTestBase {

  private static final Path FOLDER = Path.of("target/documents");

  @Autowired List<TaskDocuments> contributors;
  @Autowired RepositoryService repository;
  @Autowired Spreadsheets spreadsheets;
  @Autowired StandIns standIns;
  @Autowired Officials officials;
  @Autowired PlatformTransactionManager transactions;

  private List<DocumentSlot> slots(String key, String element) {
    Task task = taskOf(key, element);
    assertThat(task).as(element + " of " + key).isNotNull();
    TaskContext context = new TaskContext(task.getId(), task.getTaskDefinitionKey(),
        repository.getProcessDefinition(task.getProcessDefinitionId()).getKey(), key, task.getTenantId(), "officer." + task.getTenantId(),
        new HashMap<>(runtime.getVariables(task.getExecutionId())));
    return contributors.stream().flatMap(contributor -> contributor.of(context).stream()).toList();
  }

  /** The text of a made document, which is also left for people to look at. */
  private String text(String key, String element, String id) throws IOException {
    DocumentSlot.Produced made = slots(key, element).stream().filter(slot -> slot.id().equals(id)).map(DocumentSlot.Produced.class::cast)
        .findFirst().orElseThrow();
    byte[] content = new TransactionTemplate(transactions).execute(status -> made.content().get());
    Files.createDirectories(FOLDER);
    Files.write(FOLDER.resolve(key + "-" + id + ".docx"), content);
    try (XWPFWordExtractor extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(content)))) {
      return extractor.getText();
    }
  }

  @Test
  void theBallotPaperHasTheNamesAndNoVoter() throws IOException {
    String key = key("15316");
    playUntil(key, CONVENE);
    assertThat(slots(key, CONVENE)).as("the first meeting agrees without a ballot").isEmpty();
    play(key, CONVENE);
    play(key, MINUTES);
    String paper = text(key, CONVENE, "ballot-paper");
    assertThat(paper).contains("PHIẾU BIỂU QUYẾT", "ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG ỦY", "Đồng ý", "Không đồng ý", "tối đa");
    for (Nomination name : nominations.onBallot(plan("15316").id())) {
      Cadre cadre = cadres.cadre(name.cadreCode());
      assertThat(paper).contains(cadre.fullName(), String.valueOf(cadre.birthDate().getYear()));
    }
    assertThat(paper).doesNotContain("{{", "[").doesNotContainIgnoringCase("người bỏ phiếu");
  }

  @Test
  void theMinutesHaveEachSumFractionAndTheTeam() throws IOException {
    String key = key("15319");
    playUntil(key, FIRST);
    play(key, FIRST, count(key, FIRST, 14, 13));
    play(key, SECOND, count(key, SECOND, 14, 13));
    String minutes = text(key, MINUTES, "count-minutes");
    assertThat(minutes).contains("BIÊN BẢN KIỂM PHIẾU", "DỰ THẢO", "Số phiếu phát ra: 14", "Số phiếu thu về: 14", "Số phiếu không thu về: 0",
        "Số phiếu hợp lệ: 14", "Số phiếu không hợp lệ: 0", "13/14", "92,8%", "Đủ phiếu", "1. ", "2. ", "3. ");
    assertThat(slots(key, MINUTES)).filteredOn(DocumentSlot.Scan.class::isInstance).singleElement()
        .satisfies(slot -> assertThat(((DocumentSlot.Scan) slot).isRequired()).isTrue());
  }

  @Test
  void theSubmissionItsListAndTheVotesNameEverybody() throws IOException {
    String key = key("15322");
    playUntil(key, "userTask_signSubmission");
    String submission = text(key, "userTask_signSubmission", "submission");
    String list = text(key, "userTask_signSubmission", "summary-list");
    String votes = text(key, "userTask_signSubmission", "vote-summary");
    assertThat(submission).contains("TỜ TRÌNH", "Kính gửi: Ban Thường vụ", "DỰ THẢO");
    assertThat(votes).contains("Hội nghị 1: ", "%");
    for (Nomination name : names("15322")) {
      String fullName = cadres.cadre(name.cadreCode()).fullName();
      assertThat(submission).contains(fullName);
      assertThat(list).contains(fullName, cadres.cadre(name.cadreCode()).homePlace());
      assertThat(votes).contains(fullName);
    }
  }

  @Test
  void theOfficialFormsHaveTheirColumnsGroupsAndNumbers() throws IOException {
    String unit = "15781";
    String key = key(unit);
    playUntil(key, "userTask_reviewCurrentPlan");
    play(key, "userTask_reviewCurrentPlan", Map.of("entries", filled(key, "userTask_reviewCurrentPlan", "entries",
        row -> row == 0 ? Map.of("outcome", "REMOVE", "reason", "=1+1 không còn phù hợp") : Map.of("outcome", "CARRY_OVER"))));
    playUntil(key, "userTask_signSubmission");
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(excel(key, "userTask_signSubmission", "official-sheets")))) {
      assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("Phụ lục 1", "Phụ lục 2", "Tổng hợp cơ cấu");
      List<Row> review = rowsOf(workbook, "Phụ lục 1");
      assertThat(numbersIn(review, 12)).as("the form has twelve columns").isTrue();
      assertThat(firstTexts(review)).anyMatch(text -> text.startsWith("A. NHIỆM KỲ ")).contains("I. CẤP TRƯỞNG", "II. CẤP PHÓ")
          .anyMatch(text -> text.matches("I[IV]+\\. ĐƯA RA KHỎI QUY HOẠCH"));
      assertThat(review.stream().filter(row -> is(row, 0, CellType.NUMBER) && is(row, 11, CellType.STRING))).hasSize(plans.reviewOf(plan(unit).id()).size()).allSatisfy(row -> {
            boolean man = is(row, 2, CellType.NUMBER);
            assertThat(is(row, man ? 3 : 2, CellType.EMPTY)).as("the other column of the birth date").isTrue();
            assertThat(row.getCellAsDate(man ? 2 : 3)).isPresent();
          });
      assertThat(review.stream().flatMap(Row::stream).filter(Objects::nonNull)).noneMatch(cell -> cell.getFormula() != null)
          .anyMatch(cell -> cell.getType() == CellType.STRING && cell.asString().endsWith("=1+1 không còn phù hợp"));

      List<Row> supplement = rowsOf(workbook, "Phụ lục 2");
      assertThat(numbersIn(supplement, 10)).as("the form has ten columns").isTrue();
      int posts = (int) names(unit).stream().map(Nomination::postCode).distinct().count();
      List<Row> counts = supplement.stream().filter(row -> is(row, 5, CellType.NUMBER) && is(row, 1, CellType.STRING)).toList();
      assertThat(counts).hasSize(2 * posts);
      assertThat(counts.stream().filter(row -> row.getCellAsString(1).orElse("").equals("Số lượng đề nghị"))
          .mapToInt(row -> row.getCell(5).asNumber().intValue()).sum()).isEqualTo(names(unit).size());

      List<Row> statistics = rowsOf(workbook, "Tổng hợp cơ cấu");
      assertThat(statistics.stream().flatMap(Row::stream).filter(cell -> cell != null && cell.getType() == CellType.STRING).map(Cell::asString))
          .contains("Nữ", "Dân tộc thiểu số", "Hệ số", "Trình độ chuyên môn", "Lý luận chính trị", "Tổng số (mỗi người tính một lần)");
      Row total = statistics.stream().filter(row -> is(row, 1, CellType.STRING) && row.getCell(1).asString().startsWith("Tổng số")).findFirst().orElseThrow();
      assertThat(total.getCell(3).asNumber().intValue()).isEqualTo((int) names(unit).stream().map(Nomination::cadreCode).distinct().count());
      long women = names(unit).stream().map(Nomination::cadreCode).distinct().map(cadres::cadre).filter(cadre -> cadre.gender() == Gender.FEMALE).count();
      assertThat(total.getCell(5).asNumber().longValue()).isEqualTo(women);
    }
    playUntil(key, "userTask_concludeAppraisal");
    assertThat(slots(key, "userTask_concludeAppraisal")).extracting(DocumentSlot::id).contains("official-sheets");
  }

  private static List<Row> rowsOf(ReadableWorkbook workbook, String sheet) throws IOException {
    return workbook.findSheet(sheet).orElseThrow().read();
  }

  /** Whether a cell is of a kind; one that the file leaves out is empty. */
  private static boolean is(Row row, int column, CellType type) {
    Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
    return (cell == null ? CellType.EMPTY : cell.getType()) == type;
  }

  private static List<String> firstTexts(List<Row> rows) {
    return rows.stream().map(row -> row.getCell(0)).filter(cell -> cell != null && cell.getType() == CellType.STRING).map(Cell::asString).toList();
  }

  /** Whether a row numbers the columns from 1 to the given one and no further. */
  private static boolean numbersIn(List<Row> rows, int columns) {
    return rows.stream().anyMatch(row -> row.getCellCount() == columns && IntStream.range(0, columns).allMatch(index ->
        row.getCell(index) != null && row.getCell(index).getType() == CellType.NUMBER && row.getCell(index).asNumber().intValue() == index + 1));
  }

  /** A made Excel file, which is also left for people to look at. */
  private byte[] excel(String key, String element, String id) throws IOException {
    DocumentSlot.Produced made = slots(key, element).stream().filter(slot -> slot.id().equals(id)).map(DocumentSlot.Produced.class::cast)
        .findFirst().orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TransactionTemplate(transactions).executeWithoutResult(status -> {
      try {
        spreadsheets.write(made.sheets().get(), out);
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    });
    Files.createDirectories(FOLDER);
    Files.write(FOLDER.resolve(key + "-" + id + ".xlsx"), out.toByteArray());
    return out.toByteArray();
  }

  @Test
  void aStandInSignsForTheDirectorAndACommitteeAsABody() throws IOException {
    String unit = "38D09";
    String key = key(unit);
    playUntil(key, "userTask_signSubmission");
    assertThat(text(key, "userTask_signSubmission", "submission")).contains("Số: ").doesNotContain("KT. ");
    standIns.arrange(new ArrangeStandIn("head." + unit, "counter1." + unit, null, today(), today().plusDays(3), "Công văn 12"), "head." + unit);
    assertThat(text(key, "userTask_signSubmission", "submission")).contains("KT. GIÁM ĐỐC", officials.official("counter1." + unit).orElseThrow().fullName())
        .doesNotContain(officials.headOf(unit).orElseThrow().fullName());
  }

  @Test
  void aDepartmentWritesInTheLayoutOfTheState() throws IOException {
    String key = key("38D05");
    playUntil(key, "userTask_signSubmission");
    assertThat(text(key, "userTask_signSubmission", "submission"))
        .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ỦY BAN NHÂN DÂN TỈNH THANH HÓA", "SỞ CÔNG THƯƠNG")
        .doesNotContain("ĐẢNG CỘNG SẢN");
  }

  @Test
  void theReportTheDecisionAndTheExtractFollowTheList() throws IOException {
    String key = key("15325");
    playUntil(key, "userTask_concludeAppraisal");
    assertThat(text(key, "userTask_concludeAppraisal", "appraisal-report")).contains("BÁO CÁO", "BAN TỔ CHỨC", "DỰ THẢO");
    Set<String> scans = Set.of("signed-submission", "supplement");
    assertThat(slots(key, "userTask_concludeAppraisal")).filteredOn(DocumentSlot.Scan.class::isInstance)
        .allSatisfy(slot -> assertThat(((DocumentSlot.Scan) slot).open()).as(slot.id() + " is to read").isFalse())
        .extracting(DocumentSlot::id).containsAll(scans);
  }
}
