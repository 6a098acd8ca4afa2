package vn.quyhoach.dataimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.dataimport.DataImport.Upload;
import vn.quyhoach.dataimport.ImportIssue.Severity;

/** What people type wrongly into names, dates and numbers, and what the check says to each: one line of a table per mistake. */
@SpringBootTest(classes = ImportDatabase.class, webEnvironment = WebEnvironment.NONE, properties = {
    "spring.datasource.url=jdbc:h2:mem:texts;DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH", "spring.jpa.hibernate.ddl-auto=validate",
    "quyhoach.demo.today=2022-07-13"})
@Transactional
class ImportTextCatalogueTest {

  private static final String CADRES = "Cán bộ";
  private static final String NAME = "Họ và tên";
  private static final String BIRTH = "Ngày sinh";
  private static final String RANK = "Bậc chức vụ";
  private static final String IDENTITY = "Số định danh cá nhân";

  @Autowired DataImport imports;
  @Autowired Cadres cadres;

  static Stream<Arguments> mistakes() {
    return Stream.of(
        // id, sheet, column, what is typed, code, words of the message
        arguments("B19 Cyrillic letter", CADRES, NAME, "Hà Thị Th\u0430", "NAME_BAD_CHARACTER", "vị trí 10 (U+0430)"),
        arguments("B19 Cyrillic letter outside of names", CADRES, "Quê quán", "xã \u0425à", "TEXT_BAD_CHARACTER", "vị trí 4 (U+0425)"),
        arguments("B19 full-width letter", CADRES, NAME, "\uff28à Thị Thử", "NAME_BAD_CHARACTER", "vị trí 1"),
        arguments("B20 markup as a name", CADRES, NAME, "<script>alert(1)</script>", "NAME_BAD_CHARACTER", "U+003C"),
        arguments("B20 expression as a name", CADRES, NAME, "${7*7}", "NAME_BAD_CHARACTER", "U+0024"),
        arguments("B21 control character", CADRES, "Quê quán", "xã _x0007_", "TEXT_BAD_CHARACTER", "U+0007"),
        arguments("B23 letter of an old font", CADRES, "Quê quán", "xã \uf0e0", "TEXT_BAD_CHARACTER", "U+F0E0"),
        arguments("B22 long text", CADRES, "Quê quán", "x".repeat(32_000), "TOO_LONG", "32000 ký tự, quá 200"),
        arguments("B22 long name", CADRES, NAME, "Nguyễn ".repeat(30), "TOO_LONG", "dài quá 100"),
        arguments("B22 many marks on a letter", CADRES, "Quê quán", "a" + "\u0301".repeat(10_000), "TOO_LONG", "quá 3 dấu"),
        arguments("B22 many marks in a name", CADRES, NAME, "Ha\u0301\u0300\u0302\u0323", "TOO_LONG", "quá 3 dấu"),
        arguments("B23 TCVN3", CADRES, NAME, "NguyÔn V¨n Thö", "ENCODING_UNKNOWN", "Unicode"),
        arguments("B23 VNI", CADRES, NAME, "Nguyeãn Vaên Thöû", "ENCODING_UNKNOWN", "VNI"),
        arguments("B23 VIQR", CADRES, NAME, "Nguye^~n Va(n Thu+?", "ENCODING_UNKNOWN", "VIQR"),
        arguments("B25 31 February", CADRES, BIRTH, "31/02/1980", "DATE_IMPOSSIBLE", "tháng 2 năm 1980 có 29 ngày"),
        arguments("B25 29 February of a common year", CADRES, BIRTH, "29/02/1999", "DATE_IMPOSSIBLE", "có 28 ngày"),
        arguments("B25 two digits of a year", CADRES, BIRTH, "05/09/80", "DATE_SHORT_YEAR", "thế kỷ"),
        arguments("B25 month first", CADRES, BIRTH, "09/25/1980", "DATE_MONTH_ORDER", "tháng 25"),
        arguments("B25 number instead of a date", CADRES, BIRTH, 29_469, "DATE_SERIAL", "29469"),
        arguments("B25 year only", CADRES, BIRTH, "1980", "DATE_YEAR_ONLY", "chỉ có năm"),
        arguments("B25 year only as a number", CADRES, BIRTH, 1980, "DATE_YEAR_ONLY", "chỉ có năm"),
        arguments("B25 month only where a day is asked", CADRES, BIRTH, "09/1980", "DATE_MONTH_ONLY", "thiếu ngày"),
        arguments("B25 words", CADRES, BIRTH, "mồng năm tháng chín", "DATE_FORMAT", "05/09/1980"),
        arguments("B25 birth ahead", CADRES, BIRTH, "14/07/2022", "BIRTH_FUTURE", "sau hôm nay"),
        arguments("B25 age 14", CADRES, BIRTH, "01/01/2008", "AGE_OUT_OF_RANGE", "14 tuổi"),
        arguments("B25 age 120", CADRES, BIRTH, "01/01/1902", "AGE_OUT_OF_RANGE", "120 tuổi"),
        arguments("B25 before 1900", CADRES, BIRTH, "01/01/1880", "DATE_OUT_OF_RANGE", "1900–2100"),
        arguments("B26 point and comma", CADRES, RANK, "1.000,5", "NUMBER_FORMAT", "không phải số nguyên"),
        arguments("B26 comma and point", CADRES, RANK, "1,000.5", "NUMBER_FORMAT", "không phải số nguyên"),
        arguments("B26 full-width digits", CADRES, RANK, "２４", "NUMBER_FORMAT", "chữ số 0–9"),
        arguments("B26 fraction", CADRES, RANK, 24.5, "NUMBER_FORMAT", "số nguyên"),
        arguments("B26 negative", CADRES, RANK, "-1", "OUT_OF_RANGE", "từ 0 đến 200"),
        arguments("B26 beyond 32 bits", CADRES, RANK, "2147483648", "OUT_OF_RANGE", "2147483648"),
        arguments("B27 9 digits", CADRES, IDENTITY, "038183000", "IDENTITY_NUMBER", "chứng minh nhân dân cũ"),
        arguments("B27 11 digits as a number", CADRES, IDENTITY, 38_183_000_000L, "IDENTITY_NUMBER", "có 11"),
        arguments("B27 13 digits", CADRES, IDENTITY, "0381830000001", "IDENTITY_NUMBER", "có 13"),
        arguments("B27 letters", CADRES, IDENTITY, "03818300000O", "IDENTITY_NUMBER", "12 chữ số"),
        arguments("B28 unknown unit", CADRES, "Mã đơn vị", "98D01", "UNIT_UNKNOWN", "«98D01»"),
        arguments("code with marks", "Quy hoạch hiện tại", "Mã chức danh", "99Đ01-BT", "CODE_FORMAT", "chữ không dấu"),
        arguments("nothing typed", CADRES, NAME, "  ", "REQUIRED", "Họ và tên"),
        arguments("outside of the list", CADRES, "Giới tính", "Khác", "CHOICE_UNKNOWN", "Nam; Nữ"),
        arguments("unknown cadre", "Văn bằng", "Mã cán bộ", "99D01-77", "CADRE_UNKNOWN", "«99D01-77»"),
        arguments("unknown post", "Quy hoạch hiện tại", "Mã chức danh", "99D01-XX", "POST_UNKNOWN", "«99D01-XX»"),
        arguments("term of one year", "Quy hoạch hiện tại", "Nhiệm kỳ", "2020", "TERM_FORMAT", "2020-2025"),
        arguments("official before admission", "Ngày vào Đảng", "Ngày chính thức", "03/02/2004", "RULE", "trước ngày vào Đảng"),
        arguments("Party at sixteen", "Ngày vào Đảng", "Ngày vào Đảng", "03/02/1996", "PARTY_TOO_YOUNG", "18 tuổi"),
        arguments("degree ahead", "Văn bằng", "Năm tốt nghiệp", 2023, "DATE_FUTURE", "sau năm nay"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  @Tag("B19")
  @Tag("B20")
  @Tag("B22")
  @Tag("B23")
  @Tag("B25")
  @Tag("B26")
  @Tag("B27")
  @Tag("B28")
  void eachMistakeHasItsCodeAndSaysHowToMendIt(String id, String sheet, String column, Object typed, String code, String words) {
    FilledForm form = Sample.province();
    int row = form.lastRow(sheet);
    CheckReport report = check(form.cell(sheet, row, column, typed));
    assertThat(report.isClean()).isFalse();
    assertThat(report.issues()).filteredOn(issue -> issue.severity() == Severity.ERROR).singleElement().satisfies(issue -> {
      assertThat(issue.code()).isEqualTo(code);
      assertThat(issue.sheet()).isEqualTo(sheet);
      assertThat(issue.row()).isEqualTo(row);
      assertThat(issue.message()).contains(words);
    });
  }

  static Stream<Arguments> harmless() {
    return Stream.of(
        arguments("date of Excel", BIRTH, LocalDate.of(1968, 5, 19), "1968-05-19"),
        arguments("day/month/year", BIRTH, "5/9/1980", "1980-09-05"),
        arguments("points", BIRTH, "05.09.1980", "1980-09-05"),
        arguments("ISO", BIRTH, "1980-09-05", "1980-09-05"),
        arguments("last day of UTC+8 in the south", BIRTH, LocalDate.of(1975, 6, 12), "1975-06-12"),
        arguments("29 February of a leap year", BIRTH, "29/02/1980", "1980-02-29"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harmless")
  @Tag("B25")
  void datesAreTakenInEveryUsualFormAndNeverShifted(String id, String column, Object typed, LocalDate expected) {
    FilledForm form = Sample.province();
    imports.apply(upload(form.cell(CADRES, form.lastRow(CADRES), column, typed)), Set.of(), "campaign.99");
    assertThat(cadres.cadre("99D01-02").birthDate()).isEqualTo(expected);
  }

  @Test
  @Tag("B25")
  void datesCountedFrom1904AreTakenAsShown() {
    FilledForm form = Sample.province().with(workbook -> workbook.getCTWorkbook().getWorkbookPr().setDate1904(true));
    int row = form.lastRow(CADRES);
    form.cell(CADRES, row, BIRTH, LocalDate.of(1980, 9, 5));
    form.cell(CADRES, row - 1, BIRTH, "01/02/1980");
    form.with(workbook -> workbook.getSheet("Đơn vị").forEach(line -> line.forEach(cell -> {
      if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC) {
        cell.setCellValue("01/06/2020");
      }
    })));
    imports.apply(upload(form), Set.of(), "campaign.99");
    assertThat(cadres.cadre("99D01-02").birthDate()).isEqualTo(LocalDate.of(1980, 9, 5));
  }

  @Test
  @Tag("B25")
  void theDayThatNeverWasIsRefused() {
    assertOnly(Sample.province(), cell -> {
      CellStyle dated = cell.getSheet().getWorkbook().createCellStyle();
      dated.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat("dd/mm/yyyy"));
      cell.setCellStyle(dated);
      cell.setCellValue(60);
    }, BIRTH, "DATE_IMPOSSIBLE", "29/02/1900");
  }

  @Test
  void formulasAndErrorsOfExcelAreRefused() {
    assertOnly(Sample.province(), cell -> {
      cell.setCellFormula("10+14");
    }, RANK, "FORMULA_REFUSED", "Paste Values");
    assertOnly(Sample.province(), cell -> cell.setCellErrorValue(FormulaError.REF), RANK, "CELL_ERROR", "#REF!");
  }

  @Test
  @Tag("B20")
  @Tag("B21")
  void textThatLooksLikeAFormulaStaysTextAndIsPointedOut() {
    for (String typed : List.of("=HYPERLINK(\"http://x\")", "+1", "-1", "@x", "<script>alert(1)</script> {{7*7}} ${7*7} #{x} javascript:x")) {
      FilledForm form = Sample.province();
      int row = form.lastRow(CADRES);
      CheckReport report = check(form.cell(CADRES, row, "Quê quán", typed));
      assertThat(report.isClean()).as(typed).isTrue();
      assertThat(report.issues().stream().map(ImportIssue::code).toList()).as(typed)
          .isEqualTo("=+-@".indexOf(typed.charAt(0)) >= 0 ? List.of("FORMULA_TEXT") : List.of());
      assertThat(report.gathered().people).last()
          .satisfies(person -> assertThat(person.value().row().homePlace()).isEqualTo(typed));
    }
  }

  @Test
  void numbersAsTextAndCodesAsNumbersAreTaken() {
    FilledForm form = FilledForm.of(Template.EVERYTHING).row("Đơn vị", Sample.unit("99", "", "Tỉnh Thử"));
    form.cell("Đơn vị", form.lastRow("Đơn vị"), "Mã đơn vị", 99);
    form.row(CADRES, Sample.with(Sample.cadre("99", 1, "Hà Thị Thử"), RANK, "24", "Mã đơn vị", 99));
    CheckReport report = check(form);
    assertThat(report.issues()).isEmpty();
    assertThat(report.gathered().people.get(0).value().row().currentRank()).isEqualTo(24);
    assertThat(report.gathered().people.get(0).value().row().unitCode()).isEqualTo("99");
  }

  @Test
  @Tag("B17")
  @Tag("B18")
  @Tag("B19")
  void composedAndDecomposedNamesAreOnePersonToBeConfirmed() {
    String composed = "Nguyễn Thị Hòa";
    assertPossibleDuplicate(composed, Normalizer.normalize(composed, Normalizer.Form.NFD));
    assertPossibleDuplicate("Đỗ Thị Thử", "\u00d0ỗ Thị\u00a0 Thử\u200b");
    assertPossibleDuplicate(composed, "Nguyễn Thị Hoà");
    assertPossibleDuplicate(composed, "NGUYEN THI HOA");
  }

  @Test
  @Tag("B17")
  @Tag("B18")
  void bothSpellingsAreKeptAsTypedInComposedForm() {
    FilledForm form = Sample.province()
        .row(CADRES, Sample.cadre("99D01", 3, Normalizer.normalize("Trần Thị Thúy", Normalizer.Form.NFD)))
        .row(CADRES, Sample.cadre("99D01", 4, "Trần Thị Thuý"));
    imports.apply(upload(form), Set.of(), "campaign.99");
    assertThat(cadres.ofUnit("99D01")).extracting(Cadre::fullName).contains("Trần Thị Thúy", "Trần Thị Thuý");
  }

  private void assertPossibleDuplicate(String name, String again) {
    LocalDate birth = LocalDate.of(1979, 3, 4);
    FilledForm form = Sample.province()
        .row(CADRES, Sample.with(Sample.cadre("99D01", 3, name), BIRTH, birth))
        .row(CADRES, Sample.with(Sample.cadre("99D01", 4, again), BIRTH, birth));
    int row = form.lastRow(CADRES);
    CheckReport report = check(form);
    assertThat(report.isClean()).isFalse();
    assertThat(report.issues()).singleElement().satisfies(issue -> {
      assertThat(issue.severity()).isEqualTo(Severity.CONFIRM);
      assertThat(issue.severity().label()).isEqualTo("Có thể trùng");
      assertThat(issue.code()).isEqualTo("POSSIBLE_DUPLICATE");
      assertThat(issue.row()).isEqualTo(row);
      assertThat(issue.message()).contains("dòng " + (row - 1));
    });
    assertThat(imports.check(upload(form), Set.of(CADRES + "!" + row)).isClean()).as("confirmed by a person").isTrue();
    assertThat(check(form.cell(CADRES, row, "Xác nhận không trùng", "Có")).isClean()).as("confirmed in the file").isTrue();
  }

  @Test
  @Tag("B27")
  void whoIsOnFileAlreadyIsFoundByNameAndBirthAndByIdentityNumber() {
    FilledForm first = Sample.province();
    first.cell(CADRES, first.lastRow(CADRES), IDENTITY, "038 183 000 001");
    imports.apply(upload(first), Set.of(), "campaign.99");
    CheckReport byName = check(FilledForm.of(Template.CADRES).row(CADRES, Sample.with(Sample.cadre("99D01", 2, "Ha thi Thu"), "Mã cán bộ", "99D01-09")));
    assertThat(byName.issues()).singleElement().satisfies(issue -> {
      assertThat(issue.code()).isEqualTo("POSSIBLE_DUPLICATE");
      assertThat(issue.message()).contains("«99D01-02»", "đơn vị 99D01");
    });
    CheckReport byIdentity = check(FilledForm.of(Template.CADRES)
        .row(CADRES, Sample.with(Sample.cadre("99D01", 9, "Bùi Thị Khác"), IDENTITY, "038183000001")));
    assertThat(byIdentity.issues()).singleElement().satisfies(issue -> {
      assertThat(issue.code()).isEqualTo("IDENTITY_TAKEN");
      assertThat(issue.message()).contains("«99D01-02»");
    });
    assertThat(check(first).issues()).extracting(ImportIssue::code).contains("CODE_EXISTS");
  }

  @Test
  void duplicatesInsideTheFileNameBothRows() {
    FilledForm form = Sample.province().row(CADRES, Sample.with(Sample.cadre("99D01", 3, "Bùi Văn Khác"), "Mã cán bộ", "99D01-02"))
        .row("Đơn vị", Sample.unit("99D01", "99", "Sở Khác")).row("Văn bằng", Sample.degree("99D01-02"));
    assertThat(check(form).issues()).extracting(ImportIssue::code)
        .containsExactly("DUPLICATE_IN_FILE", "DUPLICATE_IN_FILE", "DUPLICATE_IN_FILE");
    assertThat(check(form).issues()).allSatisfy(issue -> assertThat(issue.message()).contains("dòng " + (issue.row() - 1)));
  }

  @Test
  @Tag("B28")
  void unitsThatHaveEndedAndCirclesAreRefused() {
    FilledForm form = Sample.province().row("Đơn vị", Sample.with(Sample.unit("99D02", "99", "Sở Cũ"), "Ngày kết thúc", "31/12/2021"))
        .row(CADRES, Sample.cadre("99D02", 1, "Bùi Văn Cũ"));
    assertThat(check(form).issues()).singleElement().satisfies(issue -> {
      assertThat(issue.code()).isEqualTo("UNIT_UNKNOWN");
      assertThat(issue.message()).contains("31/12/2021");
    });
    FilledForm circle = Sample.province().row("Đơn vị", Sample.unit("99A", "99B", "Sở Một")).row("Đơn vị", Sample.unit("99B", "99A", "Sở Hai"));
    assertThat(check(circle).issues()).extracting(ImportIssue::code).containsExactly("UNIT_CIRCLE", "UNIT_CIRCLE");
  }

  @Test
  void whoRefersToARowWithErrorsIsNotBlamed() {
    FilledForm form = Sample.province();
    form.cell(CADRES, form.lastRow(CADRES), BIRTH, "31/02/1980");
    assertThat(check(form).issues()).extracting(ImportIssue::code).containsExactly("DATE_IMPOSSIBLE");
  }

  @Test
  void mergedCellsHiddenSheetsForeignSheetsAndColumnsAreNamed() {
    FilledForm merged = Sample.province();
    int row = merged.lastRow(CADRES);
    merged.with(workbook -> workbook.getSheet(CADRES).addMergedRegion(new CellRangeAddress(row - 2, row - 1, 3, 3)));
    assertCodes(merged, "MERGED_CELL");
    assertCodes(Sample.province().with(workbook -> workbook.setSheetHidden(workbook.getSheetIndex("Văn bằng"), true)), "SHEET_HIDDEN");
    assertCodes(Sample.province().with(workbook -> workbook.createSheet("Sheet1").createRow(0).createCell(0).setCellValue("x")), "SHEET_UNKNOWN");
    assertThat(check(Sample.province().with(workbook -> workbook.createSheet("Sheet1"))).isClean()).as("an empty sheet is harmless").isTrue();
    assertCodes(Sample.province().with(workbook -> workbook.getSheet(CADRES).getRow(2).getCell(4).setCellValue("Năm sinh")), "COLUMN_MISSING",
        "COLUMN_UNKNOWN");
    assertCodes(Sample.province().with(workbook -> workbook.getSheet("Văn bằng").removeRow(workbook.getSheet("Văn bằng").getRow(2))), "HEADER_MISSING");
  }

  @Test
  void otherVersionsOfTheFormAreRecognised() {
    assertCodes(Sample.province().with(workbook -> version(workbook, "Phiên bản mẫu: QH-000000")), "TEMPLATE_VERSION");
    assertCodes(Sample.province().with(workbook -> workbook.removeSheetAt(0)), "TEMPLATE_MISSING");
  }

  @Test
  void anEmptyFormSaysSo() {
    assertCodes(FilledForm.of(Template.EVERYTHING), "IMPORT_EMPTY");
  }

  private static void version(XSSFWorkbook workbook, String text) {
    workbook.getSheetAt(0).getRow(1).getCell(0).setCellValue(text);
  }

  private void assertCodes(FilledForm form, String... codes) {
    assertThat(check(form).issues().stream().filter(issue -> issue.severity() == Severity.ERROR).map(ImportIssue::code).distinct().toList())
        .contains(codes);
  }

  private void assertOnly(FilledForm form, Consumer<XSSFCell> change, String column, String code, String words) {
    int row = form.lastRow(CADRES);
    assertThat(check(form.cell(CADRES, row, column, change)).issues()).singleElement().satisfies(issue -> {
      assertThat(issue.code()).isEqualTo(code);
      assertThat(issue.row()).isEqualTo(row);
      assertThat(issue.message()).contains(words);
    });
  }

  private CheckReport check(FilledForm form) {
    return imports.check(upload(form), Set.of());
  }

  private static Upload upload(FilledForm form) {
    return new Upload("du-lieu.xlsx", form.bytes(), null);
  }
}
