package vn.quyhoach.quota;

/** A number of people out of a total, kept exactly. */
public record Share(int count, int total) {

  /** Whether the share reaches a fraction; nobody out of nobody reaches any. */
  public boolean reaches(long numerator, long denominator) {
    return count * denominator >= numerator * total;
  }

  /** Whether the number is what the fraction of the total comes to in whole people; a part of a person is not asked for. */
  public boolean isProportionateTo(long numerator, long denominator) {
    return (count + 1) * denominator > numerator * total;
  }

  /** Number, total and per cent, rounded down to a tenth so that it never looks better than it is. */
  public String text() {
    if (total == 0) {
      return "–";
    }
    return count + "/" + total + " (" + percent(count, total) + ")";
  }

  /** A fraction as a per cent, rounded down to a tenth. */
  static String percent(long numerator, long denominator) {
    long tenths = numerator * 1000 / denominator;
    return tenths / 10 + "," + tenths % 10 + "%";
  }
}
