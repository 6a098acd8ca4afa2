package vn.quyhoach.regulation;

import java.util.List;

/** Port to what is deployed beside the tables in force: the earlier versions. */
public interface TableHistory {

  /**
   * Every deployed version of a table, the newest first.
   *
   * @throws RuleTableException if the table is not deployed
   */
  List<TableVersion> versionsOf(RuleTable table);
}
