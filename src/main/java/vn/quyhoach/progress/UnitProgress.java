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

  /** A piece of work has come up in a plan; called in the transaction that makes it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reached(String planId, String step) {
    OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    int updated = jdbc.sql("update unit_progress set step = :step, step_since = :now where plan_id = :plan")
        .param("step", step).param("now", now).param("plan", planId).update();
    if (updated == 0) {
      jdbc.sql("insert into unit_progress (plan_id, step, step_since) values (:plan, :step, :now)")
          .param("plan", planId).param("step", step).param("now", now).update();
    }
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
