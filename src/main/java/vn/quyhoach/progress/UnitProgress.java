package vn.quyhoach.progress;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.calendar.UserZone;

/** Remembers the step each plan has reached and sums up a campaign by tier. */
@Service
public class UnitProgress {

  private final JdbcClient jdbc;
  private final Clock clock;

  UnitProgress(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A piece of work has come up in a plan; called in the transaction that makes it.
   *
   * @param element what kind of step it is; work of the same kind that comes up while it is the present step is no further step
   * @param step its name, as people read it
   * @param actingUnit whose work it is
   * @param submitted whether the unit's own part is signed and handed in
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reached(String planId, String element, String step, String actingUnit, boolean submitted) {
    OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    int updated = jdbc.sql("""
            update unit_progress set step = :step, step_since = :now, acting_unit = :unit,
              steps = case when element = :element then steps else steps + 1 end,
              submitted_step = coalesce(submitted_step,
                case when :submitted then case when element = :element then steps else steps + 1 end end),
              element = :element
            where plan_id = :plan""")
        .param("step", step).param("now", now).param("unit", actingUnit).param("element", element).param("submitted", submitted)
        .param("plan", planId).update();
    if (updated == 0) {
      jdbc.sql("""
              insert into unit_progress (plan_id, step, step_since, element, acting_unit, steps)
              values (:plan, :step, :now, :element, :unit, 1)""")
          .param("step", step).param("now", now).param("unit", actingUnit).param("element", element).param("plan", planId).update();
    }
    jdbc.sql("""
            insert into unit_step (plan_id, number, element, occurrence, step, acting_unit, milestone, reached_at, reached_on)
            select plan_id, steps, element,
              (select count(*) + 1 from unit_step earlier where earlier.plan_id = :plan and earlier.element = unit_progress.element),
              step, acting_unit,
              case when steps = submitted_step then 'SUBMITTED' when steps = 2 then 'STARTED' end, step_since, :today
            from unit_progress where plan_id = :plan
              and not exists (select 1 from unit_step where unit_step.plan_id = :plan and unit_step.number = unit_progress.steps)""")
        .param("today", UserZone.today(clock)).param("plan", planId).update();
  }

  /** The step a plan has reached, as its task is named; empty before the first. */
  @Transactional(readOnly = true)
  public Optional<String> stepOf(String planId) {
    return jdbc.sql("select step from unit_progress where plan_id = :plan").param("plan", planId)
        .query(String.class).optional();
  }

  /** Units, decided ones, those at work and late ones of a campaign, by tier. */
  @Transactional(readOnly = true)
  public List<TierProgress> ofCampaign(String campaignId) {
    return jdbc.sql("""
            select plan.tier as tier, count(*) as units,
                   sum(case when plan.state in ('DECIDED', 'PUBLISHED') then 1 else 0 end) as approved,
                   sum(case when plan.state in ('DECIDED', 'PUBLISHED') then 0 else 1 end) as in_progress,
                   sum(case when deadline.met_at is null and deadline.paused_since is null and deadline.due < :today then 1 else 0 end) as late
            from unit_plan plan join deadline on deadline.plan_id = plan.id and deadline.kind = 'SUBMISSION'
            where plan.campaign_id = :campaign
            group by plan.tier order by plan.tier""")
        .param("campaign", campaignId).param("today", UserZone.today(clock)).query(TierProgress.class).list();
  }

  /** One line of a campaign's progress. */
  public record TierProgress(String tier, int units, int approved, int inProgress, int late) {}
}
