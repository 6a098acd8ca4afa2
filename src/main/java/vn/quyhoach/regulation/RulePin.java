package vn.quyhoach.regulation;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The rules a campaign is held to: one regulation pack, and the version of each decision table on the day the campaign
 * was adopted. A later version of a table does not change a campaign under way (regulation reference, section 9).
 *
 * @param pack code of the regulation pack, such as {@code qd50}; with a plus sign and a province's code, such as
 *     {@code qd50+38}, the pack of the Centre tightened by that province's own layer
 * @param versions table key to version; a table that is not named is read in its current version
 */
public record RulePin(String pack, Map<String, Integer> versions) {

  public RulePin {
    Objects.requireNonNull(pack, "pack");
    versions = Map.copyOf(versions);
  }

  /** A pin that follows the current version of every table: for drafts, before a campaign is adopted. */
  public static RulePin current(String pack) {
    return new RulePin(pack, Map.of());
  }

  /** The version this pin holds the table to, or empty for the current one. */
  public OptionalInt versionOf(String table) {
    Integer version = versions.get(table);
    return version == null ? OptionalInt.empty() : OptionalInt.of(version);
  }

  /** The pack of the Centre, which is what the rows of nearly all tables are written for. */
  public String basePack() {
    int plus = pack.indexOf('+');
    return plus < 0 ? pack : pack.substring(0, plus);
  }

  /** Whether a province's own layer lies over the pack of the Centre. */
  public boolean layered() {
    return pack.indexOf('+') >= 0;
  }
}
