package vn.quyhoach.dataimport;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * One sheet of a form to fill in.
 *
 * @param sheet the name of the sheet
 * @param title what stands above the table
 * @param columns the columns after the running number
 * @param examples rows of invented people that show how it is filled in; as many cells as columns
 * @param reading puts a row that was read into what is gathered for the import
 */
record Form(String sheet, String title, List<Column> columns, List<List<String>> examples, BiConsumer<RowReading, Gathered> reading) {

  /** Heading of the running number; rows that have «VD» there are examples and are not imported. */
  static final String NUMBER = "TT";
  static final String EXAMPLE = "VD";
  /** Heading of the column that a rest file has in addition, and that the check leaves unread. */
  static final String ERRORS = "Lỗi";
  /** Heading of the column by which a mended row finds the row that it replaces. */
  static final String ORIGINAL_ROW = "Dòng gốc";

  Form {
    columns = List.copyOf(columns);
    examples = examples.stream().map(row -> List.copyOf(new ArrayList<>(row))).toList();
    for (List<String> example : examples) {
      if (example.size() != columns.size()) {
        throw new IllegalArgumentException("An example of " + sheet + " has " + example.size() + " cells for " + columns.size() + " columns");
      }
    }
  }
}
