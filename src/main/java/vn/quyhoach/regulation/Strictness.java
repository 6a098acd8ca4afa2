package vn.quyhoach.regulation;

/** Which of two values of a column binds people more: what a province may move towards, and never away from. */
enum Strictness {
  /** The smaller number. */
  LOWER,
  /** The greater number, {@code true}, or the harder {@link Severity}. */
  HIGHER,
  /** The smaller number, where zero says that there is no limit. */
  LOWER_ZERO_IS_UNLIMITED;

  /** Negative if the province's value is stricter, zero if equal, positive if it loosens. */
  int compare(Object layer, Object base) {
    return switch (this) {
      case LOWER -> Double.compare(number(layer), number(base));
      case HIGHER -> Double.compare(rank(base), rank(layer));
      case LOWER_ZERO_IS_UNLIMITED -> Double.compare(limit(layer), limit(base));
    };
  }

  private static double limit(Object value) {
    return number(value) == 0 ? Double.POSITIVE_INFINITY : number(value);
  }

  private static double rank(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    return value instanceof String name ? Severity.valueOf(name).ordinal() : number(value);
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }
}
