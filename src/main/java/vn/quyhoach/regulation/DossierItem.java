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
 * @param neededBy by when the paper must be there
 * @param recordedBy what on record does instead of a scan
 * @param clause the document and clause the rule comes from, in Vietnamese
 */
public record DossierItem(
    String code,
    String title,
    Scope scope,
    boolean required,
    OptionalInt maximumAgeMonths,
    int warningDays,
    Moment neededBy,
    Proof recordedBy,
    String clause,
    RuleStatus status) {

  /** Whose paper it is. */
  public enum Scope {
    PERSON,
    LIST,
    /** Of each meeting, which is held before there is a list. */
    MEETING
  }

  /** The act that waits for a required paper. */
  public enum Moment {
    /** The lock of a meeting's minutes; for papers of a meeting only. */
    MINUTES,
    /** The head's signature under the submission. */
    SUBMISSION,
    /** The organisation board's proposal to approve a name. */
    DECISION
  }

  /** What on record is as good as a scan of the paper. */
  public enum Proof {
    NONE,
    POLITICAL_STANDARD,
    ASSET_DECLARATION,
    HEALTH_CERTIFICATE,
    RESIDENCE_COMMENT,
    /** The minutes that the product itself keeps; a list exists only once they are locked. */
    LOCKED_MINUTES
  }

  /** How a paper stands on a day. */
  public enum Validity {
    VALID,
    /** Usable, but not for long. */
    EXPIRING,
    EXPIRED
  }

  /** The same paper under a title that says which of several it is. */
  public DossierItem titled(String words) {
    return new DossierItem(code, words, scope, required, maximumAgeMonths, warningDays, neededBy, recordedBy, clause, status);
  }

  /** The clause with a reservation where its text was not seen. */
  public String basis() {
    return status.basis(clause);
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
