package vn.quyhoach.approval;

/**
 * A run of the rules over whoever a committee has approved.
 *
 * @param purpose at whose request it is made
 * @param unit code of the one unit to look at, with everything below it; blank for all
 */
public record RunRemoval(String purpose, String unit) {}
