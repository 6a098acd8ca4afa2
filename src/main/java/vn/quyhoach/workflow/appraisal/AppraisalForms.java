package vn.quyhoach.workflow.appraisal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyhoach.approval.Appraisals;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.regulation.DossierItem;
import vn.quyhoach.regulation.VettingFact;
import vn.quyhoach.regulation.VettingVerdict;
import vn.quyhoach.vetting.Comparison;
import vn.quyhoach.vetting.FactVerdict;
import vn.quyhoach.vetting.OpinionLine;
import vn.quyhoach.vetting.OpinionRequest;
import vn.quyhoach.vetting.Opinions;
import vn.quyhoach.vetting.SheetFact;
import vn.quyhoach.vetting.SheetLine;
import vn.quyhoach.vetting.Vetting;
import vn.quyhoach.vetting.VettingFinding;
import vn.quyhoach.workflow.appraisal.CandidateVettingModel.Variables;
import vn.quyhoach.workflow.content.PlanContent;
import vn.quyhoach.workflow.content.QuotaContent;
import vn.quyhoach.workflow.content.VoteLines;
import vn.quyhoach.workflow.tasklist.FormPrefill;
import vn.quyhoach.workflow.tasklist.PrefilledForm;
import vn.quyhoach.workflow.tasklist.TaskContext;

/** What the forms of intake, vetting, opinions and appraisal show. */
@Configuration(proxyBeanMethods = false)
class AppraisalForms {

  private static final Map<VettingVerdict, String> VERDICTS = Map.of(
      VettingVerdict.MATCHES, "Khớp",
      VettingVerdict.DIFFERS, "Không khớp",
      VettingVerdict.UNCONFIRMED, "Chưa xác minh được",
      VettingVerdict.NOT_CHECKED, "Chưa thẩm tra");

  private static final Map<VettingFact, String> ASKED = Map.of(
      VettingFact.POLITICAL_STANDARD, "Tiêu chuẩn chính trị",
      VettingFact.DEGREES, "Văn bằng, chứng chỉ",
      VettingFact.PARTY_DATES, "Ngày vào Đảng, ngày chính thức",
      VettingFact.DISCIPLINE, "Kỷ luật, tố cáo, kết luận kiểm tra",
      VettingFact.ASSETS, "Kê khai tài sản, thu nhập",
      VettingFact.RESIDENCE, "Nhận xét nơi cư trú",
      VettingFact.WORK_EVALUATION, "Quá trình công tác, xếp loại");

  private final PlanContent content;
  private final Nominations nominations;
  private final Vetting vetting;
  private final Opinions opinions;
  private final Appraisals appraisals;
  private final AppraisalHeading heading;
  private final VoteLines voteLines;
  private final QuotaContent quota;

  AppraisalForms(PlanContent content, Nominations nominations, Vetting vetting, Opinions opinions, Appraisals appraisals,
      AppraisalHeading heading, VoteLines voteLines, QuotaContent quota) {
    this.content = content;
    this.nominations = nominations;
    this.vetting = vetting;
    this.opinions = opinions;
    this.appraisals = appraisals;
    this.heading = heading;
    this.voteLines = voteLines;
    this.quota = quota;
  }

  @Bean
  FormPrefill dossierAppraisalIntake() {
    return new PrefilledForm("dossier-appraisal-intake", task -> {
      List<Nomination> listed = listed(planId(task));
      Map<String, DossierItem> papers = vetting.papersOf(content.plan(planId(task)));
      return Map.of(
          "heading", heading.of(planId(task)) + "\n\nTờ trình số **"
              + PlanContent.plain(content.plan(planId(task)).submissionNumber()) + "**",
          "lineTable", content.lines(listed, "number", nomination -> Map.of("votes", content.votes(nomination))),
          "paperTable", paperRows(papers, listed),
          "paperBasis", papers.values().stream().filter(DossierItem::required).map(paper -> paper.status().basis(paper.clause())).distinct()
              .map(PlanContent::plain).collect(Collectors.joining("; ")),
          "documentOptions", documentOptions(papers),
          "nominationOptions", nominationOptions(listed));
    });
  }

