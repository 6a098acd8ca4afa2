package vn.quyhoach.followup;

import java.time.LocalDate;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.regulation.RulePin;

/**
 * Something that a unit is told to do.
 *
 * @param sourceId what it came from: a finding, a point of a conclusion
 * @param campaignCode begins the business key
 * @param recordScope chain of the decision record that the steps are written to
 * @param actingRole who in the unit answers
 * @param assignerUnit the unit that gave it and looks at the result
 * @param title one line that says what it is about, without a person's data
 * @param rules pack by which the ladder watches the date
 */
public record OpenFollowUp(FollowUpKind kind, String sourceId, String campaignId, String campaignCode, String recordScope, String unitCode,
    Role actingRole, String assignerUnit, String title, String requirement, LocalDate due, RulePin rules) {}
