package vn.quyhoach.regulation;

import java.util.List;

/** Port to the rows of a decision table as they are written, for whoever lists or compares rules instead of asking one question. */
public interface TableRows {

  /**
   * The rows of one version of a table, in its order.
   *
   * @param pin decides the version; a pin without a version for this table means the current one
   * @throws RuleTableException if the table or that version of it is not deployed
   */
  List<TableRow> rowsOf(RuleTable table, RulePin pin);
}
