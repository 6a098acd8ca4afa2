package vn.quyhoach.workflow.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyhoach.approval.Appraisals;
import vn.quyhoach.approval.CommitteeSession;
import vn.quyhoach.approval.ConcludeAppraisal;
import vn.quyhoach.approval.Reconsiderations;
import vn.quyhoach.approval.RecordDecisions;
import vn.quyhoach.approval.SessionMember;
import vn.quyhoach.approval.Sessions;
import vn.quyhoach.approval.StepAside;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.PlanState;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.organisation.CommitteeMember;
import vn.quyhoach.quota.QuotaReport;
import vn.quyhoach.workflow.content.PlanContent;
import vn.quyhoach.workflow.content.QuotaContent;
import vn.quyhoach.workflow.content.VoteLines;
import vn.quyhoach.workflow.session.StandingCommitteeSessionModel.Variables;
import vn.quyhoach.workflow.tasklist.FormPrefill;
import vn.quyhoach.workflow.tasklist.PrefilledForm;
import vn.quyhoach.workflow.tasklist.TaskContext;

/** What the forms of a committee's session show. */
@Configuration(proxyBeanMethods = false)
class SessionForms {

  private final PlanContent content;
  private final Sessions sessions;
  private final Reconsiderations reconsiderations;
  private final Appraisals appraisals;
  private final Campaigns campaigns;
  private final VoteLines voteLines;
  private final QuotaContent quota;

  SessionForms(PlanContent content, Sessions sessions, Reconsiderations reconsiderations, Appraisals appraisals, Campaigns campaigns,
      VoteLines voteLines, QuotaContent quota) {
    this.content = content;
    this.sessions = sessions;
    this.reconsiderations = reconsiderations;
    this.appraisals = appraisals;
    this.campaigns = campaigns;
    this.voteLines = voteLines;
    this.quota = quota;
  }

  @Bean
  FormPrefill standingCommitteeSessionAgenda() {
    return new PrefilledForm("standing-committee-session-agenda", task -> {
      CommitteeSession session = session(task);
      List<UnitPlan> waiting = sessions.waitingLists(session.campaignId(), session.unitCode());
      Map<String, Object> values = new HashMap<>(quotaOf(waiting.stream().map(UnitPlan::id).toList()));
      values.put("heading", heading(session));
      values.put("voteTable", waiting.stream().flatMap(plan -> voteRows(plan).stream()).toList());
      values.put("listOptions", waiting.stream().map(plan -> PlanContent.option(plan.id(), content.unitName(plan.unitCode())
          + " – " + howMany(plan))).toList());
      values.putAll(roll(session));
      return values;
    });
  }

  /** Whom the roll begins with: the members of today by the roster; where none is kept, those of the session before. */
  private Map<String, Object> roll(CommitteeSession session) {
    List<CommitteeMember> roster = sessions.roster(session);
    if (!roster.isEmpty()) {
      return Map.of("roster", roster.stream().map(CommitteeMember::fullName).toList(), "attendance", roster.stream()
          .map(member -> Map.of("fullName", member.fullName(), "office", member.office())).toList());
    }
    List<SessionMember> former = sessions.formerRoll(session);
    return former.isEmpty() ? Map.of() : Map.of("attendance", former.stream().map(member -> Map.of("fullName", member.fullName(),
        "office", member.office() == null ? "" : member.office())).toList());
  }

  private String howMany(UnitPlan plan) {
    List<Nomination> names = sessions.undecided(plan.id());
    boolean again = names.stream().anyMatch(name -> name.state() == NominationState.RECONSIDERED);
    return names.size() + " nhân sự" + (plan.state() == PlanState.AWAITING_SESSION ? "" : again ? " để lại hoặc xem xét lại" : " để lại từ phiên trước");
  }

  private List<Map<String, Object>> voteRows(UnitPlan plan) {
    Map<String, String> history = voteLines.ofPlan(plan.id());
    String unit = content.unitName(plan.unitCode());
    return sessions.undecided(plan.id()).stream().map(name -> Map.<String, Object>of("unit", unit, "fullName",
        content.fullName(name), "post", content.postTitle(name), "history", VoteLines.line(history, name))).toList();
  }

  @Bean
  FormPrefill standingCommitteeSessionDecide() {
    return new PrefilledForm("standing-committee-session-decide", task -> {
      CommitteeSession session = session(task);
      List<Map<String, Object>> lines = new ArrayList<>();
      Map<String, Nomination> names = sessions.namesOf(session);
      Map<String, String> history = voteLines.of(names.values());
      List<Map<String, Object>> aside = new ArrayList<>();
      names.forEach((reference, nomination) -> {
        Map<Integer, StepAside.Ground> grounds = sessions.stepAside(session, nomination);
        lines.add(line(session, reference, nomination, history, grounds));
        grounds.forEach((member, ground) -> aside.add(Map.of("nomination", reference, "member", String.valueOf(member), "reason",
            sentence(ground.text()))));
      });
      Map<String, Object> values = new HashMap<>(quotaOf(session.planIds()));
      values.put("heading", heading(session));
      values.put("decisions", lines);
      values.put("votesAsked", sessions.rule(session).ballot());
      values.put("present", session.present());
      values.put("members", session.members());
      values.put("recusals", aside);
      values.put("nominationOptions", lines.stream().map(line -> PlanContent.option((String) line.get("nomination"),
          line.get("fullName") + " – " + line.get("post"))).toList());
      values.put("memberOptions", session.roll().stream().filter(SessionMember::isPresent)
          .map(member -> PlanContent.option(String.valueOf(member.number()), member.number() + ". " + member.fullName())).toList());
      return values;
    });
  }

