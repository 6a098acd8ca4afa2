package vn.quyhoach.dataimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
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

/** One sheet of the forms as the systems of personnel offices write it, and what is said to text that cannot be read. */
@SpringBootTest(classes = ImportDatabase.class, webEnvironment = WebEnvironment.NONE, properties = {
    "spring.datasource.url=jdbc:h2:mem:csv;DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH", "spring.jpa.hibernate.ddl-auto=validate",
    "quyhoach.demo.today=2022-07-13", "quyhoach.import.maximum-rows=5000"})
@Transactional
class ImportCsvTest {

  private static final String HEADINGS = "Mã cán bộ,Mã đơn vị,Họ và tên,Ngày sinh,Giới tính,Dân tộc,Quê quán,Mã chức danh đang giữ,Chức vụ hiện nay,"
      + "Bậc chức vụ,Số định danh cá nhân,Xác nhận không trùng";
  private static final String NAME = "Nguyễn Thị Thúy Thử";
  private static final String ROW = "99D01-07,99D01," + NAME + ",05/09/1980,Nữ,Mường,\"xã Thử, tỉnh Thử\",,\"Chuyên viên \"\"chính\"\"\",24,038183000007,";
  private static final String FILE = HEADINGS + "\r\n" + ROW + "\r\n";

  @Autowired DataImport imports;
  @Autowired Cadres cadres;

  @BeforeEach
  void aProvinceIsThere() {
    imports.apply(new Upload("tinh.xlsx", Sample.province().bytes(), null), Set.of(), "campaign.99");
  }

