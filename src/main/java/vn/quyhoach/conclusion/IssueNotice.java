package vn.quyhoach.conclusion;

import java.time.LocalDate;
import java.util.List;

/** The notice of conclusion and what it asks of whom. */
public record IssueNotice(String number, LocalDate issuedOn, String content, List<Point> points) {

  /**
   * Something to be done.
   *
   * @param addressee {@link Addressees#ALL}, the name of a tier, a unit's code, or a board's account
   */
  public record Point(String text, String addressee, LocalDate due) {

    /** A row that was offered and left empty. */
    boolean isEmpty() {
      return isBlank(text) && isBlank(addressee) && due == null;
    }

    private static boolean isBlank(String value) {
      return value == null || value.isBlank();
    }
  }
}
