package vn.quyhoach.regulation;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The rules a campaign is held to: one regulation pack, and the version of each decision table on the day the campaign
 * was adopted. A later version of a table does not change a campaign under way (regulation reference, section 9).
 *
 * @param pack code of the regulation pack, the first input of every table, such as {@code qd50}
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
}
