package vn.quyhoach.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which files are scans of paper, and what is said about those that are not. */
class FileInspectionTest {

  private static final byte[] PDF = ScanSamples.pdf("Bien ban kiem phieu", 2);

  private final FileInspection inspection = new FileInspection();

  static Stream<Arguments> scans() {
    return Stream.of(
        Arguments.of("Biên bản.pdf", PDF, ScanKind.PDF),
        Arguments.of("ANH.JPG", ScanSamples.image("jpg", 40, 60), ScanKind.JPEG),
        Arguments.of("ảnh.jpeg", ScanSamples.image("jpeg", 40, 60), ScanKind.JPEG),
        Arguments.of("a.png", ScanSamples.image("png", 40, 60), ScanKind.PNG),
        Arguments.of("a.tiff", ScanSamples.image("tiff", 40, 60), ScanKind.TIFF),
        Arguments.of("bb.12-TTr.HU.pdf", PDF, ScanKind.PDF),
        Arguments.of("vietnamese.pdf", ScanSamples.pdfInVietnamese("Kính gửi: Ban Thường vụ", "Bí mật phiếu được bảo đảm"), ScanKind.PDF));
  }

  @ParameterizedTest
  @MethodSource("scans")
  void aScanIsTakenForWhatItIs(String name, byte[] content, ScanKind kind) {
    assertThat(inspection.inspect(FileName.of(name), content, true)).isEqualTo(kind);
  }

  static Stream<Arguments> others() {
    byte[] png = ScanSamples.image("png", 40, 60);
    byte[] jpeg = ScanSamples.image("jpg", 400, 600);
    return Stream.of(
        Arguments.of("a program", "a.pdf", ScanSamples.text("MZ\u0000\u0001 this program"), FileFault.FILE_TYPE_REFUSED),
        Arguments.of("a web page", "a.pdf", ScanSamples.text("<!DOCTYPE html><html><script>1</script></html>"), FileFault.FILE_TYPE_REFUSED),
        Arguments.of("a drawing with scripts", "a.png", ScanSamples.text("<svg xmlns='http://www.w3.org/2000/svg'/>"), FileFault.FILE_TYPE_REFUSED),
        Arguments.of("an archive", "a.pdf", ScanSamples.zip(), FileFault.FILE_TYPE_REFUSED),
        Arguments.of("an Office file", "a.docx", ScanSamples.zip(), FileFault.FILE_TYPE_REFUSED),
        Arguments.of("the test virus", "a.pdf", ScanSamples.text("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR"), FileFault.FILE_TYPE_REFUSED),
        Arguments.of("another ending", "a.jpg", PDF, FileFault.FILE_TYPE_MISMATCH),
        Arguments.of("no ending", "bien ban", PDF, FileFault.FILE_TYPE_MISMATCH),
        Arguments.of("a double ending", "bien-ban.exe.pdf", PDF, FileFault.FILE_TYPE_MISMATCH),
        Arguments.of("a program's ending", "bien-ban.pdf.exe", PDF, FileFault.FILE_TYPE_MISMATCH),
        Arguments.of("an archive behind", "a.png", ScanSamples.joined(png, ScanSamples.zip()), FileFault.FILE_TYPE_MISMATCH),
        Arguments.of("an archive behind a PDF", "a.pdf", ScanSamples.joined(PDF, ScanSamples.zip()), FileFault.FILE_TYPE_MISMATCH),
        Arguments.of("cut off", "a.pdf", Arrays.copyOf(PDF, 200), FileFault.FILE_CORRUPT),
        Arguments.of("cut off", "a.png", Arrays.copyOf(png, png.length - 20), FileFault.FILE_CORRUPT),
        Arguments.of("cut off", "a.jpg", Arrays.copyOf(jpeg, jpeg.length / 2), FileFault.FILE_CORRUPT),
        Arguments.of("only a head", "a.pdf", ScanSamples.text("%PDF-1.7\n"), FileFault.FILE_CORRUPT),
        Arguments.of("a password", "a.pdf", ScanSamples.pdfProtected(), FileFault.FILE_PROTECTED),
        Arguments.of("encrypted for any reader", "a.pdf", ScanSamples.pdfEncryptedForAnyReader(), FileFault.FILE_PROTECTED),
        Arguments.of("a script", "a.pdf", ScanSamples.pdfWithScript(), FileFault.FILE_ACTIVE_CONTENT),
        Arguments.of("a launch", "a.pdf", ScanSamples.pdfThatLaunches(), FileFault.FILE_ACTIVE_CONTENT),
        Arguments.of("a file inside", "a.pdf", ScanSamples.pdfWithAttachment(), FileFault.FILE_ACTIVE_CONTENT),
        Arguments.of("a dynamic form", "a.pdf", ScanSamples.pdfWithDynamicForm(), FileFault.FILE_ACTIVE_CONTENT),
        Arguments.of("very many pages", "a.pdf", ScanSamples.pdf("x", 1_001), FileFault.TOO_MANY_PAGES),
        Arguments.of("a huge picture", "a.png", ScanSamples.pngThatClaims(40_000, 40_000), FileFault.IMAGE_TOO_LARGE),
        Arguments.of("a mark of secrecy", "a.pdf", ScanSamples.pdfInVietnamese("MẬT", "TỈNH ỦY"), FileFault.STATE_SECRET_REFUSED),
        Arguments.of("a mark of secrecy", "a.pdf", ScanSamples.pdfInVietnamese("TỈNH ỦY", "[TUYỆT MẬT]"), FileFault.STATE_SECRET_REFUSED));
  }

