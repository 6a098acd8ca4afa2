package vn.quyhoach.regulation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One paper of a dossier.
 *
 * @param code of the paper, such as {@code POLITICAL_STANDARD_CONCLUSION}; the same under every pack
 * @param title of the paper, in Vietnamese
 * @param scope whether each person needs one, or the list as a whole
 * @param required whether a list may not be signed without it
 * @param maximumAgeMonths months for which it can be used from its date; empty if it does not expire
 * @param warningDays days before its expiry from which officials are warned
 * @param clause the document and clause the rule comes from, in Vietnamese
 */
public record DossierItem(
    String code,
    String title,
    Scope scope,
    boolean required,
    OptionalInt maximumAgeMonths,
    int warningDays,
    String clause,
    RuleStatus status) {

  /** Whose paper it is. */
  public enum Scope {
    PERSON,
    LIST
  }

  /** How a paper stands on a day. */
  public enum Validity {
    VALID,
    /** Usable, but not for long. */
    EXPIRING,
    EXPIRED
  }

  /** Last day on which a paper of that date can be used; empty if it does not expire. */
  public Optional<LocalDate> usableUntil(LocalDate issuedOn) {
    return maximumAgeMonths.isEmpty() ? Optional.empty() : Optional.of(issuedOn.plusMonths(maximumAgeMonths.getAsInt()));
  }

  /** How a paper of that date stands on a day in Vietnam. */
  public Validity on(LocalDate day, LocalDate issuedOn) {
    Optional<LocalDate> last = usableUntil(issuedOn);
    if (last.filter(day::isAfter).isPresent()) {
      return Validity.EXPIRED;
    }
    return last.filter(until -> day.isAfter(until.minusDays(warningDays))).isPresent() ? Validity.EXPIRING : Validity.VALID;
  }
}
