package vn.quyhoach.nomination;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.cadre.CurrentPlanEntry;
import vn.quyhoach.cadre.CurrentPlans;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.organisation.Post;
import vn.quyhoach.organisation.Posts;
import vn.quyhoach.regulation.AnnualGrade;
import vn.quyhoach.regulation.DecisionTables;
import vn.quyhoach.regulation.DisciplineLevel;
import vn.quyhoach.regulation.Gender;
import vn.quyhoach.regulation.PoliticalStandard;
import vn.quyhoach.regulation.RemovalFacts;
import vn.quyhoach.regulation.RemovalFinding;
import vn.quyhoach.regulation.RemovalReasons;
import vn.quyhoach.regulation.RulePin;

/** Puts a planned person's facts beside the reasons for which the campaign's pack takes people out of the plan (R50-REM-*). */
@Service
@Transactional(readOnly = true)
public class ReviewFindings {

  private final UnitPlans plans;
  private final Campaigns campaigns;
  private final Cadres cadres;
  private final Posts posts;
  private final CurrentPlans register;
  private final RemovalReasons reasons;
  private final Clock clock;

  ReviewFindings(UnitPlans plans, Campaigns campaigns, Cadres cadres, Posts posts, CurrentPlans register,
      RemovalReasons reasons, Clock clock) {
    this.plans = plans;
    this.campaigns = campaigns;
    this.cadres = cadres;
    this.posts = posts;
    this.register = register;
    this.reasons = reasons;
    this.clock = clock;
  }

  /** What speaks against keeping one entry of the plan in force, for those who review it; they decide. */
  public List<RemovalFinding> of(String planId, CurrentPlanEntry entry) {
    return of(campaigns.campaign(plans.plan(planId).campaignId()), entry, Optional.empty());
  }

  /**
   * What takes one entry of the plan in force out of it, under the rules of a campaign.
   *
   * @param statedReason code of the reason that somebody gives; empty to look only for what the facts say
   */
  public List<RemovalFinding> of(Campaign campaign, CurrentPlanEntry entry, Optional<String> statedReason) {
    Cadre cadre = cadres.cadre(entry.cadreCode());
    int plannedPosts = (int) register.ofUnit(entry.unitCode()).stream().filter(other -> other.cadreCode().equals(entry.cadreCode())).count();
    return of(campaign.rules(), campaign, cadre, posts.post(entry.postCode()), plannedPosts, statedReason);
  }

  /** This check, asking other tables than those in force: a table that is tried out, or answers that are remembered. */
  public ReviewFindings asking(DecisionTables tables) {
    return new ReviewFindings(plans, campaigns, cadres, posts, register, reasons.asking(tables), clock);
  }

  /**
   * The same facts under other rules than the campaign's own: what another regulation would say. Nothing that the campaign decides
   * may rest on it.
   *
   * @param plannedPosts how many entries of the unit's plan in force name the person
   */
  public List<RemovalFinding> of(RulePin rules, Campaign campaign, Cadre cadre, Post post, int plannedPosts) {
    return of(rules, campaign, cadre, post, plannedPosts, Optional.empty());
  }

  private List<RemovalFinding> of(RulePin rules, Campaign campaign, Cadre cadre, Post post, int plannedPosts,
      Optional<String> statedReason) {
    return reasons.applying(rules, new RemovalFacts(
        Gender.valueOf(cadre.gender().name()),
        cadre.birthDate(),
        campaign.ageReferenceDate(),
        UserZone.today(clock),
        DisciplineLevel.valueOf(cadre.disciplineLevel().name()),
        cadre.disciplineEffectiveUntil(),
        RecordedFacts.disciplineGround(cadre),
        PoliticalStandard.valueOf(cadre.politicalStandard().name()),
        cadre.grades().stream().findFirst().map(grade -> AnnualGrade.valueOf(grade.name())),
        cadre.currentRank(),
        Optional.of(post.rank()),
        plannedPosts,
        statedReason));
  }
}
