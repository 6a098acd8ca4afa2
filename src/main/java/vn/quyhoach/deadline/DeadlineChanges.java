package vn.quyhoach.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.CampaignState;
import vn.quyhoach.campaign.CampaignWave;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.UnitTier;
import vn.quyhoach.refusal.Refusals;

/**
 * Changes many dates at once by a document: moves the date of a wave, stops and restarts the clocks of a unit or of the whole campaign
 * (S35–S40). The order is recorded at once, the deadlines follow in batches.
 */
@Service
@Transactional
public class DeadlineChanges {

  /** Deadlines changed in one transaction; larger batches gain nothing and hold locks longer. */
  private static final int BATCH = 50;

  private final DeadlineRepository deadlines;
  private final DeadlineMoveRepository moves;
  private final DeadlineChangeRepository changes;
  private final Deadlines dates;
  private final LadderProcess process;
  private final Campaigns campaigns;
  private final Officials officials;
  private final DecisionRecord record;
  private final JdbcClient jdbc;
  private final Clock clock;

  DeadlineChanges(DeadlineRepository deadlines, DeadlineMoveRepository moves, DeadlineChangeRepository changes, Deadlines dates,
      LadderProcess process, Campaigns campaigns, Officials officials, DecisionRecord record, JdbcClient jdbc, Clock clock) {
    this.deadlines = deadlines;
    this.moves = moves;
    this.changes = changes;
    this.dates = dates;
    this.process = process;
    this.campaigns = campaigns;
    this.officials = officials;
    this.record = record;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Records what is ordered; the campaign's plan changes now, the deadlines with {@link #applyNextBatch}. */
  public DeadlineChange order(String provinceCode, OrderChange order, String actor) {
    Refusals refusals = new Refusals();
    Optional<Campaign> found = campaigns.byCode(order.campaign() == null ? "" : order.campaign().strip());
    if (found.isEmpty() || !found.get().unitCode().equals(provinceCode)) {
      refusals.add("campaign", "Không có đợt quy hoạch nào mang mã «" + order.campaign() + "».");
      refusals.throwIfAny();
    }
    Campaign campaign = found.orElseThrow();
    refusals.when(campaign.state() != CampaignState.RUNNING, "campaign", "Đợt «" + campaign.code()
        + "» không đang thực hiện nên không thay đổi được thời hạn.");
    refusals.whenFuture(order.basisDate(), "basisDate", "Ngày của văn bản", clock);
    refusals.throwIfAny();
    DeadlineChange change = new DeadlineChange(campaign.id(), order, official(actor), clock.instant());
    switch (order.action()) {
      case MOVE_WAVE -> moveWave(campaign, order);
      case FREEZE -> freeze(campaign, change);
      case UNFREEZE -> unfreeze(campaign, change);
    }
    changes.save(change);
    record(campaign, change);
    return change;
  }

  private void moveWave(Campaign campaign, OrderChange order) {
    campaigns.moveWave(campaign.id(), order.wave(), order.newDue());
    process.campaignEnds(campaign.code(), campaigns.campaign(campaign.id()).lastDue());
  }

  private void freeze(Campaign campaign, DeadlineChange change) {
    Refusals refusals = new Refusals();
    change.unitCode().ifPresent(unit -> refuseStranger(campaign, unit, refusals));
    changes.freezesOf(campaign.id(), change.unitCode().orElse("")).stream().findFirst().ifPresent(holds ->
        refusals.add("unit", "Đã tạm dừng từ trước theo văn bản " + holds.basisNumber() + " ngày " + UserZone.text(holds.basisDate()) + "."));
    refusals.throwIfAny();
  }

  private void unfreeze(Campaign campaign, DeadlineChange change) {
    List<DeadlineChange> holding = changes.freezesOf(campaign.id(), change.unitCode().orElse("")).stream()
        .filter(freeze -> freeze.unitCode().equals(change.unitCode())).toList();
    Refusals refusals = new Refusals();
    refusals.when(holding.isEmpty(), "unit", change.unitCode().isPresent()
        ? "Đơn vị «" + change.unitCode().get() + "» không bị tạm dừng riêng; muốn cho chạy lại cả đợt thì để trống mã đơn vị."
        : "Đợt «" + campaign.code() + "» không bị tạm dừng.");
    refusals.throwIfAny();
    changes.saveAndFlush(change);
    holding.forEach(freeze -> freeze.lift(change.id()));
  }

  private void refuseStranger(Campaign campaign, String unit, Refusals refusals) {
    boolean takesPart = jdbc.sql("select count(*) from deadline where campaign_id = :campaign and unit_code = :unit")
        .param("campaign", campaign.id()).param("unit", unit).query(Integer.class).single() > 0;
    refusals.when(!takesPart, "unit", "Đơn vị «" + unit + "» không có thời hạn nào trong đợt «" + campaign.code() + "».");
  }

  private void record(Campaign campaign, DeadlineChange change) {
    Map<String, Object> detail = new LinkedHashMap<>(Map.of("basis", change.basisNumber(), "basisDate", change.basisDate().toString()));
    detail.put("wave", String.valueOf(change.waveNumber()));
    detail.put("newDue", String.valueOf(change.newDue()));
    detail.put("unit", change.unitCode().orElse(""));
    record.append(campaign.id(), "DEADLINES_" + change.action().name(), change.id(), change.orderedBy(), detail);
  }

  /**
   * Changes the next deadlines of an order that have not been changed yet; may be repeated at will.
   *
   * @return whether none is left
   */
  public boolean applyNextBatch(String changeId) {
    DeadlineChange change = changes.findById(changeId)
        .orElseThrow(() -> new IllegalArgumentException("No change has the id " + changeId));
    List<String> waiting = waiting(change);
    waiting.forEach(id -> apply(change, deadlines.lock(id).orElseThrow()));
    change.applied(waiting.size());
    if (waiting.size() == BATCH) {
      return false;
    }
    change.complete(clock.instant());
    return true;
  }

  private List<String> waiting(DeadlineChange change) {
    String which = switch (change.action()) {
      case MOVE_WAVE -> """
          and d.kind = 'SUBMISSION' and u.tier in (:tiers)
          and not exists (select 1 from deadline_move m where m.change_id = :change and m.deadline_id = d.id)""";
      case FREEZE -> "and d.freeze_id is null and (:unit = '' or d.unit_code = :unit)";
      case UNFREEZE -> "and d.freeze_id in (select f.id from deadline_change f where f.lifted_by = :change)";
    };
    return jdbc.sql("""
            select d.id from deadline d join unit u on u.code = d.unit_code
            where d.campaign_id = :campaign and d.met_at is null %s
            order by u.position_low, d.id limit :batch""".formatted(which))
        .param("campaign", change.campaignId()).param("change", change.id()).param("unit", change.unitCode().orElse(""))
        .param("tiers", tiers(change)).param("batch", BATCH).query(String.class).list();
  }

  private List<String> tiers(DeadlineChange change) {
    return campaigns.campaign(change.campaignId()).waves().stream()
        .filter(wave -> change.waveNumber() != null && wave.number() == change.waveNumber())
        .map(CampaignWave::tiers).flatMap(tiers -> tiers.stream().map(UnitTier::name)).collect(Collectors.toList());
  }

  private void apply(DeadlineChange change, Deadline deadline) {
    switch (change.action()) {
      case MOVE_WAVE -> dates.move(deadline, dateOf(change, deadline), MoveCause.WAVE, change.basis(), official(change.orderedBy()))
          .orderedBy(change.id());
      case FREEZE -> dates.freeze(deadline, change);
      case UNFREEZE -> dates.unfreeze(deadline, change);
    }
  }

  /** A later day that was granted to the unit itself stays. */
  private LocalDate dateOf(DeadlineChange change, Deadline deadline) {
    boolean kept = deadline.due().isAfter(change.newDue()) && moves.existsByDeadlineIdAndCause(deadline.id(), MoveCause.EXTENSION);
    return kept ? deadline.due() : change.newDue();
  }

  /** What was ordered for a campaign, the oldest first. */
  @Transactional(readOnly = true)
  public List<DeadlineChange> ofCampaign(String campaignId) {
    return changes.findByCampaignIdOrderByOrderedAt(campaignId);
  }

  private Official official(String userId) {
    return officials.official(userId).orElseThrow(() -> new IllegalStateException(userId + " is no official"));
  }
}
