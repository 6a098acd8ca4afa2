package vn.quyhoach.inspection;

import java.time.LocalDate;
import java.util.List;

/**
 * A team and the units it is to visit.
 *
 * @param leader account of the leader
 */
public record ProposeInspection(String purpose, LocalDate fromDate, LocalDate toDate, String leader, List<Member> members, List<ChosenUnit> units) {

  /** Another member, by account. */
  public record Member(String official) {}

  /**
   * A unit to visit.
   *
   * @param reason why this one; needed when the points of risk do not propose it
   */
  public record ChosenUnit(String unit, String reason) {}
}