  static Stream<Arguments> accepted() {
    return Stream.of(
        arguments("without a mark of the byte order", bytes(FILE)),
        arguments("with it", bytes("\uFEFF" + FILE)),
        arguments("lines of Unix", bytes(FILE.replace("\r\n", "\n"))),
        arguments("lines of old Macintoshes", bytes(FILE.replace("\r\n", "\r"))),
        arguments("semicolons, as Excel writes them in Vietnam", bytes(HEADINGS.replace(',', ';') + "\r\n"
            + ROW.replace(',', ';').replace("\"xã Thử; tỉnh Thử\"", "\"xã Thử, tỉnh Thử\"") + "\r\n")),
        arguments("tabs", bytes(HEADINGS.replace(',', '\t') + "\n" + ROW.replace(',', '\t').replace("\"xã Thử\t tỉnh Thử\"", "\"xã Thử, tỉnh Thử\"") + "\n")),
        arguments("saved from the form, with its title and its example", bytes("Cán bộ,,,\r\n\r\n" + ("TT," + HEADINGS) + "\r\n"
            + "VD,99D01-99,99D01,Nguyễn Văn A,01/01/1980,Nam\r\n1," + ROW + "\r\n")),
        arguments("decomposed letters", bytes(Normalizer.normalize(FILE, Normalizer.Form.NFD))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("accepted")
  @Tag("B24")
  @Tag("B17")
  void textInUnicodeIsTaken(String what, byte[] content) {
    imports.apply(new Upload("can-bo.csv", content, null), Set.of(), "campaign.99");
    Cadre cadre = cadres.cadre("99D01-07");
    assertThat(cadre.fullName()).isEqualTo(NAME);
    assertThat(cadre.homePlace()).as("a comma within quotes").isEqualTo("xã Thử, tỉnh Thử");
    assertThat(cadre.currentPostTitle()).as("quotes within quotes").isEqualTo("Chuyên viên \"chính\"");
  }

  static Stream<Arguments> refused() {
    Charset windows = Charset.forName("windows-1258");
    return Stream.of(
        // what, name of the file, its bytes, status, code, words of the message
        arguments("UTF-16 of Excel", "a.csv", FILE.getBytes(StandardCharsets.UTF_16), 422, "ENCODING_UNKNOWN", "UTF-16"),
        arguments("UTF-16 without a mark", "a.csv", FILE.getBytes(StandardCharsets.UTF_16LE), 422, "ENCODING_UNKNOWN", "UTF-16"),
        arguments("Windows code page", "a.csv", FILE.getBytes(windows), 422, "ENCODING_UNKNOWN", "ở dòng 1."),
        arguments("TCVN3 in the third line", "a.csv", joined(bytes(FILE), new byte[] {'N', 'g', 'u', 'y', (byte) 0xD4, 'n', '\n'}), 422,
            "ENCODING_UNKNOWN", "ở dòng 3."),
        arguments("quotes that do not close", "a.csv", bytes(HEADINGS + "\n\"99D01-07,99D01\n"), 422, "FILE_CORRUPT", "nháy kép ở dòng 2"),
        arguments("no headings", "a.csv", bytes("a,b,c\n1,2,3\n"), 422, "HEADER_MISSING", "dòng tiêu đề"),
        arguments("headings of two sheets alike", "a.csv", bytes("Mã cán bộ,Nguồn,Ghi chú\n1,2,3\n"), 422, "SHEET_AMBIGUOUS", "hợp với cả trang"),
        arguments("headings only of another language", "a.csv", bytes("Code,Unit,Name\n1,2,3\n"), 422, "HEADER_MISSING", "«Họ và tên»"),
        arguments("too many lines", "a.csv", bytes(HEADINGS + "\n" + (ROW + "\n").repeat(5_002)), 422, "TOO_MANY_ROWS", "5000"),
        arguments("very many empty lines", "a.csv", bytes(HEADINGS + "\n,".repeat(100_001)), 422, "TOO_MANY_ROWS", "100000"),
        arguments("columns without end", "a.csv", bytes(HEADINGS + ",x".repeat(300) + "\n"), 422, "TOO_MANY_ROWS", "cột"),
        arguments("larger than the limit", "a.csv", new byte[10 * 1024 * 1024 + 1], 413, "FILE_TOO_LARGE", "10 MB"),
        arguments("empty", "a.csv", new byte[0], 422, "FILE_CORRUPT", "rỗng"),
        arguments("a workbook called text", "a.csv", Sample.province().bytes(), 415, "FILE_TYPE_MISMATCH", ".csv"),
        arguments("a program called text", "a.csv", bytes("MZ\u0000\u0001program"), 415, "FILE_TYPE_MISMATCH", "tệp chương trình"),
        arguments("a page called text", "a.csv", bytes("<!DOCTYPE html><html></html>"), 415, "FILE_TYPE_MISMATCH", "HTML"),
        arguments("text of another name", "a.txt", bytes(FILE), 415, "FILE_TYPE_MISMATCH", ".csv (UTF-8)"),
        arguments("a mark of secrecy", "a.csv", bytes("TỈNH ỦY THỬ\nMẬT\n" + FILE), 422, "STATE_SECRET_REFUSED", "dòng 2"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  @Tag("B24")
  @Tag("B23")
  @Tag("B31")
  void whatCannotBeReadIsNamed(String what, String name, byte[] content, int status, String code, String words) {
    ImportRefused refused = catchThrowableOfType(ImportRefused.class, () -> imports.check(new Upload(name, content, null), Set.of()));
    assertThat(refused).isNotNull();
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.getMessage()).contains(words).as("the log of the command line tells no name").doesNotContain("Ngu");
  }

  @Test
  @Tag("B23")
  @Tag("B25")
  @Tag("B26")
  void cellsAreJudgedAsThoseOfAWorkbook() {
    CheckReport report = check(HEADINGS + "\n" + ROW.replace(NAME, "Nguye^~n Va(n Thu+?") + "\n" + ROW.replace("05/09/1980", "31/02/1980").replace("01-07", "01-08")
        .replace("000007", "000008") + "\n\n" + ROW.replace(",24,", ",\"1.000,5\",").replace("01-07", "01-09").replace("000007", "000009") + "\n");
    assertThat(report.issues().stream().filter(issue -> issue.severity() == ImportIssue.Severity.ERROR)
        .map(issue -> issue.row() + " " + issue.column() + " " + issue.code()))
        .containsExactly("2 Họ và tên ENCODING_UNKNOWN", "3 Ngày sinh DATE_IMPOSSIBLE", "5 Bậc chức vụ NUMBER_FORMAT");
  }

  @Test
  @Tag("B24")
  void leadingZerosAndFormulasStayAsTheyWereTyped() {
    CheckReport report = check(HEADINGS + "\n" + ROW.replace("Mường", "=1+1") + "\n");
    assertThat(report.issues()).extracting(ImportIssue::code).containsExactly("FORMULA_TEXT");
    assertThat(report.gathered().people.get(0).value().row().identityNumber()).isEqualTo("038183000007");
    assertThat(report.gathered().people.get(0).value().row().ethnicity()).isEqualTo("=1+1");
  }

  /** The headings alone say which sheet it is. */
  @Test
  @Tag("B24")
  void everySheetOfTheFormsIsRecognised() {
    for (Form form : ImportForms.ALL) {
      String headings = form.columns().stream().map(column -> "\"" + column.shownHeading() + "\"").collect(Collectors.joining(","));
      String example = form.examples().get(0).stream().map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"").collect(Collectors.joining(","));
      CheckReport report = check(headings + "\n" + example + "\n");
      assertThat(report.rows().keySet()).as(form.sheet()).isEqualTo(Set.of(form.sheet()));
    }
  }

  @Test
  @Tag("B24")
  void aColumnThatIsMissingIsNamed() {
    assertThat(check(FILE.replace("Ngày sinh", "Năm sinh")).issues()).extracting(ImportIssue::code).contains("COLUMN_MISSING", "COLUMN_UNKNOWN");
  }

  private CheckReport check(String text) {
    return imports.check(new Upload("can-bo.csv", bytes(text), null), Set.of());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
