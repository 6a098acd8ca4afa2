package vn.quyhoach.approval;

import java.time.LocalDate;
import java.util.List;

/** The agenda of a session: when, where, who came, and the plans (ids) whose lists are considered. */
public record PrepareAgenda(LocalDate heldOn, String place, String chair, List<Member> attendance, List<String> lists) {

  /**
   * One member of the committee at the roll.
   *
   * @param reason why somebody is absent
   * @param outsideReason why somebody is at the roll whom the roster of the day does not name
   */
  public record Member(String fullName, String office, Presence presence, String reason, String outsideReason) {}

  /** Whether a member came. */
  public enum Presence { PRESENT, ABSENT }
}
