package vn.quyhoach.dataimport;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.crypt.temp.SXSSFWorkbookWithCustomZipEntrySource;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.quyhoach.document.Formulas;

/** Writes the workbooks that people get: forms to fill in, reports, rest files. Every text is a cell of type text. */
final class Workbooks {

  private static final int TITLE_ROW = 0;
  private static final int NOTE_ROW = 1;
  private static final int HEADING_ROW = 2;
  private static final int NUMBER_ROW = 3;
  private static final int FIRST_ROW = 4;
  /** Rows for which a list to choose from is offered. */
  private static final int LAST_ROW_WITH_LISTS = 20_003;
  private static final int ERRORS_WIDTH = 80;
  private static final int CHARACTER = 256;
  private static final float LINE_HEIGHT = 15.5f;

  /** A row that needs mending, as it was typed. */
  record RestRow(Form form, int number, Map<String, Cell> cells, List<ImportIssue> issues) {
  }

  private final SXSSFWorkbook workbook;
  private final CellStyle title;
  private final CellStyle note;
  private final CellStyle wrapped;
  private final CellStyle heading;
  private final CellStyle columnNumber;
  private final CellStyle example;
  private final CellStyle text;
  private final CellStyle quoted;
  private final CellStyle error;
  private final CellStyle textColumn;
  private final CellStyle dayColumn;
  private final Map<List<String>, String> lists = new LinkedHashMap<>();

