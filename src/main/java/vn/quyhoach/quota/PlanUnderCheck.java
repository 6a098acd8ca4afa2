package vn.quyhoach.quota;

import java.time.LocalDate;
import java.time.YearMonth;
import vn.quyhoach.organisation.PostGroup;
import vn.quyhoach.organisation.UnitTier;
import vn.quyhoach.regulation.RulePin;

/**
 * What has to be known about a plan to count its names.
 *
 * @param rules the pack and versions that the campaign is held to
 * @param ageReferenceDate the day on which ages are taken (R50-AGE-5)
 * @param partyTerm term of Party posts, such as {@code 2025-2030}
 * @param stateTerm term of State posts, such as {@code 2026-2031}
 */
public record PlanUnderCheck(String planId, String campaignId, String unitCode, UnitTier tier, RulePin rules,
    LocalDate ageReferenceDate, String partyTerm, String stateTerm) {

  /** The month in which the term of a group of posts ends: the last year of the term, in the month of the reference date. */
  YearMonth termEnd(PostGroup group) {
    String term = group == PostGroup.PARTY_COMMITTEE ? partyTerm : stateTerm;
    return YearMonth.of(Integer.parseInt(term.substring(term.indexOf('-') + 1)), ageReferenceDate.getMonth());
  }
}
