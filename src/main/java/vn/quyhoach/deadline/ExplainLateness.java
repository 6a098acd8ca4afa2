package vn.quyhoach.deadline;

import java.time.LocalDate;

/** The head's acknowledgement of a notice, the explanation and the day promised (S31, S40). */
public record ExplainLateness(boolean acknowledged, String explanation, LocalDate promisedOn) {}
