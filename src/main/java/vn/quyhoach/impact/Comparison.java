package vn.quyhoach.impact;

import java.time.Instant;

/**
 * One run: who compared what with what, and the numbers that came out.
 *
 * @param scopeUnit code of the unit whose subtree was looked at
 * @param madeBy account of the person who asked
 * @param madeAt UTC
 * @param presentPack code of the campaign's own pack
 * @param comparedTable key of the table that was exchanged; null when all current tables were taken
 * @param comparedVersion its version; null when it came from a file
 * @param fileName name of the file; null without one
 * @param fileHash SHA-256 of the file, hexadecimal; null without one
 * @param people how many pairs of person and post were checked
 * @param quantities how many numbers (names of a post, posts of a person) were checked
 * @param unchanged how many of both come out as they do now
 */
public record Comparison(String id, String campaignId, String campaignCode, String campaignName, String scopeUnit, String scopeName,
    String madeBy, Instant madeAt, String presentPack, String comparedPack, Basis basis, String comparedTable,
    Integer comparedVersion, String fileName, String fileHash, int people, int quantities, int unchanged, int newlyFailing,
    int newlyPassing, int otherReasons, int otherWarnings) {

  /** How many rows the run has, one for each change. */
  public int changed() {
    return newlyFailing + newlyPassing + otherReasons + otherWarnings;
  }

  /** How many of its rows are wanted. */
  public int count(RowChoice wanted) {
    return wanted.changes().stream().mapToInt(this::count).sum();
  }

  private int count(Change change) {
    return switch (change) {
      case NEWLY_FAILING -> newlyFailing;
      case NEWLY_PASSING -> newlyPassing;
      case OTHER_REASONS -> otherReasons;
      case OTHER_WARNINGS -> otherWarnings;
    };
  }
}
