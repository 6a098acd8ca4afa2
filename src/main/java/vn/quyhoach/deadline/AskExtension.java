package vn.quyhoach.deadline;

import java.time.LocalDate;

/**
 * A request for more time.
 *
 * @param deadlineId the date that cannot be kept, when it was asked from the work itself; otherwise null
 * @param kind what kind of date it is, when it was asked without naming one
 * @param campaign code of the campaign, needed only when several of the unit's dates are of that kind
 */
public record AskExtension(String deadlineId, DeadlineKind kind, String campaign, LocalDate proposedDue, String reason) {}
