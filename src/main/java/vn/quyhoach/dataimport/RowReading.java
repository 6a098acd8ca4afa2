package vn.quyhoach.dataimport;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.dataimport.ImportIssue.Severity;

/** One row of a sheet on its way to a value: every cell is asked for by its column, every problem becomes an issue at its place. */
final class RowReading {

  private final String sheet;
  private final int number;
  private final Map<String, Cell> cells;
  private final List<ImportIssue> issues;
  private final LocalDate today;
  private boolean faulty;

  RowReading(String sheet, int number, Map<String, Cell> cells, List<ImportIssue> issues, LocalDate today) {
    this.sheet = sheet;
    this.number = number;
    this.cells = cells;
    this.issues = issues;
    this.today = today;
  }

  String sheet() {
    return sheet;
  }

  int number() {
    return number;
  }

  LocalDate today() {
    return today;
  }

  /** Whether anything read so far cannot be taken; the row then makes no value. */
  boolean isFaulty() {
    return faulty;
  }

  boolean isBlank(Column column) {
    return cells.getOrDefault(column.heading(), Cell.BLANK).isBlank();
  }

  String text(Column column) {
    Cell cell = filled(column);
    if (cell == null) {
      return null;
    }
    String text = reading(column, () -> switch (column.type()) {
      case NAME -> CellReading.name(cell);
      case CODE -> CellReading.code(cell, column.maximum());
      case IDENTITY -> CellReading.identityNumber(cell);
      default -> CellReading.text(cell, column.maximum());
    });
    if (text != null && column.type() == Column.Type.TEXT && CellReading.looksLikeFormula(cell)) {
      issues.add(new ImportIssue(Severity.NOTICE, "FORMULA_TEXT", sheet, number, column.heading(),
          "Nội dung bắt đầu bằng ký tự như công thức; sẽ được lưu nguyên là văn bản. Hãy kiểm tra có đúng ý không."));
    }
    return text;
  }

  Integer integer(Column column) {
    Cell cell = filled(column);
    return cell == null ? null : reading(column, () -> CellReading.integer(cell, column.minimum(), column.maximum()));
  }

  LocalDate day(Column column) {
    Cell cell = filled(column);
    return cell == null ? null : reading(column, () -> CellReading.day(cell, column.type() == Column.Type.MONTH));
  }

  /** A day that cannot lie ahead. */
  LocalDate pastDay(Column column) {
    LocalDate day = day(column);
    if (day != null && day.isAfter(today)) {
      fault("DATE_FUTURE", column, "Ngày " + UserZone.text(day) + " ở sau hôm nay (" + UserZone.text(today) + ").");
    }
    return day;
  }

  @SuppressWarnings("unchecked")
  <T> T choice(Column column) {
    Cell cell = filled(column);
    return cell == null ? null : reading(column, () -> CellReading.choice(cell, (List<T>) column.values(), column.labels()));
  }

  /** Takes something that other rules of the row refuse. */
  void fault(String code, Column column, String message) {
    faulty = true;
    issues.add(new ImportIssue(Severity.ERROR, code, sheet, number, column == null ? "" : column.heading(), message));
  }

  /** Runs what the domain itself may refuse in words. */
  <T> T making(Supplier<T> maker) {
    if (faulty) {
      return null;
    }
    try {
      return maker.get();
    } catch (IllegalArgumentException refused) {
      fault("RULE", null, refused.getMessage());
      return null;
    }
  }

  private Cell filled(Column column) {
    Cell cell = cells.getOrDefault(column.heading(), Cell.BLANK);
    if (cell.isBlank()) {
      if (column.required()) {
        fault("REQUIRED", column, "Phải điền cột «" + column.heading() + "».");
      }
      return null;
    }
    return cell;
  }

  private <T> T reading(Column column, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (CellProblem problem) {
      fault(problem.code(), column, problem.getMessage());
      return null;
    }
  }
}