  private static String holders(DossierItem.Scope scope) {
    return switch (scope) {
      case LIST -> "Cả danh sách";
      case MEETING -> "Từng hội nghị";
      case PERSON -> "Từng nhân sự";
    };
  }

  /** The papers that a dossier must hold, and for those that the files tell about, who lacks one. */
  private List<Map<String, Object>> paperRows(Map<String, DossierItem> papers, List<Nomination> listed) {
    Map<String, List<SheetLine>> sheets = vetting.sheets(listed);
    List<Map<String, Object>> rows = new ArrayList<>();
    papers.values().stream().filter(DossierItem::required).forEach(paper -> {
      List<String> lacking = new ArrayList<>();
      boolean known = false;
      for (Nomination nomination : listed) {
        for (SheetLine line : sheets.get(nomination.id())) {
          if (line.fact().paper().filter(paper.code()::equals).isPresent()) {
            known = true;
            if (line.comparison() == Comparison.MISSING || line.comparison() == Comparison.EXPIRED) {
              lacking.add(content.fullName(nomination) + (line.comparison() == Comparison.EXPIRED ? " (quá hạn)" : ""));
            }
          }
        }
      }
      rows.add(Map.of("paper", paper.title(), "scope", holders(paper.scope()),
          "standing", !known ? "Kiểm tra trên hồ sơ" : lacking.isEmpty() ? "Đủ" : "Thiếu: " + String.join("; ", lacking)));
    });
    return rows;
  }

  @Bean
  FormPrefill dossierAppraisalSupplement() {
    return new PrefilledForm("dossier-appraisal-supplement", task -> Map.of(
        "heading", heading.of(planId(task)),
        "answerTable", appraisals.defectsOfLastReturn(planId(task)).stream().map(defect -> Map.of(
            "defect", String.valueOf(defect.number()), "text", defect.text(), "answer", defect.answer())).toList()));
  }

  @Bean
  FormPrefill candidateVettingFacts() {
    return new PrefilledForm("candidate-vetting-facts", task -> {
      Nomination nomination = nominations.nomination(task.variable(Variables.NOMINATION_ID));
      List<SheetLine> sheet = vetting.sheet(nomination.id());
      Map<String, String> reopened = vetting.reopeningsOf(nomination.id());
      List<Map<String, Object>> asked = opinionRows(nomination);
      Map<String, Object> values = new HashMap<>();
      values.put("heading", heading.of(nomination, task) + "\n\n**Tiêu chuẩn chính trị:** "
          + PlanContent.plain(vetting.politicalStandard(nomination)) + reopenings(sheet, reopened));
      List<SheetLine> mismatches = sheet.stream().filter(line -> line.open() && line.comparison().isMismatch()).toList();
      values.put("mismatchTable", mismatches.stream().map(line -> Map.of("number", String.valueOf(line.number()), "label",
          line.label(), "declared", line.declared(), "recorded", line.recorded(), "comparison", line.comparison().label())).toList());
      values.put("mismatched", !mismatches.isEmpty());
      values.put("opinionTable", asked);
      values.put("asked", !asked.isEmpty());
      List<SheetLine> signed = sheet.stream().filter(line -> !line.open()).toList();
      values.put("signedTable", signed.stream().map(line -> Map.of("number", String.valueOf(line.number()), "label", line.label(),
          "verdict", verdict(line.verdict().orElseThrow()), "signed", signature(line.verdict().orElseThrow()))).toList());
      values.put("signed", !signed.isEmpty());
      values.put("facts", sheet.stream().filter(SheetLine::open).map(AppraisalForms::factRow).toList());
      return values;
    });
  }

  private static String reopenings(List<SheetLine> sheet, Map<String, String> reopened) {
    return sheet.stream().filter(line -> line.open() && reopened.containsKey(line.key())).map(line -> "\n\n- Mở lại nội dung "
        + line.number() + ", " + PlanContent.plain(line.label()) + ": " + PlanContent.plain(reopened.get(line.key())))
        .collect(Collectors.joining());
  }

