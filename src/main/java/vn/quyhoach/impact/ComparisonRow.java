package vn.quyhoach.impact;

import java.util.List;
import vn.quyhoach.regulation.RuleFinding;

/**
 * One change.
 *
 * @param number place in the run, from 1: by unit, then the higher post first
 * @param fullName null when the row is about a post
 * @param postTitle null when the row is about the posts of a person
 * @param standing where the name stands now, in Vietnamese: the state of the nomination, or the decision of the plan in force
 * @param present what the campaign's own rules say
 * @param compared what the other rules say
 */
public record ComparisonRow(int number, String unitCode, String unitName, Subject subject, String cadreCode, String fullName,
    String postCode, String postTitle, String standing, Change change, List<RuleFinding> present, List<RuleFinding> compared) {

  public ComparisonRow {
    present = List.copyOf(present);
    compared = List.copyOf(compared);
  }
}
