package vn.quyhoach.workflow.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.calendar.WorkingDays;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.CampaignWave;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.conclusion.Addressees;
import vn.quyhoach.organisation.UnitTier;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.progress.UnitProgress;
import vn.quyhoach.regulation.RegulationPack;
import vn.quyhoach.regulation.RegulationPacks;
import vn.quyhoach.workflow.campaign.PlanningCampaignModel.Variables;
import vn.quyhoach.workflow.content.PlanContent;
import vn.quyhoach.workflow.tasklist.FormPrefill;
import vn.quyhoach.workflow.tasklist.PrefilledForm;
import vn.quyhoach.workflow.tasklist.TaskContext;

/** What the forms of a campaign show. */
@Configuration(proxyBeanMethods = false)
class CampaignForms {

  /** The order from the bottom up that the article describes (S36–S39, S49); dates are for the official to set. */
  private static final List<List<UnitTier>> USUAL_WAVES = List.of(
      List.of(UnitTier.COMMUNE),
      List.of(UnitTier.DISTRICT, UnitTier.DEPARTMENT, UnitTier.PARTY_COMMISSION, UnitTier.FRONT, UnitTier.MASS_ORGANISATION),
      List.of(UnitTier.PROVINCE));

  private final Campaigns campaigns;
  private final Units units;
  private final UnitProgress progress;
  private final WorkingDays workingDays;
  private final RegulationPacks packs;
  private final Addressees addressees;
  private final Clock clock;

  CampaignForms(Campaigns campaigns, Units units, UnitProgress progress, WorkingDays workingDays, RegulationPacks packs,
      Addressees addressees, Clock clock) {
    this.campaigns = campaigns;
    this.units = units;
    this.progress = progress;
    this.workingDays = workingDays;
    this.packs = packs;
    this.addressees = addressees;
    this.clock = clock;
  }

  @Bean
  FormPrefill planningCampaignDraft() {
    return new PrefilledForm("planning-campaign-draft", task -> Map.of(
        "heading", heading(task),
        "packOptions", packs.all().stream().map(pack -> PlanContent.option(pack.code(), label(pack))).toList(),
        "pack", packs.usualOn(UserZone.today(clock)).map(RegulationPack::code).orElse(""),
        "waves", usualWaves()));
  }

  /** The usual order, reduced to the tiers that the tree has today: without districts nothing waits for them. */
  private List<Map<String, Object>> usualWaves() {
    LocalDate today = UserZone.today(clock);
    List<List<String>> waves = USUAL_WAVES.stream()
        .map(wave -> wave.stream().filter(tier -> !units.ofTiers(List.of(tier), today).isEmpty()).map(Enum::name).toList())
        .filter(wave -> !wave.isEmpty()).toList();
    return IntStream.range(0, waves.size())
        .mapToObj(index -> Map.<String, Object>of("number", index + 1, "tiers", waves.get(index))).toList();
  }

  @Bean
  FormPrefill planningCampaignAdopt() {
    return new PrefilledForm("planning-campaign-adopt", task -> Map.of(
        "heading", heading(task),
        "waveTable", campaign(task).waves().stream().map(this::waveLine).toList()));
  }

  private static String label(RegulationPack pack) {
    return pack.name() + " (hiệu lực từ " + UserZone.text(pack.validFrom())
        + pack.validUntil().map(last -> " đến hết " + UserZone.text(last)).orElse("") + ")";
  }

  private Map<String, Object> waveLine(CampaignWave wave) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("number", wave.number());
    line.put("due", UserZone.text(wave.due()) + (workingDays.isProvisional(wave.due()) ? " (lịch nghỉ năm này tạm tính)" : ""));
    line.put("tiers", wave.tiers().stream().map(UnitTier::label).collect(Collectors.joining("; ")));
    line.put("units", units.ofTiers(wave.tiers(), wave.due()).size());
    return line;
  }

  @Bean
  FormPrefill planningCampaignDisseminate() {
    return new PrefilledForm("planning-campaign-disseminate", task -> Map.of("heading", heading(task)));
  }

  @Bean
  FormPrefill planningCampaignSummary() {
    return new PrefilledForm("planning-campaign-summary", task -> Map.of(
        "heading", heading(task),
        "progressTable", progress.ofCampaign(task.variable(Variables.CAMPAIGN_ID)).stream().map(tier -> Map.of(
            "tier", UnitTier.valueOf(tier.tier()).label(), "units", tier.units(), "approved", tier.approved(),
            "inProgress", tier.inProgress(), "late", tier.late())).toList()));
  }

  @Bean
  FormPrefill planningCampaignConclusion() {
    return new PrefilledForm("planning-campaign-conclusion", task -> Map.of("heading", heading(task), "addresseeOptions",
        addressees.of(campaign(task)).entrySet().stream().map(choice -> PlanContent.option(choice.getKey(), choice.getValue())).toList()));
  }

  private String heading(TaskContext task) {
    Campaign campaign = campaign(task);
    String terms = campaign.partyTerm() == null ? ""
        : "\n\nNhiệm kỳ Đảng " + campaign.partyTerm() + ", nhiệm kỳ Nhà nước " + campaign.stateTerm();
    return "**" + PlanContent.plain(campaign.code()) + "** – " + PlanContent.plain(campaign.name()) + terms;
  }

  private Campaign campaign(TaskContext task) {
    return campaigns.campaign(task.variable(Variables.CAMPAIGN_ID));
  }
}
