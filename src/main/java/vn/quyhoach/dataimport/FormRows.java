package vn.quyhoach.dataimport;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.quyhoach.dataimport.ImportIssue.Severity;
import vn.quyhoach.document.Classification;

/**
 * Finds in a workbook, or in the one sheet of a text file, the sheets of the forms, in each sheet the headings, and hands on the rows below by
 * heading.
 */
abstract class FormRows implements WorkbookReader.Listener {

  static final String INSTRUCTIONS = "Hướng dẫn";
  static final String LISTS = "Danh mục";
  /** What stands on the sheet of instructions before the version. */
  static final String VERSION_LABEL = "Phiên bản mẫu:";

  private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(\\d+\\)");
  private static final int HEADINGS_WITHIN = 15;

  private final List<ImportIssue> issues;
  private final Reading reading;
  private String sheet;
  private boolean hidden;
  private Form form;
  private Map<Integer, String> headings;
  private int rows;
  private boolean versionSeen;
  private final Set<String> unknownReported = new HashSet<>();

  FormRows(List<ImportIssue> issues, Reading reading) {
    this.issues = issues;
    this.reading = reading;
  }

  /** One filled row of a form; cells by heading. */
  abstract void formRow(Form form, int number, Map<String, Cell> cells);

  /** Rows of one sheet that were merged. */
  void mergedRows(Form form, int first, int last) {
  }

  void read(byte[] content) {
    if (CsvReader.isText(content)) {
      CsvReader.read(content, this);
      return;
    }
    WorkbookReader.read(content, this);
    if (!versionSeen) {
      add(0, "", "TEMPLATE_MISSING", "Tệp không có trang «" + INSTRUCTIONS + "» của mẫu. Hãy tải mẫu từ trang này, chép dữ liệu sang rồi gửi lại.");
    }
  }

  @Override
  public boolean sheet(String name, boolean isHidden) {
    sheet = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    hidden = isHidden;
    form = ImportForms.ofSheet(sheet).orElse(null);
    headings = null;
    rows = 0;
    unknownReported.clear();
    return !sheet.equals(LISTS);
  }

  @Override
  public void row(int number, Map<Integer, Cell> cells) {
    if (reading.refusesMarks() && cells.values().stream().anyMatch(cell -> Classification.isMarkedSecret(cell.text()))) {
      throw new ImportRefused(422, ImportRefused.STATE_SECRET, "Trang «" + sheet + "» dòng " + number + " có dấu mật. Tài liệu Mật, Tối mật, Tuyệt mật không "
          + "được đưa vào hệ thống nối mạng; tệp đã bị hủy, không lưu.");
    }
    if (sheet.equals(INSTRUCTIONS)) {
      lookForVersion(cells);
    } else if (hidden) {
      once(number, "SHEET_HIDDEN", "Trang tính «" + sheet + "» bị ẩn nhưng có dữ liệu. Hãy bỏ ẩn để kiểm tra, hoặc xóa trang này.");
    } else if (form == null) {
      once(number, "SHEET_UNKNOWN", "Trang tính «" + sheet + "» không thuộc mẫu. Tên trang phải đúng như trong mẫu; hãy sửa tên hoặc xóa trang này.");
    } else if (headings == null) {
      lookForHeadings(number, cells);
    } else {
      dataRow(number, cells);
    }
  }

  @Override
  public void merged(int firstRow, int lastRow) {
    if (form != null && !hidden && headings != null && lastRow > headingRow) {
      mergedRows(form, Math.max(firstRow, headingRow + 1), lastRow);
    }
  }

  @Override
  public void end() {
    if (form != null && !hidden && headings == null && rows > 0) {
      add(0, "", "HEADER_MISSING", "Không thấy dòng tiêu đề cột của mẫu. Hãy giữ nguyên các dòng đầu của tệp mẫu.");
    }
  }

  private int headingRow;

  private void lookForVersion(Map<Integer, Cell> cells) {
    for (Cell cell : cells.values()) {
      if (cell.text().startsWith(VERSION_LABEL)) {
        versionSeen = true;
        String version = cell.text().substring(VERSION_LABEL.length()).strip();
        if (!version.equals(ImportForms.VERSION)) {
          add(0, "", "TEMPLATE_VERSION", "Tệp lập theo mẫu phiên bản " + CellReading.shortened(version) + ", mẫu hiện hành là " + ImportForms.VERSION
              + ". Hãy tải mẫu mới và chép dữ liệu sang.");
        }
      }
    }
  }

