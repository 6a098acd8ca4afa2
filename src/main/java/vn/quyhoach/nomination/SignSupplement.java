package vn.quyhoach.nomination;

import java.time.LocalDate;

/** The head's document that goes up with the answers to the defects. */
public record SignSupplement(String number, LocalDate signedOn) {}
