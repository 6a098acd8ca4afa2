package vn.quyhoach.regulation;

/**
 * One upper limit of a plan.
 *
 * @param maximum the greatest number allowed
 * @param clause the document and clause the limit comes from, in Vietnamese
 */
public record PlanLimit(int maximum, String clause, RuleStatus status) {}
