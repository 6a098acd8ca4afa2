package vn.quyhoach.regulation;

/**
 * How long a piece of work may take.
 *
 * @param workingDays working days of the official yearly notice; the day of receipt is day zero
 * @param clause the document and clause the rule comes from, in Vietnamese
 */
public record ServiceTime(int workingDays, String clause, RuleStatus status) {}
