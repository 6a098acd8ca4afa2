package vn.quyhoach.regulation;

/**
 * One target for the structure of a plan. Numbers that the regulation does not give are 0: then people are counted and
 * nothing is asked for.
 *
 * @param belowAge age in full years that the young are below, or where the second age band begins
 * @param bandYears years from the beginning of the second age band to that of the third
 * @param numerator of the least share; for {@link StructureKind#MINORITY} of the share of the area's people
 * @param denominator of the least share
 * @param minimum least number of people, in each band for {@link StructureKind#AGE_BANDS}
 * @param clause the document and clause the target comes from, in Vietnamese
 */
public record StructureTarget(StructureKind kind, String ruleId, int belowAge, int bandYears, int numerator,
    int denominator, int minimum, String clause, RuleStatus status) {

  /** Whether the target gives a share. */
  public boolean hasShare() {
    return numerator > 0;
  }
}