  /** Number and structure of every list, by unit. */
  private Map<String, Object> quotaOf(Collection<String> planIds) {
    Map<String, String> unitNames = new LinkedHashMap<>();
    Map<String, QuotaReport> reports = new LinkedHashMap<>();
    for (String planId : planIds) {
      unitNames.put(planId, content.unitName(content.plan(planId).unitCode()));
      reports.put(planId, sessions.quotaOf(planId));
    }
    return quota.values(unitNames, reports);
  }

  private Map<String, Object> line(CommitteeSession session, String reference, Nomination nomination, Map<String, String> history,
      Map<Integer, StepAside.Ground> grounds) {
    ConcludeAppraisal.Choice proposal = appraisals.proposalFor(nomination.id())
        .map(Appraisals.BoardProposal::proposal).orElseThrow();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("nomination", reference);
    line.put("unit", content.unitName(content.plan(nomination.planId()).unitCode()));
    line.put("fullName", content.fullName(nomination));
    line.put("post", content.postTitle(nomination));
    line.put("history", VoteLines.line(history, nomination));
    line.put("former", sessions.formerDecision(nomination.id()).map(SessionForms::former).orElse(""));
    line.put("hint", grounds.entrySet().stream().map(entry ->
        session.roll().get(entry.getKey() - 1).fullName() + " (" + entry.getValue().text() + ")").collect(Collectors.joining("; ")));
    line.put("proposal", proposal == ConcludeAppraisal.Choice.APPROVE ? "Đề nghị phê duyệt" : "Đề nghị không phê duyệt");
    return line;
  }

  private static String former(Sessions.FormerDecision former) {
    return NominationState.valueOf(former.decision()).label() + " (Quyết định số " + former.actNumber() + " ngày " + UserZone.text(former.issuedOn())
        + (former.reason() == null || former.reason().isBlank() ? "" : "; lý do: " + former.reason()) + ")"
        + (former.document() == null ? "" : "; xem xét lại theo văn bản số " + former.document() + " ngày " + UserZone.text(former.documentDate()));
  }

  private static String sentence(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  @Bean
  FormPrefill decisionReconsiderationNames() {
    return new PrefilledForm("decision-reconsideration-names", task -> {
      Reconsiderations.Document document = reconsiderations.document(task.variable(DecisionReconsiderationModel.Variables.RECONSIDERATION_ID));
      return Map.of("heading", "**Ban thường vụ – " + PlanContent.plain(content.unitName(document.unitCode())) + "**\n\nVăn bản: **"
              + PlanContent.plain(document.number()) + "** ngày " + UserZone.text(document.issuedOn()) + ", " + PlanContent.plain(document.signer()),
          "nameOptions", reconsiderations.candidates(document.unitCode()).stream().map(name -> PlanContent.option(name.id(), content.fullName(name)
              + " – " + content.postTitle(name) + " – " + content.unitName(content.plan(name.planId()).unitCode())
              + sessions.formerDecision(name.id()).map(former -> ": " + former(former)).orElse(""))).toList());
    });
  }

  @Bean
  FormPrefill standingCommitteeSessionAct() {
    return new PrefilledForm("standing-committee-session-act", task -> {
      CommitteeSession session = session(task);
      Map<String, Sessions.SessionDecision> decisions = sessions.decisionsOf(session.id()).stream()
          .collect(Collectors.toMap(Sessions.SessionDecision::nominationId, Function.identity()));
      return Map.of("heading", heading(session),
          "decisionTable", sessions.namesOf(session).values().stream().map(nomination -> Map.of(
              "unit", content.unitName(content.plan(nomination.planId()).unitCode()),
              "fullName", content.fullName(nomination),
              "post", content.postTitle(nomination),
              "votes", votes(decisions.get(nomination.id())),
              "decision", NominationState.valueOf(RecordDecisions.Decision.valueOf(decisions.get(nomination.id()).decision()).name())
                  .label())).toList());
    });
  }

  private static String votes(Sessions.SessionDecision decision) {
    return decision.inFavour() == null ? "–" : decision.inFavour() + " đồng ý, " + decision.against() + " không đồng ý, "
        + decision.abstained() + " không có ý kiến";
  }

  private String heading(CommitteeSession session) {
    String heading = "**Ban thường vụ – " + PlanContent.plain(content.unitName(session.unitCode())) + "** – "
        + PlanContent.plain(campaigns.campaign(session.campaignId()).name());
    return session.heldOn() == null ? heading : heading + "\n\nPhiên họp ngày **" + UserZone.text(session.heldOn()) + "**";
  }

  private CommitteeSession session(TaskContext task) {
    return sessions.session(task.variable(Variables.SESSION_ID));
  }
}
