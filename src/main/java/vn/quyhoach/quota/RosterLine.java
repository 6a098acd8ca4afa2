package vn.quyhoach.quota;

import java.util.List;

/**
 * One post of the unit beside the plan.
 *
 * @param holders who holds it, with the month of retirement when that is within the term
 * @param candidates how many people the plan has for it
 * @param remarks what does not fit, in Vietnamese
 */
public record RosterLine(String postTitle, List<String> holders, int candidates, List<String> remarks) {

  public RosterLine {
    holders = List.copyOf(holders);
    remarks = List.copyOf(remarks);
  }
}
