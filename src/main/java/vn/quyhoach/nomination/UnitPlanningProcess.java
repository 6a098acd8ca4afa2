package vn.quyhoach.nomination;

import java.time.Instant;

/** The process that carries a unit's plan, as far as this module needs it. */
public interface UnitPlanningProcess {

  /** Starts the unit's work in the caller's transaction, with the dates of its reminders and its deadline. */
  void start(UnitPlan plan, Instant reminderDue, Instant lastReminderDue, Instant deadlineDue);
}
