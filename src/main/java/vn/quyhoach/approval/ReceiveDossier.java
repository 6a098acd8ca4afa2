package vn.quyhoach.approval;

import java.time.LocalDate;
import java.util.List;

/**
 * The intake of a dossier by the organisation board: receipt number and day, or what is missing (S47).
 *
 * @param receiptNumber of a complete dossier; null otherwise
 * @param receivedOn from which the time for the appraisal runs; null when the intake is refused
 * @param missing what a dossier lacks that is not taken in
 */
public record ReceiveDossier(Decision decision, String receiptNumber, LocalDate receivedOn, String note, List<Missing> missing) {

  /** Whether the dossier can be taken in. */
  public enum Decision { COMPLETE, INCOMPLETE }

  /** A paper that is missing or cannot be used, of one name by its number or of the list when {@code nomination} is empty. */
  public record Missing(String nomination, String document, String text) {}
}
