package vn.quyhoach.dataimport;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads one sheet of the forms as other systems write it: text in UTF-8, with commas, semicolons or tabs. Which sheet it is, the headings
 * say. To be used on what {@link WorkbookInspection} let through.
 */
final class CsvReader {

  private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
  private static final int HEADINGS_WITHIN = 15;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvReader() {
  }

  /** Whether content that was let through is text and no workbook. */
  static boolean isText(byte[] content) {
    return content.length < 2 || content[0] != 'P' || content[1] != 'K';
  }

  /** How a file is divided, and whose headings it has; {@code known} of them. */
  private record Layout(char delimiter, Form form, int known) {

    private double share() {
      return (double) known / form.columns().size();
    }
  }

  static void read(byte[] content, WorkbookReader.Listener listener) {
    String text = decoded(content);
    Layout layout = layout(text);
    if (listener.sheet(layout.form().sheet(), false)) {
      records(text, layout.delimiter(), records -> {
        records.forEach(line -> row(line, listener));
        return null;
      });
      listener.end();
    }
  }

  private static void row(CSVRecord line, WorkbookReader.Listener listener) {
    if (line.getRecordNumber() > WorkbookReader.MAXIMUM_PHYSICAL_ROWS) {
      throw new ImportRefused(422, "TOO_MANY_ROWS", "Tệp có hơn " + WorkbookReader.MAXIMUM_PHYSICAL_ROWS + " dòng. Hãy chia thành nhiều tệp.");
    }
    Map<Integer, Cell> cells = new TreeMap<>();
    for (int column = 0; column < line.size(); column++) {
      if (!line.get(column).isBlank()) {
        if (column >= WorkbookReader.MAXIMUM_COLUMNS) {
          throw new ImportRefused(422, "TOO_MANY_ROWS", "Tệp có hơn " + WorkbookReader.MAXIMUM_COLUMNS + " cột. Hãy dùng đúng các cột của mẫu.");
        }
        cells.put(column, new Cell(line.get(column), null, null, false, false, false));
      }
    }
    if (!cells.isEmpty()) {
      listener.row((int) line.getRecordNumber(), cells);
    }
  }

  /** The sheet whose headings are there most completely, under the delimiter that shows them; two that fit alike are not guessed between. */
  private static Layout layout(String text) {
    List<Layout> found = DELIMITERS.stream().flatMap(delimiter -> layouts(text, delimiter)).filter(layout -> layout.share() >= 0.5)
        .sorted(Comparator.comparingDouble(Layout::share).thenComparingInt(Layout::known).reversed()).toList();
    if (found.isEmpty()) {
      throw new ImportRefused(422, "HEADER_MISSING", "Không thấy dòng tiêu đề cột của trang nào trong mẫu. Tệp CSV phải có một dòng tiêu đề như trong mẫu "
          + "(ví dụ «Mã cán bộ», «Mã đơn vị», «Họ và tên»…), các cột cách nhau bằng dấu phẩy, chấm phẩy hoặc tab.");
    }
    Layout best = found.get(0);
    found.stream().filter(other -> other.form() != best.form() && other.share() == best.share() && other.known() == best.known()).findFirst()
        .ifPresent(other -> {
          throw new ImportRefused(422, "SHEET_AMBIGUOUS", "Tiêu đề cột hợp với cả trang «" + best.form().sheet() + "» và trang «" + other.form().sheet()
              + "» của mẫu. Hãy ghi đủ các cột của đúng một trang, hoặc dùng tệp mẫu .xlsx.");
        });
    return best;
  }

  private static Stream<Layout> layouts(String text, char delimiter) {
    return records(text, delimiter, records -> firstReadable(records).stream()
        .map(line -> line.stream().map(FormRows::plain).collect(toSet()))
        .flatMap(headings -> ImportForms.ALL.stream().map(form -> new Layout(delimiter, form, known(form, headings)))).toList()).stream();
  }

  /** Under a wrong delimiter quotes stand where they may not; what was read before that is looked at all the same. */
  private static List<CSVRecord> firstReadable(Stream<CSVRecord> records) {
    List<CSVRecord> first = new ArrayList<>();
    try {
      records.limit(HEADINGS_WITHIN).forEach(first::add);
    } catch (UncheckedIOException broken) {
      return first;
    }
    return first;
  }

  private static int known(Form form, Set<String> headings) {
    return (int) form.columns().stream().filter(column -> headings.contains(FormRows.plain(column.heading()))).count();
  }

  private interface Use<T> {
    T of(Stream<CSVRecord> records);
  }

  private static <T> T records(String text, char delimiter, Use<T> use) {
    // Empty lines count, so that the numbers of rows are those that Excel shows.
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      try {
        return use.of(StreamSupport.stream(parser.spliterator(), false));
      } catch (UncheckedIOException broken) {
        throw ImportRefused.corrupt("dấu nháy kép ở dòng " + (parser.getRecordNumber() + 1) + " không khớp.");
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String decoded(byte[] content) {
    refuseWideCharacters(content);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.wrap(content);
    CharBuffer characters = CharBuffer.allocate(content.length + 1);
    CoderResult result = decoder.decode(bytes, characters, true);
    String text = characters.flip().toString();
    if (result.isError()) {
      // Without the bad text itself: it may be a name, and the message goes to the log of the command line too.
      throw encoding("bảng mã cũ như TCVN3 (ABC), VNI hoặc Windows-1258; chỗ sai đầu tiên ở dòng " + (text.lines().count()
          + (text.isEmpty() || text.endsWith("\n") || text.endsWith("\r") ? 1 : 0)));
    }
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private static void refuseWideCharacters(byte[] content) {
    boolean marked = content.length > 1 && (content[0] == (byte) 0xFF && content[1] == (byte) 0xFE
        || content[0] == (byte) 0xFE && content[1] == (byte) 0xFF);
    boolean empty = false;
    for (int index = 0; index < Math.min(content.length, 512); index++) {
      empty |= content[index] == 0;
    }
    if (marked || empty) {
      throw encoding("UTF-16");
    }
  }

  private static ImportRefused encoding(String found) {
    return new ImportRefused(422, "ENCODING_UNKNOWN", "Tệp không phải Unicode (UTF-8), có thể là " + found
        + ". Trong Excel chọn Lưu thành › «CSV UTF-8 (phân cách bằng dấu phẩy)»; chữ theo bảng mã cũ thì chuyển sang Unicode trước (ví dụ bằng UniKey).");
  }
}
