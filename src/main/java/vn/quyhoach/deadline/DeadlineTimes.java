package vn.quyhoach.deadline;

import java.time.Instant;

/** The instants at which the rungs of one deadline fire. */
public record DeadlineTimes(Instant firstReminder, Instant lastReminder, Instant due, Instant explanationDue) {}
