package vn.quyhoach.approval;

import java.time.LocalDate;

/** The intake of a dossier by the organisation board: receipt number and day (S47). */
public record ReceiveDossier(String receiptNumber, LocalDate receivedOn, String note) {}
