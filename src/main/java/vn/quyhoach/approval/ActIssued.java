package vn.quyhoach.approval;

/**
 * A committee's act was issued, number and day included, and sent to the units it concerns; told in the transaction of the act.
 *
 * @param kind what was decided
 * @param subjectId the session or the removal that the act is about
 * @param actor account of who issued it
 */
public record ActIssued(Deliveries.Kind kind, String subjectId, String actor) {}