  @ParameterizedTest(name = "{0} ({1})")
  @MethodSource("others")
  @Tag("B06")
  @Tag("B07")
  @Tag("B09")
  @Tag("B11")
  @Tag("B12")
  @Tag("B13")
  @Tag("B31")
  void whatIsNoPlainScanIsRefusedByItsReason(String what, String name, byte[] content, FileFault fault) {
    FileRefused refused = catchThrowableOfType(FileRefused.class, () -> inspection.inspect(FileName.of(name), content, true));
    assertThat(refused).as(what).isNotNull();
    assertThat(refused.fault()).isEqualTo(fault);
    assertThat(refused.fields()).singleElement().satisfies(field -> {
      assertThat(field.field()).isEqualTo("file");
      assertThat(field.message()).contains("«" + name + "»");
    });
  }

  @Test
  @Tag("B02")
  void aStructureThatUnfoldsEndlesslyIsNotUnfolded() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(packed)) {
      byte[] zeros = new byte[1024 * 1024];
      for (int megabyte = 0; megabyte < 80; megabyte++) {
        deflater.write(zeros);
      }
    }
    byte[] head = ScanSamples.text("%PDF-1.7\n1 0 obj\n<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length " + packed.size() + ">>\nstream\n");
    byte[] bomb = ScanSamples.joined(ScanSamples.joined(head, packed.toByteArray()), ScanSamples.text("\nendstream\nendobj\n"));
    FileRefused refused = catchThrowableOfType(FileRefused.class, () -> inspection.inspect(FileName.of("a.pdf"), bomb, true));
    assertThat(refused.fault()).isEqualTo(FileFault.FILE_EXPANDS_TOO_MUCH);
  }

  @Test
  void aMarkedDocumentPassesWhereItMayBeKept() {
    assertThat(inspection.inspect(FileName.of("a.pdf"), ScanSamples.pdfInVietnamese("MẬT"), false)).isEqualTo(ScanKind.PDF);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Biên bản kiểm phiếu.pdf|Biên bản kiểm phiếu.pdf",
      "../../etc/passwd.pdf|passwd.pdf",
      "C:\\Users\\An\\bien ban.pdf|bien ban.pdf",
      "a\"b<c>d:e|a_b_c_d_e",
      "con.pdf|_con.pdf",
      "LPT1|_LPT1",
      "  .hidden.pdf. |hidden.pdf",
      "/|tep"})
  @Tag("B05")
  @Tag("B15")
  void aNameIsMadeHarmless(String given, String kept) {
    assertThat(FileName.of(given).text()).isEqualTo(kept);
  }

  @Test
  @Tag("B15")
  void aNameIsComposedVisibleAndOfReadableLength() {
    assertThat(FileName.of("Bie\u0302n ba\u0309n.pdf").text()).isEqualTo("Biên bản.pdf");
    assertThat(FileName.of("bien\u202Efdp.exe\r\n\u200B\u0000.pdf").text()).isEqualTo("bienfdp.exe.pdf");
    assertThat(FileName.of("á".repeat(300) + ".pdf").text()).hasSize(FileName.LONGEST).endsWith("á.pdf");
    assertThat(FileName.of("x" + "\u0302".repeat(10_000) + ".pdf").text()).hasSizeLessThan(10);
    assertThat(FileName.of(null).text()).isEqualTo("tep");
    assertThat(FileName.of("bien\u202Efdp.exe.pdf").hidesAProgram()).isTrue();
  }
}
