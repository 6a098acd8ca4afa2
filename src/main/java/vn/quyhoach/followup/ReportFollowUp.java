package vn.quyhoach.followup;

import java.time.LocalDate;

/** What a unit says it has done. */
public record ReportFollowUp(String report, LocalDate doneOn) {}
