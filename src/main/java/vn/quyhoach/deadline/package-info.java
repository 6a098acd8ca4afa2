/**
 * Dates that somebody answers for: each with its ladder of reminders and notices by name, what was explained and promised, every
 * extension, move and stop, and the ledger that shows it (S31, S36–S40).
 *
 * <p>The table is the truth; timers only act on it, and the reconciliation finds what they have missed. Every rung is written once, so a
 * late or repeated run does no harm. What counts as a working day is the calendar's; how many are given, and who is told, the
 * regulation's.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"organisation", "regulation", "campaign", "calendar", "notification", "audit", "refusal"})
package vn.quyhoach.deadline;
