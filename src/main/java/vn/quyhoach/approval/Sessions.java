package vn.quyhoach.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.nomination.CampaignNames;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationDecision;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.nomination.PlanState;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.organisation.CommitteeMember;
import vn.quyhoach.organisation.CommitteeMembers;
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

  /** Names that an earlier session has decided on and that come back. */
  private static final Set<NominationState> AGAIN = EnumSet.of(NominationState.DEFERRED, NominationState.RECONSIDERED);

  private final CommitteeSessionRepository sessions;
  private final UnitPlans plans;
  private final Nominations nominations;
  private final CampaignNames names;
  private final Appraisals appraisals;
  private final Campaigns campaigns;
  private final ConferenceRules rules;
  private final Units units;
  private final Cadres cadres;
  private final CommitteeMembers members;
  private final StepAside stepAside;
  private final RegisterEntries register;
  private final ActNumbers numbers;
  private final Deliveries deliveries;
  private final QuotaGate gate;
  private final SessionProcess process;
  private final DecisionRecord record;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Sessions(CommitteeSessionRepository sessions, UnitPlans plans, Nominations nominations, CampaignNames names, Appraisals appraisals,
      Campaigns campaigns, ConferenceRules rules, Units units, Cadres cadres, CommitteeMembers members, StepAside stepAside, RegisterEntries register,
      ActNumbers numbers, Deliveries deliveries, QuotaGate gate, SessionProcess process, DecisionRecord record, JdbcClient jdbc,
      ApplicationEventPublisher events, Clock clock) {
    this.sessions = sessions;
    this.plans = plans;
    this.nominations = nominations;
    this.names = names;
    this.appraisals = appraisals;
    this.campaigns = campaigns;
    this.rules = rules;
    this.units = units;
    this.cadres = cadres;
    this.members = members;
    this.stepAside = stepAside;
    this.register = register;
    this.numbers = numbers;
    this.deliveries = deliveries;
    this.gate = gate;
    this.process = process;
    this.record = record;
    this.jdbc = jdbc;
    this.events = events;
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

  /** The plans that wait for a session of this committee and are on no open agenda: new lists, and lists with names to decide again. */
  @Transactional(readOnly = true)
  public List<UnitPlan> waitingLists(String campaignId, String unitCode) {
    Set<String> scheduled = Set.copyOf(jdbc.sql("""
            select plan_id from session_plan join committee_session on id = session_id
            where campaign_id = :campaign and unit_code = :unit and state <> 'ISSUED'""")
        .param("campaign", campaignId).param("unit", unitCode).query(String.class).list());
    List<UnitPlan> own = plans.plansOf(campaignId).stream()
        .filter(plan -> plan.approvingUnit().equals(unitCode) && !scheduled.contains(plan.id())).toList();
    Set<String> putOff = names.ofPlans(own.stream().filter(plan -> plan.state() != PlanState.AWAITING_SESSION).map(UnitPlan::id).toList())
        .stream().filter(name -> AGAIN.contains(name.state())).map(Nomination::planId).collect(Collectors.toSet());
    return own.stream().filter(plan -> plan.state() == PlanState.AWAITING_SESSION || putOff.contains(plan.id())).toList();
  }

  /** The names of a plan that a session decides on: those of the list, those put off before, and those that are looked at again. */
  @Transactional(readOnly = true)
  public List<Nomination> undecided(String planId) {
    return nominations.inState(planId, NominationState.LISTED, NominationState.DEFERRED, NominationState.RECONSIDERED);
  }

  /** The rule of the pack for the sessions of a campaign: quorum, whether votes are kept for each name, how many approve. */
  @Transactional(readOnly = true)
  public ConferenceRule rule(CommitteeSession session) {
    return rules.of(campaigns.campaign(session.campaignId()).rules(), Procedure.APPROVAL, Meeting.APPROVAL_SESSION);
  }

  /** Who belongs to the committee today, in the order of the roll; empty where no roster is kept. */
  @Transactional(readOnly = true)
  public List<CommitteeMember> roster(CommitteeSession session) {
    return members.on(session.unitCode(), UserZone.today(clock));
  }

  /** The roll of the committee's session before this one; empty before the first. */
  @Transactional(readOnly = true)
  public List<SessionMember> formerRoll(CommitteeSession session) {
    return sessions.findByUnitCodeAndHeldOnIsNotNullOrderByHeldOnDescIdDesc(session.unitCode()).stream()
        .filter(former -> !former.id().equals(session.id())).findFirst().map(CommitteeSession::roll).orElse(List.of());
  }

  /** Sets the agenda; lists that stay behind get a session of their own. */
  public void prepareAgenda(String sessionId, PrepareAgenda agenda, String actor) {
    CommitteeSession session = session(sessionId);
    Refusals refusals = new Refusals();
    refusals.whenFuture(agenda.heldOn(), "heldOn", "Ngày họp", clock);
    RollCall roll = new RollCall(agenda, agenda.heldOn() == null ? List.of() : members.on(session.unitCode(), agenda.heldOn()));
    roll.check(agenda, rule(session), refusals);
    Set<String> waiting = waitingLists(session.campaignId(), session.unitCode()).stream().map(UnitPlan::id)
        .collect(Collectors.toSet());
    refusals.when(agenda.lists() == null || agenda.lists().isEmpty(), "lists", "Phải chọn ít nhất một danh sách đưa vào phiên họp.");
    refusals.when(agenda.lists() != null && !waiting.containsAll(agenda.lists()), "lists",
        "Có danh sách không còn chờ phiên họp này; hãy mở lại biểu mẫu.");
    refusals.throwIfAny();
    agenda.lists().forEach(planId -> quotaOf(planId).refusals().forEach(finding ->
        refusals.add("lists", nameOfUnit(planId) + ": " + finding.message(), finding.basis())));
    refusals.throwIfAny();
    session.sitOver(agenda, roll.members());
    sessions.flush();
    agenda.lists().forEach(planId -> record.append(planId, "ON_AGENDA", sessionId, actor,
        Map.of("heldOn", agenda.heldOn().toString())));
    ensurePrepared(session.campaignId(), session.unitCode());
  }

  /**
   * Records the decision on every name of the agenda; a reason is required for anything but approval. Where the pack asks for votes, they
   * must add up to the members who were there and did not step aside, and approval needs its share of them.
   */
  public void recordDecisions(String sessionId, RecordDecisions decisions, String actor) {
    CommitteeSession session = session(sessionId);
    ConferenceRule rule = rule(session);
    Map<String, Nomination> missing = new HashMap<>(namesOf(session));
    Map<String, Nomination> names = Map.copyOf(missing);
    Map<String, Cadre> people = cadres.cadres(names.values().stream().map(Nomination::cadreCode).toList());
    Refusals refusals = new Refusals();
    Map<String, Map<Integer, String>> recused = recusals(session, decisions, names, refusals);
    Map<String, List<Nomination>> approved = new LinkedHashMap<>();
    Map<String, String> fields = new HashMap<>();
    List<RecordDecisions.Line> lines = decisions.decisions() == null ? List.of() : decisions.decisions();
    for (int index = 0; index < lines.size(); index++) {
      RecordDecisions.Line line = lines.get(index);
      String field = "decisions[" + index + "].";
      Nomination nomination = missing.remove(line.nomination());
      if (nomination == null) {
        refusals.add(field + "nomination", "«" + line.nomination() + "» không có trong chương trình phiên họp hoặc bị lặp.");
        continue;
      }
      Map<Integer, String> aside = recused.getOrDefault(line.nomination(), Map.of());
      requireAside(session, people.get(nomination.cadreCode()), nomination, aside, line, field, refusals);
      refuseWithoutQuorum(session, rule, line, aside.size(), field, refusals);
      checkVotes(session, rule, line, aside.size(), field, refusals);
      if (line.decision() == RecordDecisions.Decision.APPROVED) {
        appraisals.refuseUnqualified(nomination, field + "decision", refusals);
        approved.computeIfAbsent(nomination.planId(), planId -> new ArrayList<>()).add(nomination);
        fields.put(nomination.id(), field + "decision");
      } else {
        refusals.when(isBlank(line.reason()), field + "reason", "Phải ghi lý do khi không phê duyệt hoặc để lại xem xét.");
      }
    }
    refusals.when(!missing.isEmpty(), "decisions", "Còn " + missing.size() + " nhân sự chưa có quyết định.");
    Map<String, List<QuotaFinding>> warnings = new LinkedHashMap<>();
    approved.forEach((planId, ofPlan) -> {
      QuotaReport report = nominations.quotaOf(planId, withApproved(planId, ofPlan));
      gate.refuse(report, fields::get, "decisions", refusals);
      warnings.put(planId, report.warnings());
    });
    gate.requireReason(warnings.values().stream().flatMap(List::stream).toList(), decisions.warningReason(), refusals);
    refusals.throwIfAny();
    for (RecordDecisions.Line line : lines) {
      Nomination nomination = names.get(line.nomination());
      keep(sessionId, nomination, line, recused.getOrDefault(line.nomination(), Map.of()));
      record.append(nomination.planId(), "DECIDED", nomination.id(), actor, detail(line, recused.get(line.nomination())));
    }
    warnings.forEach((planId, ofPlan) -> {
      Map<String, Object> detail = gate.answer(planId, Stage.SESSION, ofPlan, decisions.warningReason(), actor);
      if (!detail.isEmpty()) {
        record.append(planId, "WARNINGS_ANSWERED", sessionId, actor, detail);
      }
    });
    session.decided();
  }

  /** Who stepped aside for which name, with the reason, by number of the member. */
  private static Map<String, Map<Integer, String>> recusals(CommitteeSession session, RecordDecisions decisions,
      Map<String, Nomination> names, Refusals refusals) {
    Map<String, SessionMember> present = session.roll().stream().filter(SessionMember::isPresent)
        .collect(Collectors.toMap(member -> String.valueOf(member.number()), Function.identity()));
    Map<String, Map<Integer, String>> recused = new HashMap<>();
    List<RecordDecisions.Recusal> rows = decisions.recusals() == null ? List.of() : decisions.recusals();
    for (int index = 0; index < rows.size(); index++) {
      RecordDecisions.Recusal row = rows.get(index);
      String field = "recusals[" + index + "].";
      if (isBlank(row.nomination()) && isBlank(row.member())) {
        continue;
      }
      SessionMember member = present.get(row.member());
      refusals.when(!names.containsKey(String.valueOf(row.nomination())), field + "nomination", "Chưa chọn nhân sự của chương trình phiên họp.");
      refusals.when(member == null, field + "member", "Chưa chọn ủy viên có mặt.");
      if (member != null && names.containsKey(String.valueOf(row.nomination()))) {
        String before = recused.computeIfAbsent(row.nomination(), name -> new TreeMap<>())
            .put(member.number(), row.reason() == null ? "" : row.reason());
        refusals.when(before != null, field + "member", "«" + member.fullName() + "» đã được ghi hồi tránh đối với nhân sự này.");
      }
    }
    return recused;
  }

  private void requireAside(CommitteeSession session, Cadre person, Nomination nomination, Map<Integer, String> aside,
      RecordDecisions.Line line, String field, Refusals refusals) {
    stepAside.of(session, person, plans.plan(nomination.planId()).unitCode()).forEach((number, ground) -> {
      String who = "Ủy viên «" + session.roll().get(number - 1).fullName() + "» " + ground.text();
      if (!aside.containsKey(number)) {
        refusals.when(ground.binding(), field + "reason", who + ": phải ghi hồi tránh ở bảng trên (quy tắc: không xem xét chính mình và người thân).");
        refusals.when(!ground.binding() && isBlank(line.reason()), field + "reason",
            who + ": ghi hồi tránh ở bảng trên, hoặc ghi rõ lý do không phải hồi tránh.");
      }
    });
  }

  /** Those who step aside count neither as members nor as present; too few who are left can only put the name off. */
  private static void refuseWithoutQuorum(CommitteeSession session, ConferenceRule rule, RecordDecisions.Line line, int aside, String field,
      Refusals refusals) {
    int voters = session.present() - aside;
    int members = session.members() - aside;
    refusals.when(aside > 0 && line.decision() != RecordDecisions.Decision.DEFERRED && !rule.quorate(voters, members), field + "decision",
        "Sau khi hồi tránh còn " + voters + "/" + members + " ủy viên, không đủ " + rule.quorumNumerator() + "/" + rule.quorumDenominator()
            + "; chỉ có thể để lại xem xét.", rule.basis());
  }

  private static void checkVotes(CommitteeSession session, ConferenceRule rule, RecordDecisions.Line line, int aside, String field,
      Refusals refusals) {
    if (!rule.ballot()) {
      return;
    }
    if (line.inFavour() == null || line.against() == null || line.abstained() == null) {
      refusals.add(field + "inFavour", "Phải ghi đủ số đồng ý, không đồng ý và không có ý kiến.", rule.basis());
      return;
    }
    int voters = session.present() - aside;
    int votes = line.inFavour() + line.against() + line.abstained();
    refusals.when(votes != voters, field + "inFavour", "Tổng số ý kiến (" + votes + ") khác số ủy viên được biểu quyết (" + voters + ": có mặt "
        + session.present() + (aside == 0 ? "" : ", hồi tránh " + aside) + ").");
    int base = switch (rule.base()) {
      case SUMMONED, MEMBERS -> session.members() - aside;
      case PRESENT -> voters;
      case VALID -> line.inFavour() + line.against();
    };
    refusals.when(votes == voters && line.decision() == RecordDecisions.Decision.APPROVED && !rule.passes(line.inFavour(), base),
        field + "decision", "Chưa đủ tỷ lệ để phê duyệt: " + line.inFavour() + "/" + base + ", cần " + (rule.strictlyOver() ? "trên " : "từ ")
            + rule.thresholdNumerator() + "/" + rule.thresholdDenominator() + ".", rule.basis());
  }

  private void keep(String sessionId, Nomination nomination, RecordDecisions.Line line, Map<Integer, String> aside) {
    jdbc.sql("""
            insert into session_decision (session_id, nomination_id, decision, reason, in_favour, against, abstained, deferred_in)
            values (:session, :nomination, :decision, :reason, :inFavour, :against, :abstained, :deferredIn)""")
        .param("session", sessionId).param("nomination", nomination.id()).param("decision", line.decision().name())
        .param("reason", line.reason()).param("inFavour", line.inFavour()).param("against", line.against())
        .param("abstained", line.abstained()).param("deferredIn", AGAIN.contains(nomination.state())
            ? formerDecision(nomination.id()).map(FormerDecision::sessionId).orElse(null) : null).update();
    aside.forEach((member, reason) -> jdbc.sql("""
            insert into session_recusal (session_id, nomination_id, member_number, reason)
            values (:session, :nomination, :member, :reason)""")
        .param("session", sessionId).param("nomination", nomination.id()).param("member", member).param("reason", reason).update());
  }

  private static Map<String, Object> detail(RecordDecisions.Line line, Map<Integer, String> aside) {
    Map<String, Object> detail = new HashMap<>(Map.of("decision", line.decision().name()));
    if (line.inFavour() != null) {
      detail.put("votes", line.inFavour() + "/" + line.against() + "/" + line.abstained());
    }
    if (aside != null) {
      detail.put("recused", aside.keySet().toString());
    }
    return detail;
  }

  private List<Nomination> withApproved(String planId, List<Nomination> names) {
    return Stream.concat(nominations.inState(planId, NominationState.APPROVED).stream(), names.stream()).toList();
  }

  /** What counting the whole list of a plan finds, before anything is decided. */
  @Transactional(readOnly = true)
  public QuotaReport quotaOf(String planId) {
    return nominations.quotaOf(planId, withApproved(planId, undecided(planId)));
  }

  private String nameOfUnit(String planId) {
    return units.unit(plans.plan(planId).unitCode()).name();
  }

  /**
   * Issues the act: decisions take effect on every list, the approved names enter the register, and each unit is sent its extract, numbered
   * in one go. Names put off wait for the next session, which is prepared at once.
   */
  public void issueAct(String sessionId, IssueAct act, String actor) {
    CommitteeSession session = session(sessionId);
    Refusals refusals = new Refusals();
    refusals.whenFuture(act.issuedOn(), "issuedOn", "Ngày ban hành quyết định", clock);
    refusals.when(act.issuedOn() != null && act.issuedOn().isBefore(session.heldOn()), "issuedOn",
        "Ngày ban hành quyết định không được trước ngày họp (" + UserZone.text(session.heldOn()) + ").");
    refusals.throwIfAny();
    String campaign = campaigns.campaign(session.campaignId()).name();
    String number = numbers.ofAct(session.unitCode(), act.number(), act.issuedOn(), "Phê duyệt quy hoạch – " + campaign, actor);
    session.issue(number, act);
    List<SessionDecision> decided = decisionsOf(sessionId);
    nominations.decide(decided.stream().map(decision -> new NominationDecision(decision.nominationId(),
        NominationState.valueOf(decision.decision()), decision.reason())).toList());
    decided.stream().filter(decision -> RecordDecisions.Decision.APPROVED.name().equals(decision.decision()))
        .forEach(decision -> register.enter(decision.nominationId(), number, act.issuedOn(), session.unitCode()));
    for (String planId : session.planIds()) {
      UnitPlan plan = plans.plan(planId);
      if (plan.state() == PlanState.AWAITING_SESSION) {
        plans.decided(planId, number, act.issuedOn());
      }
      String extract = numbers.draw(session.unitCode(), ActNumbers.EXTRACT, act.issuedOn(), "Trích Quyết định số " + number + " gửi "
          + nameOfUnit(planId), actor);
      deliveries.send(session.unitCode(), plan.unitCode(), Deliveries.Kind.EXTRACT, sessionId, planId, extract, number,
          "Trích quyết định phê duyệt quy hoạch – " + campaign, act.issuedOn());
      record.append(planId, "ACT_ISSUED", sessionId, actor, Map.of("number", number, "extract", extract));
    }
    sessions.flush();
    events.publishEvent(new ActIssued(Deliveries.Kind.EXTRACT, sessionId, actor));
    ensurePrepared(session.campaignId(), session.unitCode());
  }

  /** The plans that the act of a session has decided for the first time; units of the others have done with their process. */
  @Transactional(readOnly = true)
  public List<String> firstDecided(String sessionId) {
    CommitteeSession session = session(sessionId);
    return session.planIds().stream().filter(planId -> session.actNumber().equals(plans.plan(planId).decisionNumber())
        && session.actIssuedOn().equals(plans.plan(planId).decidedOn())).toList();
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  /** Names on the agenda by their reference, in the order of lists and numbers. */
  @Transactional(readOnly = true)
  public Map<String, Nomination> namesOf(CommitteeSession session) {
    Map<String, Nomination> names = new LinkedHashMap<>();
    for (String planId : session.planIds()) {
      UnitPlan plan = plans.plan(planId);
      undecided(planId).forEach(nomination -> names.put(plan.unitCode() + "/" + nomination.number(), nomination));
    }
    return names;
  }

  /** The decisions of a session as recorded. */
  @Transactional(readOnly = true)
  public List<SessionDecision> decisionsOf(String sessionId) {
    return jdbc.sql("select nomination_id, decision, reason, in_favour, against, abstained from session_decision where session_id = :session")
        .param("session", sessionId).query(SessionDecision.class).list();
  }

  @Transactional(readOnly = true)
  public CommitteeSession session(String sessionId) {
    return sessions.findById(sessionId)
        .orElseThrow(() -> new IllegalArgumentException("No session has the id " + sessionId));
  }

  /** Members present who should step aside while a name is considered, with the reason, by number at the roll; empty for most names. */
  @Transactional(readOnly = true)
  public Map<Integer, StepAside.Ground> stepAside(CommitteeSession session, Nomination nomination) {
    return stepAside.of(session, cadres.cadre(nomination.cadreCode()), plans.plan(nomination.planId()).unitCode());
  }

  /** What was decided on a name before, with the document by which it is looked at again; empty for a name that comes for the first time. */
  @Transactional(readOnly = true)
  public Optional<FormerDecision> formerDecision(String nominationId) {
    return jdbc.sql("""
            select s.id as "sessionId", d.decision, d.reason, s.act_number as "actNumber", s.act_issued_on as "issuedOn",
                   r.document_number as "document", r.document_date as "documentDate"
            from session_decision d
            join committee_session s on s.id = d.session_id
            left join reconsideration_name n on n.nomination_id = d.nomination_id and n.session_id = s.id
            left join reconsideration r on r.id = n.reconsideration_id
            where d.nomination_id = :nomination and s.state = 'ISSUED'
            order by (select count(*) from session_decision later
                      where later.nomination_id = d.nomination_id and later.deferred_in = s.id), s.act_issued_on desc""")
        .param("nomination", nominationId).query(FormerDecision.class).list().stream().findFirst();
  }

  /**
   * An earlier decision on a name that comes back.
   *
   * @param decision name of {@link RecordDecisions.Decision}
   * @param document the document by which it is looked at again; null for a name that was put off
   */
  public record FormerDecision(String sessionId, String decision, String reason, String actNumber, LocalDate issuedOn, String document,
      LocalDate documentDate) {}

  /** The recorded decision on one name; votes are null where the pack asks for none. */
  public record SessionDecision(String nominationId, String decision, String reason, Integer inFavour, Integer against, Integer abstained) {}
}
