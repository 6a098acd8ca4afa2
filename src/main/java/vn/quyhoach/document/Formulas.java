package vn.quyhoach.document;

/** Knows which texts a spreadsheet would take for a formula when somebody edits or imports the cell. */
public final class Formulas {

  private static final String DANGEROUS_BEGINNINGS = "=+-@\t\r\n＝＋－＠";

  private Formulas() {}

  /** Whether the text begins like a formula; full-width signs count, because some programs read them the same way. */
  public static boolean looksLikeOne(String text) {
    return !text.isEmpty() && DANGEROUS_BEGINNINGS.indexOf(text.charAt(0)) >= 0;
  }
}
