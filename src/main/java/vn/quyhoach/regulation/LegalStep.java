package vn.quyhoach.regulation;

/**
 * A step that every plan has to pass through before it is approved and made known.
 *
 * @param process key of the process model the step stands in
 * @param element the element of that model which carries the step out
 * @param step what is done, in Vietnamese, for display
 * @param clause the document and clause that demands it, in Vietnamese
 */
public record LegalStep(String process, String element, String step, String clause, RuleStatus status) {}
