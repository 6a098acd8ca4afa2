package vn.quyhoach.vetting;

import org.springframework.stereotype.Component;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.nomination.UnitPlan;

/** Keeps the date of every request for an opinion, with its reminders and its way up when a body stays silent. */
@Component
class OpinionDeadlines {

  void open(OpinionRequest request, UnitPlan plan, Campaign campaign) {
  }

  void met(OpinionRequest request) {
  }
}
