package vn.quyhoach.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.calendar.CalendarYearMissing;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.calendar.WorkingDays;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.UnitTier;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.refusal.Refusal;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.regulation.DecisionTables;

/** Runs a campaign through its states; every refusal names the field and the rule. */
@Service
@Transactional
public class Campaigns {

  /** Working days before and after a due date that have to be countable; no rung of the ladder is further away. */
  private static final int LADDER_REACH = 10;

  private final CampaignRepository campaigns;
  private final DecisionTables tables;
  private final ApprovalRoutes routes;
  private final Units units;
  private final WorkingDays workingDays;
  private final CampaignPacks packs;
  private final DecisionRecord record;
  private final Clock clock;

  Campaigns(CampaignRepository campaigns, DecisionTables tables, ApprovalRoutes routes, Units units,
      WorkingDays workingDays, CampaignPacks packs, DecisionRecord record, Clock clock) {
    this.campaigns = campaigns;
    this.tables = tables;
    this.routes = routes;
    this.units = units;
    this.workingDays = workingDays;
    this.packs = packs;
    this.record = record;
    this.clock = clock;
  }

  /** Opens a campaign for a province and starts its record. */
  public Campaign open(OpenCampaign opening, String unitCode, String actor) {
    Refusals refusals = new Refusals();
    if (campaigns.findByCode(opening.code()).isPresent()) {
      refusals.add("code", "Mã đợt «" + opening.code() + "» đã được dùng cho một đợt quy hoạch khác.");
    }
    refusals.throwIfAny();
    Campaign campaign = campaigns.save(new Campaign(opening.code(), opening.name(), opening.kind(), unitCode));
    record.open(campaign.id());
    record.append(campaign.id(), "CAMPAIGN_OPENED", campaign.id(), actor, Map.of("code", opening.code()));
    return campaign;
  }

  /** Sets terms, rules and waves; a date in the past or on a day off, a tier named twice or waves out of order are refused. */
  public void draft(String campaignId, DraftCampaign draft, String actor) {
    Campaign campaign = campaign(campaignId);
    LocalDate today = UserZone.today(clock);
    Refusals refusals = new Refusals();
    refusals.whenFuture(draft.basisDate(), "basisDate", "Ngày của văn bản căn cứ", clock);
    packs.refuseUnlessInForce(draft.pack(), today, "pack", refusals);
    packs.refuseLooseLayer(draft.pack(), "pack", refusals);
    if (draft.waves() == null || draft.waves().isEmpty()) {
      refusals.add("waves", "Kế hoạch phải có ít nhất một đợt hoàn thành.");
    }
    refusals.throwIfAny();
    List<CampaignWave> waves = new ArrayList<>();
    Set<UnitTier> named = EnumSet.noneOf(UnitTier.class);
    Set<Integer> numbers = new HashSet<>();
    LocalDate previous = null;
    for (int index = 0; index < draft.waves().size(); index++) {
      DraftCampaign.Wave wave = draft.waves().get(index);
      checkWave(wave, "waves[" + index + "].", today, previous, named, refusals);
      refusals.when(!numbers.add(wave.number()), "waves[" + index + "].number",
          "Số thứ tự đợt " + wave.number() + " bị trùng.");
      previous = wave.due();
      if (wave.due() != null && wave.tiers() != null && !wave.tiers().isEmpty()) {
        waves.add(new CampaignWave(wave.number(), wave.due(), wave.tiers()));
      }
    }
    refusals.throwIfAny();
    campaign.draft(draft, waves);
    requireRoutesAndBottomUp(campaign, today, refusals);
    refusals.throwIfAny();
    record.append(campaignId, "CAMPAIGN_DRAFTED", campaignId, actor, Map.of("pack", draft.pack()));
  }