  private static Map<String, Object> factRow(SheetLine line) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("number", String.valueOf(line.number()));
    row.put("label", line.label());
    row.put("declared", line.declared());
    row.put("recorded", line.recorded());
    // Only what no source contradicts is filled in; everything else waits for a judgement.
    row.put("verdict", line.comparison() == Comparison.AGREES && line.verdict().isEmpty() ? VettingVerdict.MATCHES.name() : null);
    return row;
  }

  private List<Map<String, Object>> opinionRows(Nomination nomination) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (OpinionRequest request : opinions.ofPlan(nomination.planId())) {
      List<OpinionLine> lines = opinions.linesOf(request.id()).stream()
          .filter(line -> line.nominationId().equals(nomination.id())).toList();
      if (!lines.isEmpty()) {
        rows.add(Map.of("body", request.bodyName(), "standing", opinions.standing(request), "said", lines.stream()
            .map(line -> line.finding().map(finding -> finding.label()).orElse("–")
                + line.content().map(text -> ": " + text).orElse("")).collect(Collectors.joining("; "))));
      }
    }
    return rows;
  }

  @Bean
  FormPrefill vettingOpinionGive() {
    return new PrefilledForm("vetting-opinion-give", task -> {
      OpinionRequest request = opinions.request(task.variable(VettingOpinionModel.Variables.OPINION_ID));
      List<OpinionLine> asked = opinions.linesOf(request.id());
      List<Nomination> names = asked.stream().map(line -> nominations.nomination(line.nominationId())).distinct().toList();
      Map<String, Nomination> byId = names.stream().collect(Collectors.toMap(Nomination::id, Function.identity()));
      Map<String, List<SheetLine>> sheets = vetting.sheets(names);
      List<Map<String, Object>> lines = new ArrayList<>();
      for (OpinionLine line : asked) {
        Nomination nomination = byId.get(line.nominationId());
        lines.add(Map.of("number", String.valueOf(lines.size() + 1),
            "fullName", content.fullName(nomination) + " – " + content.postTitle(nomination),
            "asked", ASKED.get(line.fact()), "known", known(line.fact(), nomination, sheets.get(nomination.id()))));
      }
      return Map.of("heading", heading.of(request), "lines", lines);
    });
  }

  /** What the files say about what a body is asked; the body sees nothing else of the person. */
  private String known(VettingFact asked, Nomination nomination, List<SheetLine> sheet) {
    if (asked == VettingFact.POLITICAL_STANDARD) {
      return "Kết luận hiện có: " + vetting.politicalStandard(nomination);
    }
    String known = sheet.stream().filter(line -> line.fact().isAskedUnder(asked))
        .map(line -> line.label() + ": " + line.declared() + " | " + line.recorded()).collect(Collectors.joining("\n"));
    return known.isEmpty() ? "Chưa có thông tin trong phần mềm" : known;
  }

  @Bean
  FormPrefill dossierAppraisalConclude() {
    return new PrefilledForm("dossier-appraisal-conclude", task -> {
      List<Nomination> listed = listed(planId(task));
      Map<String, String> history = voteLines.ofPlan(planId(task));
      Map<String, List<SheetLine>> sheets = vetting.sheets(listed);
      Map<String, List<String>> said = opinions.saidAbout(listed.stream().map(Nomination::id).toList());
      List<OpinionRequest> silent = opinions.open(planId(task));
      List<Map<String, Object>> doubtful = doubtfulRows(listed, sheets);
      Map<String, Object> values = new HashMap<>(quota.values(planId(task), nominations.quotaOf(planId(task),
          listed.stream().filter(nomination -> !refused(nomination)).toList())));
      values.putAll(Map.of("heading", heading.ofAppraisal(planId(task), task),
          "vettingTable", content.lines(listed, "number", nomination -> Map.of(
              "facts", counted(sheets.get(nomination.id())), "eligibility", eligibility(nomination))),
          "heardTable", content.lines(listed, "number", nomination -> Map.of(
              "history", VoteLines.line(history, nomination),
              "politicalStandard", vetting.politicalStandard(nomination),
              "opinions", said.containsKey(nomination.id()) ? String.join("\n", said.get(nomination.id())) : "Chưa có ý kiến")),
          "factTable", doubtful,
          "mismatched", !doubtful.isEmpty(),
          "opinions", silent.stream().map(request -> Map.of("number", String.valueOf(request.number()), "body",
              request.bodyName(), "standing", opinions.standing(request) + (request.mandatory() ? "" : " (không bắt buộc)"))).toList(),
          "silent", !silent.isEmpty(),
          "proposals", content.lines(listed, "nomination", nomination -> Map.of(
              "proposal", refused(nomination) ? "REJECT" : "APPROVE"))));
      values.put("nominationOptions", nominationOptions(listed));
      values.put("personOptions", personOptions(listed));
      values.put("factOptions", factOptions(sheets));
      values.put("documentOptions", documentOptions(vetting.papersOf(content.plan(planId(task)))));
      return values;
    });
  }

  private static String counted(List<SheetLine> sheet) {
    Map<VettingVerdict, Long> counts = sheet.stream().flatMap(line -> line.verdict().stream())
        .collect(Collectors.groupingBy(FactVerdict::verdict, Collectors.counting()));
    List<String> parts = new ArrayList<>();
    for (VettingVerdict verdict : List.of(VettingVerdict.MATCHES, VettingVerdict.DIFFERS, VettingVerdict.UNCONFIRMED)) {
      if (counts.containsKey(verdict)) {
        parts.add(VERDICTS.get(verdict) + ": " + counts.get(verdict));
      }
    }
    return parts.isEmpty() ? "Chưa thẩm tra" : String.join("; ", parts);
  }

  private List<Map<String, Object>> doubtfulRows(List<Nomination> listed, Map<String, List<SheetLine>> sheets) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Nomination nomination : listed) {
      for (SheetLine line : sheets.get(nomination.id())) {
        line.verdict().filter(verdict -> verdict.verdict() != VettingVerdict.MATCHES).ifPresent(verdict -> rows.add(Map.of(
            "person", nomination.number() + ". " + content.fullName(nomination), "label", line.label(), "declared", line.declared(),
            "verdict", verdict(verdict), "note", (verdict.confirmed() == null ? "" : verdict.confirmed() + ". ") + verdict.note(),
            "signed", signature(verdict))));
      }
    }
    return rows;
  }

  private static String verdict(FactVerdict verdict) {
    return VERDICTS.get(verdict.verdict()) + verdict.corrects().map(earlier -> " (thay kết luận trước)").orElse("");
  }

  private String signature(FactVerdict verdict) {
    return heading.nameOf(verdict.signedBy()) + ", " + UserZone.text(verdict.signedAt());
  }

  private List<Map<String, Object>> nominationOptions(List<Nomination> listed) {
    List<Map<String, Object>> options = new ArrayList<>();
    options.add(PlanContent.option("", "Hồ sơ chung"));
    options.addAll(personOptions(listed));
    return options;
  }

  private List<Map<String, Object>> personOptions(List<Nomination> listed) {
    return listed.stream().map(nomination -> PlanContent.option(String.valueOf(nomination.number()),
        nomination.number() + ". " + content.fullName(nomination))).toList();
  }

  /** Every fact that somebody on the list has, once; the server knows who has which. */
  private static List<Map<String, Object>> factOptions(Map<String, List<SheetLine>> sheets) {
    Map<String, String> labels = new LinkedHashMap<>();
    Set<SheetLine> lines = new LinkedHashSet<>();
    sheets.values().forEach(lines::addAll);
    lines.stream().sorted(Comparator.comparing(SheetLine::fact).thenComparing(SheetLine::key))
        .forEach(line -> labels.putIfAbsent(line.key(), line.label()));
    labels.put(SheetFact.POLITICAL_STANDARD.name(), SheetFact.POLITICAL_STANDARD.label());
    List<Map<String, Object>> options = new ArrayList<>();
    options.add(PlanContent.option("", "Tất cả nội dung"));
    labels.forEach((key, label) -> options.add(PlanContent.option(key, label)));
    return options;
  }

  private static List<Map<String, Object>> documentOptions(Map<String, DossierItem> papers) {
    List<Map<String, Object>> options = new ArrayList<>();
    options.add(PlanContent.option("", "Không phải giấy tờ cụ thể"));
    papers.values().forEach(paper -> options.add(PlanContent.option(paper.code(), paper.title())));
    return options;
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
}
