package vn.quyhoach.nomination;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.cadre.CurrentPlanEntry;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.organisation.Posts;
import vn.quyhoach.regulation.AnnualGrade;
import vn.quyhoach.regulation.DisciplineGround;
import vn.quyhoach.regulation.DisciplineLevel;
import vn.quyhoach.regulation.Gender;
import vn.quyhoach.regulation.PoliticalStandard;
import vn.quyhoach.regulation.RemovalFacts;
import vn.quyhoach.regulation.RemovalFinding;
import vn.quyhoach.regulation.RemovalReasons;

/** Puts a planned person's facts beside the reasons for which the campaign's pack takes people out of the plan (R50-REM-*). */
@Service
@Transactional(readOnly = true)
public class ReviewFindings {

  private final UnitPlans plans;
  private final Campaigns campaigns;
  private final Cadres cadres;
  private final Posts posts;
  private final RemovalReasons reasons;
  private final Clock clock;

  ReviewFindings(UnitPlans plans, Campaigns campaigns, Cadres cadres, Posts posts, RemovalReasons reasons, Clock clock) {
    this.plans = plans;
    this.campaigns = campaigns;
    this.cadres = cadres;
    this.posts = posts;
    this.reasons = reasons;
    this.clock = clock;
  }

  /** What speaks against keeping one entry of the plan in force, for those who review it; they decide. */
  public List<RemovalFinding> of(String planId, CurrentPlanEntry entry) {
    Campaign campaign = campaigns.campaign(plans.plan(planId).campaignId());
    Cadre cadre = cadres.cadre(entry.cadreCode());
    List<CurrentPlanEntry> unitEntries = plans.currentPlanOf(planId);
    return reasons.applying(campaign.rules(), new RemovalFacts(
        Gender.valueOf(cadre.gender().name()),
        cadre.birthDate(),
        campaign.ageReferenceDate(),
        UserZone.today(clock),
        DisciplineLevel.valueOf(cadre.disciplineLevel().name()),
        cadre.disciplineEffectiveUntil(),
        DisciplineGround.UNKNOWN,
        PoliticalStandard.valueOf(cadre.politicalStandard().name()),
        cadre.grades().stream().findFirst().map(grade -> AnnualGrade.valueOf(grade.name())),
        cadre.currentRank(),
        Optional.of(posts.post(entry.postCode()).rank()),
        (int) unitEntries.stream().filter(other -> other.cadreCode().equals(entry.cadreCode())).count(),
        Optional.empty()));
  }
}
