package vn.quyhoach.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes Excel files ({@code .xlsx}) row by row, so that a list of any length needs the same memory. */
public interface Spreadsheets {

  /** Media type of what is written. */
  String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /**
   * Writes one file; the stream stays open.
   *
   * <p>What people typed stays text: a value that begins like a formula is stored as text with the mark that keeps Excel from
   * calculating it when the cell is edited. Each sheet prints across, on A4 or, when very wide, on A3, as wide as the page, with its header on each page.
   *
   * @param sheets at least one; each with at least one column
   * @throws IOException when the receiver is gone
   * @throws IllegalArgumentException when there is no sheet or a sheet has no column
   */
  void write(List<Spreadsheet<?>> sheets, OutputStream out) throws IOException;

  /** Writes a file of one sheet. */
  default void write(Spreadsheet<?> sheet, OutputStream out) throws IOException {
    write(List.of(sheet), out);
  }
}
