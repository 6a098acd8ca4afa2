package vn.quyhoach.vetting;

import java.time.LocalDate;
import java.util.List;

/**
 * A body's answer about a whole list.
 *
 * @param letterNumber number of the letter that carries the opinion; for the political standard that of the conclusion
 * @param signer the body, or who signed for it
 */
public record GiveOpinion(String letterNumber, LocalDate letterDate, String signer, List<Line> lines) {

  /** What is said about one person; {@code number} is the line's place in the request. */
  public record Line(String number, OpinionFinding finding, String content) {}
}
