package vn.quyhoach.conclusion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.campaign.IssueConclusion;
import vn.quyhoach.followup.FollowUpKind;
import vn.quyhoach.followup.FollowUps;
import vn.quyhoach.followup.OpenFollowUp;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.refusal.Refusal;
import vn.quyhoach.refusal.Refusals;

/** Issues the notice of conclusion, takes it to every unit in batches, and knows who has acknowledged it (S51). */
@Service
@Transactional
public class ConclusionNotices {

  private static final int BATCH = 50;

  private final Campaigns campaigns;
  private final UnitPlans plans;
  private final FollowUps followUps;
  private final Addressees addressees;
  private final ConclusionProcess process;
  private final DecisionRecord record;
  private final JdbcClient jdbc;
  private final Clock clock;

  ConclusionNotices(Campaigns campaigns, UnitPlans plans, FollowUps followUps, Addressees addressees, ConclusionProcess process,
      DecisionRecord record, JdbcClient jdbc, Clock clock) {
    this.campaigns = campaigns;
    this.plans = plans;
    this.followUps = followUps;
    this.addressees = addressees;
    this.process = process;
    this.record = record;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Something that a notice asks for. */
  public record Point(String id, int number, String text, String addressee, LocalDate due) {}

  /** A unit that the notice went to; {@code acknowledgedAt} is null while its head has not taken note. */
  public record Addressee(String unitCode, Instant sentAt, Instant acknowledgedAt, String note) {}

  /** Records the notice and its points; rows left empty are passed over, half filled ones refused. */
  public void issue(String campaignId, IssueNotice notice, String actor) {
    List<IssueNotice.Point> points = notice.points() == null ? List.of() : notice.points();
    Refusals refusals = new Refusals();
    for (int index = 0; index < points.size(); index++) {
      IssueNotice.Point point = points.get(index);
      if (!point.isEmpty()) {
        String prefix = "points[" + index + "].";
        refusals.when(isBlank(point.text()), prefix + "text", "Việc " + (index + 1) + ": phải ghi nội dung.");
        refusals.when(isBlank(point.addressee()), prefix + "addressee", "Việc " + (index + 1) + ": phải chọn đơn vị thực hiện.");
        followUps.refuseUnlessFutureWorkingDay(point.due(), prefix + "due", "Việc " + (index + 1) + ", hạn thực hiện", refusals);
      }
    }
    try {
      campaigns.conclude(campaignId, new IssueConclusion(notice.number(), notice.issuedOn(), notice.content()), actor);
    } catch (Refusal refusal) {
      refusals.addAll(refusal);
    }
    refusals.throwIfAny();
    List<IssueNotice.Point> wanted = points.stream().filter(point -> !point.isEmpty()).toList();
    for (int number = 1; number <= wanted.size(); number++) {
      IssueNotice.Point point = wanted.get(number - 1);
      jdbc.sql("""
              insert into conclusion_point (id, campaign_id, number, text, addressee, due)
              values (:id, :campaign, :number, :text, :addressee, :due)""")
          .param("id", UUID.randomUUID().toString()).param("campaign", campaignId).param("number", number)
          .param("text", point.text()).param("addressee", point.addressee()).param("due", point.due()).update();
    }
    record.append(campaignId, "CONCLUSION_POINTS", campaignId, actor, Map.of("points", wanted.size()));
  }

  /**
   * Takes the notice to the next units that do not have it yet; may be repeated at will.
   *
   * @return whether every unit of the roster, and every board with something to do, now has it
   */
  public boolean sendNextBatch(String campaignId) {
    Campaign campaign = campaigns.campaign(campaignId);
    Set<String> sent = new HashSet<>(jdbc.sql("select unit_code from conclusion_addressee where campaign_id = :campaign")
        .param("campaign", campaignId).query(String.class).list());
    List<UnitPlan> waiting = plans.plansOf(campaignId).stream().filter(plan -> !sent.contains(plan.unitCode())).toList();
    List<Point> points = pointsOf(campaignId);
    if (sent.isEmpty()) {
      points.forEach(point -> addressees.board(point.addressee()).ifPresent(board ->
          open(campaign, point, null, board.unitCode(), Role.BOARD)));
    }
    waiting.stream().limit(BATCH).forEach(plan -> send(campaign, plan, points));
    return waiting.size() <= BATCH;
  }

  private void send(Campaign campaign, UnitPlan plan, List<Point> points) {
    jdbc.sql("insert into conclusion_addressee (campaign_id, unit_code, sent_at) values (:campaign, :unit, :now)")
        .param("campaign", campaign.id()).param("unit", plan.unitCode()).param("now", now()).update();
    process.send(campaign.code(), campaign.id(), plan.unitCode());
    points.stream().filter(point -> Addressees.includes(point.addressee(), plan))
        .forEach(point -> open(campaign, point, plan.id(), plan.unitCode(), Role.OFFICER));
  }

  private void open(Campaign campaign, Point point, String planId, String unitCode, Role role) {
    followUps.open(new OpenFollowUp(FollowUpKind.ACTION, point.id(), campaign.id(), campaign.code(), planId, unitCode, role,
        campaign.unitCode(), "Việc " + point.number() + " theo Thông báo số " + campaign.conclusionNumber(), point.text(), point.due(),
        campaign.rules()));
  }

  /** Stores that the head of a unit has taken note. */
  public void acknowledge(String campaignId, String unitCode, AcknowledgeConclusion acknowledgement, String actor) {
    if (!acknowledgement.acknowledged()) {
      throw Refusal.of("acknowledged", "Phải xác nhận đã nhận thông báo kết luận.");
    }
    jdbc.sql("""
            update conclusion_addressee set acknowledged_at = :now, acknowledged_by = :actor, note = :note
            where campaign_id = :campaign and unit_code = :unit""")
        .param("now", now()).param("actor", actor).param("note", acknowledgement.note()).param("campaign", campaignId)
        .param("unit", unitCode).update();
    record.append(plans.planOf(campaignId, unitCode).id(), "CONCLUSION_ACKNOWLEDGED", campaignId, actor, Map.of());
  }

  /** What the notice asks for, by number. */
  @Transactional(readOnly = true)
  public List<Point> pointsOf(String campaignId) {
    return jdbc.sql("select id, number, text, addressee, due from conclusion_point where campaign_id = :campaign order by number")
        .param("campaign", campaignId).query(Point.class).list();
  }

  /** The units that have the notice, in the order of the tree. */
  @Transactional(readOnly = true)
  public List<Addressee> addresseesOf(String campaignId) {
    return jdbc.sql("""
            select a.unit_code, a.sent_at, a.acknowledged_at, a.note from conclusion_addressee a join unit u on u.code = a.unit_code
            where a.campaign_id = :campaign order by u.position_low""")
        .param("campaign", campaignId).query((row, index) -> new Addressee(row.getString("unit_code"), instant(row.getObject("sent_at",
            OffsetDateTime.class)), instant(row.getObject("acknowledged_at", OffsetDateTime.class)), row.getString("note"))).list();
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
