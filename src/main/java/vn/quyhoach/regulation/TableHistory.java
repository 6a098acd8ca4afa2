package vn.quyhoach.regulation;

import java.util.List;

/** Port to what is deployed beside the tables in force: which versions of a table there are, and for which packs they speak. */
public interface TableHistory {

  /**
   * Every deployed version of a table, the newest first.
   *
   * @throws RuleTableException if the table is not deployed
   */
  List<TableVersion> versionsOf(RuleTable table);

  /**
   * Codes of the regulation packs that the current eligibility table has rows for, in the order of the table.
   *
   * @throws RuleTableException if the table is not deployed or cannot be read
   */
  List<String> packs();
}
