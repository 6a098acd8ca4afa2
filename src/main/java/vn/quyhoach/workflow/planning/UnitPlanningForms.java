package vn.quyhoach.workflow.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyhoach.approval.Appraisals;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.cadre.CurrentPlanEntry;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.nomination.LowerLevels;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.nomination.ReviewFindings;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.progress.UnitProgress;
import vn.quyhoach.quota.QuotaReport;
import vn.quyhoach.quota.Stage;
import vn.quyhoach.quota.WarningReasons;
import vn.quyhoach.regulation.DossierItem;
import vn.quyhoach.regulation.RemovalFinding;
import vn.quyhoach.regulation.VettingVerdict;
import vn.quyhoach.workflow.content.DossierContent;
import vn.quyhoach.workflow.content.PlanContent;
import vn.quyhoach.workflow.content.QuotaContent;
import vn.quyhoach.workflow.content.VoteLines;
import vn.quyhoach.workflow.tasklist.FormPrefill;
import vn.quyhoach.workflow.tasklist.PrefilledForm;

/** What the forms of a unit's own work show before anything is typed. */
@Configuration(proxyBeanMethods = false)
class UnitPlanningForms {

  private static final String PLAN_ID = UnitPlanningModel.Variables.PLAN_ID;

  private final PlanContent content;
  private final UnitPlans plans;
  private final Nominations nominations;
  private final VoteLines voteLines;
  private final QuotaContent quota;
  private final DossierContent dossier;
  private final WarningReasons reasons;

  UnitPlanningForms(PlanContent content, UnitPlans plans, Nominations nominations, VoteLines voteLines, QuotaContent quota,
      DossierContent dossier, WarningReasons reasons) {
    this.content = content;
    this.plans = plans;
    this.nominations = nominations;
    this.voteLines = voteLines;
    this.quota = quota;
    this.dossier = dossier;
    this.reasons = reasons;
  }

  @Bean
  FormPrefill unitPlanningDocuments() {
    return new PrefilledForm("unit-planning-documents", task -> Map.of("heading", content.heading(task.variable(PLAN_ID))));
  }

  @Bean
  FormPrefill unitPlanningSourceEvaluation(Cadres cadres) {
    return new PrefilledForm("unit-planning-source-evaluation", task -> Map.of(
        "heading", content.heading(task.variable(PLAN_ID)),
        "people", cadres.ofUnit(task.unitCode()).stream().map(cadre -> Map.of(
            "cadre", cadre.code(), "fullName", cadre.fullName(), "currentPost", cadre.currentPostTitle())).toList()));
  }

  @Bean
  FormPrefill planReviewCurrentPlan(Cadres cadres, ReviewFindings findings) {
    return new PrefilledForm("plan-review-current-plan", task -> Map.of(
        "heading", content.heading(task.variable(PLAN_ID)),
        "entries", plans.currentPlanOf(task.variable(PLAN_ID)).stream()
            .map(entry -> reviewLine(entry, cadres, findings.of(task.variable(PLAN_ID), entry))).toList()));
  }

  private Map<String, Object> reviewLine(CurrentPlanEntry entry, Cadres cadres, List<RemovalFinding> findings) {
    Cadre cadre = cadres.cadre(entry.cadreCode());
    String removal = findings.stream().map(finding -> "\n" + finding.text()).collect(Collectors.joining());
    return Map.of("entry", String.valueOf(entry.number()), "fullName", cadre.fullName(), "post", entry.postTitle(),
        "hint", "Sinh " + UserZone.text(cadre.birthDate()) + "; " + cadre.currentPostTitle() + removal);
  }

  @Bean
  FormPrefill unitPlanningList() {
    return new PrefilledForm("unit-planning-list", task -> {
      UnitPlan plan = plans.plan(task.variable(PLAN_ID));
      Map<String, String> history = voteLines.ofPlan(plan.id());
      String rework = plan.reworkReason() == null ? ""
          : "\n\n**Danh sách được lập lại, lý do:** " + PlanContent.plain(plan.reworkReason());
      List<Nomination> elected = electedOf(plan.id());
      Map<String, Object> values = new HashMap<>(quota.values(plan.id(), nominations.quotaOf(plan.id(),
          elected.stream().filter(nomination -> nomination.state() != NominationState.OMITTED).toList())));
      values.putAll(dossier.values(plan.id(), elected, DossierItem.Moment.SUBMISSION));
      values.put("heading", content.heading(plan.id()) + rework);
      values.put("lines", content.lines(elected, "nomination", nomination -> Map.of(
          "votes", content.votes(nomination),
          "history", VoteLines.line(history, nomination),
          "include", nomination.state() == NominationState.OMITTED ? "OMIT" : "INCLUDE")));
      return values;
    });
  }

