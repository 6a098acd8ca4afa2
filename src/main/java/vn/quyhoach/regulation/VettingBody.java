package vn.quyhoach.regulation;

/**
 * A body to be asked about one fact.
 *
 * @param name of the body, in Vietnamese, for display
 * @param route who answers for it in the system
 * @param mandatory whether the appraisal has to wait for its opinion
 * @param clause the document and clause the rule comes from, in Vietnamese
 */
public record VettingBody(
    VettingFact fact,
    OpinionBody body,
    String name,
    OpinionRoute route,
    boolean mandatory,
    String clause,
    RuleStatus status) {}
