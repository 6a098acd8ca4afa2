package vn.quyhoach.regulation;

import java.util.List;
import java.util.Map;

/** Port to the decision tables. Its implementation is the only place that knows which engine evaluates them. */
public interface DecisionTables {

  /**
   * Evaluates one table.
   *
   * <p>Dates are never handed over as dates: they are turned into months, flags or text before, because a table that
   * shifts a birthday of 1968 by a time zone would be wrong without anybody noticing.
   *
   * @param table key of the table, see {@link RuleTable#key()}
   * @param pin decides the version; a pin without a version for this table means the current one
   * @param inputs the values the table's columns refer to, the pack among them as {@code pack}; values may be null
   * @return one map (output column to value) for each matching row, in the order of the table; empty if none matches
   * @throws RuleTableException if the table or that version of it is not deployed
   */
  List<Map<String, Object>> evaluate(String table, RulePin pin, Map<String, Object> inputs);

  /**
   * The newest version of every {@link RuleTable}, to be kept in the pin of a campaign when it is adopted.
   *
   * @throws RuleTableException if one of them is not deployed
   */
  Map<String, Integer> currentVersions();
}
