package vn.quyhoach.vetting;

import java.util.Optional;

/**
 * One fact of a person as the sources state it now, with the newest verdict.
 *
 * @param number place on the sheet, from 1; people refer to a fact by it
 * @param key of the fact, the same from one look at the sheet to the next
 * @param declared what the person declared, or a dash
 * @param recorded what the other sources state, each with its name, or a dash
 * @param open whether a vetter has to judge it now
 */
public record SheetLine(int number, String key, String label, String declared, String recorded, Comparison comparison,
    Optional<FactVerdict> verdict, boolean open) {

  public SheetFact fact() {
    return SheetFact.of(key);
  }
}
