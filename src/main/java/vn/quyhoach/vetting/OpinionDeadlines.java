package vn.quyhoach.vetting;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.deadline.DeadlineKind;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.deadline.OpenDeadline;
import vn.quyhoach.deadline.ServiceTimes;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.regulation.OpinionBody;
import vn.quyhoach.regulation.OpinionRoute;

/** Keeps the date of every request for an opinion, with its reminders and its way up when a body stays silent. */
@Component
class OpinionDeadlines {

  private final Deadlines deadlines;
  private final ServiceTimes times;
  private final Units units;

  OpinionDeadlines(Deadlines deadlines, ServiceTimes times, Units units) {
    this.deadlines = deadlines;
    this.times = times;
    this.units = units;
  }

  /** The last day of a body that is asked today. */
  LocalDate due(Campaign campaign, OpinionBody body, LocalDate askedOn) {
    return times.due(campaign.rules(), DeadlineKind.OPINION, body.name(), askedOn);
  }

  /** A silent body is reported to the board that waits for it; when that board records the letter itself, to the campaign's own level. */
  void open(OpinionRequest request, UnitPlan plan, Campaign campaign) {
    boolean recorded = request.route() == OpinionRoute.BOARD;
    deadlines.open(new OpenDeadline(DeadlineKind.OPINION, request.id(), campaign.id(), plan.id(), request.actingUnit(),
        recorded ? Role.BOARD : Role.HEAD, recorded ? campaign.unitCode() : plan.approvingUnit(), request.due(), campaign.rules(),
        "Cho ý kiến thẩm tra (" + request.bodyName() + ") về danh sách của " + units.unit(plan.unitCode()).name()));
  }

  void met(OpinionRequest request) {
    deadlines.met(DeadlineKind.OPINION, request.id());
  }
}
