/**
 * Dates that units answer for: the deadline of a plan, each notice about it, the head's explanation, the report to the level above.
 *
 * <p>The table is the truth; timers only act on it. Every rung is written once, so a late or repeated run does no harm. What counts
 * as a working day is the calendar's, how many are given is the regulation's.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"organisation", "regulation", "calendar", "audit", "refusal"})
package vn.quyhoach.deadline;
