package vn.quyhoach.dataimport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Looks at the outside of an uploaded file before anything reads it as a workbook: what it is by its content, how far it expands, and
 * whether it carries anything but cells. Nothing is written anywhere; names of entries are only compared.
 */
final class WorkbookInspection {

  static final int MAXIMUM_ENTRIES = 1_000;
  static final long MAXIMUM_ENTRY = 50L * 1024 * 1024;
  static final long MAXIMUM_TOTAL = 100L * 1024 * 1024;
  /** Below this compressed share an entry is a bomb; small entries of blanks compress well and harm nobody. */
  static final double LOWEST_RATIO = 0.01;
  static final long RATIO_COUNTS_FROM = 2L * 1024 * 1024;

  private static final String PLAIN_TEXT = "tệp văn bản hoặc CSV";
  private static final String UNKNOWN = "tệp không rõ loại";
  private static final int BUFFER = 16 * 1024;

  private WorkbookInspection() {
  }

  /** @throws ImportRefused when the file must not be read any further */
  static void inspect(String fileName, byte[] content, long maximumBytes) {
    if (content.length > maximumBytes) {
      throw ImportRefused.tooLarge(maximumBytes);
    }
    if (content.length == 0) {
      throw ImportRefused.corrupt("tệp rỗng (0 byte).");
    }
    String extension = extension(fileName);
    FileMagic magic = FileMagic.valueOf(content);
    if (magic == FileMagic.OLE2) {
      throw ole2(content);
    }
    if (extension.equals("csv")) {
      requirePlainText(magic, content);
      return;
    }
    if (content[0] != 'P' || content.length < 4 || content[1] != 'K') {
      throw ImportRefused.type(describe(magic, content));
    }
    if (extension.equals("xlsm") || extension.equals("xltm") || extension.equals("xlam")) {
      throw ImportRefused.active("tệp có macro, ." + extension);
    }
    if (!extension.equals("xlsx")) {
      throw ImportRefused.type(extension.isEmpty() ? "tệp không có phần mở rộng" : "tệp ." + extension);
    }
    try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
      inspect(zip);
    } catch (IOException | IllegalArgumentException broken) {
      throw ImportRefused.corrupt("cấu trúc nén bị hỏng hoặc bị cắt.");
    }
  }

  /** What other systems write as text; its encoding is looked at when it is read. */
  private static void requirePlainText(FileMagic magic, byte[] content) {
    if (content[0] == 'P' && content.length > 1 && content[1] == 'K') {
      throw ImportRefused.type("tệp nén hoặc bảng tính, không phải văn bản như đuôi .csv");
    }
    String found = describe(magic, content);
    if (!found.equals(PLAIN_TEXT) && !found.equals(UNKNOWN)) {
      throw ImportRefused.type(found + ", không phải văn bản như đuôi .csv");
    }
  }

  private static ImportRefused ole2(byte[] content) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      if (files.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
        return new ImportRefused(422, "FILE_PROTECTED", "Tệp được đặt mật khẩu mở. Hãy bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc) "
            + "rồi gửi lại.");
      }
    } catch (IOException | RuntimeException broken) {
      return ImportRefused.corrupt("tệp Office kiểu cũ bị hỏng.");
    }
    return ImportRefused.type("tệp Office kiểu cũ (.xls, .doc)");
  }

  private static String describe(FileMagic magic, byte[] content) {
    String start = new String(content, 0, Math.min(content.length, 512), StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT);
    if (magic == FileMagic.PDF) {
      return "tệp PDF";
    } else if (content.length > 1 && content[0] == 'M' && content[1] == 'Z') {
      return "tệp chương trình";
    } else if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return "trang web (HTML)";
    } else if (isText(content)) {
      return PLAIN_TEXT;
    }
    return UNKNOWN;
  }

  private static boolean isText(byte[] content) {
    for (int index = 0; index < Math.min(content.length, 512); index++) {
      if (content[index] == 0) {
        return false;
      }
    }
    return true;
  }

  private static void inspect(ZipFile zip) throws IOException {
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    if (entries.size() > MAXIMUM_ENTRIES) {
      throw ImportRefused.expandsTooMuch();
    }
    Set<String> names = new HashSet<>();
    for (ZipArchiveEntry entry : entries) {
      String name = entry.getName();
      if (name.contains("..") || name.startsWith("/") || name.contains("\\") || name.contains(":") || entry.isUnixSymlink()) {
        throw ImportRefused.corrupt("tên thành phần bên trong không hợp lệ.");
      }
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        throw ImportRefused.corrupt("có hai thành phần bên trong trùng tên.");
      }
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        throw new ImportRefused(422, "FILE_PROTECTED", "Tệp nén được đặt mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.");
      }
    }
    long total = 0;
    for (ZipArchiveEntry entry : entries) {
      total += expandedSize(zip, entry, MAXIMUM_TOTAL - total);
    }
    if (names.contains("mimetype")) {
      throw ImportRefused.type("bảng tính OpenDocument (.ods)");
    }
    requireSpreadsheet(zip);
    for (ZipArchiveEntry entry : entries) {
      refuseActive(zip, entry);
    }
  }

  /** Inflates and counts without keeping anything; the sizes that the file itself states prove nothing. */
  private static long expandedSize(ZipFile zip, ZipArchiveEntry entry, long left) throws IOException {
    long size = 0;
    byte[] buffer = new byte[BUFFER];
    byte[] first = new byte[2];
    try (InputStream bytes = zip.getInputStream(entry)) {
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        if (size == 0 && read >= 2) {
          first[0] = buffer[0];
          first[1] = buffer[1];
        }
        size += read;
        boolean bomb = size > RATIO_COUNTS_FROM && entry.getCompressedSize() < size * LOWEST_RATIO;
        if (size > MAXIMUM_ENTRY || size > left || bomb) {
          throw ImportRefused.expandsTooMuch();
        }
      }
    }
    if (first[0] == 'P' && first[1] == 'K') {
      throw ImportRefused.expandsTooMuch();
    }
    return size;
  }

  private static void requireSpreadsheet(ZipFile zip) throws IOException {
    ZipArchiveEntry types = zip.getEntry("[Content_Types].xml");
    if (types == null) {
      throw ImportRefused.type("tệp nén thông thường, không phải bảng tính");
    }
    String text = text(zip, types);
    if (text.contains("sheet.binary.macroEnabled")) {
      throw ImportRefused.type("bảng tính nhị phân (.xlsb)");
    } else if (text.contains("macroEnabled")) {
      throw ImportRefused.active("macro");
    } else if (!text.contains("spreadsheetml.sheet.main+xml")) {
      throw ImportRefused.type("tài liệu Office khác, không phải bảng tính .xlsx");
    }
  }

  private static void refuseActive(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/") || name.contains("/dialogsheets/")) {
      throw ImportRefused.active("macro");
    } else if (name.contains("/embeddings/") || name.contains("/activex/")) {
      throw ImportRefused.active("đối tượng nhúng");
    } else if (name.contains("/externallinks/")) {
      throw ImportRefused.active("liên kết đến tệp khác");
    } else if (name.endsWith("connections.xml") || name.contains("/querytables/")) {
      throw ImportRefused.active("kết nối dữ liệu");
    }
    if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
      try (InputStream bytes = zip.getInputStream(entry)) {
        readHardened(bytes, name.endsWith(".rels") ? new ExternalTargets() : new DefaultHandler());
      } catch (SAXException broken) {
        if (broken.getCause() instanceof ImportRefused refused) {
          throw refused;
        }
        throw ImportRefused.corrupt("thành phần XML bên trong không hợp lệ.");
      }
    }
  }

  private static String text(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    try (InputStream bytes = zip.getInputStream(entry)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Reads XML without document types, entities or anything from elsewhere. */
  static void readHardened(InputStream bytes, DefaultHandler handler) throws IOException, SAXException {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.newSAXParser().parse(new InputSource(bytes), handler);
    } catch (ParserConfigurationException missing) {
      throw new IllegalStateException("The XML parser of the platform cannot be hardened", missing);
    }
  }

  /** Links to web pages are harmless text with an address; anything else that points outside would be fetched by Excel. */
  private static final class ExternalTargets extends DefaultHandler {

    @Override
    public void startElement(String uri, String localName, String qualified, Attributes attributes) throws SAXException {
      String type = String.valueOf(attributes.getValue("Type"));
      if ("External".equals(attributes.getValue("TargetMode")) && !type.endsWith("/hyperlink")) {
        throw new SAXException(ImportRefused.active("liên kết ra ngoài"));
      }
    }
  }

  private static String extension(String fileName) {
    String name = displayName(fileName);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** A file name fit to be shown and kept: composed, without path, control or direction characters, of bearable length. */
  static String displayName(String fileName) {
    String name = Normalizer.normalize(fileName == null ? "" : fileName, Form.NFC);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    StringBuilder kept = new StringBuilder();
    name.codePoints().filter(character -> !Character.isISOControl(character) && Character.getType(character) != Character.FORMAT)
        .forEach(kept::appendCodePoint);
    String shown = kept.toString().strip();
    return shown.length() <= 100 ? shown : shown.substring(0, 60) + "…" + shown.substring(shown.length() - 30);
  }
}