  private void lookForHeadings(int number, Map<Integer, Cell> cells) {
    rows++;
    Map<Integer, String> found = new HashMap<>();
    Set<String> seen = new HashSet<>();
    int known = 0;
    for (Map.Entry<Integer, Cell> entry : cells.entrySet()) {
      String typed = plain(entry.getValue().text());
      String heading = form.columns().stream().map(Column::heading).filter(candidate -> plain(candidate).equals(typed)).findFirst()
          .orElse(entry.getValue().text().strip());
      known += form.columns().stream().anyMatch(column -> column.heading().equals(heading)) ? 1 : 0;
      if (seen.add(heading)) {
        found.put(entry.getKey(), heading);
      }
    }
    if (known * 2 < form.columns().size()) {
      if (number > HEADINGS_WITHIN) {
        once(number, "HEADER_MISSING", "Không thấy dòng tiêu đề cột của mẫu trong " + HEADINGS_WITHIN + " dòng đầu. Hãy giữ nguyên các dòng đầu của tệp mẫu.");
      }
      return;
    }
    headings = found;
    headingRow = number;
    for (Column column : form.columns()) {
      if (!seen.contains(column.heading())) {
        add(number, column.heading(), "COLUMN_MISSING", "Thiếu cột «" + column.heading() + "». Hãy dùng đúng tệp mẫu, không xóa cột.");
      }
    }
  }

  private void dataRow(int number, Map<Integer, Cell> cells) {
    Map<String, Cell> byHeading = new LinkedHashMap<>();
    for (Map.Entry<Integer, Cell> entry : cells.entrySet()) {
      String heading = headings.get(entry.getKey());
      boolean known = heading != null && (isBesides(heading)
          || form.columns().stream().anyMatch(column -> column.heading().equals(heading)));
      if (known) {
        byHeading.put(heading, entry.getValue());
      } else if (unknownReported.add(String.valueOf(entry.getKey()))) {
        add(number, heading == null ? "cột thứ " + (entry.getKey() + 1) : heading, "COLUMN_UNKNOWN",
            "Cột này không có trong mẫu nhưng có dữ liệu. Hãy xóa cột, hoặc chuyển dữ liệu sang cột đúng.");
      }
    }
    String runningNumber = byHeading.getOrDefault(Form.NUMBER, Cell.BLANK).text().strip();
    boolean numbersOfColumns = byHeading.values().stream().allMatch(cell -> COLUMN_NUMBER.matcher(cell.text().strip()).matches());
    boolean nothing = byHeading.entrySet().stream().allMatch(cell -> isBesides(cell.getKey()) || cell.getValue().isBlank());
    boolean nothingToReplace = nothing && !byHeading.containsKey(Form.ORIGINAL_ROW);
    if (runningNumber.equalsIgnoreCase(Form.EXAMPLE) || numbersOfColumns || nothingToReplace) {
      return;
    }
    if (++rows > reading.maximumRows() + 1) {
      throw new ImportRefused(422, "TOO_MANY_ROWS", "Trang «" + sheet + "» có hơn " + reading.maximumRows()
          + " dòng dữ liệu. Hãy chia thành nhiều tệp, mỗi tệp nhập một lần.");
    }
    formRow(form, number, byHeading);
  }

  /** Columns that say something about the row and are no part of it. */
  static boolean isBesides(String heading) {
    return heading.equals(Form.NUMBER) || heading.equals(Form.ERRORS) || heading.equals(Form.ORIGINAL_ROW);
  }

  private void once(int number, String code, String message) {
    if (unknownReported.add(code)) {
      add(number, "", code, message);
    }
  }

  private void add(int row, String column, String code, String message) {
    issues.add(new ImportIssue(Severity.ERROR, code, sheet == null || row == 0 && code.startsWith("TEMPLATE") ? "" : sheet, row, column, message));
  }

  static String plain(String heading) {
    return Normalizer.normalize(heading, Normalizer.Form.NFC).replace("(*)", "").replace("*", "").strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
