package vn.quyhoach.guidance;

import java.time.LocalDate;

/**
 * Until when a board has to have answered.
 *
 * @param workingDaysLeft negative when the day has passed
 * @param paused whether the time stands still, because the unit was asked back
 */
public record AnswerDue(LocalDate due, int workingDaysLeft, boolean paused) {}
