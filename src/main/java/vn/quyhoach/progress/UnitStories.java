package vn.quyhoach.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.calendar.WorkingDays;
import vn.quyhoach.nomination.PlanState;
import vn.quyhoach.progress.CampaignClock.CampaignName;

/** Tells the way of one unit through a campaign to somebody in whose scope it lies. */
@Service
@Transactional(readOnly = true)
public class UnitStories {

  private final JdbcClient jdbc;
  private final CampaignClock board;
  private final WorkingDays workingDays;
  private final Clock clock;

  UnitStories(JdbcClient jdbc, CampaignClock board, WorkingDays workingDays, Clock clock) {
    this.jdbc = jdbc;
    this.board = board;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** The story of a unit; empty when the campaign has no plan of it, or none that the reader may see. */
  public Optional<UnitStory> of(CampaignName campaign, String unitCode, ClockScope scope) {
    return jdbc.sql("""
            select plan.id, plan.business_key as businessKey, plan.awaiting_lower_levels as awaitingLowerLevels,
              unit.position_low as positionLow
            from unit_plan plan join unit on unit.code = plan.unit_code
            where plan.campaign_id = :campaign and plan.unit_code = :unit""")
        .param("campaign", campaign.id()).param("unit", unitCode).query(Plan.class).optional()
        .filter(plan -> scope.shows(unitCode, plan.positionLow()))
        .map(plan -> {
          ClockScope alone = new ClockScope(scope.unitCode(), plan.positionLow(), plan.positionLow(), Set.of(unitCode));
          return new UnitStory(plan.id(), plan.businessKey(), board.board(campaign.id(), alone).rows().get(0), steps(plan.id()),
              dates(plan.id()), notices(plan.id()), returns(plan.id()), difficulties(plan.id()),
              plan.awaitingLowerLevels() ? awaited(campaign.id(), unitCode) : List.of());
        });
  }

  private List<UnitStory.Step> steps(String planId) {
    List<Reached> reached = jdbc.sql("""
            select step.number, step.step, unit.name as unitName, step.reached_at as reachedAt, step.reached_on as reachedOn, plan.state
            from unit_step step join unit_plan plan on plan.id = step.plan_id left join unit on unit.code = step.acting_unit
            where step.plan_id = :plan order by step.number""")
        .param("plan", planId).query(Reached.class).list();
    LocalDate today = UserZone.today(clock);
    List<UnitStory.Step> steps = new ArrayList<>();
    for (int index = 0; index < reached.size(); index++) {
      Reached step = reached.get(index);
      Reached next = index + 1 < reached.size() ? reached.get(index + 1) : null;
      boolean over = next == null && PlanState.valueOf(step.state()) == PlanState.PUBLISHED;
      steps.add(new UnitStory.Step(step.number(), step.step(), step.unitName(), step.reachedAt().toInstant(),
          next == null ? null : next.reachedAt().toInstant(),
          over ? null : workingDays.between(step.reachedOn(), next == null ? today : next.reachedOn())));
    }
    return steps;
  }

  private List<UnitStory.Date> dates(String planId) {
    return jdbc.sql("""
            select deadline.title, unit.name as unitName, first_due as firstDue, due, met_at as metAt, paused_since as pausedSince,
              pause_number as pauseNumber, pause_date as pauseDate, pause_reason as pauseReason
            from deadline join unit on unit.code = deadline.unit_code
            where plan_id = :plan order by due, opened_at""")
        .param("plan", planId)
        .query((row, index) -> new UnitStory.Date(row.getString("title"), row.getString("unitName"),
            row.getObject("firstDue", LocalDate.class), row.getObject("due", LocalDate.class), instant(row, "metAt"),
            row.getObject("pausedSince", LocalDate.class), row.getString("pauseNumber"), row.getObject("pauseDate", LocalDate.class),
            row.getString("pauseReason")))
        .list();
  }

  private List<UnitStory.Notice> notices(String planId) {
    return jdbc.sql("""
            select deadline.title, notice.name as rung, recipient_name, sent_at, acknowledged_at, explanation, promised_on, instruction
            from deadline_notice notice join deadline on deadline.id = notice.deadline_id
            where deadline.plan_id = :plan order by sent_at""")
        .param("plan", planId)
        .query((row, index) -> new UnitStory.Notice(row.getString("title"), row.getString("rung"), row.getString("recipient_name"),
            instant(row, "sent_at"), instant(row, "acknowledged_at"), row.getString("explanation"),
            row.getObject("promised_on", LocalDate.class), row.getString("instruction")))
        .list();
  }

  private List<UnitStory.Return> returns(String planId) {
    return jdbc.sql("""
            select return_round as round, count(*) as defects, count(answered_at) as answered
            from defect where plan_id = :plan group by return_round order by return_round""")
        .param("plan", planId).query(UnitStory.Return.class).list();
  }

  private List<UnitStory.Difficulty> difficulties(String planId) {
    return jdbc.sql("""
            select difficulty.id, difficulty.step_name, unit.name as unit_name, difficulty.raised_at, difficulty.answered_at,
              difficulty.closed_at
            from difficulty join unit on unit.code = difficulty.answering_unit where difficulty.plan_id = :plan order by difficulty.raised_at""")
        .param("plan", planId)
        .query((row, index) -> new UnitStory.Difficulty(row.getLong("id"), row.getString("step_name"), row.getString("unit_name"),
            instant(row, "raised_at"), instant(row, "answered_at"), instant(row, "closed_at")))
        .list();
  }

  private List<UnitStory.Awaited> awaited(String campaignId, String unitCode) {
    return jdbc.sql("""
            select plan.unit_code, unit.name, plan.state from unit_plan plan
            join unit on unit.code = plan.unit_code
            where plan.campaign_id = :campaign and plan.approving_unit = :unit and plan.unit_code <> :unit
              and plan.state not in ('DECIDED', 'PUBLISHED')
            order by unit.position_low""")
        .param("campaign", campaignId).param("unit", unitCode)
        .query((row, index) -> new UnitStory.Awaited(row.getString("unit_code"), row.getString("name"),
            PlanState.valueOf(row.getString("state")).label()))
        .list();
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private record Plan(String id, String businessKey, boolean awaitingLowerLevels, int positionLow) {}

  private record Reached(int number, String step, String unitName, OffsetDateTime reachedAt, LocalDate reachedOn, String state) {}
}
