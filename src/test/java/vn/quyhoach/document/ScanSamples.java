package vn.quyhoach.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;

/** Files as people bring them in, good and bad. */
public final class ScanSamples {

  private ScanSamples() {}

  /** Changes a PDF before it is written. */
  private interface Change {
    void apply(PDDocument document) throws IOException;
  }

  /** A plain PDF of the given number of pages with a line of text. */
  public static byte[] pdf(String text, int pages) {
    return pdf(text, pages, document -> {});
  }

  static byte[] pdfProtected() {
    return pdf("bien ban", 1, document -> {
      StandardProtectionPolicy policy = new StandardProtectionPolicy("chu", "mo", new AccessPermission());
      policy.setEncryptionKeyLength(256);
      document.protect(policy);
    });
  }

  /** Opens without a password, but is encrypted all the same. */
  static byte[] pdfEncryptedForAnyReader() {
    return pdf("bien ban", 1, document -> {
      StandardProtectionPolicy policy = new StandardProtectionPolicy("chu", "", new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
    });
  }

  static byte[] pdfWithScript() {
    return pdf("bien ban", 1, document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
  }

  static byte[] pdfThatLaunches() {
    return pdf("bien ban", 1, document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()));
  }

  static byte[] pdfWithAttachment() {
    return pdf("bien ban", 1, document -> {
      PDComplexFileSpecification file = new PDComplexFileSpecification();
      file.setFile("a.exe");
      file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream("MZ".getBytes(StandardCharsets.US_ASCII))));
      PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
      tree.setNames(Map.of("a", file));
      PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
      names.setEmbeddedFiles(tree);
      document.getDocumentCatalog().setNames(names);
    });
  }

  static byte[] pdfWithDynamicForm() {
    return pdf("bien ban", 1, document -> document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("XFA"), COSName.A));
  }

  /** A PDF whose text is Vietnamese, as an office program writes it. */
  static byte[] pdfInVietnamese(String... lines) {
    try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream();
        var font = ScanSamples.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDType0Font embedded = PDType0Font.load(document, font);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        int height = 700;
        for (String line : lines) {
          content.beginText();
          content.setFont(embedded, 14);
          content.newLineAtOffset(80, height);
          content.showText(line);
          content.endText();
          height -= 30;
        }
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static byte[] pdf(String text, int pages, Change change) {
    try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (int number = 0; number < pages; number++) {
        PDPage page = new PDPage();
        document.addPage(page);
        if (number == 0) {
          try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.TIMES_ROMAN), 14);
            content.newLineAtOffset(80, 700);
            content.showText(text);
            content.endText();
          }
        }
      }
      change.apply(document);
      document.save(out);
      return out.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A picture in the given format of {@link ImageIO}. */
  public static byte[] image(String format, int width, int height) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      if (!ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), format, out)) {
        throw new IllegalStateException("no writer for " + format);
      }
      return out.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A PNG whose head says that it is huge. */
  static byte[] pngThatClaims(int width, int height) {
    byte[] png = image("png", 8, 8);
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    CRC32 sum = new CRC32();
    sum.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
    return png;
  }

  static byte[] zip() {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry("a.txt"));
        zip.write(1);
      }
      return out.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
