package vn.quyhoach.deadline;

import java.time.LocalDate;

/**
 * Why a clock stands still.
 *
 * @param number number of the document that orders it, or null when the product's own course of work does
 * @param date date of that document, or null
 * @param reason in Vietnamese, shown wherever the date is shown
 */
public record PauseBasis(String number, LocalDate date, String reason) {

  /** A pause that follows from the course of work, such as a dossier that is back with its unit. */
  public static PauseBasis because(String reason) {
    return new PauseBasis(null, null, reason);
  }
}
