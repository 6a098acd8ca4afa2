package vn.quyhoach.regulation;

import java.util.List;

/** A file is no decision table that may be tried. An expected answer to an input, so it carries no stack trace. */
public class TableFileRefused extends RuntimeException {

  private final List<String> reasons;

  /** @param reasons Vietnamese sentences for whoever edited the file, at least one */
  public TableFileRefused(List<String> reasons) {
    super(String.join("\n", reasons), null, false, false);
    this.reasons = List.copyOf(reasons);
  }

  public List<String> reasons() {
    return reasons;
  }
}
