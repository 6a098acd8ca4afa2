package vn.quyhoach.dataimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import vn.quyhoach.dataimport.DataImport.Upload;

/** Files that are no form filled in, damaged, oversized or hostile: each is refused with its code before anything reads it as a workbook. */
@SpringBootTest(classes = ImportDatabase.class, webEnvironment = WebEnvironment.NONE, properties = {
    "spring.datasource.url=jdbc:h2:mem:files;DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH", "spring.jpa.hibernate.ddl-auto=validate",
    "quyhoach.demo.today=2022-07-13", "quyhoach.import.maximum-rows=5000"})
class ImportFileCatalogueTest {

  private static final String DOCTYPE = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"http://127.0.0.1:%d/\">]><x>&a;</x>";
  private static final String LAUGHS =
      "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><x>&c;</x>";

  @Autowired DataImport imports;

  static Stream<Arguments> files() throws Exception {
    byte[] good = Sample.province().bytes();
    return Stream.of(
        // id, name of the file, its bytes, status, code, words of the message
        arguments("B01 larger than the limit", "a.xlsx", new byte[10 * 1024 * 1024 + 1], 413, "FILE_TOO_LARGE", "10 MB"),
        arguments("B02 zip bomb", "a.xlsx", with(good, Map.of("xl/media/a.bin", new byte[30 * 1024 * 1024])), 422, "FILE_EXPANDS_TOO_MUCH", "phình ra"),
        arguments("B02 many bombs", "a.xlsx", bombs(good), 422, "FILE_EXPANDS_TOO_MUCH", "phình ra"),
        arguments("B03 many entries", "a.xlsx", manyEntries(good), 422, "FILE_EXPANDS_TOO_MUCH", "quá nhiều thành phần"),
        arguments("B03 zip in a zip", "a.xlsx", with(good, Map.of("xl/inner.zip", good)), 422, "FILE_EXPANDS_TOO_MUCH", "nén"),
        arguments("B04 two entries of one name", "a.xlsx", twoOfOneName(good), 422, "FILE_CORRUPT", "trùng tên"),
        arguments("B05 path upwards", "a.xlsx", with(good, Map.of("../../etc/cron.d/x", bytes("x"))), 422, "FILE_CORRUPT", "không hợp lệ"),
        arguments("B05 absolute path", "a.xlsx", with(good, Map.of("/etc/x", bytes("x"))), 422, "FILE_CORRUPT", "không hợp lệ"),
        arguments("B05 symbolic link", "a.xlsx", symbolicLink(good), 422, "FILE_CORRUPT", "không hợp lệ"),
        arguments("B06 empty", "a.xlsx", new byte[0], 422, "FILE_CORRUPT", "rỗng"),
        arguments("B06 cut off", "a.xlsx", Arrays.copyOf(good, good.length / 2), 422, "FILE_CORRUPT", "lưu lại"),
        arguments("B06 bits turned", "a.xlsx", turned(good), 422, "FILE_CORRUPT", "lưu lại"),
        arguments("B06 password", "a.xlsx", encrypted(good), 422, "FILE_PROTECTED", "bỏ mật khẩu"),
        arguments("B07 program", "a.xlsx", bytes("MZ\u0000\u0001program"), 415, "FILE_TYPE_MISMATCH", "tệp chương trình"),
        arguments("B07 page", "a.xlsx", bytes("<!DOCTYPE html><html></html>"), 415, "FILE_TYPE_MISMATCH", "HTML"),
        arguments("B07 PDF", "a.xlsx", bytes("%PDF-1.7 x"), 415, "FILE_TYPE_MISMATCH", "PDF"),
        arguments("B07 CSV renamed", "a.xlsx", bytes("ma,ten\n99,Tỉnh Thử\n"), 415, "FILE_TYPE_MISMATCH", "CSV"),
        arguments("B07 wrong extension", "a.pdf", good, 415, "FILE_TYPE_MISMATCH", ".pdf"),
        arguments("B07 double extension", "a.xlsx.exe", good, 415, "FILE_TYPE_MISMATCH", ".exe"),
        arguments("B07 any zip", "a.xlsx", zip(Map.of("a.txt", bytes("x"))), 415, "FILE_TYPE_MISMATCH", "tệp nén"),
        arguments("B07 Word", "a.xlsx", with(good, Map.of("[Content_Types].xml", bytes("<Types><Override ContentType=\"wordprocessingml\"/></Types>"))),
            415, "FILE_TYPE_MISMATCH", "tài liệu Office khác"),
        arguments("B08 macro by name", "a.xlsm", good, 422, "FILE_ACTIVE_CONTENT", "macro"),
        arguments("B08 macro hidden in an xlsx", "a.xlsx", with(good, Map.of("xl/vbaProject.bin", bytes("x"))), 422, "FILE_ACTIVE_CONTENT", "macro"),
        arguments("B08 macro by content type", "a.xlsx", with(good, Map.of("[Content_Types].xml",
            bytes("<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>"))), 422, "FILE_ACTIVE_CONTENT", "macro"),
        arguments("B08 embedded object", "a.xlsx", with(good, Map.of("xl/embeddings/ole.bin", bytes("x"))), 422, "FILE_ACTIVE_CONTENT", "nhúng"),
        arguments("B08 external link, DDE", "a.xlsx", with(good, Map.of("xl/externalLinks/externalLink1.xml", bytes("<x/>"))), 422,
            "FILE_ACTIVE_CONTENT", "liên kết"),
        arguments("B08 data connection", "a.xlsx", with(good, Map.of("xl/connections.xml", bytes("<x/>"))), 422, "FILE_ACTIVE_CONTENT", "kết nối"),
        arguments("B08 picture from elsewhere", "a.xlsx", with(good, Map.of("xl/drawings/_rels/d.xml.rels", bytes(
            "<Relationships><Relationship Type=\"http://x/image\" Target=\"http://127.0.0.1/x\" TargetMode=\"External\"/></Relationships>"))), 422,
            "FILE_ACTIVE_CONTENT", "liên kết ra ngoài"),
        arguments("B09 xls", "a.xls", xls(), 415, "FILE_TYPE_MISMATCH", ".xlsx"),
        arguments("B09 xls renamed", "a.xlsx", xls(), 415, "FILE_TYPE_MISMATCH", "kiểu cũ"),
        arguments("B09 ods", "a.xlsx", zip(Map.of("mimetype", bytes("application/vnd.oasis.opendocument.spreadsheet"))), 415, "FILE_TYPE_MISMATCH", "ods"),
        arguments("B09 xlsb", "a.xlsx", with(good, Map.of("[Content_Types].xml",
            bytes("<Types><Override ContentType=\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/></Types>"))), 415, "FILE_TYPE_MISMATCH", "xlsb"),
        arguments("B10 rows to the end of the sheet", "a.xlsx", with(good, Map.of("xl/worksheets/sheet2.xml", emptyRows(110_000))), 422, "TOO_MANY_ROWS",
            "dòng trống"),
        arguments("B10 more rows than the limit", "a.xlsx", rows(5_001), 422, "TOO_MANY_ROWS", "5000"),
        arguments("B10 columns to the end of the sheet", "a.xlsx", with(good, Map.of("xl/worksheets/sheet2.xml",
            bytes("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"XFD1\" t=\"inlineStr\"><is>"
                + "<t>x</t></is></c></row></sheetData></worksheet>"))), 422, "TOO_MANY_ROWS", "cột"),
        arguments("B11 billion laughs in a sheet", "a.xlsx", with(good, Map.of("xl/worksheets/sheet2.xml", bytes(LAUGHS))), 422, "FILE_CORRUPT", "XML"),
        arguments("B11 entity in the properties", "a.xlsx", with(good, Map.of("docProps/core.xml", bytes(LAUGHS))), 422, "FILE_CORRUPT", "XML"),
        arguments("broken XML", "a.xlsx", with(good, Map.of("xl/workbook.xml", bytes("<workbook>"))), 422, "FILE_CORRUPT", "XML"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @Tag("B01")
  @Tag("B02")
  @Tag("B03")
  @Tag("B04")
  @Tag("B05")
  @Tag("B06")
  @Tag("B07")
  @Tag("B08")
  @Tag("B09")
  @Tag("B10")
  @Tag("B11")
  void eachFileIsRefusedWithItsCode(String id, String name, byte[] content, int status, String code, String words) {
    ImportRefused refused = catchThrowableOfType(ImportRefused.class, () -> imports.check(new Upload(name, content, null), Set.of()));
    assertThat(refused).isNotNull();
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.getMessage()).contains(words);
  }

  @Test
  @Tag("B11")
  void nothingIsFetchedFromElsewhere() throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      listener.setSoTimeout(300);
      String entity = String.format(DOCTYPE, listener.getLocalPort());
      byte[] good = Sample.province().bytes();
      for (String part : new String[] {"xl/worksheets/sheet2.xml", "docProps/core.xml", "xl/sharedStrings.xml", "[Content_Types].xml"}) {
        catchThrowableOfType(ImportRefused.class,
            () -> imports.check(new Upload("a.xlsx", with(good, Map.of(part, bytes(entity))), null), Set.of()));
      }
      assertThat(catchThrowableOfType(SocketTimeoutException.class, listener::accept)).as("nobody called").isNotNull();
    }
  }

