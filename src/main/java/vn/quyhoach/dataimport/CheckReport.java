package vn.quyhoach.dataimport;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import vn.quyhoach.dataimport.ImportIssue.Severity;

/** What the check of a file found; rows by sheet in the order of the file. */
public final class CheckReport {

  private final List<ImportIssue> issues;
  private final Map<String, Integer> rows;
  private final Gathered gathered;

  CheckReport(List<ImportIssue> issues, Map<String, Integer> rows, Gathered gathered) {
    this.issues = issues;
    this.rows = Collections.unmodifiableMap(rows);
    this.gathered = gathered;
  }

  /** Everything found, in the order of sheets and rows. */
  public List<ImportIssue> issues() {
    return issues;
  }

  /** How many rows of data each sheet has. */
  public Map<String, Integer> rows() {
    return rows;
  }

  /** How many issues of a severity there are. */
  public long count(Severity severity) {
    return issues.stream().filter(issue -> issue.severity() == severity).count();
  }

  /** Whether everything can be imported as it is. */
  public boolean isClean() {
    return count(Severity.ERROR) == 0 && count(Severity.CONFIRM) == 0;
  }

  Gathered gathered() {
    return gathered;
  }
}
