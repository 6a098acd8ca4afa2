package vn.quyhoach.demo;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.workflow.rehearsal.Rehearsal;

/**
 * Puts the campaign of 2022 under way for every unit and plays some of them forward, so that every role finds work at the first
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

  static final String CODE = "2022-A1";

  private static final Logger LOG = LoggerFactory.getLogger(DemoCampaign.class);

  private final Campaigns campaigns;
  private final Rehearsal rehearsal;

  DemoCampaign(Campaigns campaigns, Rehearsal rehearsal) {
    this.campaigns = campaigns;
    this.rehearsal = rehearsal;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (campaigns.byCode(CODE).isEmpty()) {
      rehearsal.alone(this::start);
    }
  }

  private void start() {
    long begun = System.nanoTime();
    rehearsal.proposeCampaign("38", Map.of("code", CODE, "kind", "NEXT_TERM",
        "name", "Xây dựng quy hoạch nhiệm kỳ 2025-2030, 2026-2031"));
    for (String step : List.of("userTask_draftCampaign", "userTask_adoptCampaign", "userTask_recordDissemination")) {
      rehearsal.play(CODE, step, Map.of());
    }
    rehearsal.runJobs(CODE);
    long started = System.nanoTime();
    playForward();
    LOG.info("Demonstration campaign: all units started in {} ms, some played forward in {} ms",
        (started - begun) / 1_000_000, (System.nanoTime() - started) / 1_000_000);
  }

  /** Brings units of Thành phố Thanh Hóa, the province's departments and one district to a stop at each station. */
  private void playForward() {
    decide("380", "14776");
    decide("38", "38D02");
    until("14758", "userTask_firstCount");
    until("14761", "userTask_signSubmission");
    until("14764", "userTask_receiveDossier");
    until("14767", "userTask_checkDegrees");
    until("14770", "userTask_concludeAppraisal");
    returnDossier("14779");
    forward("14773");
    until("38D01", "userTask_receiveDossier");
    forward("38D03");
    until("381", "userTask_compileList");
    rehearsal.play(key("381"), "userTask_compileList", Map.of());
    rehearsal.runJobs(key("381"));
  }

  private void until(String unit, String element) {
    rehearsal.playUntil(key(unit), element);
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
            Map.of("nomination", "1", "text", "Thiếu nhận xét của cấp ủy nơi cư trú."),
            Map.of("text", "Biên bản kiểm phiếu hội nghị cán bộ chủ chốt chưa đóng dấu treo."))));
    rehearsal.runJobs(key(unit));
  }

  /** Takes a unit's plan through the committee's session to its publication. */
  private void decide(String approvingUnit, String unit) {
    forward(unit);
    String session = rehearsal.sessionInPreparation(approvingUnit).orElseThrow();
    for (String step : List.of("userTask_prepareAgenda", "userTask_recordDecisions", "userTask_issueAct")) {
      rehearsal.play(session, step, Map.of());
    }
    rehearsal.runJobs(session);
    rehearsal.playUntil(key(unit), "userTask_recordPublication");
    rehearsal.play(key(unit), "userTask_recordPublication", Map.of());
  }

  private static String key(String unit) {
    return CODE + "." + unit;
  }
}
