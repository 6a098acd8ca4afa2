package vn.quyhoach.approval;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.quyhoach.cadre.CurrentPlans;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.organisation.Posts;

/** Puts approved names into the register, in the transaction of the act. */
@Component
class RegisterEntries {

  private final Nominations nominations;
  private final UnitPlans plans;
  private final Campaigns campaigns;
  private final Posts posts;
  private final CurrentPlans register;

  RegisterEntries(Nominations nominations, UnitPlans plans, Campaigns campaigns, Posts posts, CurrentPlans register) {
    this.nominations = nominations;
    this.plans = plans;
    this.campaigns = campaigns;
    this.posts = posts;
    this.register = register;
  }

  void enter(String nominationId, String decisionNumber, LocalDate decidedOn, String committee) {
    Nomination name = nominations.nomination(nominationId);
    UnitPlan plan = plans.plan(name.planId());
    Campaign campaign = campaigns.campaign(plan.campaignId());
    register.enter(new CurrentPlans.Approval(plan.unitCode(), name.cadreCode(), name.postCode(), posts.post(name.postCode()).title(),
        campaign.partyTerm(), campaign.stateTerm(), decisionNumber, decidedOn, committee, name.id()));
  }
}
