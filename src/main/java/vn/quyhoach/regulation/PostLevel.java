package vn.quyhoach.regulation;

/**
 * The level that posts of a tier belong to: posts of one level are counted together for one person (R50-QTY-2).
 *
 * @param code short and stable, part of the key of the counters
 * @param label name shown to people, in Vietnamese
 */
public record PostLevel(String code, String label, String clause, RuleStatus status) {}