  private void checkWave(DraftCampaign.Wave wave, String prefix, LocalDate today, LocalDate previous,
      Set<UnitTier> named, Refusals refusals) {
    if (wave.due() == null) {
      refusals.add(prefix + "due", "Đợt " + wave.number() + ": phải có hạn hoàn thành.");
    } else if (wave.due().isBefore(today)) {
      refusals.add(prefix + "due", "Đợt " + wave.number() + ": hạn " + UserZone.text(wave.due())
          + " đã qua (hôm nay " + UserZone.text(today) + ").");
    } else if (missingCalendar(wave.due()).isPresent()) {
      refusals.add(prefix + "due", "Đợt " + wave.number() + ": " + missingCalendar(wave.due()).get());
    } else if (!workingDays.isWorkingDay(wave.due())) {
      refusals.add(prefix + "due", "Đợt " + wave.number() + ": hạn " + UserZone.text(wave.due())
          + " là ngày nghỉ; hãy chọn ngày làm việc gần nhất trước đó.");
    } else if (previous != null && wave.due().isBefore(previous)) {
      refusals.add(prefix + "due", "Đợt " + wave.number() + ": hạn " + UserZone.text(wave.due())
          + " sớm hơn hạn của đợt trước (" + UserZone.text(previous) + "); các đợt đi từ dưới lên trên.");
    }
    if (wave.tiers() == null || wave.tiers().isEmpty()) {
      refusals.add(prefix + "tiers", "Đợt " + wave.number() + ": phải chọn ít nhất một loại đơn vị.");
      return;
    }
    for (UnitTier tier : wave.tiers()) {
      if (!named.add(tier)) {
        refusals.add(prefix + "tiers", "Đợt " + wave.number() + ": loại đơn vị «" + tier.label()
            + "» đã có ở đợt khác.");
      }
    }
  }

  /** Why the days around a due date cannot be counted: its reminders and the time for explanations may reach into another year. */
  private Optional<String> missingCalendar(LocalDate due) {
    try {
      workingDays.before(due, LADDER_REACH);
      workingDays.after(due, LADDER_REACH);
      return Optional.empty();
    } catch (CalendarYearMissing missing) {
      return Optional.of(missing.getMessage());
    }
  }

  /**
   * Every tier named has units today, every unit's plan has somewhere to go, and no level is due before the levels that have to be
   * decided first (S13). Which levels these are is asked of the tree as it is, with districts or without.
   */
  private void requireRoutesAndBottomUp(Campaign campaign, LocalDate today, Refusals refusals) {
    List<CampaignWave> waves = campaign.waves();
    for (int index = 0; index < waves.size(); index++) {
      CampaignWave wave = waves.get(index);
      String prefix = "waves[" + index + "].";
      for (UnitTier tier : wave.tiers()) {
        List<Unit> onePerParent = onePerParent(tier, today);
        refusals.when(onePerParent.isEmpty(), prefix + "tiers", "Đợt " + wave.number() + ": hiện không có đơn vị nào thuộc loại «"
            + tier.label() + "».");
        for (UnitTier lowerTier : lowerTiers(campaign, onePerParent, prefix + "tiers", wave, refusals)) {
          if (campaign.waveOf(lowerTier).filter(other -> other.due().isAfter(wave.due())).isPresent()) {
            refusals.add(prefix + "due", "Đợt " + wave.number() + ": «" + tier.label()
                + "» không thể xong trước «" + lowerTier.label() + "» (làm từ dưới lên trên).");
          }
        }
      }
    }
  }

  /** Units with the same unit above go the same way, so one of them stands for all. */
  private List<Unit> onePerParent(UnitTier tier, LocalDate day) {
    Map<String, Unit> byParent = new LinkedHashMap<>();
    units.ofTiers(List.of(tier), day).forEach(unit -> byParent.putIfAbsent(unit.parentCode().orElse(""), unit));
    return List.copyOf(byParent.values());
  }

  /** The tiers that have to be decided before these units, by the way of each. */
  private Set<UnitTier> lowerTiers(Campaign campaign, List<Unit> sample, String field, CampaignWave wave, Refusals refusals) {
    Set<UnitTier> lower = EnumSet.noneOf(UnitTier.class);
    for (Unit unit : sample) {
      try {
        routes.of(campaign.rules(), unit).rule().lowerTiers().stream().map(UnitTier::valueOf).forEach(lower::add);
      } catch (NoApprovalRoute nowhere) {
        refusals.add(field, "Đợt " + wave.number() + ": " + nowhere.getMessage());
        return lower;
      }
    }
    return lower;
  }

