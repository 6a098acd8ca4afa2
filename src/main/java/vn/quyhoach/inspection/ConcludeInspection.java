package vn.quyhoach.inspection;

import java.time.LocalDate;

/** The report of the team, which ends its work. */
public record ConcludeInspection(String reportNumber, LocalDate reportedOn, String conclusion, String recommendation) {}
