package vn.quyhoach.impact;

import vn.quyhoach.regulation.DecisionTables;
import vn.quyhoach.regulation.RulePin;

/** The rules on one side of a comparison: which tables are asked, and in which pack and versions. */
record ComparedRules(DecisionTables tables, RulePin pin) {}
