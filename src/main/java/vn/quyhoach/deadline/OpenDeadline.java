package vn.quyhoach.deadline;

import java.time.LocalDate;
import java.util.Objects;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.regulation.RulePin;

/**
 * A date that somebody answers for from now on.
 *
 * @param subjectId id of what the date is about, unique within the kind: for a submission the plan, otherwise the appraisal, the opinion
 *     asked for, the question, the defect or finding
 * @param planId the plan it belongs to, or null when it belongs to none
 * @param unitCode the unit that has to act
 * @param role who in that unit has to act
 * @param upperUnit the unit whose organisation board hears of lateness
 * @param due last day, in the users' zone
 * @param rules the pack and versions of the tables by which reminders and notices are given
 * @param title what has to be done, in Vietnamese, for notices and the ledger; names no person
 */
public record OpenDeadline(DeadlineKind kind, String subjectId, String campaignId, String planId, String unitCode, Role role,
    String upperUnit, LocalDate due, RulePin rules, String title) {

  public OpenDeadline {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subjectId, "subjectId");
    Objects.requireNonNull(campaignId, "campaignId");
    Objects.requireNonNull(unitCode, "unitCode");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(upperUnit, "upperUnit");
    Objects.requireNonNull(due, "due");
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(title, "title");
  }
}