  private List<Nomination> electedOf(String planId) {
    return nominations.inState(planId, NominationState.ELECTED, NominationState.LISTED, NominationState.OMITTED);
  }

  @Bean
  FormPrefill unitPlanningSign() {
    return new PrefilledForm("unit-planning-sign", task -> {
      String planId = task.variable(PLAN_ID);
      Map<String, String> history = voteLines.ofPlan(planId);
      List<Nomination> listed = nominations.inState(planId, NominationState.LISTED);
      QuotaReport report = nominations.quotaOf(planId, listed);
      Map<String, Object> values = new HashMap<>(
          quota.values(planId, report, reasons.unanswered(planId, Stage.LIST, report.warnings())));
      values.putAll(dossier.values(planId, listed, DossierItem.Moment.SUBMISSION));
      values.put("heading", content.heading(planId));
      values.put("lineTable", content.lines(listed, "number",
          nomination -> Map.of("votes", content.votes(nomination), "history", VoteLines.line(history, nomination),
              "remarks", remarks(nomination))));
      return values;
    });
  }

  /** What the rules say today: facts may have changed since the list was compiled. */
  private String remarks(Nomination nomination) {
    return nominations.checkAgain(nomination.id(), VettingVerdict.NOT_CHECKED, VettingVerdict.NOT_CHECKED).text();
  }

  @Bean
  FormPrefill unitPlanningRemedy(Appraisals appraisals) {
    return new PrefilledForm("unit-planning-remedy", task -> Map.of(
        "heading", content.heading(task.variable(PLAN_ID)) + appraisals.lastOpinion(task.variable(PLAN_ID))
            .map(opinion -> "\n\n**Ý kiến thẩm định:** " + opinion).orElse(""),
        "answers", appraisals.defectsOfLastReturn(task.variable(PLAN_ID)).stream().map(defect -> Map.of(
            "defect", String.valueOf(defect.number()),
            "subject", defect.nominationId().map(id -> content.fullName(nominations.nomination(id))).orElse("Hồ sơ chung")
                + (defect.about().isEmpty() ? "" : " – " + defect.about()),
            "text", defect.text())).toList()));
  }

  @Bean
  FormPrefill unitPlanningSupplement(Appraisals appraisals) {
    return new PrefilledForm("unit-planning-supplement", task -> Map.of(
        "heading", content.heading(task.variable(PLAN_ID)),
        "answerTable", appraisals.defectsOfLastReturn(task.variable(PLAN_ID)).stream().map(defect -> Map.of(
            "defect", String.valueOf(defect.number()), "text", defect.text(), "answer", defect.answer())).toList()));
  }

  @Bean
  FormPrefill unitPlanningPublication() {
    return new PrefilledForm("unit-planning-publication", task -> {
      UnitPlan plan = plans.plan(task.variable(PLAN_ID));
      return Map.of("heading", content.heading(plan.id()) + "\n\nQuyết định số **" + PlanContent.plain(plan.decisionNumber()) + "** ngày "
              + UserZone.text(plan.decidedOn()),
          "extractTable", content.lines(nominations.inState(plan.id(), NominationState.APPROVED,
              NominationState.NOT_APPROVED, NominationState.DEFERRED, NominationState.RECONSIDERED), "number", nomination -> Map.of(
              "decision", nomination.state().label(),
              "reason", nomination.remark() == null ? "" : nomination.remark())));
    });
  }

  @Bean
  FormPrefill bottomUpWaiverDecide(LowerLevels lowerLevels, UnitProgress progress, Deadlines deadlines) {
    return new PrefilledForm("bottom-up-waiver-decide", task -> Map.of(
        "heading", content.heading(task.variable(PLAN_ID)),
        "pendingTable", lowerLevels.pending(task.variable(PLAN_ID)).stream().map(pending -> Map.of(
            "unit", content.unitName(pending.unitCode()),
            "step", progress.stepOf(pending.id()).orElse(pending.state().label()),
            "due", UserZone.text(deadlines.deadline(pending.id()).due()))).toList()));
  }
}
