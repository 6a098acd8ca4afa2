package vn.quyhoach.followup;

import java.time.LocalDate;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.regulation.RulePin;

/**
 * Something that a unit is told to do.
 *
 * @param sourceId what it came from: a finding, a point of a conclusion
 * @param campaignCode begins the business key
 * @param planId the unit's plan, on whose record the steps are written; null for a board, whose steps stand on the campaign's
 * @param actingRole who in the unit answers
 * @param assignerUnit the unit that gave it and looks at the result
 * @param title one line that says what it is about, without a person's data
 * @param rules the pack and versions by which the ladder watches the date
 */
public record OpenFollowUp(FollowUpKind kind, String sourceId, String campaignId, String campaignCode, String planId, String unitCode,
    Role actingRole, String assignerUnit, String title, String requirement, LocalDate due, RulePin rules) {}
