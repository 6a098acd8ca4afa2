package vn.quyhoach.workflow.tasklist;

import java.time.LocalDate;

/**
 * What the card of a task says under its title.
 *
 * @param unit name of the unit the work is about
 * @param subject the person, post or list the work is about; {@code null} when it is about the unit as a whole
 * @param due last day for the work; {@code null} when none is set
 * @param workingDaysLeft working days from today to that day, negative when it has passed; {@code null} without a day
 */
public record TaskHeadline(String unit, String subject, LocalDate due, Integer workingDaysLeft) {}
