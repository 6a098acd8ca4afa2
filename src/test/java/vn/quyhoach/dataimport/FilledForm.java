package vn.quyhoach.dataimport;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A form as an official fills it in: taken from the download, rows added below the examples. */
public final class FilledForm {

  private static final int HEADINGS = 2;

  private final XSSFWorkbook workbook;
  private final Map<String, Integer> nextRows = new LinkedHashMap<>();

  private FilledForm(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  public static FilledForm of(Template template) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Workbooks.template(template.forms(), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read(bytes.toByteArray());
  }

  public static FilledForm read(byte[] content) {
    try {
      return new FilledForm(new XSSFWorkbook(new ByteArrayInputStream(content)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Values by heading; a {@link LocalDate} becomes a date of Excel, a {@link Number} a number, anything else text. */
  public FilledForm row(String sheet, Map<String, ?> values) {
    XSSFSheet target = workbook.getSheet(sheet);
    int at = nextRows.merge(sheet, 1, Integer::sum) + target.getLastRowNum() - nextRows.get(sheet) + 1;
    XSSFRow row = target.createRow(at);
    values.forEach((heading, value) -> set(row.createCell(column(target, heading)), value));
    return this;
  }

  /** Changes a cell of a row that was filled in, counted from 1 among all rows of the sheet as Excel shows them. */
  public FilledForm cell(String sheet, int row, String heading, Object value) {
    XSSFSheet target = workbook.getSheet(sheet);
    set(target.getRow(row - 1).getCell(column(target, heading), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK), value);
    return this;
  }

  public FilledForm cell(String sheet, int row, String heading, Consumer<XSSFCell> change) {
    XSSFSheet target = workbook.getSheet(sheet);
    change.accept(target.getRow(row - 1).getCell(column(target, heading), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK));
    return this;
  }

  public FilledForm with(Consumer<XSSFWorkbook> change) {
    change.accept(workbook);
    return this;
  }

  /** The number of the last filled row as Excel shows it. */
  public int lastRow(String sheet) {
    return workbook.getSheet(sheet).getLastRowNum() + 1;
  }

  public List<String> sheets() {
    return java.util.stream.IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetName).toList();
  }

  public String text(String sheet, int row, String heading) {
    XSSFSheet target = workbook.getSheet(sheet);
    XSSFCell cell = target.getRow(row - 1).getCell(column(target, heading));
    return cell == null ? "" : cell.getStringCellValue();
  }

  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      workbook.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void set(XSSFCell cell, Object value) {
    // POI keeps the text that lay in the cell beside the new value.
    cell.setBlank();
    if (value instanceof LocalDate day) {
      CellStyle dated = workbook.createCellStyle();
      dated.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
      cell.setCellStyle(dated);
      cell.setCellValue(day);
    } else if (value instanceof Number number) {
      cell.setCellStyle(workbook.getCellStyleAt(0));
      cell.setCellValue(number.doubleValue());
    } else {
      cell.setCellValue(String.valueOf(value));
    }
  }

  private static int column(XSSFSheet sheet, String heading) {
    for (org.apache.poi.ss.usermodel.Cell cell : sheet.getRow(HEADINGS)) {
      if (cell.getStringCellValue().replace(" (*)", "").equals(heading)) {
        return cell.getColumnIndex();
      }
    }
    throw new IllegalArgumentException("No column " + heading + " in " + sheet.getSheetName());
  }
}
