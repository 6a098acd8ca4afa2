package vn.quyhoach.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader of the Excel file meets, read back with POI's whole-file reader. */
class ExcelSpreadsheetsTest {

  private final Spreadsheets spreadsheets = new ExcelSpreadsheets();

  private record Line(String name, LocalDate born, Integer votes, Double share, String post) {}

  private static Spreadsheet<Line> list() {
    return Spreadsheet.<Line>of("Danh sách", "DANH SÁCH TRÍCH NGANG")
        .note("Kèm theo Tờ trình số 12-TTr/HU")
        .text("Họ và tên", 28, Line::name)
        .day("Ngày sinh", 12, Line::born)
        .number("Số phiếu", 10, Line::votes)
        .share("Tỷ lệ", 10, Line::share);
  }

  private XSSFWorkbook written(Spreadsheet<?>... sheets) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    spreadsheets.write(List.of(sheets), out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  @Test
  void titleHeaderAndValuesKeepTheirKinds() throws IOException {
    try (XSSFWorkbook workbook = written(list().rows(Stream.of(
        new Line("Lê Thị Hoà", LocalDate.of(1979, 2, 28), 41, 0.925, "Bí thư"), new Line("Đỗ Văn Ứng", null, null, null, null))))) {
      XSSFSheet sheet = workbook.getSheet("Danh sách");
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("DANH SÁCH TRÍCH NGANG");
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Kèm theo Tờ trình số 12-TTr/HU");
      assertThat((Iterable<Cell>) sheet.getRow(2)).extracting(Cell::getStringCellValue).containsExactly("Họ và tên", "Ngày sinh", "Số phiếu", "Tỷ lệ");
      Cell born = sheet.getRow(3).getCell(1);
      assertThat(DateUtil.isCellDateFormatted(born)).isTrue();
      assertThat(born.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(1979, 2, 28));
      assertThat(new DataFormatter().formatCellValue(born)).isEqualTo("28/02/1979");
      assertThat(sheet.getRow(3).getCell(2).getNumericCellValue()).isEqualTo(41);
      assertThat(new DataFormatter().formatCellValue(sheet.getRow(3).getCell(3))).isEqualTo("92.5%");
      assertThat((Iterable<Cell>) sheet.getRow(4)).extracting(Cell::getCellType)
          .containsExactly(CellType.STRING, CellType.BLANK, CellType.BLANK, CellType.BLANK);
      assertThat(sheet.getColumnWidth(0)).isEqualTo(28 * 256);
    }
  }

  @Test
  void theHeaderStaysInSightAndIsPrintedOnEachPage() throws IOException {
    try (XSSFWorkbook workbook = written(list().rows(Stream.empty()))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
      assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
    }
  }

  @Test
  void aVeryWideListIsPrintedOnTheLargerSheet() throws IOException {
    try (XSSFWorkbook workbook = written(list().text("Ghi chú", 200, Line::post))) {
      assertThat(workbook.getSheetAt(0).getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A3_PAPERSIZE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(\"http://x\";\"y\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"})
  @Tag("B21")
  void whatLooksLikeAFormulaStaysText(String typed) throws IOException {
    try (XSSFWorkbook workbook = written(list().rows(Stream.of(new Line(typed, null, null, null, null))))) {
      Cell cell = workbook.getSheetAt(0).getRow(3).getCell(0);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(cell.getStringCellValue().strip()).isEqualTo(typed.strip());
    }
  }

  @Test
  void ordinaryTextCarriesNoMarkAndControlCharactersAreLeftOut() throws IOException {
    try (XSSFWorkbook workbook = written(list().rows(Stream.of(new Line("a\u0000b\u0007=c", null, null, null, null))))) {
      Cell cell = workbook.getSheetAt(0).getRow(3).getCell(0);
      assertThat(cell.getStringCellValue()).isEqualTo("ab=c");
      assertThat(cell.getCellStyle().getQuotePrefixed()).isFalse();
    }
  }

  @Test
  void aDayBeforeExcelsCalendarIsShownAsText() throws IOException {
    try (XSSFWorkbook workbook = written(list().rows(Stream.of(new Line("x", LocalDate.of(1899, 12, 31), null, null, null))))) {
      assertThat(workbook.getSheetAt(0).getRow(3).getCell(1).getStringCellValue()).isEqualTo("31/12/1899");
    }
  }

  @Test
  void textTooLongForACellIsCutWithAMark() throws IOException {
    try (XSSFWorkbook workbook = written(list().rows(Stream.of(new Line("y".repeat(40_000), null, null, null, null))))) {
      assertThat(workbook.getSheetAt(0).getRow(3).getCell(0).getStringCellValue()).hasSize(32_767).endsWith("(đã cắt bớt)");
    }
  }

  @Test
  void aHeadingStandsBeforeEachGroup() throws IOException {
    Line first = new Line("A", null, null, null, "Bí thư");
    Line second = new Line("B", null, null, null, "Phó bí thư");
    try (XSSFWorkbook workbook = written(list().section(Line::post).rows(Stream.of(first, first, second)))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(IntStream.rangeClosed(3, 7).mapToObj(row -> sheet.getRow(row).getCell(0).getStringCellValue()))
          .containsExactly("Bí thư", "A", "A", "Phó bí thư", "B");
    }
  }

  @Test
  void sheetsOfOneNameAreToldApartAndBadNamesMended() throws IOException {
    try (XSSFWorkbook workbook = written(list(), list(), Spreadsheet.<Line>of("Mục 1/2: [a]", "T").text("x", 5, Line::name))) {
      assertThat((Iterable<Sheet>) workbook)
          .extracting(Sheet::getSheetName).containsExactly("Danh sách", "Danh sách (2)", "Mục 1 2   a ");
    }
  }

  @Test
  void manyRowsAreWrittenAndTheReceiverStaysOpen() throws IOException {
    List<Boolean> closed = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream() {
      @Override
      public void close() {
        closed.add(true);
      }
    };
    spreadsheets.write(list().rows(IntStream.range(0, 5_000).mapToObj(row -> new Line("Tên " + row, null, row, null, null))), out);
    assertThat(closed).isEmpty();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(workbook.getSheetAt(0).getRow(5_002).getCell(2).getNumericCellValue()).isEqualTo(4_999);
    }
  }

  @Test
  void aSheetWithoutColumnsIsAMistakeOfTheProgram() {
    assertThatThrownBy(() -> written(Spreadsheet.<Line>of("x", "y"))).isInstanceOf(IllegalArgumentException.class);
  }
}