  /** With rows of people the temporary file of the streaming writer is encrypted; a form to fill in holds nobody's. */
  private Workbooks(boolean people) {
    workbook = people ? new SXSSFWorkbookWithCustomZipEntrySource() : new SXSSFWorkbook(new XSSFWorkbook(), 200, false, true);
    title = style(true, 14, HorizontalAlignment.LEFT, false, null);
    note = style(false, 11, HorizontalAlignment.LEFT, false, null);
    wrapped = style(false, 11, HorizontalAlignment.LEFT, true, null);
    heading = style(true, 11, HorizontalAlignment.CENTER, true, IndexedColors.LEMON_CHIFFON);
    columnNumber = style(false, 9, HorizontalAlignment.CENTER, true, null);
    example = style(false, 11, HorizontalAlignment.LEFT, true, IndexedColors.GREY_25_PERCENT);
    text = style(false, 11, HorizontalAlignment.LEFT, true, null);
    quoted = style(false, 11, HorizontalAlignment.LEFT, true, null);
    error = style(false, 11, HorizontalAlignment.LEFT, true, IndexedColors.ROSE);
    textColumn = style(false, 11, HorizontalAlignment.LEFT, false, null);
    dayColumn = style(false, 11, HorizontalAlignment.LEFT, false, null);
    short textFormat = workbook.createDataFormat().getFormat("@");
    for (CellStyle style : List.of(text, quoted, error, example, textColumn)) {
      style.setDataFormat(textFormat);
    }
    for (CellStyle style : List.of(heading, columnNumber, example, text, quoted, error)) {
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    heading.setVerticalAlignment(VerticalAlignment.CENTER);
    dayColumn.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    quoted.setQuotePrefixed(true);
  }

  static void template(List<Form> forms, OutputStream target) throws IOException {
    Workbooks books = new Workbooks(false);
    try (SXSSFWorkbook workbook = books.workbook) {
      books.instructions(forms, "MẪU NHẬP DỮ LIỆU QUY HOẠCH CÁN BỘ", List.of(
          "1. Điền vào các trang tính tiếp theo, từ dòng trống đầu tiên dưới dòng ví dụ. Không đổi tên trang, không xóa hoặc đổi tên cột.",
          "2. Cột có dấu (*) phải điền. Dòng có «VD» ở cột TT là ví dụ với nhân sự giả định, không được nhập; có thể xóa.",
          "3. Ngày ghi ngày/tháng/năm đủ bốn chữ số năm: 05/09/1980. Không dùng công thức, không gộp ô, không ẩn trang.",
          "4. Họ tên gõ chữ Việt Unicode có dấu. Mã không dấu. Cột chọn trong danh sách: bấm mũi tên ở ô để chọn.",
          "5. Phần mềm kiểm tra cả tệp trước; chỉ nhập khi không còn lỗi nào, và nhập tất cả hoặc không dòng nào.",
          "6. Không đưa tài liệu có độ Mật, Tối mật, Tuyệt mật vào tệp này."));
      books.collectLists(forms);
      for (Form form : forms) {
        books.formSheet(form);
      }
      books.listSheet();
      workbook.write(target);
    }
  }

  static void rest(List<RestRow> rows, OutputStream target) throws IOException {
    Workbooks books = new Workbooks(true);
    try (SXSSFWorkbook workbook = books.workbook) {
      Map<Form, List<RestRow>> byForm = rows.stream().collect(groupingBy(RestRow::form, LinkedHashMap::new, java.util.stream.Collectors.toList()));
      List<Form> forms = List.copyOf(byForm.keySet());
      books.instructions(forms, "CÁC DÒNG CẦN SỬA", List.of(
          "1. Mỗi dòng ở các trang sau là một dòng chưa nhập được; cột «Lỗi» nói chỗ sai và cách sửa. Sửa ngay tại dòng đó.",
          "2. Giữ nguyên cột «Dòng gốc»: phần mềm dựa vào đó để thay dòng trong tệp đã gửi.",
          "3. Muốn bỏ hẳn một dòng: xóa nội dung mọi ô của dòng, chỉ để lại cột «Dòng gốc».",
          "4. Gửi lại tệp này ở mục «Gửi tệp dòng lỗi đã sửa» của lần kiểm tra, hoặc gửi như một tệp mới nếu chỉ muốn nhập các dòng này."));
      books.collectLists(forms);
      for (Map.Entry<Form, List<RestRow>> entry : byForm.entrySet()) {
        books.restSheet(entry.getKey(), entry.getValue());
      }
      books.listSheet();
      workbook.write(target);
    }
  }

  static void report(List<ImportIssue> issues, OutputStream target) throws IOException {
    Workbooks books = new Workbooks(true);
    try (SXSSFWorkbook workbook = books.workbook) {
      Sheet sheet = workbook.createSheet("Kết quả kiểm tra");
      books.cell(sheet.createRow(TITLE_ROW), 0, "KẾT QUẢ KIỂM TRA TỆP NHẬP DỮ LIỆU", books.title);
      books.cell(sheet.createRow(NOTE_ROW), 0, issues.isEmpty() ? "Không có lỗi." : "Số mục: " + issues.size(), books.note);
      List<String> headings = List.of(Form.NUMBER, "Mức độ", "Trang tính", "Dòng", "Cột", "Nội dung và cách sửa", "Mã lỗi");
      int[] widths = {6, 14, 22, 8, 26, 90, 24};
      Row top = sheet.createRow(HEADING_ROW);
      for (int column = 0; column < widths.length; column++) {
        books.cell(top, column, headings.get(column), books.heading);
        sheet.setColumnWidth(column, widths[column] * CHARACTER);
      }
      int number = 0;
      for (ImportIssue issue : issues) {
        Row row = sheet.createRow(HEADING_ROW + 1 + number++);
        List<String> cells = List.of(Integer.toString(number), issue.severity().label(), issue.sheet(), issue.row() == 0 ? "" : "" + issue.row(),
            issue.column(), issue.message(), issue.code());
        for (int column = 0; column < cells.size(); column++) {
          books.cell(row, column, cells.get(column), books.text);
        }
        row.setHeightInPoints(heightOf(issue.message(), widths[5]));
      }
      sheet.createFreezePane(0, HEADING_ROW + 1);
      landscape(sheet);
      workbook.write(target);
    }
  }

  private void instructions(List<Form> forms, String headline, List<String> rules) {
    Sheet sheet = workbook.createSheet(FormRows.INSTRUCTIONS);
    int[] widths = {24, 28, 12, 30, 70};
    for (int column = 0; column < widths.length; column++) {
      sheet.setColumnWidth(column, widths[column] * CHARACTER);
    }
    int at = 0;
    cell(sheet.createRow(at++), 0, headline, title);
    cell(sheet.createRow(at++), 0, FormRows.VERSION_LABEL + " " + ImportForms.VERSION, note);
    at++;
    for (String rule : rules) {
      Row row = sheet.createRow(at);
      cell(row, 0, rule, wrapped);
      row.setHeightInPoints(heightOf(rule, 150));
      sheet.addMergedRegion(new CellRangeAddress(at, at, 0, widths.length - 1));
      at++;
    }
    at++;
    Row top = sheet.createRow(at++);
    List<String> headings = List.of("Trang tính", "Cột", "Bắt buộc", "Cách ghi", "Ghi chú");
    for (int column = 0; column < headings.size(); column++) {
      cell(top, column, headings.get(column), heading);
    }
    for (Form form : forms) {
      for (Column column : form.columns()) {
        Row row = sheet.createRow(at++);
        cell(row, 0, form.sheet(), text);
        cell(row, 1, column.heading(), text);
        cell(row, 2, column.required() ? "Có" : "", text);
        cell(row, 3, wayToFillIn(column), text);
        String remark = column.type() == Column.Type.CHOICE ? (column.note() + " " + String.join("; ", column.labels())).strip() : column.note();
        cell(row, 4, remark, text);
        row.setHeightInPoints(heightOf(remark, widths[4]));
      }
    }
    landscape(sheet);
  }

  /** The height at which a wrapped text can be read; a spreadsheet works it out only for rows that it makes itself. */
  private static float heightOf(String text, int width) {
    return LINE_HEIGHT * Math.max(1, (int) Math.ceil(text.length() * 1.1 / width));
  }

  private static String wayToFillIn(Column column) {
    return switch (column.type()) {
      case TEXT, CODE -> column.type().label() + ", không quá " + column.maximum() + " ký tự";
      case INTEGER -> "Số nguyên từ " + column.minimum() + " đến " + column.maximum();
      default -> column.type().label();
    };
  }

  private void collectLists(List<Form> forms) {
    for (Form form : forms) {
      for (Column column : form.columns()) {
        if (!column.labels().isEmpty() && !lists.containsKey(column.labels())) {
          String letters = CellReference.convertNumToColString(lists.size());
          lists.put(column.labels(), "'" + FormRows.LISTS + "'!$" + letters + "$2:$" + letters + "$" + (column.labels().size() + 1));
        }
      }
    }
  }

  private void listSheet() {
    Sheet sheet = workbook.createSheet(FormRows.LISTS);
    int longest = lists.keySet().stream().mapToInt(List::size).max().orElse(0);
    List<List<String>> columns = new ArrayList<>(lists.keySet());
    Row top = sheet.createRow(0);
    for (int column = 0; column < columns.size(); column++) {
      cell(top, column, "Danh mục " + (column + 1), heading);
      sheet.setColumnWidth(column, Math.min(60, 4 + columns.get(column).stream().mapToInt(String::length).max().orElse(10)) * CHARACTER);
    }
    for (int line = 0; line < longest; line++) {
      Row row = sheet.createRow(line + 1);
      for (int column = 0; column < columns.size(); column++) {
        if (line < columns.get(column).size()) {
          cell(row, column, columns.get(column).get(line), text);
        }
      }
    }
  }

  private void formSheet(Form form) {
    Sheet sheet = workbook.createSheet(form.sheet());
    head(sheet, form, form.title(), "Cột có dấu (*) phải điền. Dòng có «VD» ở cột TT là ví dụ, không được nhập.", List.of());
    int at = FIRST_ROW;
    for (List<String> cells : form.examples()) {
      Row row = sheet.createRow(at++);
      cell(row, 0, Form.EXAMPLE, example);
      for (int column = 0; column < cells.size(); column++) {
        cell(row, column + 1, cells.get(column), example);
      }
    }
    validations(sheet, form);
  }

  private void restSheet(Form form, List<RestRow> rows) {
    Sheet sheet = workbook.createSheet(form.sheet());
    List<String> besides = List.of(Form.ORIGINAL_ROW, Form.ERRORS);
    head(sheet, form, form.title(), "Sửa tại từng dòng theo cột «Lỗi»; giữ nguyên cột «Dòng gốc».", besides);
    int at = FIRST_ROW;
    for (RestRow rest : rows) {
      Row row = sheet.createRow(at++);
      cell(row, 0, Integer.toString(at - FIRST_ROW), text);
      for (int column = 0; column < form.columns().size(); column++) {
        String heading = form.columns().get(column).heading();
        boolean bad = rest.issues().stream().anyMatch(issue -> issue.column().equals(heading));
        cell(row, column + 1, rest.cells().getOrDefault(heading, Cell.BLANK).text(), bad ? error : text);
      }
      cell(row, form.columns().size() + 1, Integer.toString(rest.number()), text);
      String errors = rest.issues().stream().map(issue -> (issue.column().isEmpty() ? "" : issue.column() + ": ") + issue.message()).distinct()
          .collect(joining(" | "));
      cell(row, form.columns().size() + 2, errors, text);
      row.setHeightInPoints(Math.min(200, heightOf(errors, ERRORS_WIDTH)));
    }
    validations(sheet, form);
  }

  private void head(Sheet sheet, Form form, String headline, String remark, List<String> besides) {
    cell(sheet.createRow(TITLE_ROW), 0, headline, title);
    cell(sheet.createRow(NOTE_ROW), 0, remark, note);
    Row headings = sheet.createRow(HEADING_ROW);
    headings.setHeightInPoints(34);
    Row numbers = sheet.createRow(NUMBER_ROW);
    cell(headings, 0, Form.NUMBER, heading);
    cell(numbers, 0, "(1)", columnNumber);
    sheet.setColumnWidth(0, 6 * CHARACTER);
    int at = 1;
    for (Column column : form.columns()) {
      cell(headings, at, column.shownHeading(), heading);
      cell(numbers, at, "(" + (at + 1) + ")", columnNumber);
      sheet.setColumnWidth(at, column.width() * CHARACTER);
      boolean day = column.type() == Column.Type.DAY || column.type() == Column.Type.MONTH;
      sheet.setDefaultColumnStyle(at, day ? dayColumn : column.type() == Column.Type.INTEGER ? note : textColumn);
      at++;
    }
    for (String beside : besides) {
      cell(headings, at, beside, heading);
      cell(numbers, at, "(" + (at + 1) + ")", columnNumber);
      sheet.setColumnWidth(at, (beside.equals(Form.ERRORS) ? ERRORS_WIDTH : 10) * CHARACTER);
      at++;
    }
    sheet.createFreezePane(2, FIRST_ROW);
    landscape(sheet);
  }

  /** Printed as wide as one page, on as many pages as it takes. */
  private static void landscape(Sheet sheet) {
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  private void validations(Sheet sheet, Form form) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    for (int index = 0; index < form.columns().size(); index++) {
      Column column = form.columns().get(index);
      if (column.labels().isEmpty()) {
        continue;
      }
      DataValidationConstraint constraint = helper.createFormulaListConstraint(lists.get(column.labels()));
      DataValidation validation = helper.createValidation(constraint,
          new CellRangeAddressList(FIRST_ROW, LAST_ROW_WITH_LISTS, index + 1, index + 1));
      validation.setShowErrorBox(true);
      validation.createErrorBox(column.heading(), "Hãy chọn một giá trị trong danh sách.");
      if (!column.note().isEmpty()) {
        validation.setShowPromptBox(true);
        validation.createPromptBox(column.heading(), column.note());
      }
      sheet.addValidationData(validation);
    }
  }

  /** A cell of type text; what a spreadsheet could take for a formula is marked as text by the apostrophe prefix of Excel. */
  private void cell(Row row, int column, String value, CellStyle style) {
    org.apache.poi.ss.usermodel.Cell cell = row.createCell(column);
    cell.setCellStyle(Formulas.looksLikeOne(value) ? quoted : style);
    cell.setCellValue(value.length() > 32_000 ? value.substring(0, 32_000) : value);
  }

  private CellStyle style(boolean bold, int points, HorizontalAlignment horizontal, boolean wrap, IndexedColors fill) {
    CellStyle style = workbook.createCellStyle();
    Font font = workbook.createFont();
    font.setFontName("Times New Roman");
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    style.setFont(font);
    style.setAlignment(horizontal);
    style.setVerticalAlignment(wrap ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
    style.setWrapText(wrap);
    if (fill != null) {
      style.setFillForegroundColor(fill.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }
}
