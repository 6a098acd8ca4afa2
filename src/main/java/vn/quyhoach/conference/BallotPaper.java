package vn.quyhoach.conference;

import java.time.LocalDate;
import java.util.List;
import vn.quyhoach.regulation.ConferenceRule;
import vn.quyhoach.regulation.Meeting;

/**
 * What a ballot paper prints. Nothing on it says who votes.
 *
 * @param unitCode the unit whose meeting votes
 * @param round round of voting within the meeting, from 1
 * @param posts the posts in the order of the paper
 * @param rule the rule of the meeting, for the instruction on the paper
 */
public record BallotPaper(String conferenceId, String unitCode, Meeting meeting, int round, LocalDate heldOn, List<Post> posts,
    ConferenceRule rule) {

  /**
   * One post and the names for it.
   *
   * @param choicesAllowed how many of the names a voter may be in favour of, never more than there are names
   */
  public record Post(String code, String title, int choicesAllowed, List<Name> names) {}

  /** One name; {@code number} is its number within the plan. */
  public record Name(int number, String nominationId, String fullName, LocalDate birthDate, String currentPost) {}
}
