package vn.quyhoach.regulation;

/**
 * When a unit is spoken to around its deadline. Counted in working days of the official yearly notice.
 *
 * @param firstReminderWorkingDays working days before the deadline for the first reminder
 * @param lastReminderWorkingDays working days before the deadline for the last reminder
 * @param explanationWorkingDays working days after the deadline until the head must have explained the delay
 * @param clause the document and clause the rule comes from, in Vietnamese
 */
public record DeadlineRung(
    int firstReminderWorkingDays,
    int lastReminderWorkingDays,
    int explanationWorkingDays,
    String clause,
    RuleStatus status) {}
