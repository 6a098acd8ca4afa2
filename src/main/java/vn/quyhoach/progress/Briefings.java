package vn.quyhoach.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.calendar.WorkingDays;
import vn.quyhoach.progress.Briefing.DifficultyLine;
import vn.quyhoach.progress.Briefing.FindingLine;
import vn.quyhoach.progress.Briefing.InspectionLine;
import vn.quyhoach.progress.Briefing.LateUnit;
import vn.quyhoach.progress.Briefing.MovedDate;
import vn.quyhoach.progress.Briefing.NextStep;
import vn.quyhoach.progress.Briefing.TierLine;
import vn.quyhoach.progress.Briefing.UnitLine;

/**
 * Tells how a campaign stood at the end of any day: where plans stood is read from the decision record, which is only added to; the
 * rest from rows that carry their dates. What was not told by then is not told.
 */
@Service
@Transactional(readOnly = true)
public class Briefings {

  /** How far ahead the next steps reach, in days. */
  private static final int AHEAD = 14;

  private final WorkingDays workingDays;
  private final JdbcClient jdbc;
  private final Clock clock;

  Briefings(WorkingDays workingDays, JdbcClient jdbc, Clock clock) {
    this.workingDays = workingDays;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param scope the unit whose subtree is told about
   * @param day not after today
   * @throws IllegalArgumentException for a day that has not come
   */
  public Briefing of(String campaignId, String scope, LocalDate day) {
    if (day.isAfter(UserZone.today(clock))) {
      throw new IllegalArgumentException("Nobody knows how the campaign will stand on " + day);
    }
    Asked asked = new Asked(campaignId, scope, day, OffsetDateTime.ofInstant(day.plusDays(1).atStartOfDay(UserZone.ID).toInstant(), ZoneOffset.UTC));
    List<Plan> plans = plans(asked);
    Map<String, StandOfPlan> stands = stands(asked);
    List<UnitLine> units = plans.stream().map(plan -> line(plan, stands.getOrDefault(plan.planId(), StandOfPlan.NOT_STARTED), day)).toList();
    List<LateUnit> late = late(asked, units);
    List<FindingLine> findings = findings(asked);
    return new Briefing(campaignId, jdbc.sql("select name from campaign where id = :campaign").param("campaign", campaignId)
        .query(String.class).single(), day, scope, tiers(units), units, late, moved(plans), difficulties(asked), inspections(asked), findings,
        nextSteps(asked, units, findings));
  }

  /** A question for all tables; {@code until} is the first moment after the day. */
  private record Asked(String campaignId, String scope, LocalDate day, OffsetDateTime until) {}

  /**
   * A plan with the date that held on the day.
   *
   * @param stoodSince since when its clock stood still on the day, null when it ran
   */
  private record Plan(String planId, String unitCode, String unitName, String tier, LocalDate firstDue, LocalDate due, LocalDate stoodSince,
      boolean met) {

    LocalDate countedUntil(LocalDate day) {
      return stoodSince != null && stoodSince.isBefore(day) ? stoodSince : day;
    }
  }

  private JdbcClient.StatementSpec ask(String sql, Asked asked) {
    JdbcClient.StatementSpec statement = jdbc.sql(sql).param("campaign", asked.campaignId()).param("scope", asked.scope());
    return sql.contains(":until") ? statement.param("until", asked.until()) : statement;
  }

  /** The first move after the day, if there was one, tells which date held on it and whether the clock stood still. */
  private List<Plan> plans(Asked asked) {
    return ask("""
            select plan.id as plan_id, u.code as unit_code, u.name as unit_name, plan.tier as tier, d.first_due as first_due,
                   case when m.id is null then d.due else m.due_before end as due,
                   case when m.id is null then d.paused_since else m.paused_since end as stood_since,
                   case when d.met_at is not null and d.met_at < :until then true else false end as met
            from unit top join unit u on u.position_low between top.position_low and top.position_high
            join unit_plan plan on plan.unit_code = u.code and plan.campaign_id = :campaign
            join deadline d on d.plan_id = plan.id and d.kind = 'SUBMISSION'
            left join deadline_move m on m.id = (select min(one.id) from deadline_move one where one.deadline_id = d.id
              and one.moved_at = (select min(later.moved_at) from deadline_move later where later.deadline_id = d.id and later.moved_at >= :until))
            where top.code = :scope order by u.position_low""", asked).query(Plan.class).list();
  }

  /** The last step of each plan on the record that says where it stands. */
  private Map<String, StandOfPlan> stands(Asked asked) {
    Map<String, StandOfPlan> stands = new HashMap<>();
    ask("""
            select plan.id as plan_id, r.action as action
            from unit top join unit u on u.position_low between top.position_low and top.position_high
            join unit_plan plan on plan.unit_code = u.code and plan.campaign_id = :campaign
            join decision_record r on r.scope = plan.id and r.recorded_at < :until and r.actor <> 'system'
            where top.code = :scope and r.action in ('DOCUMENTS_REGISTERED', 'SUBMISSION_SENT_BACK', 'SUBMISSION_SIGNED', 'SUPPLEMENT_SIGNED',
              'SUBMISSION_WITHDRAWN', 'INTAKE_REFUSED', 'INTAKE_UNDONE', 'DOSSIER_RECEIVED', 'SUPPLEMENT_RECEIVED', 'DOSSIER_RETURNED',
              'APPRAISAL_FORWARDED', 'ON_AGENDA', 'ACT_ISSUED', 'DECISION_PUBLISHED')
            order by r.scope, r.number""", asked)
        .query((row, index) -> stands.put(row.getString("plan_id"), StandOfPlan.after(row.getString("action")))).list();
    return stands;
  }

  private UnitLine line(Plan plan, StandOfPlan stand, LocalDate day) {
    LocalDate counted = plan.countedUntil(day);
    int late = plan.met() || !plan.due().isBefore(counted) ? 0 : workingDays.between(plan.due(), counted);
    return new UnitLine(plan.planId(), plan.unitCode(), plan.unitName(), plan.tier(), stand, plan.due(), late);
  }

  private static List<TierLine> tiers(List<UnitLine> units) {
    Map<String, List<UnitLine>> byTier = units.stream().collect(Collectors.groupingBy(UnitLine::tier, LinkedHashMap::new, Collectors.toList()));
    return byTier.entrySet().stream().map(entry -> {
      List<UnitLine> lines = entry.getValue();
      return new TierLine(entry.getKey(), lines.size(), count(lines, StandOfPlan.NOT_STARTED), count(lines, StandOfPlan.IN_PROGRESS),
          (int) lines.stream().filter(line -> line.stand().isAbove()).count(), count(lines, StandOfPlan.RETURNED),
          (int) lines.stream().filter(line -> line.stand().isDecided()).count(), (int) lines.stream().filter(line -> line.daysLate() > 0).count());
    }).toList();
  }

  private static int count(Collection<UnitLine> lines, StandOfPlan stand) {
    return (int) lines.stream().filter(line -> line.stand() == stand).count();
  }

  /** Who answers: the person of the notice, else whoever heads the unit. */
  private List<LateUnit> late(Asked asked, List<UnitLine> units) {
    Map<String, LateUnit> noticed = new HashMap<>();
    Map<String, UnitLine> byPlan = units.stream().filter(unit -> unit.daysLate() > 0).collect(Collectors.toMap(UnitLine::planId, unit -> unit));
    if (byPlan.isEmpty()) {
      return List.of();
    }
    ask("""
            select plan.id as plan_id, o.full_name as full_name, o.position_title as position_title, n.recipient_name as recipient_name,
                   case when n.acknowledged_at < :until then n.explanation end as explanation,
                   case when n.acknowledged_at < :until then n.promised_on end as promised_on
            from unit top join unit u on u.position_low between top.position_low and top.position_high
            join unit_plan plan on plan.unit_code = u.code and plan.campaign_id = :campaign
            join deadline d on d.plan_id = plan.id and d.kind = 'SUBMISSION'
            left join deadline_notice n on n.deadline_id = d.id and n.rung = 'NOTICE_TO_HEAD' and n.round = d.round and n.sent_at < :until
            left join official o on o.unit_code = u.code and o.role = 'HEAD'
            where top.code = :scope""", asked)
        .query((row, index) -> noticed.put(row.getString("plan_id"), byPlan.containsKey(row.getString("plan_id"))
            ? lateUnit(byPlan.get(row.getString("plan_id")), row) : null)).list();
    return byPlan.keySet().stream().map(noticed::get).sorted(Comparator.comparingInt((LateUnit late) -> late.unit().daysLate()).reversed()
        .thenComparing(late -> late.unit().unitCode())).toList();
  }

  private static LateUnit lateUnit(UnitLine unit, ResultSet row) throws SQLException {
    String noticed = row.getString("recipient_name");
    String head = row.getString("full_name");
    String answerable = noticed != null ? noticed : head == null ? "–" : head + ", " + row.getString("position_title");
    return new LateUnit(unit, answerable, row.getString("explanation"), row.getObject("promised_on", LocalDate.class));
  }

  private static List<MovedDate> moved(List<Plan> plans) {
    return plans.stream().filter(plan -> !plan.due().equals(plan.firstDue()))
        .map(plan -> new MovedDate(plan.unitName(), plan.firstDue(), plan.due())).toList();
  }

  /** What units have raised, each difficulty once, with the answer that was there by then. */
  private List<DifficultyLine> difficulties(Asked asked) {
    return ask("""
            select u.name as unit_name, q.raised_at as raised_at, q.question as question,
                   case when q.answered_at < :until then q.answer end as answer
            from unit top join unit u on u.position_low between top.position_low and top.position_high
            join difficulty q on q.unit_code = u.code and q.campaign_id = :campaign and q.duplicate_of is null
            where top.code = :scope and q.raised_at < :until order by q.raised_at, q.id""", asked)
        .query((row, index) -> new DifficultyLine(row.getString("unit_name"), LocalDate.ofInstant(
            row.getObject("raised_at", OffsetDateTime.class).toInstant(), UserZone.ID), row.getString("question"), row.getString("answer"))).list();
  }

  private List<InspectionLine> inspections(Asked asked) {
    return ask("""
            select i.business_key as "key", i.title as title, i.decision_number as decision_number, i.decided_on as decided_on,
                   count(v.id) as units, sum(case when v.recorded_at < :until then 1 else 0 end) as visited,
                   case when i.concluded_at < :until then i.reported_on end as reported_on
            from inspection i join inspection_visit v on v.inspection_id = i.id join unit u on u.code = v.unit_code
            join unit top on u.position_low between top.position_low and top.position_high
            where i.campaign_id = :campaign and top.code = :scope and i.established_at < :until
            group by i.business_key, i.title, i.decision_number, i.decided_on, i.concluded_at, i.reported_on order by i.business_key""", asked)
        .query(InspectionLine.class).list();
  }

  /** Findings with the round of the remedy that was under way, each with the date that held then. */
  private List<FindingLine> findings(Asked asked) {
    return ask("""
            select i.business_key as "key", u.name as unit_name, f.severity as severity, f.text as text, r.id as remedy, f.due as first_due,
                   r.due as due, r.round as round, case when r.accepted_at < :until then true else false end as accepted,
                   (select count(*) from follow_up_round one where one.follow_up_id = r.id and one.reported_at < :until) as reported,
                   (select count(*) from follow_up_round one where one.follow_up_id = r.id and one.reviewed_at < :until) as reviewed,
                   (select max(one.due) from follow_up_round one where one.follow_up_id = r.id and one.round = 1 +
                     (select count(*) from follow_up_round past where past.follow_up_id = r.id and past.reviewed_at < :until)) as due_then
            from inspection i join inspection_visit v on v.inspection_id = i.id and v.recorded_at < :until
            join inspection_finding f on f.visit_id = v.id join unit u on u.code = v.unit_code
            join unit top on u.position_low between top.position_low and top.position_high
            left join follow_up r on r.kind = 'REMEDY' and r.source_id = f.id and r.assigned_at < :until
            where i.campaign_id = :campaign and top.code = :scope order by i.business_key, u.position_low, f.number""", asked)
        .query((row, index) -> finding(row)).list();
  }

  private static FindingLine finding(ResultSet row) throws SQLException {
    if (row.getString("remedy") == null) {
      return new FindingLine(row.getString("key"), row.getString("unit_name"), row.getString("severity"), row.getString("text"),
          row.getObject("first_due", LocalDate.class), "NONE", 0);
    }
    boolean accepted = row.getBoolean("accepted");
    int reviewed = row.getInt("reviewed");
    LocalDate then = row.getObject("due_then", LocalDate.class);
    return new FindingLine(row.getString("key"), row.getString("unit_name"), row.getString("severity"), row.getString("text"),
        then == null ? row.getObject("due", LocalDate.class) : then,
        accepted ? "ACCEPTED" : row.getInt("reported") > reviewed ? "REPORTED" : "ASSIGNED", accepted ? reviewed : reviewed + 1);
  }

  /** Dates that come up soon: waves with units that have not submitted, remedies and other work that is open. */
  private List<NextStep> nextSteps(Asked asked, List<UnitLine> units, List<FindingLine> findings) {
    List<NextStep> steps = new ArrayList<>();
    LocalDate last = asked.day().plusDays(AHEAD);
    Map<LocalDate, Long> waiting = units.stream().filter(unit -> unit.stand() == StandOfPlan.NOT_STARTED || unit.stand() == StandOfPlan.IN_PROGRESS)
        .filter(unit -> !unit.due().isBefore(asked.day()) && !unit.due().isAfter(last))
        .collect(Collectors.groupingBy(UnitLine::due, TreeMap::new, Collectors.counting()));
    waiting.forEach((due, count) -> steps.add(new NextStep(due, "Hạn trình của " + count + " đơn vị chưa trình")));
    findings.stream().filter(finding -> finding.state().equals("ASSIGNED") && !finding.due().isAfter(last))
        .forEach(finding -> steps.add(new NextStep(finding.due(), "Hạn khắc phục sau kiểm tra (" + finding.key() + ") của " + finding.unitName())));
    ask("""
            select f.due as due, f.title as title, count(*) as units
            from follow_up f join unit u on u.code = f.unit_code join unit top on u.position_low between top.position_low and top.position_high
            where f.campaign_id = :campaign and top.code = :scope and f.kind = 'ACTION' and f.assigned_at < :until
              and (f.accepted_at is null or f.accepted_at >= :until)
            group by f.due, f.title""", asked)
        .query((row, index) -> steps.add(new NextStep(row.getObject("due", LocalDate.class), row.getString("title") + ": "
            + row.getInt("units") + " đơn vị chưa hoàn thành"))).list();
    steps.sort(Comparator.comparing(NextStep::due).thenComparing(NextStep::text));
    return steps;
  }
}