  /** Records the adoption and pins the campaign to the tables as they are now. */
  public void adopt(String campaignId, AdoptCampaign adoption, String actor) {
    Refusals refusals = new Refusals();
    refusals.whenFuture(adoption.adoptedOn(), "adoptedOn", "Ngày ban hành kế hoạch", clock);
    Campaign campaign = campaign(campaignId);
    if (adoption.adoptedOn() != null) {
      packs.refuseUnlessInForce(campaign.rules().pack(), adoption.adoptedOn(), "adoptedOn", refusals);
    }
    packs.refuseLooseLayer(campaign.rules().pack(), null, refusals);
    refusals.throwIfAny();
    campaign.adopt(adoption, tables.currentVersions());
    record.append(campaignId, "CAMPAIGN_ADOPTED", campaignId, actor, Map.of("number", adoption.number()));
  }

  /** Records the dissemination, which opens the work of the units (S9). */
  public void recordDissemination(String campaignId, RecordDissemination dissemination, String actor) {
    Campaign campaign = campaign(campaignId);
    Refusals refusals = new Refusals();
    refusals.whenFuture(dissemination.heldOn(), "heldOn", "Ngày quán triệt", clock);
    if (dissemination.heldOn() != null && dissemination.heldOn().isBefore(campaign.adoptedOn())) {
      refusals.add("heldOn", "Ngày quán triệt (" + UserZone.text(dissemination.heldOn())
          + ") không được trước ngày ban hành kế hoạch (" + UserZone.text(campaign.adoptedOn()) + ").");
    }
    refusals.throwIfAny();
    campaign.recordDissemination(dissemination);
    record.append(campaignId, "CAMPAIGN_DISSEMINATED", campaignId, actor,
        Map.of("heldOn", dissemination.heldOn().toString()));
  }

  /**
   * Gives a wave of a running campaign another date; what the draft refuses is refused here as well. Who ordered it, and what becomes of
   * the units' own dates, is the deadlines' matter.
   *
   * @throws vn.quyhoach.refusal.Refusal with the fields {@code wave} and {@code newDue}
   */
  public void moveWave(String campaignId, Integer number, LocalDate due) {
    Campaign campaign = campaign(campaignId);
    Refusals refusals = new Refusals();
    Optional<CampaignWave> wave = campaign.waves().stream().filter(one -> number != null && one.number() == number).findFirst();
    refusals.when(wave.isEmpty(), "wave", "Đợt «" + campaign.code() + "» không có đợt nhỏ số " + number + ".");
    refusals.when(due == null, "newDue", "Phải ghi hạn mới.");
    refusals.throwIfAny();
    LocalDate today = UserZone.today(clock);
    Refusals ofDate = new Refusals();
    checkWave(new DraftCampaign.Wave(number, due, wave.get().tiers()), "", today, null, EnumSet.noneOf(UnitTier.class), ofDate);
    campaign.moveWave(number, due);
    requireRoutesAndBottomUp(campaign, today, ofDate);
    try {
      ofDate.throwIfAny();
    } catch (Refusal refusal) {
      refusal.fields().forEach(field -> refusals.add("newDue", field.message(), field.clause()));
    }
    refusals.when(wave.get().due().equals(due), "newDue", "Hạn mới trùng với hạn hiện tại (" + UserZone.text(due) + ").");
    refusals.throwIfAny();
  }

  /** Stores the summary written when the last wave has ended. */
  public void summarise(String campaignId, String summary, String actor) {
    campaign(campaignId).summarise(summary);
    record.append(campaignId, "CAMPAIGN_SUMMARISED", campaignId, actor, Map.of());
  }

  /** Records the notice of conclusion. */
  public void conclude(String campaignId, IssueConclusion conclusion, String actor) {
    Refusals refusals = new Refusals();
    refusals.whenFuture(conclusion.issuedOn(), "issuedOn", "Ngày ban hành thông báo", clock);
    refusals.throwIfAny();
    campaign(campaignId).conclude(conclusion);
    record.append(campaignId, "CAMPAIGN_CONCLUDED", campaignId, actor, Map.of("number", conclusion.number()));
  }

  @Transactional(readOnly = true)
  public Campaign campaign(String campaignId) {
    return campaigns.findById(campaignId)
        .orElseThrow(() -> new IllegalArgumentException("No campaign has the id " + campaignId));
  }

  /** Every campaign that has been adopted, the newest first. */
  @Transactional(readOnly = true)
  public List<Campaign> adopted() {
    return campaigns.findByAdoptedOnNotNullOrderByAdoptedOnDescCodeDesc();
  }

  @Transactional(readOnly = true)
  public Optional<Campaign> byCode(String code) {
    return campaigns.findByCode(code);
  }
}
