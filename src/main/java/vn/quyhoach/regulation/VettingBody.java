package vn.quyhoach.regulation;

/**
 * A body to be asked about one fact.
 *
 * @param name of the body, in Vietnamese, for display
 * @param route who answers for it in the system
 * @param mandatory whether the appraisal has to wait for its opinion
 * @param workingDays working days it has for its opinion
 * @param reminderWorkingDays working days before that deadline on which it is reminded
 * @param clause the document and clause the rule comes from, in Vietnamese
 */
public record VettingBody(
    VettingFact fact,
    OpinionBody body,
    String name,
    OpinionRoute route,
    boolean mandatory,
    int workingDays,
    int reminderWorkingDays,
    String clause,
    RuleStatus status) {}
