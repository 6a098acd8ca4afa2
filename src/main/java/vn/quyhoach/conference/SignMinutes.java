package vn.quyhoach.conference;

import java.time.LocalDate;

/** The minutes signed on paper; from here on the meeting is locked. */
public record SignMinutes(String minutesNumber, LocalDate signedOn, String note) {}
