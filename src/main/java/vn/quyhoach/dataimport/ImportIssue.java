package vn.quyhoach.dataimport;

/**
 * What was found at one place of a file.
 *
 * @param severity whether it stops the import
 * @param code stable name, for example {@code DATE_IMPOSSIBLE}
 * @param sheet name of the sheet, empty for the file as a whole
 * @param row number of the row as Excel shows it, 0 for the sheet as a whole
 * @param column heading of the column, empty for the row as a whole
 * @param message what is wrong and how to mend it, in Vietnamese
 */
public record ImportIssue(Severity severity, String code, String sheet, int row, String column, String message) {

  /** How much an issue weighs. */
  public enum Severity {
    /** Nothing is imported while there is one. */
    ERROR("Lỗi"),
    /** Nothing is imported before a person has said that it is as it should be. */
    CONFIRM("Có thể trùng"),
    /** Worth reading, stops nothing. */
    NOTICE("Lưu ý");

    private final String label;

    Severity(String label) {
      this.label = label;
    }

    /** The Vietnamese name shown to officials. */
    public String label() {
      return label;
    }
  }

  /** The place by which a person confirms: {@code Cán bộ!7}. */
  public String place() {
    return sheet + "!" + row;
  }
}
