package vn.quyhoach.campaign;

import java.time.LocalDate;

/** The notice of conclusion sent to the units at the end (S51). */
public record IssueConclusion(String number, LocalDate issuedOn, String content) {}
