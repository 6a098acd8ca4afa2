package vn.quyhoach.impact;

import java.util.List;
import java.util.Map;

/** What an evaluation found; rows are there only for what changes. */
record Outcome(int people, int quantities, Map<Change, Integer> changes, List<ComparisonRow> rows) {

  int count(Change change) {
    return changes.getOrDefault(change, 0);
  }

  int unchanged() {
    return people + quantities - rows.size();
  }
}
