package vn.quyhoach.access;

import java.util.Optional;
import java.util.Set;

/**
 * A piece of work as the rules see it.
 *
 * @param unitCode the unit that acts
 * @param groupId the role group that the work is offered to
 * @param duty what the work makes its actor, if that matters later
 * @param subjects what the duty is recorded for: the plans concerned, or the meeting of a count
 * @param peopleConcerned codes of the cadres whom the work decides about
 * @param unitConcerned the unit whose list it is; empty when the work is not about one list
 */
public record Assignment(String unitCode, String groupId, Optional<Duty> duty, Set<String> subjects,
    Set<String> peopleConcerned, Optional<String> unitConcerned) {}
