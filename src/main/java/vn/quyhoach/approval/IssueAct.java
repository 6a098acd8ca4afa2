package vn.quyhoach.approval;

import java.time.LocalDate;

/** The act by which the decisions of a session take effect. */
public record IssueAct(String number, LocalDate issuedOn, String signer) {}
