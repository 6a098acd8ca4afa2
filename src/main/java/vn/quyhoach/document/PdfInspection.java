package vn.quyhoach.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks into a PDF: whole, open, passive, of a length that is paper, and without a mark of secrecy on its first pages. */
class PdfInspection {

  private static final Logger LOG = LoggerFactory.getLogger(PdfInspection.class);
  private static final int MOST_PAGES = 1_000;
  private static final int MOST_OBJECTS = 200_000;
  private static final long MOST_STRUCTURE = 64L * 1024 * 1024;
  private static final int PAGES_READ = 3;
  private static final int DEEPEST = 40;

  /** Streams that hold the structure of the file; a reader unpacks them whole before it knows anything. */
  private static final Pattern STRUCTURE = Pattern.compile("/Type\\s*/(?:ObjStm|XRef)[^\\x00]{0,600}?stream\\r?\\n", Pattern.DOTALL);
  private static final Set<String> ACTIVE_ACTIONS =
      Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "Rendition", "RichMediaExecute", "GoToE", "GoToR");
  private static final Set<COSName> ACTIVE_KEYS = Set.of(COSName.JS, COSName.getPDFName("EmbeddedFiles"), COSName.EF,
      COSName.getPDFName("XFA"), COSName.getPDFName("RichMedia"), COSName.getPDFName("RichMediaContent"));

  /**
   * @param refuseMarks whether a mark of secrecy on its first pages speaks against it
   * @throws FileRefused naming what is wrong
   */
  void inspect(FileName name, byte[] content, boolean refuseMarks) {
    if (!new String(content, 0, Math.min(content.length, 5), StandardCharsets.ISO_8859_1).equals("%PDF-")) {
      throw new FileRefused(FileFault.FILE_TYPE_MISMATCH, "Tệp «" + name.text() + "» có dữ liệu lạ đứng trước nội dung PDF nên không được nhận.");
    }
    refuseHugeStructure(name, content);
    try (PDDocument document = Loader.loadPDF(content)) {
      if (document.isEncrypted()) {
        throw locked(name);
      }
      int pages = document.getNumberOfPages();
      if (pages == 0) {
        throw FileInspection.corrupt(name);
      }
      if (pages > MOST_PAGES) {
        throw new FileRefused(FileFault.TOO_MANY_PAGES, "Tệp «" + name.text() + "» có " + pages + " trang, tối đa " + MOST_PAGES + " trang.");
      }
      refuseActive(name, document);
      if (refuseMarks) {
        refuseMarked(name, document);
      }
    } catch (InvalidPasswordException protectedByPassword) {
      throw locked(name);
    } catch (FileRefused refused) {
      throw refused;
    } catch (IOException | RuntimeException unreadable) {
      LOG.info("a PDF could not be read: {}", unreadable.toString());
      throw FileInspection.corrupt(name);
    }
  }

  private static void refuseActive(FileName name, PDDocument document) throws IOException {
    Set<COSObjectKey> keys = document.getDocument().getXrefTable().keySet();
    if (keys.size() > MOST_OBJECTS) {
      throw expands(name);
    }
    boolean active = isActive(document.getDocument().getTrailer(), 0);
    for (COSObjectKey key : keys) {
      COSObject object = document.getDocument().getObjectFromPool(key);
      active = active || isActive(object == null ? null : object.getObject(), 0);
    }
    if (active) {
      throw new FileRefused(FileFault.FILE_ACTIVE_CONTENT, "Tệp «" + name.text() + "» chứa mã lệnh, tệp đính kèm hoặc biểu mẫu động nên không "
          + "được nhận. Hãy in ra và quét lại, hoặc xuất lại thành PDF thường.");
    }
  }

  /** Looks at one object; what it refers to is another object and is looked at in its turn. */
  private static boolean isActive(COSBase object, int depth) {
    if (object instanceof COSArray array && depth < DEEPEST) {
      for (int index = 0; index < array.size(); index++) {
        if (isActive(array.get(index), depth + 1)) {
          return true;
        }
      }
    }
    if (object instanceof COSDictionary dictionary && depth < DEEPEST) {
      String action = dictionary.getNameAsString(COSName.S);
      if (ACTIVE_KEYS.stream().anyMatch(dictionary::containsKey) || action != null && ACTIVE_ACTIONS.contains(action)) {
        return true;
      }
      return dictionary.getValues().stream().anyMatch(value -> !(value instanceof COSObject) && isActive(value, depth + 1));
    }
    return false;
  }

  /** Finds the mark where a document carries it: alone on a line of the first pages. Scans without text show nothing here. */
  private static void refuseMarked(FileName name, PDDocument document) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setEndPage(PAGES_READ);
    if (Classification.isMarkedSecret(stripper.getText(document))) {
      throw new MarkedSecret(name.text());
    }
  }

  private static void refuseHugeStructure(FileName name, byte[] content) {
    Matcher streams = STRUCTURE.matcher(new String(content, StandardCharsets.ISO_8859_1));
    long total = 0;
    byte[] buffer = new byte[64 * 1024];
    while (streams.find()) {
      Inflater inflater = new Inflater();
      try {
        inflater.setInput(content, streams.end(), content.length - streams.end());
        int read = inflater.inflate(buffer);
        while (read > 0 && total <= MOST_STRUCTURE) {
          total += read;
          read = inflater.inflate(buffer);
        }
      } catch (DataFormatException notPacked) {
        // A structure that is not packed, or packed in a way that the reader itself will judge.
        continue;
      } finally {
        inflater.end();
      }
      if (total > MOST_STRUCTURE) {
        throw expands(name);
      }
    }
  }

  private static FileRefused expands(FileName name) {
    return new FileRefused(FileFault.FILE_EXPANDS_TOO_MUCH, "Tệp «" + name.text() + "» nở ra quá lớn khi đọc nên không được nhận.");
  }

  private static FileRefused locked(FileName name) {
    return new FileRefused(FileFault.FILE_PROTECTED, "Tệp «" + name.text() + "» đặt mật khẩu hoặc bị mã hóa. Hãy bỏ mật khẩu rồi gửi lại.");
  }

  /** The document itself says that it is secret, whatever was declared. */
  static final class MarkedSecret extends FileRefused {

    MarkedSecret(String name) {
      super(FileFault.STATE_SECRET_REFUSED, "Tệp «" + name + "» mang dấu chỉ độ mật nhưng được khai là «Thường»; tệp đã bị hủy, "
          + "không lưu. Văn bản có dấu Mật, Tối mật, Tuyệt mật không được đưa vào hệ thống nối mạng, phải gửi theo đường văn bản mật.");
    }
  }
}
