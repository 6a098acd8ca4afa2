package vn.quyhoach.conference;

import java.util.OptionalInt;

/**
 * A field in which the two entries of a count differ, as shown to the head.
 *
 * @param first what the first entry says; empty where a total would tell how somebody voted (F27)
 * @param second what the second entry says; empty for the same reason
 */
public record CountDifference(String field, OptionalInt first, OptionalInt second) {}
