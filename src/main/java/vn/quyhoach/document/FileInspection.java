package vn.quyhoach.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/**
 * Looks into a file before it is taken in: what it is by its content, whether it is whole, and whether it carries more than a picture of
 * paper (B06, B07, B12, B13). The name says nothing but must not contradict.
 */
@Component
class FileInspection {

  private static final long MOST_PIXELS = 250_000_000L;
  private static final int LONGEST_SIDE = 30_000;
  private static final Pattern PAGE_MARKUP = Pattern.compile("<\\s*(?:!doctype|html|script|svg|body|iframe|\\?php)", Pattern.CASE_INSENSITIVE);
  private static final String END_OF_ZIP = "PK\u0005\u0006";

  private final Tika tika = new Tika();
  private final PdfInspection pdf = new PdfInspection();

  /**
   * @param refuseMarks whether a mark of secrecy found inside speaks against the file
   * @return what the file is
   * @throws FileRefused when it is anything else than a whole, passive scan
   */
  ScanKind inspect(FileName name, byte[] content, boolean refuseMarks) {
    String found = tika.detect(content);
    Optional<ScanKind> kind = ScanKind.ofMediaType(found);
    if (kind.isEmpty()) {
      throw new FileRefused(FileFault.FILE_TYPE_REFUSED, "Tệp «" + name.text() + "» không phải bản quét được nhận. Chỉ nhận: "
          + ScanKind.ACCEPTED + ".");
    }
    if (!kind.get().hasEnding(name.ending()) || name.hidesAProgram()) {
      throw new FileRefused(FileFault.FILE_TYPE_MISMATCH, "Phần đuôi của tên tệp «" + name.text() + "» không khớp với nội dung ("
          + kind.get() + "). Hãy quét lại hoặc đặt đúng đuôi tệp.");
    }
    refuseSecondNature(name, content);
    if (kind.get() == ScanKind.PDF) {
      pdf.inspect(name, content, refuseMarks);
    } else {
      inspectImage(name, kind.get(), content);
    }
    return kind.get();
  }

  /** A file that is also something else: an archive behind a picture, a web page before a document. */
  private static void refuseSecondNature(FileName name, byte[] content) {
    String latin = new String(content, 0, Math.min(content.length, 1024), StandardCharsets.ISO_8859_1);
    String tail = new String(content, Math.max(0, content.length - 66_000), Math.min(content.length, 66_000), StandardCharsets.ISO_8859_1);
    if (PAGE_MARKUP.matcher(latin).find() || tail.contains(END_OF_ZIP)) {
      throw new FileRefused(FileFault.FILE_TYPE_MISMATCH, "Tệp «" + name.text() + "» chứa đồng thời nội dung của loại tệp khác nên không "
          + "được nhận. Hãy quét lại từ bản giấy.");
    }
  }

  private static void inspectImage(FileName name, ScanKind kind, byte[] content) {
    if (kind == ScanKind.PNG && !endsWithPngEnd(content)) {
      throw corrupt(name);
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT));
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
          throw new FileRefused(FileFault.IMAGE_TOO_LARGE, "Ảnh «" + name.text() + "» có " + width + " × " + height
              + " điểm ảnh, tối đa " + LONGEST_SIDE + " mỗi chiều và " + MOST_PIXELS / 1_000_000 + " triệu điểm ảnh. Hãy quét ở độ phân giải "
              + "thấp hơn (300 dpi là đủ).");
        }
      } finally {
        reader.dispose();
      }
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException unreadable) {
      throw corrupt(name);
    }
    if (kind == ScanKind.JPEG && !hasJpegEnd(content)) {
      throw corrupt(name);
    }
  }

  private static boolean endsWithPngEnd(byte[] content) {
    byte[] end = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};
    return content.length > end.length
        && Arrays.equals(content, content.length - end.length, content.length, end, 0, end.length);
  }

  private static boolean hasJpegEnd(byte[] content) {
    for (int index = content.length - 2; index > 2; index--) {
      if (content[index] == (byte) 0xFF && content[index + 1] == (byte) 0xD9) {
        return true;
      }
    }
    return false;
  }

  static FileRefused corrupt(FileName name) {
    return new FileRefused(FileFault.FILE_CORRUPT, "Không đọc được tệp «" + name.text() + "»: tệp bị cắt cụt hoặc hỏng. Hãy quét lại.");
  }
}
