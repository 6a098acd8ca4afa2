package vn.quyhoach.document;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.temp.SXSSFWorkbookWithCustomZipEntrySource;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Component;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.document.Spreadsheet.Column;
import vn.quyhoach.document.Spreadsheet.Kind;

/**
 * Excel through POI's streaming writer. Rows that leave the memory pass through a temporary file; the variant that encrypts it with a
 * key nobody keeps is used, because the rows name people.
 */
@Component
class ExcelSpreadsheets implements Spreadsheets {

  private static final LocalDate FIRST_DAY_OF_EXCEL = LocalDate.of(1900, 3, 1);
  private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
  /** Letters in a line beyond which a list is too small to read on A4. */
  private static final int WIDEST_ON_A4 = 180;
  /** Height of a line of text in points, and the highest row that Excel allows. */
  private static final float LINE = 16.5f;
  private static final float HIGHEST = 409f;
  /** Letters that bold type takes more. */
  private static final int BOLD = 1;
  /** Lines left for a hand-written name. */
  private static final int ROOM_TO_SIGN = 4;
  private static final String CUT = " … (đã cắt bớt)";

  @Override
  public void write(List<Spreadsheet<?>> sheets, OutputStream out) throws IOException {
    if (sheets.isEmpty()) {
      throw new IllegalArgumentException("an Excel file needs a sheet");
    }
    try (SXSSFWorkbook workbook = new SXSSFWorkbookWithCustomZipEntrySource()) {
      Styles styles = new Styles(workbook);
      for (Spreadsheet<?> sheet : sheets) {
        write(sheet, workbook, styles);
      }
      workbook.write(new Unclosed(out));
    }
  }

