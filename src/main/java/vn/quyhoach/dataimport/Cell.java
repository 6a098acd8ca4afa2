package vn.quyhoach.dataimport;

import java.time.LocalDate;

/**
 * A cell as it lies in the file.
 *
 * @param text what a reader of the sheet sees, empty for nothing
 * @param number the stored number, null for text
 * @param day the day that a cell with a date format shows, null for any other cell; null too for the 29 February 1900 of Excel
 * @param dated whether the cell has a date format
 * @param formula whether a formula made the value
 * @param error whether the value is an error of Excel such as {@code #REF!}
 */
record Cell(String text, Double number, LocalDate day, boolean dated, boolean formula, boolean error) {

  static final Cell BLANK = new Cell("", null, null, false, false, false);

  boolean isBlank() {
    return text.isBlank() && !formula && !error;
  }
}
