package vn.quyhoach.approval;

import java.time.LocalDate;

/** The intake of the unit's answers to the defects. */
public record ReceiveSupplement(LocalDate receivedOn, String note) {}