  private <R> void write(Spreadsheet<R> content, SXSSFWorkbook workbook, Styles styles) {
    List<Column<R>> columns = content.columns();
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("sheet " + content.name() + " has no column");
    }
    Sheet sheet = workbook.createSheet(freeName(workbook, content.name()));
    int last = columns.size() - 1;
    for (int index = 0; index <= last; index++) {
      sheet.setColumnWidth(index, Math.min(columns.get(index).width(), 255) * 256);
    }
    int line = 0;
    wide(sheet, line++, last, content.title(), styles.title);
    for (String note : content.notes()) {
      wide(sheet, line++, last, note, styles.note);
    }
    int header = line;
    line = header(sheet, line, content, styles);
    int first = line;
    List<String> open = List.of();
    try (Stream<? extends R> rows = content.rows()) {
      for (Iterator<? extends R> each = rows.iterator(); each.hasNext();) {
        R value = each.next();
        List<String> headings = content.sections() == null ? List.of() : content.sections().apply(value);
        int same = same(open, headings);
        for (String heading : headings.subList(same, headings.size())) {
          wide(sheet, line++, last, heading, styles.section);
        }
        open = headings;
        Row row = sheet.createRow(line++);
        int lines = 1;
        for (int index = 0; index <= last; index++) {
          Column<R> column = columns.get(index);
          Object held = column.value().apply(value);
          fill(row.createCell(index), column.kind(), held, styles);
          lines = Math.max(lines, held instanceof String text ? lines(text, column.width()) : 1);
        }
        heighten(row, lines);
      }
    }
    if (!content.signature().isEmpty()) {
      sign(sheet, line, last, content.signature(), styles);
    }
    sheet.createFreezePane(0, first);
    print(sheet, header, first - 1, columns.stream().mapToInt(Column::width).sum());
  }

  /** Headings of groups, names of the columns, their numbers; returns the line after them. */
  private static <R> int header(Sheet sheet, int line, Spreadsheet<R> content, Styles styles) {
    List<Column<R>> columns = content.columns();
    boolean grouped = columns.stream().anyMatch(column -> column.group() != null);
    Row groups = grouped ? sheet.createRow(line) : null;
    Row names = sheet.createRow(grouped ? line + 1 : line);
    int ofGroups = 1;
    int ofNames = 1;
    int alone = 1;
    for (int index = 0; index < columns.size(); index++) {
      Column<R> column = columns.get(index);
      if (column.group() == null) {
        alone = Math.max(alone, lines(column.header(), column.width() - BOLD));
      } else {
        ofNames = Math.max(ofNames, lines(column.header(), column.width() - BOLD));
        ofGroups = Math.max(ofGroups, lines(column.group(), columns.stream().filter(other -> column.group().equals(other.group()))
            .mapToInt(Column::width).sum() - BOLD));
      }
      text(names.createCell(index), column.header(), styles.header, styles.header);
      if (grouped) {
        text(groups.createCell(index), column.group() == null ? column.header() : column.group(), styles.header, styles.header);
      }
    }
    for (int index = 0; grouped && index < columns.size(); index++) {
      String group = columns.get(index).group();
      int end = index;
      while (group != null && end + 1 < columns.size() && group.equals(columns.get(end + 1).group())) {
        end++;
      }
      if (group == null) {
        sheet.addMergedRegionUnsafe(new CellRangeAddress(line, line + 1, index, index));
      } else if (end > index) {
        sheet.addMergedRegionUnsafe(new CellRangeAddress(line, line, index, end));
      }
      index = end;
    }
    if (grouped) {
      heighten(groups, ofGroups);
    }
    heighten(names, grouped ? Math.max(ofNames, alone - ofGroups) : alone);
    int next = names.getRowNum() + 1;
    if (content.isNumbered()) {
      Row numbers = sheet.createRow(next++);
      for (int index = 0; index < columns.size(); index++) {
        numbers.createCell(index).setCellValue(index + 1);
        numbers.getCell(index).setCellStyle(styles.columnNumber);
      }
    }
    return next;
  }

  /** How many lines a text takes in a column of so many letters, broken between words; capitals are half as wide again. */
  private static int lines(String text, int width) {
    int lines = 0;
    for (String paragraph : text.split("\n", -1)) {
      lines++;
      int used = 0;
      for (String word : paragraph.split(" ")) {
        int length = word.length() + (int) word.chars().filter(Character::isUpperCase).count() / 2;
        if (used > 0 && used + 1 + length > width) {
          lines++;
          used = length;
        } else {
          used += (used > 0 ? 1 : 0) + length;
        }
        lines += Math.max(0, length - 1) / Math.max(1, width);
      }
    }
    return lines;
  }

  /** Not every program makes a row as high as its text when it opens a file. */
  private static void heighten(Row row, int lines) {
    if (lines > 1) {
      row.setHeightInPoints(Math.min(lines * LINE, HIGHEST));
    }
  }

  /** The signature under the last columns, with room for the hand above the name. */
  private static void sign(Sheet sheet, int after, int last, List<String> signature, Styles styles) {
    int line = after + 1;
    for (int part = 0; part < signature.size(); part++) {
      line += part == signature.size() - 1 ? ROOM_TO_SIGN : 0;
      if (!signature.get(part).isBlank()) {
        int first = last - last / 3;
        Style style = part == 0 ? styles.note : styles.signature;
        text(sheet.createRow(line).createCell(first), signature.get(part), style.plain, style.quoted);
        if (first < last) {
          sheet.addMergedRegionUnsafe(new CellRangeAddress(line, line, first, last));
        }
        line++;
      }
    }
  }

  /** How many headings of a row are those of the row before, counted from the widest. */
  private static int same(List<String> before, List<String> now) {
    int same = 0;
    while (same < before.size() && same < now.size() && before.get(same).equals(now.get(same))) {
      same++;
    }
    return same;
  }

  private static String freeName(Workbook workbook, String wanted) {
    String name = WorkbookUtil.createSafeSheetName(wanted);
    for (int copy = 2; workbook.getSheet(name) != null; copy++) {
      String ending = " (" + copy + ")";
      name = WorkbookUtil.createSafeSheetName(wanted.substring(0, Math.min(wanted.length(), 31 - ending.length())) + ending);
    }
    return name;
  }

  /** A text over the whole width; each cell below it has its frame, or the frame would end after the first. */
  private static void wide(Sheet sheet, int line, int last, String text, Style style) {
    Row row = sheet.createRow(line);
    text(row.createCell(0), text, style.plain, style.quoted);
    for (int index = 1; index <= last; index++) {
      row.createCell(index).setCellStyle(style.plain);
    }
    if (last > 0) {
      sheet.addMergedRegionUnsafe(new CellRangeAddress(line, line, 0, last));
    }
  }

  private static void print(Sheet sheet, int header, int endOfHeader, int letters) {
    sheet.setRepeatingRows(new CellRangeAddress(header, endOfHeader, -1, -1));
    sheet.setFitToPage(true);
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(letters > WIDEST_ON_A4 ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, 0.6);
    sheet.setMargin(PageMargin.RIGHT, 0.4);
    sheet.setMargin(PageMargin.TOP, 0.6);
    sheet.setMargin(PageMargin.BOTTOM, 0.6);
    sheet.getFooter().setCenter("Trang &P/&N");
  }

  private static void fill(Cell cell, Kind kind, Object value, Styles styles) {
    if (value == null) {
      cell.setCellStyle(styles.text.plain);
    } else if (kind == Kind.DAY && value instanceof LocalDate day && !day.isBefore(FIRST_DAY_OF_EXCEL)) {
      cell.setCellValue(day);
      cell.setCellStyle(styles.day);
    } else if (kind == Kind.DAY) {
      text(cell, UserZone.text((LocalDate) value), styles.text.plain, styles.text.quoted);
    } else if (kind == Kind.TEXT && value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
      cell.setCellStyle(styles.number);
    } else if (kind == Kind.TEXT) {
      text(cell, (String) value, styles.text.plain, styles.text.quoted);
    } else {
      cell.setCellValue(((Number) value).doubleValue());
      cell.setCellStyle(kind == Kind.SHARE ? styles.share : styles.number);
    }
  }

  private static void text(Cell cell, String value, CellStyle plain, CellStyle quoted) {
    String text = printable(Objects.requireNonNullElse(value, ""));
    cell.setCellValue(text);
    cell.setCellStyle(Formulas.looksLikeOne(text) ? quoted : plain);
  }

  /** Without the control characters that XML, and so the file, cannot hold; shortened with a mark when Excel could not show it. */
  private static String printable(String value) {
    String text = value.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - CUT.length()) + CUT;
  }

  private record Style(CellStyle plain, CellStyle quoted) {}

  private static final class Styles {

    private final Style title;
    private final Style note;
    private final Style section;
    private final Style text;
    private final Style signature;
    private final CellStyle header;
    private final CellStyle columnNumber;
    private final CellStyle number;
    private final CellStyle share;
    private final CellStyle day;

    Styles(Workbook workbook) {
      Font plain = font(workbook, 12, false, false);
      Font bold = font(workbook, 12, true, false);
      title = pair(workbook, font(workbook, 14, true, false), HorizontalAlignment.CENTER, false);
      note = pair(workbook, font(workbook, 12, false, true), HorizontalAlignment.CENTER, false);
      section = pair(workbook, bold, HorizontalAlignment.LEFT, true);
      text = pair(workbook, plain, HorizontalAlignment.LEFT, true);
      signature = pair(workbook, bold, HorizontalAlignment.CENTER, false);
      columnNumber = style(workbook, font(workbook, 10, false, true), HorizontalAlignment.CENTER, true);
      header = style(workbook, bold, HorizontalAlignment.CENTER, true);
      header.setVerticalAlignment(VerticalAlignment.CENTER);
      number = style(workbook, plain, HorizontalAlignment.RIGHT, true);
      number.setIndention((short) 1);
      share = style(workbook, plain, HorizontalAlignment.RIGHT, true);
      share.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
      day = style(workbook, plain, HorizontalAlignment.CENTER, true);
      day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    }

    private static Font font(Workbook workbook, int points, boolean bold, boolean italic) {
      Font font = workbook.createFont();
      font.setFontName("Times New Roman");
      font.setFontHeightInPoints((short) points);
      font.setBold(bold);
      font.setItalic(italic);
      return font;
    }

    private static Style pair(Workbook workbook, Font font, HorizontalAlignment alignment, boolean framed) {
      CellStyle quoted = style(workbook, font, alignment, framed);
      quoted.setQuotePrefixed(true);
      return new Style(style(workbook, font, alignment, framed), quoted);
    }

    private static CellStyle style(Workbook workbook, Font font, HorizontalAlignment alignment, boolean framed) {
      CellStyle style = workbook.createCellStyle();
      style.setFont(font);
      style.setAlignment(alignment);
      style.setVerticalAlignment(VerticalAlignment.TOP);
      style.setWrapText(framed);
      if (framed) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
      }
      return style;
    }
  }

  /** POI closes what it writes to; the receiver decides itself when it is done. */
  private static final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
