package vn.quyhoach.workflow.appraisal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.approval.DossierIntake;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.deadline.Deadline;
import vn.quyhoach.deadline.DeadlineKind;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.nomination.PlanState;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.workflow.web.EngineCsrfTokens;
import vn.quyhoach.workflow.web.WebUser;

/** What a unit has submitted and where it stands; the head takes it back here as long as the board has not taken it in (S47). */
@Controller
@RequestMapping("/quyhoach/ho-so-da-trinh")
class SubmittedDossierPage {

  private final UnitPlans plans;
  private final DossierIntake intake;
  private final Deadlines deadlines;
  private final Campaigns campaigns;
  private final AppraisalDesk desk;
  private final Officials officials;
  private final Units units;

  SubmittedDossierPage(UnitPlans plans, DossierIntake intake, Deadlines deadlines, Campaigns campaigns, AppraisalDesk desk,
      Officials officials, Units units) {
    this.plans = plans;
    this.intake = intake;
    this.deadlines = deadlines;
    this.campaigns = campaigns;
    this.desk = desk;
    this.officials = officials;
    this.units = units;
  }

  /** One dossier: where it is, how long the board has, and whether the head may take it back. */
  record Line(String plan, String campaign, String submission, String board, String state, String clock, int returns, boolean withdrawable) {}

  /** A dossier that is taken back, and why. */
  record Withdrawn(String plan, String reason) {}

  @GetMapping
  String show(@AuthenticationPrincipal WebUser user, HttpServletRequest request, HttpServletResponse response, Model model) {
    Official official = officials.official(user.id()).filter(known -> known.role() == Role.HEAD || known.role() == Role.OFFICER)
        .orElseThrow(() -> new NotYours(user.id() + " submits nothing"));
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute("token", EngineCsrfTokens.forPage(request));
    model.addAttribute("unit", units.unit(official.unitCode()).name());
    model.addAttribute("lines", plans.ofUnit(official.unitCode()).stream().filter(plan -> plan.submissionNumber() != null)
        .map(plan -> line(plan, official.role() == Role.HEAD)).toList());
    return "submitted-dossier";
  }

  @PostMapping("/rut")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@AuthenticationPrincipal WebUser user, @RequestBody Withdrawn withdrawn) {
    desk.withdraw(withdrawn.plan(), withdrawn.reason(), user);
  }

  private Line line(UnitPlan plan, boolean head) {
    Optional<Deadline> clock = deadlines.of(DeadlineKind.APPRAISAL, plan.id()).filter(deadline -> !deadline.isMet());
    return new Line(plan.id(), campaigns.campaign(plan.campaignId()).name(),
        "Số " + plan.submissionNumber() + " ngày " + UserZone.text(plan.submittedOn()), units.unit(plan.approvingUnit()).name(),
        plan.state() == PlanState.PREPARING ? "Đã rút về, đang lập lại" : plan.state().label(),
        clock.map(this::clock).orElse("–"), plan.returnRound(), head && intake.canWithdraw(plan.id()));
  }

  private String clock(Deadline deadline) {
    int left = deadlines.workingDaysLeft(deadline);
    return UserZone.text(deadline.due()) + (deadline.isPaused() ? " (đang tạm dừng)" : left < 0
        ? " (đã quá " + -left + " ngày làm việc)" : " (còn " + left + " ngày làm việc)");
  }
}
