package vn.quyhoach.workflow.appraisal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyhoach.approval.Appraisals;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.cadre.PoliticalStandard;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.regulation.VettingVerdict;
import vn.quyhoach.vetting.CheckKind;
import vn.quyhoach.vetting.Vetting;
import vn.quyhoach.vetting.VettingCheck;
import vn.quyhoach.vetting.VettingFinding;
import vn.quyhoach.workflow.appraisal.CandidateVettingModel.Variables;
import vn.quyhoach.workflow.content.PlanContent;
import vn.quyhoach.workflow.content.QuotaContent;
import vn.quyhoach.workflow.content.VoteLines;
import vn.quyhoach.workflow.tasklist.FormPrefill;
import vn.quyhoach.workflow.tasklist.PrefilledForm;
import vn.quyhoach.workflow.tasklist.TaskContext;

/** What the forms of intake, vetting and appraisal show. */
@Configuration(proxyBeanMethods = false)
class AppraisalForms {

  private static final Map<String, String> VERDICTS = Map.of(
      VettingVerdict.MATCHES.name(), "Khớp",
      VettingVerdict.DIFFERS.name(), "Không khớp",
      VettingVerdict.UNCONFIRMED.name(), "Chưa xác minh được",
      PoliticalStandard.MET.name(), "Đủ tiêu chuẩn",
      PoliticalStandard.NOT_MET.name(), "Không đủ tiêu chuẩn");

  private final PlanContent content;
  private final Nominations nominations;
  private final Cadres cadres;
  private final Vetting vetting;
  private final Appraisals appraisals;
  private final VoteLines voteLines;
  private final QuotaContent quota;

  AppraisalForms(PlanContent content, Nominations nominations, Cadres cadres, Vetting vetting, Appraisals appraisals,
      VoteLines voteLines, QuotaContent quota) {
    this.content = content;
    this.nominations = nominations;
    this.cadres = cadres;
    this.vetting = vetting;
    this.appraisals = appraisals;
    this.voteLines = voteLines;
    this.quota = quota;
  }

  @Bean
  FormPrefill dossierAppraisalIntake() {
    return new PrefilledForm("dossier-appraisal-intake", task -> Map.of(
        "heading", content.heading(planId(task)) + "\n\nTờ trình số **"
            + PlanContent.plain(content.plan(planId(task)).submissionNumber()) + "**",
        "lineTable", content.lines(listed(planId(task)), "number",
            nomination -> Map.of("votes", content.votes(nomination)))));
  }

  @Bean
  FormPrefill dossierAppraisalSupplement() {
    return new PrefilledForm("dossier-appraisal-supplement", task -> Map.of(
        "heading", content.heading(planId(task)),
        "answerTable", appraisals.defectsOfLastReturn(planId(task)).stream().map(defect -> Map.of(
            "defect", String.valueOf(defect.number()), "text", defect.text(), "answer", defect.answer())).toList()));
  }

  @Bean
  FormPrefill candidateVettingPoliticalStandard() {
    return new PrefilledForm("candidate-vetting-political-standard", task -> vettingValues(task, cadre -> Stream.of(
        fact("Kết luận hiện có", cadre.politicalStandard().label()),
        fact("Số kết luận", cadre.politicalStandardNumber().orElse("–")),
        fact("Ngày kết luận", PlanContent.day(cadre.politicalStandardDate())),
        fact("Cơ quan kết luận", cadre.politicalStandardIssuer().orElse("–")))));
  }

  @Bean
  FormPrefill candidateVettingDegrees() {
    return new PrefilledForm("candidate-vetting-degrees", task -> vettingValues(task, cadre -> Stream.of(
        fact("Trình độ chuyên môn", cadre.degreeLevel().label()),
        fact("Chuyên ngành", cadre.degreeMajor().orElse("–")),
        fact("Cơ sở đào tạo", cadre.degreeSchool().orElse("–")),
        fact("Số hiệu văn bằng", cadre.degreeNumber().orElse("–")),
        fact("Năm tốt nghiệp", cadre.degreeYear().map(String::valueOf).orElse("–")),
        fact("Lý luận chính trị", cadre.theoryLabel()))));
  }

  @Bean
  FormPrefill candidateVettingPartyDates() {
    return new PrefilledForm("candidate-vetting-party-dates", task -> vettingValues(task, cadre -> Stream.of(
        fact("Ngày vào Đảng", PlanContent.day(cadre.partyAdmissionDate())),
        fact("Ngày chính thức", PlanContent.day(cadre.partyOfficialDate())))));
  }

  private Map<String, Object> vettingValues(TaskContext task,
      Function<Cadre, Stream<Map<String, Object>>> facts) {
    Nomination nomination = nominations.nomination(task.variable(Variables.NOMINATION_ID));
    return Map.of("heading", content.heading(nomination),
        "factTable", facts.apply(cadres.cadre(nomination.cadreCode())).toList());
  }

  @Bean
  FormPrefill dossierAppraisalConclude() {
    return new PrefilledForm("dossier-appraisal-conclude", task -> {
      List<Nomination> listed = listed(planId(task));
      Map<String, String> history = voteLines.ofPlan(planId(task));
      List<Map<String, Object>> options = new ArrayList<>();
      options.add(PlanContent.option("", "Hồ sơ chung"));
      listed.forEach(nomination -> options.add(PlanContent.option(String.valueOf(nomination.number()),
          nomination.number() + ". " + content.fullName(nomination))));
      Map<String, Object> values = new HashMap<>(quota.values(planId(task), nominations.quotaOf(planId(task),
          listed.stream().filter(nomination -> !refused(nomination)).toList())));
      values.putAll(Map.of("heading", content.heading(planId(task)),
          "vettingTable", content.lines(listed, "number", nomination -> Map.of(
              "history", VoteLines.line(history, nomination),
              "politicalStandard", verdict(nomination, CheckKind.POLITICAL_STANDARD),
              "degrees", verdict(nomination, CheckKind.DEGREES),
              "partyDates", verdict(nomination, CheckKind.PARTY_DATES),
              "eligibility", eligibility(nomination))),
          "proposals", content.lines(listed, "nomination", nomination -> Map.of(
              "proposal", refused(nomination) ? "REJECT" : "APPROVE")),
          "nominationOptions", options));
      return values;
    });
  }

  private String verdict(Nomination nomination, CheckKind kind) {
    return vetting.latest(nomination.id(), kind).map(VettingCheck::verdict).map(VERDICTS::get).orElse("Chưa thẩm tra");
  }

  private boolean refused(Nomination nomination) {
    return vetting.findingsOf(nomination.id()).stream().anyMatch(VettingFinding::refuses);
  }

  private String eligibility(Nomination nomination) {
    List<VettingFinding> findings = vetting.findingsOf(nomination.id());
    return findings.isEmpty() ? "Đủ điều kiện" : String.join(" ", findings.stream()
        .sorted(Comparator.comparing(VettingFinding::severity).reversed()).map(VettingFinding::text).toList());
  }

  private List<Nomination> listed(String planId) {
    return nominations.inState(planId, NominationState.LISTED);
  }

  private static String planId(TaskContext task) {
    return task.variable(Variables.PLAN_ID);
  }

  private static Map<String, Object> fact(String name, String declared) {
    return Map.of("fact", name, "declared", declared);
  }
}
