package vn.quyhoach.approval;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationDecision;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.nomination.PlanState;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.quota.QuotaFinding;
import vn.quyhoach.quota.QuotaGate;
import vn.quyhoach.quota.QuotaReport;
import vn.quyhoach.quota.Stage;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.regulation.ConferenceRule;
import vn.quyhoach.regulation.ConferenceRules;
import vn.quyhoach.regulation.Meeting;
import vn.quyhoach.regulation.Procedure;

/** Sessions of approving committees: agenda of many lists, a decision per person and post, one act for all. */
@Service
@Transactional
public class Sessions {

  private final CommitteeSessionRepository sessions;
  private final UnitPlans plans;
  private final Nominations nominations;
  private final Appraisals appraisals;
  private final Campaigns campaigns;
  private final ConferenceRules rules;
  private final Units units;
  private final QuotaGate gate;
  private final SessionProcess process;
  private final DecisionRecord record;
  private final JdbcClient jdbc;
  private final Clock clock;

  Sessions(CommitteeSessionRepository sessions, UnitPlans plans, Nominations nominations, Appraisals appraisals,
      Campaigns campaigns, ConferenceRules rules, Units units, QuotaGate gate, SessionProcess process, DecisionRecord record,
      JdbcClient jdbc, Clock clock) {
    this.sessions = sessions;
    this.plans = plans;
    this.nominations = nominations;
    this.appraisals = appraisals;
    this.campaigns = campaigns;
    this.rules = rules;
    this.units = units;
    this.gate = gate;
    this.process = process;
    this.record = record;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Sees to it that a session is being prepared for a list that waits; joins the one that is open already.
   *
   * <p>Looks for the open session first, under its lock: whoever sets that agenda at the same moment either sees the list, or is
   * seen here to have closed the agenda. Two that find none at the same moment are told apart by the table's unique key.
   */
  public void ensurePrepared(String campaignId, String unitCode) {
    boolean preparing = !sessions.findByCampaignIdAndUnitCodeAndState(campaignId, unitCode, SessionState.PREPARING).isEmpty();
    if (!preparing && !waitingLists(campaignId, unitCode).isEmpty()) {
      process.start(sessions.saveAndFlush(new CommitteeSession(campaignId, unitCode)));
    }
  }

  /** The plans that wait for a session of this committee and are on no agenda yet. */
  @Transactional(readOnly = true)
  public List<UnitPlan> waitingLists(String campaignId, String unitCode) {
    Set<String> scheduled = Set.copyOf(jdbc.sql("""
            select plan_id from session_list join committee_session on id = session_id
            where campaign_id = :campaign and unit_code = :unit""")
        .param("campaign", campaignId).param("unit", unitCode).query(String.class).list());
    return plans.plansOf(campaignId).stream()
        .filter(plan -> plan.approvingUnit().equals(unitCode) && plan.state() == PlanState.AWAITING_SESSION)
        .filter(plan -> !scheduled.contains(plan.id())).toList();
  }

  /** Sets the agenda; lists that stay behind get a session of their own. */
  public void prepareAgenda(String sessionId, PrepareAgenda agenda, String actor) {
    CommitteeSession session = session(sessionId);
    Refusals refusals = new Refusals();
    ConferenceRule rule = rules.of(campaigns.campaign(session.campaignId()).rules(), Procedure.COMMITTEE,
        Meeting.STANDING_COMMITTEE_SECOND);
    refusals.whenFuture(agenda.heldOn(), "heldOn", "Ngày họp", clock);
    refusals.when(agenda.present() > agenda.members(), "present", "Số có mặt (" + agenda.present()
        + ") lớn hơn số ủy viên ban thường vụ (" + agenda.members() + ").");
    refusals.when(agenda.present() <= agenda.members() && !rule.quorate(agenda.present(), agenda.members()), "present",
        "Phiên họp chưa đủ số ủy viên dự: có mặt " + agenda.present() + "/" + agenda.members() + ", cần ít nhất "
            + rule.quorumNumerator() + "/" + rule.quorumDenominator() + ".", rule.basis());
    Set<String> waiting = waitingLists(session.campaignId(), session.unitCode()).stream().map(UnitPlan::id)
        .collect(Collectors.toSet());
    refusals.when(agenda.lists() == null || agenda.lists().isEmpty(), "lists", "Phải chọn ít nhất một danh sách đưa vào phiên họp.");
    refusals.when(agenda.lists() != null && !waiting.containsAll(agenda.lists()), "lists",
        "Có danh sách không còn chờ phiên họp này; hãy mở lại biểu mẫu.");
    refusals.throwIfAny();
    agenda.lists().forEach(planId -> quotaOf(planId).refusals().forEach(finding ->
        refusals.add("lists", nameOfUnit(planId) + ": " + finding.message(), finding.basis())));
    refusals.throwIfAny();
    session.sitOver(agenda);
    sessions.flush();
    agenda.lists().forEach(planId -> record.append(planId, "ON_AGENDA", sessionId, actor,
        Map.of("heldOn", agenda.heldOn().toString())));
    ensurePrepared(session.campaignId(), session.unitCode());
  }

  /** Records the decision on every name of the agenda; a reason is required for anything but approval. */
  public void recordDecisions(String sessionId, RecordDecisions decisions, String actor) {
    CommitteeSession session = session(sessionId);
    Map<String, Nomination> missing = new HashMap<>(namesOf(session));
    Map<String, Nomination> names = Map.copyOf(missing);
    Refusals refusals = new Refusals();
    Map<String, List<Nomination>> approved = new LinkedHashMap<>();
    Map<String, String> fields = new HashMap<>();
    List<RecordDecisions.Line> lines = decisions.decisions() == null ? List.of() : decisions.decisions();
    for (int index = 0; index < lines.size(); index++) {
      RecordDecisions.Line line = lines.get(index);
      String field = "decisions[" + index + "].";
      Nomination nomination = missing.remove(line.nomination());
      if (nomination == null) {
        refusals.add(field + "nomination", "«" + line.nomination() + "» không có trong chương trình phiên họp hoặc bị lặp.");
      } else if (line.decision() == RecordDecisions.Decision.APPROVED) {
        appraisals.refuseUnqualified(nomination, field + "decision", refusals);
        approved.computeIfAbsent(nomination.planId(), planId -> new ArrayList<>()).add(nomination);
        fields.put(nomination.id(), field + "decision");
      } else {
        refusals.when(line.reason() == null || line.reason().isBlank(), field + "reason",
            "Phải ghi lý do khi không phê duyệt hoặc để lại xem xét.");
      }
    }
    refusals.when(!missing.isEmpty(), "decisions", "Còn " + missing.size() + " nhân sự chưa có quyết định.");
    Map<String, List<QuotaFinding>> warnings = new LinkedHashMap<>();
    approved.forEach((planId, ofPlan) -> {
      QuotaReport report = nominations.quotaOf(planId, ofPlan);
      gate.refuse(report, fields::get, "decisions", refusals);
      warnings.put(planId, report.warnings());
    });
    gate.requireReason(warnings.values().stream().flatMap(List::stream).toList(), decisions.warningReason(), refusals);
    refusals.throwIfAny();
    for (RecordDecisions.Line line : lines) {
      Nomination nomination = names.get(line.nomination());
      jdbc.sql("""
              insert into session_decision (session_id, nomination_id, decision, reason)
              values (:session, :nomination, :decision, :reason)""")
          .param("session", sessionId).param("nomination", nomination.id()).param("decision", line.decision().name())
          .param("reason", line.reason()).update();
      record.append(nomination.planId(), "DECIDED", nomination.id(), actor, Map.of("decision", line.decision().name()));
    }
    warnings.forEach((planId, ofPlan) -> {
      Map<String, Object> detail = gate.answer(planId, Stage.SESSION, ofPlan, decisions.warningReason(), actor);
      if (!detail.isEmpty()) {
        record.append(planId, "WARNINGS_ANSWERED", sessionId, actor, detail);
      }
    });
    session.decided();
  }

  /** What counting the whole list of a plan finds, before anything is decided. */
  @Transactional(readOnly = true)
  public QuotaReport quotaOf(String planId) {
    return nominations.quotaOf(planId, nominations.inState(planId, NominationState.LISTED));
  }

  private String nameOfUnit(String planId) {
    return units.unit(plans.plan(planId).unitCode()).name();
  }

  /** Issues the act: decisions take effect on every list and the approved names enter the register. */
  public void issueAct(String sessionId, IssueAct act, String actor) {
    CommitteeSession session = session(sessionId);
    Refusals refusals = new Refusals();
    refusals.whenFuture(act.issuedOn(), "issuedOn", "Ngày ban hành quyết định", clock);
    refusals.when(act.issuedOn() != null && act.issuedOn().isBefore(session.heldOn()), "issuedOn",
        "Ngày ban hành quyết định không được trước ngày họp (" + UserZone.text(session.heldOn()) + ").");
    refusals.throwIfAny();
    session.issue(act);
    nominations.decide(decisionsOf(sessionId).stream().map(decision -> new NominationDecision(decision.nominationId(),
        NominationState.valueOf(decision.decision()), decision.reason())).toList());
    for (String planId : session.planIds()) {
      plans.decided(planId, act.number(), act.issuedOn());
      record.append(planId, "ACT_ISSUED", sessionId, actor, Map.of("number", act.number()));
    }
  }

  /** Names on the agenda by their reference, in the order of lists and numbers. */
  @Transactional(readOnly = true)
  public Map<String, Nomination> namesOf(CommitteeSession session) {
    Map<String, Nomination> names = new LinkedHashMap<>();
    for (String planId : session.planIds()) {
      UnitPlan plan = plans.plan(planId);
      nominations.inState(planId, NominationState.LISTED)
          .forEach(nomination -> names.put(plan.unitCode() + "/" + nomination.number(), nomination));
    }
    return names;
  }

  /** The decisions of a session as recorded. */
  @Transactional(readOnly = true)
  public List<SessionDecision> decisionsOf(String sessionId) {
    return jdbc.sql("select nomination_id, decision, reason from session_decision where session_id = :session")
        .param("session", sessionId).query(SessionDecision.class).list();
  }

  @Transactional(readOnly = true)
  public CommitteeSession session(String sessionId) {
    return sessions.findById(sessionId)
        .orElseThrow(() -> new IllegalArgumentException("No session has the id " + sessionId));
  }

  /** The recorded decision on one name. */
  public record SessionDecision(String nominationId, String decision, String reason) {}
}
