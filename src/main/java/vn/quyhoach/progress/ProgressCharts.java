package vn.quyhoach.progress;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.calendar.WorkingDays;
import vn.quyhoach.organisation.UnitTier;

/** Numbers for the charts of a campaign: its course against the plan, and how long each step takes (S3, S27). */
@Service
@Transactional(readOnly = true)
public class ProgressCharts {

  private final JdbcClient jdbc;
  private final WorkingDays workingDays;
  private final Clock clock;

  ProgressCharts(JdbcClient jdbc, WorkingDays workingDays, Clock clock) {
    this.jdbc = jdbc;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /**
   * How many units had got how far by the evening of a day.
   *
   * @param planned units whose first date is this day or earlier
   * @param started units that had left their first step; {@code null} after today, as the two that follow
   * @param submitted units that had handed in
   * @param decided units whose plan was decided
   */
  public record CourseDay(LocalDate day, int planned, Integer started, Integer submitted, Integer decided) {}

  /**
   * The course of a campaign.
   *
   * @param units all units of the reader's scope
   */
  public record Course(int units, List<CourseDay> days) {}

  /**
   * How long one step takes.
   *
   * @param passages how often the step was done
   * @param median working days in the middle, {@code null} with fewer than five passages
   * @param longest working days of the slowest
   * @param waiting units that stand at this step now
   */
  public record StepDays(UnitTier tier, String step, int passages, Integer median, int longest, int waiting) {}

  /**
   * Difficulties raised at one step.
   *
   * @param raised all of them
   * @param open those that nobody has answered yet
   */
  public record StepDifficulties(String step, int raised, int open) {}

  /** Steps at which units have raised difficulties, the hardest first: there the process or the rule is unclear. */
  public List<StepDifficulties> difficulties(String campaignId, ClockScope scope) {
    return jdbc.sql("""
            select difficulty.step_name as step, count(*) as raised,
              sum(case when difficulty.answered_at is null and difficulty.closed_at is null then 1 else 0 end) as open
            from difficulty join unit on unit.code = difficulty.unit_code
            where difficulty.campaign_id = :campaign and unit.position_low between :low and :high
              and (:everyUnit or difficulty.unit_code in (:only))
            group by difficulty.step_name order by raised desc, step""")
        .param("campaign", campaignId).param("low", scope.low()).param("high", scope.high())
        .param("everyUnit", scope.only().isEmpty()).param("only", scope.codes()).query(StepDifficulties.class).list();
  }

  /** The course of all tiers, or of one. Only days on which something happened or was due, and today. */
  public Course course(String campaignId, ClockScope scope, UnitTier tier) {
    LocalDate today = UserZone.today(clock);
    List<Event> events = jdbc.sql("""
            select event.kind, event.tier, event.on_day as onDay, count(*) as units from (
              select 'PLANNED' as kind, plan.tier, plan.unit_code, plan.campaign_id, deadline.first_due as on_day
                from unit_plan plan join deadline on deadline.plan_id = plan.id and deadline.kind = 'SUBMISSION'
              union all
              select step.milestone, plan.tier, plan.unit_code, plan.campaign_id, step.reached_on
                from unit_plan plan join unit_step step on step.plan_id = plan.id where step.milestone is not null
              union all
              select 'DECIDED', plan.tier, plan.unit_code, plan.campaign_id, plan.decided_on
                from unit_plan plan where plan.decided_on is not null
            ) event join unit on unit.code = event.unit_code
            where event.campaign_id = :campaign and unit.position_low between :low and :high
              and (:everyUnit or event.unit_code in (:only)) and (:tier = '' or event.tier = :tier)
            group by event.kind, event.tier, event.on_day""")
        .param("campaign", campaignId).param("low", scope.low()).param("high", scope.high())
        .param("everyUnit", scope.only().isEmpty()).param("only", scope.codes()).param("tier", tier == null ? "" : tier.name())
        .query(Event.class).list();
    NavigableMap<LocalDate, List<Event>> byDay = new TreeMap<>(events.stream().collect(groupingBy(Event::onDay)));
    byDay.putIfAbsent(today, List.of());
    Map<String, Integer> reached = new TreeMap<>();
    List<CourseDay> days = new ArrayList<>();
    byDay.forEach((day, ofDay) -> {
      ofDay.forEach(event -> reached.merge(event.kind(), event.units(), Integer::sum));
      boolean ahead = day.isAfter(today);
      days.add(new CourseDay(day, reached.getOrDefault("PLANNED", 0), ahead ? null : reached.getOrDefault("STARTED", 0),
          ahead ? null : reached.getOrDefault("SUBMITTED", 0), ahead ? null : reached.getOrDefault("DECIDED", 0)));
    });
    return new Course(reached.getOrDefault("PLANNED", 0), days);
  }

  /** Working days from reaching a step to reaching the next, by tier, in the order of the way. */
  public List<StepDays> stepDays(String campaignId, ClockScope scope) {
    List<Passage> passages = jdbc.sql("""
            select plan.tier, step.element, min(step.step) as step, step.reached_on as reachedOn, following.reached_on as leftOn,
              count(*) as units, min(step.number) as place,
              case when plan.state = 'PUBLISHED' then true else false end as over
            from unit_plan plan
            join unit on unit.code = plan.unit_code
            join unit_step step on step.plan_id = plan.id
            left join unit_step following on following.plan_id = step.plan_id and following.number = step.number + 1
            where plan.campaign_id = :campaign and unit.position_low between :low and :high
              and (:everyUnit or plan.unit_code in (:only))
            group by plan.tier, step.element, step.reached_on, following.reached_on,
              case when plan.state = 'PUBLISHED' then true else false end""")
        .param("campaign", campaignId).param("low", scope.low()).param("high", scope.high())
        .param("everyUnit", scope.only().isEmpty()).param("only", scope.codes()).query(Passage.class).list();
    List<Placed> placed = new ArrayList<>();
    passages.stream().collect(groupingBy(passage -> passage.tier() + "/" + passage.element())).values().forEach(ofStep -> {
      Map<Integer, Integer> unitsByDays = new TreeMap<>();
      int waiting = 0;
      for (Passage passage : ofStep) {
        if (passage.leftOn() != null) {
          unitsByDays.merge(workingDays.between(passage.reachedOn(), passage.leftOn()), passage.units(), Integer::sum);
        } else if (!passage.over()) {
          waiting += passage.units();
        }
      }
      Passage any = ofStep.get(0);
      placed.add(new Placed(ofStep.stream().mapToInt(Passage::place).min().orElse(0), new StepDays(UnitTier.valueOf(any.tier()),
          any.step(), unitsByDays.values().stream().mapToInt(Integer::intValue).sum(), StepPace.median(unitsByDays).orElse(null),
          unitsByDays.keySet().stream().mapToInt(Integer::intValue).max().orElse(0), waiting)));
    });
    return placed.stream().sorted(Comparator.comparing((Placed each) -> each.days().tier()).thenComparing(Placed::place))
        .map(Placed::days).toList();
  }

  private record Event(String kind, String tier, LocalDate onDay, int units) {}

  private record Passage(String tier, String element, String step, LocalDate reachedOn, LocalDate leftOn, int units, int place,
      boolean over) {}

  private record Placed(int place, StepDays days) {}
}
