package vn.quyhoach.dataimport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.quyhoach.calendar.UserZone;

/** Reads a workbook row by row; only one row is in memory at a time. To be used on what {@link WorkbookInspection} let through. */
final class WorkbookReader {

  /** Rows that lie in a sheet although nobody typed anything come from formatting whole columns; so many of them are no list any more. */
  static final int MAXIMUM_PHYSICAL_ROWS = 100_000;
  static final int MAXIMUM_COLUMNS = 200;

  /** The 29 February 1900 that Excel believes in. */
  private static final int DAY_THAT_NEVER_WAS = 60;

  /** Told what a workbook holds, in the order of the file. */
  interface Listener {

    /** @return whether the rows of the sheet are wanted */
    boolean sheet(String name, boolean hidden);

    /** A row with at least one filled cell; {@code number} as Excel shows it, cells by column from 0. */
    void row(int number, Map<Integer, Cell> cells);

    /** Cells that were merged, after the rows of their sheet. */
    void merged(int firstRow, int lastRow);

    /** The sheet is over. */
    void end();
  }

  private WorkbookReader() {
  }

  static void read(byte[] content, Listener listener) {
    try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(content))) {
      XSSFReader reader = new XSSFReader(parts);
      WorkbookProperties properties = new WorkbookProperties();
      try (InputStream bytes = reader.getWorkbookData()) {
        WorkbookInspection.readHardened(bytes, properties);
      }
      ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(parts, false);
      StylesTable styles = reader.getStylesTable();
      XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (sheets.hasNext()) {
        try (InputStream bytes = sheets.next()) {
          String name = sheets.getSheetName();
          if (listener.sheet(name, properties.hidden.getOrDefault(name, false))) {
            WorkbookInspection.readHardened(bytes, new SheetHandler(listener, strings, styles, properties.from1904));
            listener.end();
          }
        }
      }
    } catch (SAXException broken) {
      if (broken.getCause() instanceof ImportRefused refused) {
        throw refused;
      }
      throw ImportRefused.corrupt("nội dung trang tính không hợp lệ.");
    } catch (IOException | OpenXML4JException | OpenXML4JRuntimeException | IndexOutOfBoundsException | NumberFormatException broken) {
      throw ImportRefused.corrupt("nội dung bảng tính không hợp lệ.");
    }
  }

  private static final class WorkbookProperties extends DefaultHandler {

    private final Map<String, Boolean> hidden = new HashMap<>();
    private boolean from1904;

    @Override
    public void startElement(String uri, String localName, String qualified, Attributes attributes) {
      if (localName.equals("sheet")) {
        String state = attributes.getValue("state");
        hidden.put(attributes.getValue("name"), state != null && !state.equals("visible"));
      } else if (localName.equals("workbookPr")) {
        String value = attributes.getValue("date1904");
        from1904 = "1".equals(value) || "true".equals(value);
      }
    }
  }

  private static final class SheetHandler extends DefaultHandler {

    private final Listener listener;
    private final ReadOnlySharedStringsTable strings;
    private final StylesTable styles;
    private final boolean from1904;
    private final DataFormatter formatter = new DataFormatter(LocaleUtil.getUserLocale());
    private final Map<Integer, Cell> cells = new TreeMap<>();
    private final StringBuilder value = new StringBuilder();
    private int row;
    private int physicalRows;
    private int column;
    private String type;
    private int style;
    private boolean formula;
    private boolean inValue;
    private boolean phonetic;

    private SheetHandler(Listener listener, ReadOnlySharedStringsTable strings, StylesTable styles, boolean from1904) {
      this.listener = listener;
      this.strings = strings;
      this.styles = styles;
      this.from1904 = from1904;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
      switch (name) {
        case "row" -> {
          String number = attributes.getValue("r");
          row = number == null ? row + 1 : Integer.parseInt(number);
          column = -1;
          cells.clear();
          if (++physicalRows > MAXIMUM_PHYSICAL_ROWS) {
            throw refused("Trang tính có hơn " + MAXIMUM_PHYSICAL_ROWS + " dòng, phần lớn là dòng trống có định dạng. "
                + "Hãy xóa các dòng trống phía dưới (chọn dòng, Xóa) rồi lưu lại.");
          }
        }
        case "c" -> {
          String reference = attributes.getValue("r");
          column = reference == null ? column + 1 : new CellReference(reference).getCol();
          type = attributes.getValue("t");
          style = attributes.getValue("s") == null ? 0 : Integer.parseInt(attributes.getValue("s"));
          formula = false;
          value.setLength(0);
        }
        case "f" -> formula = true;
        case "v" -> inValue = !"inlineStr".equals(type);
        case "t" -> inValue = "inlineStr".equals(type) && !phonetic;
        case "rPh" -> phonetic = true;
        case "mergeCell" -> {
          CellRangeAddress range = CellRangeAddress.valueOf(attributes.getValue("ref"));
          listener.merged(range.getFirstRow() + 1, range.getLastRow() + 1);
        }
        default -> { }
      }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
      if (inValue) {
        value.append(characters, start, length);
      }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
      switch (name) {
        case "v", "t" -> inValue = false;
        case "rPh" -> phonetic = false;
        case "c" -> {
          Cell cell = cell();
          if (!cell.isBlank()) {
            if (column >= MAXIMUM_COLUMNS) {
              throw refused("Trang tính có hơn " + MAXIMUM_COLUMNS + " cột. Hãy dùng đúng tệp mẫu.");
            }
            cells.put(column, cell);
          }
        }
        case "row" -> {
          if (!cells.isEmpty()) {
            listener.row(row, new TreeMap<>(cells));
          }
        }
        default -> { }
      }
    }

    private static SAXException refused(String message) {
      return new SAXException(new ImportRefused(422, "TOO_MANY_ROWS", message));
    }

    private Cell cell() {
      String stored = value.toString();
      if ("s".equals(type)) {
        return new Cell(stored.isEmpty() ? "" : strings.getItemAt(Integer.parseInt(stored)).getString(), null, null, false, formula, false);
      } else if ("e".equals(type)) {
        return new Cell(stored, null, null, false, formula, true);
      } else if ("d".equals(type)) {
        LocalDate day = LocalDate.parse(stored.substring(0, Math.min(10, stored.length())));
        return new Cell(UserZone.text(day), null, day, true, formula, false);
      } else if ("b".equals(type)) {
        return new Cell("1".equals(stored) ? "TRUE" : "FALSE", null, null, false, formula, false);
      } else if ("str".equals(type) || "inlineStr".equals(type)) {
        return new Cell(stored, null, null, false, formula, false);
      }
      return stored.isEmpty() ? new Cell("", null, null, false, formula, false) : number(stored);
    }

    private Cell number(String stored) {
      double number = Double.parseDouble(stored);
      XSSFCellStyle cellStyle = style < styles.getNumCellStyles() ? styles.getStyleAt(style) : null;
      int index = cellStyle == null ? 0 : cellStyle.getDataFormat();
      String format = cellStyle == null ? "General" : cellStyle.getDataFormatString();
      if (DateUtil.isADateFormat(index, format)) {
        boolean neverWas = !from1904 && (int) number == DAY_THAT_NEVER_WAS;
        LocalDateTime moment = neverWas || !DateUtil.isValidExcelDate(number) ? null : DateUtil.getLocalDateTime(number, from1904);
        LocalDate day = moment == null ? null : moment.toLocalDate();
        return new Cell(neverWas ? "29/02/1900" : day == null ? stored : UserZone.text(day), number, day, true, formula, false);
      }
      // Excel shows long numbers in scientific notation; what was typed is the plain number.
      String shown = format == null || format.equals("General") || format.equals("@")
          ? new BigDecimal(stored).stripTrailingZeros().toPlainString()
          : formatter.formatRawCellContents(number, index, format, from1904);
      return new Cell(shown, number, null, false, formula, false);
    }
  }
}
