package vn.quyhoach.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.calendar.CalendarYearMissing;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.calendar.WorkingDays;
import vn.quyhoach.nomination.PlanState;
import vn.quyhoach.organisation.UnitTier;

/**
 * The campaign clock (S3, S27, S31): every unit of a campaign with its step, the working days left, its state and who answers for it.
 * A fixed number of statements for any number of units, each over an index of our own tables.
 */
@Service
@Transactional(readOnly = true)
public class CampaignClock {

  private final JdbcClient jdbc;
  private final WorkingDays workingDays;
  private final Clock clock;

  CampaignClock(JdbcClient jdbc, WorkingDays workingDays, Clock clock) {
    this.jdbc = jdbc;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** A campaign as the choice above the board names it. */
  public record CampaignName(String id, String code, String name, LocalDate adoptedOn) {}

  /**
   * The whole board.
   *
   * @param today the users' day it was drawn on
   * @param examples the most units that have shown how long the way from a step takes
   * @param fewest so many are needed for a forecast
   */
  public record Board(LocalDate today, List<ClockRow> rows, int examples, int fewest) {

    private static final int MOST_URGENT = 8;

    public Board {
      rows = List.copyOf(rows);
    }

    /** Units by tier and state. */
    public Map<UnitTier, Map<ClockState, Integer>> counts() {
      Map<UnitTier, Map<ClockState, Integer>> counts = new EnumMap<>(UnitTier.class);
      rows.forEach(row -> counts.computeIfAbsent(row.tier(), tier -> new EnumMap<>(ClockState.class))
          .merge(row.state(), 1, Integer::sum));
      return counts;
    }

    /** The few units that need somebody first: those that are late the longest, then those whose date is nearest. */
    public List<ClockRow> urgent() {
      return rows.stream().filter(row -> row.state() == ClockState.LATE || row.state() == ClockState.NEAR)
          .sorted(Comparator.comparing(ClockRow::due).thenComparing(ClockRow::state)).limit(MOST_URGENT).toList();
    }
  }

  /** Adopted campaigns of a province in which the reader's units take part, the newest first. */
  public List<CampaignName> campaigns(ClockScope scope) {
    return jdbc.sql("""
            select campaign.id, campaign.code, campaign.name, campaign.adopted_on as adoptedOn from campaign
            join unit on unit.code = campaign.unit_code
            where campaign.adopted_on is not null
              and (unit.position_low between :low and :high or :low between unit.position_low and unit.position_high)
            order by campaign.adopted_on desc, campaign.code desc""")
        .param("low", scope.low()).param("high", scope.high()).query(CampaignName.class).list();
  }

  /** Changes whenever anything on the board may have changed: with the day, with every entry of the record and with every step reached. */
  public String version() {
    return UserZone.today(clock) + "/" + jdbc.sql("""
            select (select coalesce(sum(length), 0) from decision_head) || '/' || (select count(*) from unit_step)""")
        .query(String.class).single();
  }

  /** The board of a campaign, in the order of the official list. */
  public Board board(String campaignId, ClockScope scope) {
    LocalDate today = UserZone.today(clock);
    StepPace pace = pace(campaignId);
    Map<String, LastNotice> notices = lastNotices(campaignId, scope);
    Map<String, String> members = membersInCharge(scope, today);
    Map<String, Integer> difficulties = openDifficulties(campaignId, scope);
    List<ClockRow> rows = new ArrayList<>();
    for (Standing standing : standings(campaignId, scope)) {
      if (scope.shows(standing.unitCode())) {
        rows.add(row(standing, notices.get(standing.id()), members.get(standing.unitCode()),
            difficulties.getOrDefault(standing.unitCode(), 0), pace, today));
      }
    }
    return new Board(today, rows, pace.examples(), StepPace.FEWEST);
  }

  private ClockRow row(Standing standing, LastNotice notice, String member, int difficulties, StepPace pace, LocalDate today) {
    UnitTier tier = UnitTier.valueOf(standing.tier());
    boolean submitted = standing.metAt() != null;
    boolean started = standing.steps() > 1 || submitted;
    return new ClockRow(standing.unitCode(), standing.name(), standing.searchKey(), standing.parentCode(), standing.parentName(), tier,
        blockOf(tier), state(standing, started, notice != null, today), started, PlanState.valueOf(standing.state()).label(), standing.step(), standing.reachedOn(),
        standing.due(), standing.firstDue(), standing.pausedSince(),
        standing.pausedSince() == null ? daysLeft(today, standing.due()) : null,
        submitted && day(standing.metAt()).isAfter(standing.due()) ? workingDays.between(standing.due(), day(standing.metAt())) : 0,
        standing.headName(), standing.headPosition(), member, standing.returnRound(),
        standing.due().equals(standing.firstDue()) ? 0 : 1, difficulties,
        notice == null ? null : notice.rung(), notice == null ? null : day(notice.sentAt()),
        submitted || standing.element() == null ? null
            : pace.expected(new StepPace.Place(tier, standing.element(), standing.occurrence()), standing.reachedOn(), today).orElse(null));
  }

  private static ClockState state(Standing standing, boolean started, boolean reminded, LocalDate today) {
    if (PlanState.valueOf(standing.state()).isDecided()) {
      return ClockState.DONE;
    }
    if (standing.metAt() != null) {
      return ClockState.SUBMITTED;
    }
    if (standing.pausedSince() != null) {
      return ClockState.FROZEN;
    }
    if (today.isAfter(standing.due())) {
      return ClockState.LATE;
    }
    if (reminded) {
      return ClockState.NEAR;
    }
    return started ? ClockState.ON_TIME : ClockState.NOT_STARTED;
  }

  private Integer daysLeft(LocalDate today, LocalDate due) {
    try {
      return workingDays.between(today, due);
    } catch (CalendarYearMissing unknown) {
      return null;
    }
  }

  /** The columns bear the names of the record's parts: looking for others first costs an exception per row and column. */
  private List<Standing> standings(String campaignId, ClockScope scope) {
    return jdbc.sql("""
            select plan.id, plan.unit_code as unitCode, unit.name, unit.search_key as searchKey, unit.parent_code as parentCode,
              parent.name as parentName, plan.tier, plan.state, plan.return_round as returnRound, deadline.due,
              deadline.first_due as firstDue, deadline.met_at as metAt,
              deadline.paused_since as pausedSince, progress.step,
              coalesce(progress.steps, 0) as steps, step.element, step.occurrence, step.reached_on as reachedOn,
              head.full_name as headName, head.position_title as headPosition
            from unit_plan plan
            join unit on unit.code = plan.unit_code
            join deadline on deadline.plan_id = plan.id and deadline.kind = 'SUBMISSION'
            left join unit parent on parent.code = unit.parent_code
            left join unit_progress progress on progress.plan_id = plan.id
            left join unit_step step on step.plan_id = progress.plan_id and step.number = progress.steps
            left join official head on head.unit_code = plan.unit_code and head.role = 'HEAD'
            where plan.campaign_id = :campaign and unit.position_low between :low and :high
            order by unit.position_low""")
        .param("campaign", campaignId).param("low", scope.low()).param("high", scope.high()).query(Standing.class).list();
  }

  private Map<String, LastNotice> lastNotices(String campaignId, ClockScope scope) {
    Map<String, LastNotice> last = new HashMap<>();
    jdbc.sql("""
            select deadline.plan_id as planId, notice.name as rung, notice.sent_at as sentAt from deadline_notice notice
            join deadline on deadline.id = notice.deadline_id and deadline.kind = 'SUBMISSION'
            join unit on unit.code = deadline.unit_code
            where deadline.campaign_id = :campaign and unit.position_low between :low and :high
            order by notice.sent_at""")
        .param("campaign", campaignId).param("low", scope.low()).param("high", scope.high()).query(LastNotice.class).list()
        .forEach(notice -> last.put(notice.planId(), notice));
    return last;
  }

  /** Names of the committee members in charge by unit. */
  private Map<String, String> membersInCharge(ClockScope scope, LocalDate today) {
    Map<String, String> members = new HashMap<>();
    jdbc.sql("""
            select charge.unit_code, official.full_name from unit_charge charge
            join official on official.user_id = charge.user_id
            join unit on unit.code = charge.unit_code
            where official.role = 'MEMBER_IN_CHARGE' and charge.valid_from <= :today
              and (charge.valid_to is null or charge.valid_to >= :today) and unit.position_low between :low and :high""")
        .param("today", today).param("low", scope.low()).param("high", scope.high())
        .query(row -> {
          members.put(row.getString(1), row.getString(2));
        });
    return members;
  }

  /** How many difficulties of each unit wait for an answer. */
  private Map<String, Integer> openDifficulties(String campaignId, ClockScope scope) {
    Map<String, Integer> open = new HashMap<>();
    jdbc.sql("""
            select difficulty.unit_code, count(*) from difficulty join unit on unit.code = difficulty.unit_code
            where difficulty.campaign_id = :campaign and difficulty.answered_at is null and difficulty.closed_at is null
              and unit.position_low between :low and :high
            group by difficulty.unit_code""")
        .param("campaign", campaignId).param("low", scope.low()).param("high", scope.high())
        .query(row -> {
          open.put(row.getString(1), row.getInt(2));
        });
    return open;
  }

  /** Taken from the whole campaign, whoever asks: days alone say nothing about a unit, and a district has too few examples. */
  private StepPace pace(String campaignId) {
    List<StepPace.Passage> passages = jdbc.sql("""
            select plan.tier, step.element, step.occurrence, step.reached_on as reachedOn, following.reached_on as leftOn,
              submission.reached_on as submittedOn, count(*) as units
            from unit_step submission
            join unit_plan plan on plan.id = submission.plan_id
            join unit_step step on step.plan_id = submission.plan_id and step.number < submission.number
            join unit_step following on following.plan_id = step.plan_id and following.number = step.number + 1
            where submission.milestone = 'SUBMITTED' and plan.campaign_id = :campaign
            group by plan.tier, step.element, step.occurrence, step.reached_on, following.reached_on, submission.reached_on""")
        .param("campaign", campaignId).query(StepPace.Passage.class).list();
    return new StepPace(passages, workingDays);
  }

  /** The groups by which the province divides its supervision. */
  static String blockOf(UnitTier tier) {
    return switch (tier) {
      case CENTRAL, PROVINCE, DISTRICT, COMMUNE -> "Địa phương";
      case PARTY_COMMISSION -> "Khối Đảng";
      case DEPARTMENT -> "Khối chính quyền";
      case FRONT, MASS_ORGANISATION -> "Khối Mặt trận, đoàn thể";
    };
  }

  static LocalDate day(OffsetDateTime moment) {
    return moment.atZoneSameInstant(UserZone.ID).toLocalDate();
  }

  /** The users' day. */
  public LocalDate today() {
    return UserZone.today(clock);
  }

  /** An adopted campaign that the reader's units belong to. */
  public Optional<CampaignName> campaign(String code, ClockScope scope) {
    return campaigns(scope).stream().filter(campaign -> campaign.code().equals(code)).findFirst();
  }

  private record Standing(String id, String unitCode, String name, String searchKey, String parentCode, String parentName, String tier,
      String state, int returnRound, LocalDate due, LocalDate firstDue, OffsetDateTime metAt,
      LocalDate pausedSince, String step, int steps, String element, Integer occurrence, LocalDate reachedOn, String headName, String headPosition) {}

  private record LastNotice(String planId, String rung, OffsetDateTime sentAt) {}
}