  @Test
  @Tag("B05")
  @Tag("B15")
  void namesOfFilesAreShownWithoutWhatCouldMislead() {
    assertThat(new Upload("../../etc/pass\nwd.xlsx", new byte[0], null).shownName()).isEqualTo("passwd.xlsx");
    assertThat(new Upload("C:\\tmp\\a\u202excod.xlsx", new byte[0], null).shownName()).isEqualTo("axcod.xlsx");
    assertThat(new Upload("x".repeat(300) + ".xlsx", new byte[0], null).shownName()).hasSizeLessThan(101).endsWith(".xlsx");
    assertThat(new Upload("danh sa\u0301ch.xlsx", new byte[0], null).shownName()).isEqualTo("danh sách.xlsx");
    assertThat(new Upload(null, new byte[0], null).shownName()).isEmpty();
  }

  @Test
  void aFileOfOrdinaryMakingPasses() {
    assertThat(imports.check(new Upload("Danh sách cán bộ (bản 2).XLSX", Sample.province().bytes(), null), Set.of()).isClean()).isTrue();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] with(byte[] workbook, Map<String, byte[]> parts) throws IOException {
    return repacked(workbook, parts, zip -> { });
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    return repacked(null, parts, zip -> { });
  }

  private interface Packing {
    void more(ZipArchiveOutputStream zip) throws IOException;
  }

