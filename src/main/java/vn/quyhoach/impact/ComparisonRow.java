package vn.quyhoach.impact;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.quyhoach.regulation.RuleFinding;
import vn.quyhoach.regulation.Severity;

/**
 * One change.
 *
 * @param number place in the run, from 1: by unit, then the higher post first
 * @param fullName null when the row is about a post
 * @param postTitle null when the row is about the posts of a person
 * @param standing where the name stands now, in Vietnamese: the state of the nomination, or the decision of the plan in force
 * @param present what the campaign's own rules say, the strictest first
 * @param compared what the other rules say, the strictest first
 */
public record ComparisonRow(int number, String unitCode, String unitName, Subject subject, String cadreCode, String fullName,
    String postCode, String postTitle, String standing, Change change, List<RuleFinding> present, List<RuleFinding> compared) {

  public ComparisonRow {
    present = strictestFirst(present);
    compared = strictestFirst(compared);
  }

  private static List<RuleFinding> strictestFirst(List<RuleFinding> findings) {
    return findings.stream().sorted(Comparator.comparing(RuleFinding::severity).reversed()).toList();
  }

  /** What only the other rules say. */
  public List<RuleFinding> added() {
    return compared.stream().filter(finding -> absent(finding, present)).toList();
  }

  /** What only the campaign's own rules say. */
  public List<RuleFinding> dropped() {
    return present.stream().filter(finding -> absent(finding, compared)).toList();
  }

  /** What the change rests on: why somebody would fail, or what would no longer stand against them; remarks only without either. */
  public List<RuleFinding> decisive() {
    List<RuleFinding> differing = Stream.concat(added().stream(), dropped().stream()).toList();
    List<RuleFinding> refusals = differing.stream().filter(finding -> finding.severity() == Severity.REFUSE).toList();
    return refusals.isEmpty() ? differing : refusals;
  }

  private static boolean absent(RuleFinding finding, List<RuleFinding> others) {
    return others.stream().noneMatch(other -> other.severity() == finding.severity() && other.message().equals(finding.message()));
  }
}
