package vn.quyhoach.vetting;

import java.util.List;
import vn.quyhoach.regulation.VettingVerdict;

/** What a vetter signs: a verdict on each open fact of one person (S44, S45). */
public record SignFacts(List<Line> facts) {

  /**
   * The verdict on one fact.
   *
   * @param number of the line on the sheet
   * @param confirmed what the source says when it differs
   * @param source where it was looked up
   */
  public record Line(String number, VettingVerdict verdict, String confirmed, String source, String note) {}
}
