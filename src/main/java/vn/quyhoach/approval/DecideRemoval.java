package vn.quyhoach.approval;

import java.time.LocalDate;
import java.util.List;

/**
 * The committee's decision on a proposal to take people out of the plan, case by case.
 *
 * @param number number and symbol; blank draws the next one of the register
 */
public record DecideRemoval(String number, LocalDate issuedOn, String signer, List<Line> cases) {

  /** The decision on one case by its number. */
  public record Line(String number, RemovalCase.Choice decision, String note) {}
}
