package vn.quyhoach.conference;

import java.time.LocalDate;
import java.util.List;

/**
 * A meeting that was convened, its roll call and its counting team.
 *
 * @param heldOn day of the meeting; no time is kept of anything that happens in it
 * @param openedAt hour at which the meeting opened, in words for the minutes; {@code null} when not wanted there
 * @param groups the groups of the pack, in its order, each with its count
 * @param absentees one line for everybody who was summoned and did not come
 * @param countingTeam the team with its head; {@code null} without a ballot
 */
public record ConveneConference(LocalDate heldOn, String openedAt, String place, String chair, String minutesSecretary,
    List<Group> groups, List<Absentee> absentees, List<Teller> countingTeam) {

  /** How many belong to a group of participants, were summoned and came. */
  public record Group(String group, int members, int summoned, int present) {}

  /** Somebody who did not come, and why. */
  public record Absentee(String fullName, String reason) {}

  /** Somebody of the counting team. */
  public record Teller(String fullName, TellerRole role) {}
}
