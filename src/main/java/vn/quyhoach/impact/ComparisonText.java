package vn.quyhoach.impact;

/**
 * A comparison in Vietnamese words.
 *
 * @param present the campaign's own rules
 * @param compared the rules they are compared with
 * @param summary the numbers in one sentence
 */
public record ComparisonText(String present, String compared, String summary) {}