  private static byte[] repacked(byte[] workbook, Map<String, byte[]> parts, Packing packing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      if (workbook != null) {
        try (ZipInputStream old = new ZipInputStream(new ByteArrayInputStream(workbook))) {
          for (ZipEntry entry = old.getNextEntry(); entry != null; entry = old.getNextEntry()) {
            if (!parts.containsKey(entry.getName())) {
              put(zip, new ZipArchiveEntry(entry.getName()), old.readAllBytes());
            }
          }
        }
      }
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        put(zip, new ZipArchiveEntry(part.getKey()) {
          @Override
          public String getName() {
            return part.getKey();
          }
        }, part.getValue());
      }
      packing.more(zip);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] content) throws IOException {
    zip.putArchiveEntry(entry);
    zip.write(content);
    zip.closeArchiveEntry();
  }

  private static byte[] bombs(byte[] good) throws IOException {
    // Each is small enough by itself; together they are not.
    byte[] noise = new byte[8 * 1024 * 1024];
    for (int index = 0; index < noise.length; index++) {
      noise[index] = (byte) (index % 40 == 0 ? (index * 31) ^ (index >> 9) : 0);
    }
    return repacked(good, Map.of(), zip -> {
      for (int bomb = 0; bomb < 14; bomb++) {
        put(zip, new ZipArchiveEntry("xl/media/" + bomb + ".bin"), noise);
      }
    });
  }

  private static byte[] manyEntries(byte[] good) throws IOException {
    return repacked(good, Map.of(), zip -> {
      for (int entry = 0; entry < 2_000; entry++) {
        put(zip, new ZipArchiveEntry("xl/media/" + entry), new byte[0]);
      }
    });
  }

  private static byte[] twoOfOneName(byte[] good) throws IOException {
    return repacked(good, Map.of(), zip -> put(zip, new ZipArchiveEntry("xl/workbook.xml"), bytes("<workbook/>")));
  }

  private static byte[] symbolicLink(byte[] good) throws IOException {
    return repacked(good, Map.of(), zip -> {
      ZipArchiveEntry link = new ZipArchiveEntry("xl/link");
      link.setUnixMode(0120777);
      put(zip, link, bytes("/etc/passwd"));
    });
  }

  private static byte[] turned(byte[] good) {
    byte[] turned = good.clone();
    for (int index = good.length / 3; index < good.length / 3 + 2_000; index++) {
      turned[index] ^= 0x55;
    }
    return turned;
  }

  private static byte[] encrypted(byte[] good) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("mat-khau");
      try (OutputStream target = encryptor.getDataStream(files)) {
        target.write(good);
      }
      files.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] xls() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet("Đơn vị").createRow(0).createCell(0).setCellValue("x");
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] emptyRows(int rows) {
    StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
    for (int row = 1; row <= rows; row++) {
      // Sizes that differ keep the share of compression that of a real sheet.
      sheet.append("<row r=\"").append(row).append("\" ht=\"").append((row * 7919L) % 9_973).append("\"/>");
    }
    return bytes(sheet.append("</sheetData></worksheet>").toString());
  }

  private static byte[] rows(int rows) {
    FilledForm form = FilledForm.of(Template.UNITS);
    for (int row = 0; row < rows; row++) {
      form.row("Đơn vị", Map.of("Mã đơn vị", "X" + row));
    }
    return form.bytes();
  }
}
