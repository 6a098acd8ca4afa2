package vn.quyhoach.nomination;

import java.time.Clock;
import org.springframework.stereotype.Service;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.organisation.Post;
import vn.quyhoach.regulation.AnnualGrade;
import vn.quyhoach.regulation.DecisionTables;
import vn.quyhoach.regulation.DisciplineLevel;
import vn.quyhoach.regulation.Eligibility;
import vn.quyhoach.regulation.EligibilityFacts;
import vn.quyhoach.regulation.EligibilityVerdict;
import vn.quyhoach.regulation.Gender;
import vn.quyhoach.regulation.PoliticalStandard;
import vn.quyhoach.regulation.PostGroup;
import vn.quyhoach.regulation.RulePin;
import vn.quyhoach.regulation.SourceEvaluation;
import vn.quyhoach.regulation.VettingVerdict;

/** Puts a person's facts beside the rules of the campaign; asked at the list and again at appraisal (S23, S33, S41). */
@Service
public class EligibilityCheck {

  private final Eligibility eligibility;
  private final Clock clock;

  EligibilityCheck(Eligibility eligibility, Clock clock) {
    this.eligibility = eligibility;
    this.clock = clock;
  }

  /** This check, asking other tables than those in force: a table that is tried out, or answers that are remembered. */
  public EligibilityCheck asking(DecisionTables tables) {
    return new EligibilityCheck(new Eligibility(tables), clock);
  }

  /**
   * Checks one person for one post.
   *
   * @param evaluation what the unit's evaluation of the source said about the person
   * @param degrees what the vetting of degrees found, or that nothing was checked yet
   * @param partyDates what the vetting of Party dates found, or that nothing was checked yet
   */
  public EligibilityVerdict check(Campaign campaign, UnitPlan plan, Post post, Cadre cadre, SourceEvaluation evaluation,
      VettingVerdict degrees, VettingVerdict partyDates) {
    return check(campaign.rules(), campaign, plan, post, cadre, evaluation, degrees, partyDates);
  }

  /**
   * The same check of the same facts under other rules than the campaign's own: what another regulation would say. Nothing that
   * the campaign decides may rest on it.
   */
  public EligibilityVerdict check(RulePin rules, Campaign campaign, UnitPlan plan, Post post, Cadre cadre,
      SourceEvaluation evaluation, VettingVerdict degrees, VettingVerdict partyDates) {
    return eligibility.check(rules, EligibilityFacts.builder()
        .campaignKind(campaign.kind())
        .tier(plan.tier().name())
        .postGroup(PostGroup.valueOf(post.group().name()))
        .centrallyManaged(post.centrallyManaged())
        .gender(Gender.valueOf(cadre.gender().name()))
        .birthDate(cadre.birthDate())
        .ageReferenceDate(campaign.ageReferenceDate())
        .currentRank(cadre.currentRank())
        .plannedRank(post.rank())
        .checkedOn(UserZone.today(clock))
        .disciplineLevel(DisciplineLevel.valueOf(cadre.disciplineLevel().name()))
        .disciplineEffectiveUntil(cadre.disciplineEffectiveUntil().orElse(null))
        .disciplineGround(RecordedFacts.disciplineGround(cadre))
        .appointmentProposal(RecordedFacts.appointmentProposal(cadre, UserZone.today(clock)))
        .politicalStandard(PoliticalStandard.valueOf(cadre.politicalStandard().name()))
        .qualificationLevel(cadre.qualificationLevel())
        .requiredQualification(post.requiredQualification())
        .theoryLevel(cadre.theoryLevel())
        .requiredTheory(post.requiredTheory())
        .latestGrades(cadre.grades().stream().map(grade -> AnnualGrade.valueOf(grade.name())).toList())
        .partyAdmissionDate(cadre.partyAdmissionDate().orElse(null))
        .partyOfficialDate(cadre.partyOfficialDate().orElse(null))
        .sourceEvaluation(evaluation)
        .degreeVerdict(degrees)
        .partyDatesVerdict(partyDates)
        .build());
  }
}
