package vn.quyhoach.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * Documents opened by libraries that had no part in writing them: docx4j for Word, fastexcel-reader for Excel. The files are left in
 * {@code target/documents/samples} for people to look at.
 */
class SecondReaderTest {

  private static final Path SAMPLES = Path.of("target/documents/samples");
  private static final int MANY = 45;

  private final WordDocuments documents = new TemplateWordDocuments(new DefaultResourceLoader(), "classpath:documents/");
  private final Spreadsheets spreadsheets = new ExcelSpreadsheets();

  @ParameterizedTest
  @MethodSource("vn.quyhoach.document.TemplateWordDocumentsTest#templates")
  void theTemplateHasThePartsOfItsLayoutAndNoOthers(DocumentTemplate template, DocumentLayout layout) throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/documents/" + layout.folder() + "/" + template.fileName() + ".docx")) {
      String text = WordText.of(in.readAllBytes()).text();
      Set<LayoutPart> found = Arrays.stream(LayoutPart.values()).filter(part -> part.isIn(text, layout))
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(LayoutPart.class)));
      assertThat(found).isEqualTo(LayoutPart.of(template));
      assertThat(text).as("no heading of the other layout").doesNotContain(layout == DocumentLayout.PARTY ? "CỘNG HÒA XÃ HỘI" : "ĐẢNG CỘNG SẢN");
    }
  }

  @ParameterizedTest
  @MethodSource("vn.quyhoach.document.TemplateWordDocumentsTest#templates")
  void aLongDocumentIsReadTheSameByDocx4j(DocumentTemplate template, DocumentLayout layout) throws IOException {
    DocumentValues values = SampleDocuments.of(template, layout, MANY);
    byte[] made = documents.render(template, layout, values);
    keep(layout.folder() + "-" + template.fileName() + ".docx", made);
    WordText word = WordText.of(made);
    String text = word.text();
    assertThat(text).doesNotContain("{{", "}}").doesNotContainPattern("\\[\\w+]");
    values.all().forEach((tag, value) -> {
      if (value instanceof String said && LayoutPart.of(template).contains(LayoutPart.SIGNATURE) && !List.of("ten_co_quan", "ten_dot").contains(tag)) {
        said.lines().forEach(line -> assertThat(text).as(tag).contains(line));
      }
    });
    List<WordText.Table> lists = word.tables().stream().filter(table -> table.header().repeated()).toList();
    assertThat(lists).hasSize(template.tableTags().size()).allSatisfy(list -> assertThat(list.lines()).hasSize(MANY));
    template.tableTags().keySet().forEach(tag -> {
      List<List<String>> expected = values.lines(tag).stream().map(line -> line.values().stream().map(cell -> cell.replace("\n", "")).filter(cell -> !cell.isEmpty()).sorted().toList()).toList();
      assertThat(lists.stream().map(list -> list.lines().stream().map(line -> line.stream().map(cell -> cell.replace("\n", "")).filter(cell -> !cell.isEmpty()).sorted().toList()).toList()))
          .as(tag).contains(expected);
    });
    assertThat(word.page()).as("A4").isEqualTo(template == DocumentTemplate.SUMMARY_LIST || template == DocumentTemplate.VOTE_SUMMARY
        ? List.of(297, 210) : List.of(210, 297));
  }

  @ParameterizedTest
  @MethodSource("vn.quyhoach.document.TemplateWordDocumentsTest#templates")
  void aDocumentWithoutLinesAndValuesIsStillWhole(DocumentTemplate template, DocumentLayout layout) throws IOException {
    DocumentValues empty = new DocumentValues();
    template.textTags().keySet().forEach(tag -> empty.text(tag, null));
    template.tableTags().keySet().forEach(tag -> empty.table(tag, List.of(), line -> null));
    byte[] made = documents.render(template, layout, empty);
    keep(layout.folder() + "-" + template.fileName() + "-trong.docx", made);
    assertThat(WordText.of(made).text()).doesNotContain("{{", "}}", "null").doesNotContainPattern("\\[\\w+]");
  }

  private record Line(String name, LocalDate born, Integer votes, Double share, String group) {}

  private static Spreadsheet<Line> list(String name) {
    return Spreadsheet.<Line>of(name, "DANH SÁCH")
        .text("Họ và tên", 28, Line::name)
        .group("Ngày sinh", columns -> columns.day("Nam", 12, Line::born).day("Nữ", 12, line -> null))
        .number("Số phiếu", 10, Line::votes).share("Tỷ lệ", 10, Line::share)
        .textOrNumber("Số hoặc chữ", 12, line -> line.votes() == null ? "chưa có" : line.votes())
        .numbered();
  }

  private ReadableWorkbook read(Spreadsheet<?>... sheets) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    spreadsheets.write(List.of(sheets), out);
    return new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  @Test
  void cellsAreWhatTheyAreForAnotherReaderToo() throws IOException {
    List<String> typed = List.of("=HYPERLINK(\"http://x\";\"y\")", "+1", "-1", "@SUM(A1)", "＝1+1", "Lê Thị Hoà");
    try (ReadableWorkbook workbook = read(list("Một").sections(line -> List.of("A. NHIỆM KỲ 2020-2025", line.group())).rows(IntStream.range(0, typed.size())
        .mapToObj(row -> new Line(typed.get(row), LocalDate.of(1979, 2, 28), row, 0.5, row < 3 ? "I. CẤP TRƯỞNG" : "II. CẤP PHÓ"))), list("Hai"))) {
      assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("Một", "Hai");
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(texts(rows.get(1))).startsWith("Họ và tên", "Ngày sinh");
      assertThat(texts(rows.get(2))).startsWith("Họ và tên", "Nam", "Nữ", "Số phiếu", "Tỷ lệ");
      assertThat(rows.get(3).stream().map(Cell::asNumber).map(Number::intValue)).containsExactly(1, 2, 3, 4, 5, 6);
      assertThat(rows.subList(4, 4 + typed.size() + 3).stream().map(row -> row.getCellAsString(0).orElse(""))).containsExactly(
          "A. NHIỆM KỲ 2020-2025", "I. CẤP TRƯỞNG", typed.get(0), typed.get(1), typed.get(2), "II. CẤP PHÓ", typed.get(3), typed.get(4), typed.get(5));
      assertThat(workbook.getFirstSheet().openStream().flatMap(Row::stream)).as("nothing is calculated").noneMatch(cell -> cell != null
          && (cell.getType() == CellType.FORMULA || cell.getFormula() != null));
      Row last = rows.get(rows.size() - 1);
      assertThat(last.getCellAsDate(1)).hasValueSatisfying(day -> assertThat(day.toLocalDate()).isEqualTo(LocalDate.of(1979, 2, 28)));
      assertThat(last.getCell(3).getType()).isEqualTo(CellType.NUMBER);
      assertThat(last.getCell(4).asNumber().doubleValue()).isEqualTo(0.5);
      assertThat(last.getCell(5).getType()).isEqualTo(CellType.NUMBER);
    }
  }

  private static List<String> texts(Row row) {
    return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
  }

  @Test
  void aBlankValueAndASignatureAreReadAsSuch() throws IOException {
    try (ReadableWorkbook workbook = read(list("Một").signed("Thanh Hóa, ngày 13 tháng 7 năm 2022", "", "BÍ THƯ", "=Lê Văn A")
        .rows(Stream.of(new Line(null, null, null, null, null))))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows.get(4).getCell(3).getType()).isEqualTo(CellType.EMPTY);
      assertThat(rows.get(4).getCell(5).getText()).isEqualTo("chưa có");
      assertThat(rows.subList(5, rows.size()).stream().flatMap(Row::stream).filter(cell -> cell != null && cell.getType() == CellType.STRING)
          .map(Cell::asString)).containsExactly("Thanh Hóa, ngày 13 tháng 7 năm 2022", "BÍ THƯ", "=Lê Văn A");
    }
  }

  private static void keep(String name, byte[] content) throws IOException {
    Files.createDirectories(SAMPLES);
    Files.write(SAMPLES.resolve(name), content);
  }
}
