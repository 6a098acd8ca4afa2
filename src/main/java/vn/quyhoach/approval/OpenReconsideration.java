package vn.quyhoach.approval;

import java.time.LocalDate;

/** The document by which an approving body takes up again what it had decided against. */
public record OpenReconsideration(String number, LocalDate issuedOn, String signer, String reason) {}
