package vn.quyhoach.regulation;

/**
 * A reason for which a person leaves the plan.
 *
 * @param code of the reason, such as {@code OVER_AGE}; the same under every pack
 * @param ruleId number of the rule in the regulation reference, such as {@code R50-REM-1}
 * @param title short name of the reason, in Vietnamese
 * @param clause the document and clause the rule comes from, in Vietnamese
 */
public record RemovalReason(String code, String ruleId, RemovalMode mode, String title, String clause, RuleStatus status) {}
