package vn.quyhoach.approval;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.deadline.DeadlineKind;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.deadline.OpenDeadline;
import vn.quyhoach.deadline.PauseBasis;
import vn.quyhoach.deadline.ServiceTimes;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.Units;

/**
 * The time that a board has for an appraisal: it runs from the day of a complete intake and rests while the dossier is with the unit
 * (R50-SLA-1).
 */
@Component
class AppraisalClock {

  /** The row of the table of service times. */
  private static final String DOSSIER = "DOSSIER";

  private final Deadlines deadlines;
  private final ServiceTimes times;
  private final UnitPlans plans;
  private final Campaigns campaigns;
  private final Units units;

  AppraisalClock(Deadlines deadlines, ServiceTimes times, UnitPlans plans, Campaigns campaigns, Units units) {
    this.deadlines = deadlines;
    this.times = times;
    this.plans = plans;
    this.campaigns = campaigns;
    this.units = units;
  }

  /** Starts at a complete intake; after an intake that was taken back the clock goes on where it stood. */
  void start(String planId, LocalDate receivedOn, String actor) {
    if (deadlines.of(DeadlineKind.APPRAISAL, planId).isPresent()) {
      runOn(planId, actor);
      return;
    }
    UnitPlan plan = plans.plan(planId);
    Campaign campaign = campaigns.campaign(plan.campaignId());
    deadlines.open(new OpenDeadline(DeadlineKind.APPRAISAL, planId, campaign.id(), planId, plan.approvingUnit(), Role.BOARD,
        campaign.unitCode(), times.due(campaign.rules(), DeadlineKind.APPRAISAL, DOSSIER, receivedOn), campaign.rules(),
        "Thẩm định hồ sơ quy hoạch của " + units.unit(plan.unitCode()).name()));
  }

  /** Stops while nothing can be appraised. */
  void rest(String planId, String reason, String actor) {
    deadlines.pause(DeadlineKind.APPRAISAL, planId, PauseBasis.because(reason), actor);
  }

  void runOn(String planId, String actor) {
    deadlines.resume(DeadlineKind.APPRAISAL, planId, actor);
  }

  /** The appraisal is done. */
  void stop(String planId) {
    deadlines.met(DeadlineKind.APPRAISAL, planId);
  }
}
