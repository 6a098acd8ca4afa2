package vn.quyhoach.workflow.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.document.DocumentLayout;
import vn.quyhoach.document.DocumentTemplate;
import vn.quyhoach.document.DocumentValues;
import vn.quyhoach.document.WordDocuments;
import vn.quyhoach.followup.FollowUp;
import vn.quyhoach.followup.FollowUps;
import vn.quyhoach.inspection.Inspection;
import vn.quyhoach.inspection.InspectionFinding;
import vn.quyhoach.inspection.InspectionMember;
import vn.quyhoach.inspection.InspectionVisit;
import vn.quyhoach.inspection.Inspections;
import vn.quyhoach.workflow.content.PlanContent;

/** The report of an inspection team, a draft until the team has concluded. */
@Component
class InspectionPaper {

  private final Inspections inspections;
  private final FollowUps followUps;
  private final Campaigns campaigns;
  private final PlanContent content;
  private final Cadres cadres;
  private final Letterhead letterhead;
  private final WordDocuments word;

  InspectionPaper(Inspections inspections, FollowUps followUps, Campaigns campaigns, PlanContent content, Cadres cadres,
      Letterhead letterhead, WordDocuments word) {
    this.inspections = inspections;
    this.followUps = followUps;
    this.campaigns = campaigns;
    this.content = content;
    this.cadres = cadres;
    this.letterhead = letterhead;
    this.word = word;
  }

  byte[] report(String inspectionId) {
    Inspection inspection = inspections.inspection(inspectionId);
    List<InspectionVisit> visits = inspections.visitsOf(inspectionId);
    List<InspectionFinding> found = visits.stream().flatMap(visit -> inspections.findingsOf(visit.id()).stream()).toList();
    Map<String, FollowUp> remedies = inspections.remediesOf(found);
    Map<String, String> unitOf = new HashMap<>();
    visits.forEach(visit -> unitOf.put(visit.id(), content.unitName(visit.unitCode())));
    DocumentValues values = letterhead.ofBodyOf(inspection.unitCode(), "Đoàn kiểm tra", inspection.reportNumber(), inspection.reportedOn(),
            inspection.conclusion() == null)
        .addAll(Letterhead.signature("", "TRƯỞNG ĐOÀN", inspection.members().get(0).fullName(), "- Như trên;\n- Các đơn vị được kiểm tra;\n- Lưu hồ sơ đoàn."))
        .text("kinh_gui", "Ban Thường vụ " + letterhead.bodyOf(inspection.unitCode()))
        .text("ten_dot", lowerFirst(campaigns.campaign(inspection.campaignId()).name())).text("noi_dung_kiem_tra", subject(inspection))
        .text("quyet_dinh", "Quyết định số " + inspection.decisionNumber() + ", " + Letterhead.longDay(inspection.decidedOn()))
        .text("thoi_gian", "từ ngày " + UserZone.text(inspection.fromDate()) + " đến ngày " + UserZone.text(inspection.toDate()))
        .text("muc_dich", inspection.purpose()).text("thanh_phan", team(inspection))
        .text("ket_luan", inspection.conclusion() == null ? "………………………………………………………………" : inspection.conclusion())
        .text("kien_nghi", inspection.recommendation() == null ? "Không." : inspection.recommendation())
        .table("don_vi_kiem_tra", visits, visit -> DocumentValues.line("stt", String.valueOf(visits.indexOf(visit) + 1),
            "don_vi", unitOf.get(visit.id()), "ngay", days(visit), "lam_viec_voi", visit.metWith(), "tai_lieu", visit.documentsSeen()))
        .table("ket_qua_kiem_tra", found, finding -> line(found.indexOf(finding) + 1, unitOf.get(finding.visitId()), finding, remedies.get(finding.id())));
    return word.render(DocumentTemplate.INSPECTION_REPORT, DocumentLayout.PARTY, values);
  }

  private static String team(Inspection inspection) {
    List<String> lines = new ArrayList<>();
    for (InspectionMember member : inspection.members()) {
      lines.add((lines.size() + 1) + ". Đồng chí " + member.fullName() + ", " + member.position() + (lines.isEmpty() ? " – Trưởng đoàn" : ""));
    }
    return lines.stream().collect(Collectors.joining("\n"));
  }

  private static String days(InspectionVisit visit) {
    return switch (visit.state()) {
      case PLANNED -> "Chưa kiểm tra";
      case NOT_VISITED -> "Không kiểm tra được: " + visit.notVisitedBecause();
      case VISITED -> visit.visitedFrom().equals(visit.visitedTo()) ? UserZone.text(visit.visitedFrom())
          : UserZone.text(visit.visitedFrom()) + " – " + UserZone.text(visit.visitedTo());
    };
  }

  private Map<String, String> line(int number, String unit, InspectionFinding finding, FollowUp remedy) {
    String person = finding.personCode().map(code -> " Liên quan đến đồng chí " + cadres.cadre(code).fullName() + ".").orElse("");
    return DocumentValues.line("stt", String.valueOf(number), "don_vi", unit,
        "noi_dung", finding.severity().label() + " – " + finding.step().label() + ": " + finding.text() + person,
        "yeu_cau", finding.remedy(), "han", remedy == null ? finding.due() == null ? "" : UserZone.text(finding.due()) : UserZone.text(followUps.dueOf(remedy)),
        "khac_phuc", remedy == null ? "" : remedy.state().label() + (remedy.round() > 1 ? ", vòng " + remedy.round() : ""));
  }

  /** What was inspected, for a title that says «kiểm tra» itself. */
  private static String subject(Inspection inspection) {
    return lowerFirst(inspection.title().replaceFirst("^(?i)kiểm tra +", ""));
  }

  private static String lowerFirst(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
