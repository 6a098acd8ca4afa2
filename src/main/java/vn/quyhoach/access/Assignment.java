package vn.quyhoach.access;

import java.util.Optional;
import java.util.Set;
import vn.quyhoach.organisation.Role;

/**
 * A piece of work as the rules see it.
 *
 * @param unitCode the unit that acts
 * @param groupId the role group that the work is offered to
 * @param campaignId the campaign it belongs to, if it belongs to one
 * @param duty what the work makes its actor, if that matters later
 * @param subjects what the duty is recorded for: the plans concerned, the proposal to take people out, or the meeting of a count
 * @param peopleConcerned codes of the cadres whom the work decides about
 * @param unitsConcerned the units whose people it is about, where nobody may judge their own unit
 */
public record Assignment(String unitCode, String groupId, Optional<String> campaignId, Optional<Duty> duty,
    Set<String> subjects, Set<String> peopleConcerned, Set<String> unitsConcerned) {

  /** Whether nobody may do it for somebody else: what is counted twice is counted by those two. */
  boolean isPersonal() {
    return Role.COUNTER_FIRST.groupId().equals(groupId) || Role.COUNTER_SECOND.groupId().equals(groupId)
        || duty.filter(wanted -> wanted == Duty.FIRST_COUNT || wanted == Duty.SECOND_COUNT).isPresent();
  }
}
