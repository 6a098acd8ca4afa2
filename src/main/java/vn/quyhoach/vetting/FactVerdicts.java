package vn.quyhoach.vetting;

import vn.quyhoach.regulation.VettingVerdict;

/** What vetting last found about the facts of one name that the rules ask for. */
public record FactVerdicts(VettingVerdict degrees, VettingVerdict partyDates) {

  /** Nothing was checked yet. */
  static final FactVerdicts NONE = new FactVerdicts(VettingVerdict.NOT_CHECKED, VettingVerdict.NOT_CHECKED);

  FactVerdicts after(VettingCheck check) {
    return switch (check.kind()) {
      case DEGREES -> new FactVerdicts(VettingVerdict.valueOf(check.verdict()), partyDates);
      case PARTY_DATES -> new FactVerdicts(degrees, VettingVerdict.valueOf(check.verdict()));
      case POLITICAL_STANDARD -> this;
    };
  }
}
