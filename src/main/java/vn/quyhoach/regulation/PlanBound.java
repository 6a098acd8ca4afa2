package vn.quyhoach.regulation;

/**
 * The least and the greatest number allowed for what {@link LimitKind} names, as exact fractions of a base.
 *
 * @param minimum numerator of the least share; 0 without a lower bound
 * @param maximum numerator of the greatest share; far beyond any number that occurs without an upper bound
 * @param denominator of both; 1 where people are counted and the base is 1
 * @param severity whether to go beyond is refused or asks for a reason
 * @param clause the document and clause the bound comes from, in Vietnamese
 */
public record PlanBound(LimitKind kind, String ruleId, int minimum, int maximum, int denominator, Severity severity,
    String clause, RuleStatus status) {

  /** Whether a number is within the bound for a base; for plain counts the base is 1. Nothing is rounded. */
  public boolean allows(int count, int base) {
    return !isBelow(count, base) && !isAbove(count, base);
  }

  /** Whether a number falls short of the least share of a base. */
  public boolean isBelow(int count, int base) {
    return (long) count * denominator < (long) minimum * base;
  }

  /** Whether a number exceeds the greatest share of a base. */
  public boolean isAbove(int count, int base) {
    return (long) count * denominator > (long) maximum * base;
  }
}
