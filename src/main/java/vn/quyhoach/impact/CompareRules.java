package vn.quyhoach.impact;

/**
 * What to compare a campaign with.
 *
 * @param campaign code of the campaign
 * @param pack code of the regulation pack to compare with; empty for the campaign's own
 * @param table key of the table, for {@link Basis#TABLE_VERSION} only
 * @param version version of that table, for {@link Basis#TABLE_VERSION} only
 * @param fileName name of the file, for {@link Basis#TABLE_FILE} only
 * @param file the table in DMN, for {@link Basis#TABLE_FILE} only
 */
public record CompareRules(String campaign, String pack, Basis basis, String table, Integer version, String fileName, byte[] file) {

  /** Compares with another pack in the tables that are current now. */
  public static CompareRules withPack(String campaign, String pack) {
    return new CompareRules(campaign, pack, Basis.CURRENT_TABLES, null, null, null, null);
  }

  /** Compares with another version of one table. */
  public static CompareRules withVersion(String campaign, String pack, String table, int version) {
    return new CompareRules(campaign, pack, Basis.TABLE_VERSION, table, version, null, null);
  }

  /** Compares with an edited table that is not deployed. */
  public static CompareRules withFile(String campaign, String pack, String fileName, byte[] file) {
    return new CompareRules(campaign, pack, Basis.TABLE_FILE, null, null, fileName, file);
  }
}
