package vn.quyhoach.approval;

import java.time.LocalDate;

/**
 * The act by which the decisions of a session take effect.
 *
 * @param number number and symbol; blank draws the next one of the register
 */
public record IssueAct(String number, LocalDate issuedOn, String signer) {}
