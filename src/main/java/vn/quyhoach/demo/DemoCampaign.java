package vn.quyhoach.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.cadre.Fact;
import vn.quyhoach.cadre.FactSource;
import vn.quyhoach.cadre.Relation;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.calendar.WorkingDays;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.deadline.DeadlineKind;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.deadline.PauseBasis;
import vn.quyhoach.followup.FollowUpKind;
import vn.quyhoach.followup.FollowUps;
import vn.quyhoach.followup.OpenFollowUp;
import vn.quyhoach.inspection.Inspections;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.regulation.OpinionBody;
import vn.quyhoach.vetting.Opinions;
import vn.quyhoach.workflow.rehearsal.Rehearsal;

/**
 * Puts the scenario's campaign under way for every unit and plays some of them forward, so that every role finds work at the first
 * log-in. Does nothing once there is a campaign.
 *
 * <p>Switched off by {@code quyhoach.demo.campaign=false}.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "quyhoach.demo.campaign", matchIfMissing = true)
@Order(DemoCampaign.ORDER)
class DemoCampaign implements ApplicationRunner {

  static final int ORDER = DemoIdentities.ORDER + 10;

  private static final String PROVINCE = "38";

  /** One more than a post may have. */
  private static final int TOO_MANY = 4;

  /** Bodies of the province that are units of the tree in both scenarios; what is missing here is recorded from its letter. */
  private static final Map<OpinionBody, String> BODIES = Map.of(OpinionBody.INSPECTION_COMMISSION, "38B05", OpinionBody.HOME_AFFAIRS,
      "38D01", OpinionBody.ASSET_CONTROL, "38B05");
  private static final int LEAST_STEPS_A_DAY = 4;

  /** Working days after the campaign's opening on which a unit begins. */
  private static final int FIRST_DAY = 1;

  private static final Logger LOG = LoggerFactory.getLogger(DemoCampaign.class);

  private final Campaigns campaigns;
  private final UnitPlans plans;
  private final Nominations nominations;
  private final Cadres cadres;
  private final Opinions opinions;
  private final FollowUps followUps;
  private final Inspections inspections;
  private final Rehearsal rehearsal;
  private final DemoGuidance guidance;
  private final Deadlines deadlines;
  private final WorkingDays workingDays;
  private final Clock clock;
  private final DemoScenario scenario;
  private final Map<String, Integer> playedSteps = new HashMap<>();

  DemoCampaign(Campaigns campaigns, UnitPlans plans, Nominations nominations, Cadres cadres, Opinions opinions, FollowUps followUps,
      Inspections inspections, Rehearsal rehearsal, DemoGuidance guidance, Deadlines deadlines, WorkingDays workingDays, Clock clock,
      @Value("${quyhoach.demo.scenario:three-tier-2022}") String scenario) {
    this.campaigns = campaigns;
    this.plans = plans;
    this.nominations = nominations;
    this.cadres = cadres;
    this.opinions = opinions;
    this.followUps = followUps;
    this.inspections = inspections;
    this.rehearsal = rehearsal;
    this.guidance = guidance;
    this.deadlines = deadlines;
    this.workingDays = workingDays;
    this.clock = clock;
    this.scenario = DemoScenario.of(scenario);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (campaigns.byCode(scenario.campaign().code()).isEmpty()) {
      rehearsal.alone(this::start);
    }
  }

  private void start() {
    long begun = System.nanoTime();
    CampaignPlan campaign = scenario.campaign();
    rehearsal.onDay(scenario.opening(), () -> {
      rehearsal.proposeCampaign(PROVINCE, Map.of("code", campaign.code(), "kind", campaign.kind(), "name", campaign.name()));
      rehearsal.play(campaign.code(), "userTask_draftCampaign", campaign.draft());
      rehearsal.play(campaign.code(), "userTask_adoptCampaign", campaign.adoption());
      rehearsal.play(campaign.code(), "userTask_recordDissemination", campaign.dissemination());
      rehearsal.runJobs(campaign.code());
    });
    long started = System.nanoTime();
    BODIES.forEach((body, unit) -> opinions.assign(PROVINCE, body, unit, "system"));
    switch (scenario) {
      case THREE_TIER_2022 -> playDistrictsForward();
      case TWO_TIER_2026 -> playCommunesOfTheProvinceForward();
    }
    guidance.play(scenario);
    LOG.info("Demonstration campaign: all units started in {} ms, some played forward in {} ms",
        (started - begun) / 1_000_000, (System.nanoTime() - started) / 1_000_000);
  }

  /** Brings units of Thành phố Thanh Hóa, the province's departments and one district to a stop at each station. */
  private void playDistrictsForward() {
    decide("380", "14776", Map.of());
    decide(PROVINCE, "38D02", Map.of());
    crowd("14806");
    until("14758", "userTask_firstCount");
    until("14761", "userTask_signSubmission");
    until("14764", "userTask_receiveDossier");
    contradict("14767");
    until("14767", "userTask_vetFacts");
    untilBodiesAreSilent("14770");
    returnDossier("14779");
    forward("14773");
    until("38D01", "userTask_receiveDossier");
    forward("38D03");
    begin("382");
    begin("384");
    pause("14788");
    until("381", "userTask_compileList");
    rehearsal.play(key("381"), "userTask_compileList", Map.of());
    rehearsal.runJobs(key("381"));
    relate("14773", "380-05");
    leave("380", "14803", "14794", "14800");
    inspect("14779", "14782", "14785");
    late("14791", LocalDate.of(2022, 7, 11));
  }

  /** Gives a unit a piece of work whose day has passed: its ladder speaks to the head as soon as the clockwork runs. */
  private void late(String unit, LocalDate due) {
    Campaign campaign = campaigns.byCode(scenario.campaign().code()).orElseThrow();
    followUps.open(new OpenFollowUp(FollowUpKind.ACTION, "demo", campaign.id(), campaign.code(), plans.planOf(campaign.id(), unit).id(),
        unit, Role.OFFICER, PROVINCE, "Báo cáo kết quả rà soát quy hoạch hiện tại",
        "Rà soát từng nhân sự trong quy hoạch hiện tại, gửi danh sách kèm lý do đưa ra, giữ lại.", due, campaign.rules()));
    rehearsal.runJobs(key(unit));
  }

  /** Brings communes and bodies to a stop at each station; every one of them hands over to the province's own board and secretariat. */
  private void playCommunesOfTheProvinceForward() {
    decide(PROVINCE, "14758", Map.of("number", "212-QĐ/TU"));
    until("15865", "userTask_firstCount");
    until("15499", "userTask_signSubmission");
    until("16654", "userTask_receiveDossier");
    contradict("14812");
    until("14812", "userTask_vetFacts");
    untilBodiesAreSilent("16531");
    returnDossier("15061");
    forward("14797");
    until("38D23", "userTask_receiveDossier");
    forward("38D02");
    leave(PROVINCE, "16417", "15349", "14845");
    inspect("15061", "16654", "14857");
  }

  /** A team is under way: in the first unit a finding is being remedied, in the second it has been, the third is still to be visited. */
  private void inspect(String remedying, String remedied, String waiting) {
    String inspection = rehearsal.wantInspection(PROVINCE, Map.of("campaign", scenario.campaign().code(),
        "title", "Kiểm tra tiến độ và việc chấp hành quy trình quy hoạch"));
    rehearsal.play(inspection, "userTask_proposeInspection", Map.of("units", Stream.of(remedying, remedied, waiting)
        .map(unit -> Map.of("unit", unit, "reason", "Theo chương trình kiểm tra của đợt.")).toList()));
    rehearsal.play(inspection, "userTask_decideInspection", Map.of());
    visit(inspection, remedying);
    visit(inspection, remedied);
    rehearsal.runJobs(inspection);
    String remedy = key(remedied) + ".V01";
    rehearsal.play(remedy, "userTask_reportFollowUp", Map.of());
    rehearsal.runJobs(remedy);
    rehearsal.play(remedy, "userTask_recheckRemedy", Map.of());
  }

  private void visit(String inspection, String unit) {
    Campaign campaign = campaigns.byCode(scenario.campaign().code()).orElseThrow();
    String visitId = inspections.ofCampaign(campaign.id()).stream().flatMap(team -> inspections.visitsOf(team.id()).stream())
        .filter(visit -> visit.unitCode().equals(unit)).findFirst().orElseThrow().id();
    rehearsal.playFor(inspection, "userTask_recordVisit", "visitId", visitId, Map.of());
  }

  /** Brings a unit to its list with one name too many for a post, so that whoever finishes it meets the limit (R50-QTY-1). */
  private void crowd(String unit) {
    until(unit, "userTask_proposeNames");
    String post = unit + "-UVTV";
    String planId = planOf(unit);
    List<Map<String, Object>> proposals = cadres.ofUnit(unit).stream().map(Cadre::code)
        .filter(cadre -> !nominations.check(planId, post, cadre).refused()).limit(TOO_MANY)
        .map(cadre -> Map.<String, Object>of("post", post, "cadre", cadre, "justification", "Có năng lực, uy tín và triển vọng phát triển."))
        .toList();
    rehearsal.play(key(unit), "userTask_proposeNames", Map.of("proposals", proposals));
    until(unit, "userTask_compileList");
  }

  /** Lets the Party record of somebody on a unit's list state other days than the declaration, for the vetting to find. */
  private void contradict(String unit) {
    until(unit, "userTask_receiveDossier");
    nominations.ofPlan(planOf(unit)).stream().limit(1).map(name -> cadres.cadre(name.cadreCode()))
        .forEach(cadre -> cadre.partyAdmissionDate().ifPresent(declared -> cadres.record(cadre.code(),
            new Fact.PartyMembership(declared.plusMonths(2), declared.plusMonths(14)), FactSource.PARTY_RECORD, "import")));
  }

  /** Brings a unit to the appraiser's conclusion while the unit's own committee has answered once and every other body is silent. */
  private void untilBodiesAreSilent(String unit) {
    until(unit, "userTask_vetFacts");
    rehearsal.onDay(nextDayOf(unit), () -> rehearsal.play(key(unit), "userTask_giveOpinion", Map.of()));
    nominations.inState(planOf(unit), NominationState.LISTED).forEach(name ->
        rehearsal.onDay(nextDayOf(unit), () -> rehearsal.play(key(unit), "userTask_vetFacts", Map.of())));
  }

  private String planOf(String unit) {
    return plans.planOf(campaigns.byCode(scenario.campaign().code()).orElseThrow().id(), unit).id();
  }

  /** Plays each step on a day of its own unit: some are quick, some are not, and nothing lies before the day before today. */
  private void until(String unit, String element) {
    rehearsal.playUntil(key(unit), element, step -> rehearsal.onDay(nextDayOf(unit), step));
  }

  private LocalDate nextDayOf(String unit) {
    int stepsADay = LEAST_STEPS_A_DAY + Math.floorMod(unit.hashCode(), 3);
    int day = FIRST_DAY + Math.floorMod(unit.hashCode(), 4) / 2 + playedSteps.merge(unit, 1, Integer::sum) / stepsADay;
    LocalDate yesterday = workingDays.before(UserZone.today(clock), 1);
    LocalDate reached = workingDays.after(scenario.opening(), day);
    return reached.isAfter(yesterday) ? yesterday : reached;
  }

  /** Brings the communes of a district a few steps forward each, so that there is something to watch beside those that stand at a station. */
  private void begin(String district) {
    List<String> communes = scenario.units().stream().filter(unit -> district.equals(unit.row().parentCode())).map(DemoUnit::code).toList();
    for (int index = 0; index < communes.size(); index++) {
      String unit = communes.get(index);
      for (int step = 0; step < index % 5; step++) {
        rehearsal.onDay(nextDayOf(unit), () -> rehearsal.playNext(key(unit)));
      }
    }
  }

  /** Lets the file of somebody whose list waits for a session name a member of the committee as a relative. */
  private void relate(String unit, String member) {
    nominations.inState(planOf(unit), NominationState.LISTED).stream().limit(1).forEach(name -> cadres.record(name.cadreCode(),
        new Fact.Relative(Relation.SIBLING, member, null, null), FactSource.DECLARED, "import"));
  }

  /**
   * People on their way out of the plan: in one unit the rules have found somebody, in another a wish waits for the committee, from a third
   * somebody has left and stands in the history of the register.
   */
  private void leave(String committee, String found, String waiting, String left) {
    rehearsal.onDay(workingDays.before(UserZone.today(clock), 2), () -> {
      rehearsal.play(examineRemoval(withdraw(left)), "userTask_decideRemoval", Map.of());
      examineRemoval(withdraw(waiting));
      rehearsal.runJobs(rehearsal.begin("board", committee, "plan-removal", Map.of("purpose", "Rà tìm hằng quý theo chương trình công tác",
          "unit", found)));
    });
  }

  private String withdraw(String unit) {
    String request = rehearsal.begin("officer", unit, "removal-request", Map.of("reason", "VOLUNTARY", "basisNumber", "Đơn xin rút khỏi quy hoạch",
        "basisDate", scenario.opening().toString(), "explanation", "Xin rút vì lý do sức khỏe của gia đình."));
    rehearsal.play(request, "userTask_choosePeople", Map.of());
    rehearsal.play(request, "userTask_signRequest", Map.of());
    rehearsal.runJobs(request);
    return request;
  }

  private String examineRemoval(String request) {
    rehearsal.play(request, "userTask_examineRemoval", Map.of());
    return request;
  }

  /** Stops the time of one commune with a document of the district. */
  private void pause(String unit) {
    String planId = planOf(unit);
    rehearsal.onDay(workingDays.before(UserZone.today(clock), 2), () -> deadlines.pause(DeadlineKind.SUBMISSION, planId,
        new PauseBasis("214-CV/ThU", UserZone.today(clock), "Chờ kiện toàn Ban Chấp hành Đảng bộ phường."), "board.380"));
  }

  private void forward(String unit) {
    until(unit, "userTask_concludeAppraisal");
    rehearsal.play(key(unit), "userTask_concludeAppraisal", Map.of());
    rehearsal.runJobs(key(unit));
  }

  private void returnDossier(String unit) {
    until(unit, "userTask_concludeAppraisal");
    rehearsal.play(key(unit), "userTask_concludeAppraisal", Map.of("conclusion", "RETURN",
        "opinion", "Hồ sơ còn thiếu tài liệu.", "defects", List.of(
            Map.of("nomination", "1", "fact", "PARTY_ADMISSION",
                "text", "Ngày vào Đảng khai trong lý lịch chưa có quyết định kết nạp kèm theo."),
            Map.of("nomination", "2", "document", "RESIDENCE_COMMENT", "text", "Thiếu nhận xét của cấp ủy nơi cư trú."),
            Map.of("document", "VOTE_SUMMARY", "text", "Biên bản kiểm phiếu hội nghị cán bộ chủ chốt chưa đóng dấu treo."))));
    rehearsal.runJobs(key(unit));
  }

  /** Takes a unit's plan through the committee's session to its publication. */
  private void decide(String approvingUnit, String unit, Map<String, Object> act) {
    forward(unit);
    String session = rehearsal.sessionInPreparation(approvingUnit).orElseThrow();
    rehearsal.play(session, "userTask_prepareAgenda", Map.of());
    rehearsal.play(session, "userTask_recordDecisions", Map.of());
    rehearsal.play(session, "userTask_issueAct", act);
    rehearsal.runJobs(session);
    rehearsal.playUntil(key(unit), "userTask_recordPublication");
    rehearsal.play(key(unit), "userTask_recordPublication", Map.of());
  }

  private String key(String unit) {
    return scenario.campaign().code() + "." + unit;
  }

  /**
   * What the campaign officials of a scenario type; fields left out get the usual answer.
   *
   * @param kind name of the campaign's kind
   */
  record CampaignPlan(String code, String kind, String name, Map<String, Object> draft, Map<String, Object> adoption,
      Map<String, Object> dissemination) {

    static final CampaignPlan OF_2022 = new CampaignPlan("2022-A1", "NEXT_TERM",
        "Xây dựng quy hoạch nhiệm kỳ 2025-2030, 2026-2031", Map.of(), Map.of(), Map.of());

    /** The yearly review (R377-REV-1). The plan of the province is invented, its day of reckoning too. */
    static final CampaignPlan OF_2026 = new CampaignPlan("2026-RS", "REVIEW",
        "Rà soát, bổ sung quy hoạch nhiệm kỳ 2025-2030, 2026-2031",
        Map.of("partyTerm", "2025-2030", "stateTerm", "2026-2031", "pack", "qd377", "ageReferenceDate", "2026-03-01",
            "basisNumber", "377-QĐ/TW", "basisDate", "2025-10-08", "basisIssuer", "Bộ Chính trị", "waves", List.of(
                Map.of("number", 1, "due", "2026-04-15", "tiers", List.of("COMMUNE")),
                Map.of("number", 2, "due", "2026-05-29", "tiers", List.of("DEPARTMENT", "PARTY_COMMISSION", "FRONT")),
                Map.of("number", 3, "due", "2026-08-28", "tiers", List.of("PROVINCE")))),
        Map.of("number", "28-KH/TU", "adoptedOn", "2026-02-25", "signer", "Phó Bí thư Thường trực Tỉnh ủy"),
        Map.of("heldOn", "2026-03-03", "manner", "ONLINE", "attendees", 420, "audience",
            "Bí thư, trưởng ban xây dựng Đảng các xã, phường; lãnh đạo sở, ban, ngành, Mặt trận Tổ quốc tỉnh"));
  }
}
