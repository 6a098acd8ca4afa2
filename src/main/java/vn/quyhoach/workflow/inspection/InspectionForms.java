package vn.quyhoach.workflow.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.followup.FollowUp;
import vn.quyhoach.followup.FollowUps;
import vn.quyhoach.inspection.Inspection;
import vn.quyhoach.inspection.InspectionFinding;
import vn.quyhoach.inspection.InspectionMember;
import vn.quyhoach.inspection.InspectionVisit;
import vn.quyhoach.inspection.Inspections;
import vn.quyhoach.inspection.UnitRisk;
import vn.quyhoach.inspection.UnitRisks;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.workflow.content.PlanContent;
import vn.quyhoach.workflow.inspection.InspectionModel.Variables;
import vn.quyhoach.workflow.tasklist.FormPrefill;
import vn.quyhoach.workflow.tasklist.PrefilledForm;
import vn.quyhoach.workflow.tasklist.TaskContext;

/** What the forms of an inspection show. */
@Configuration(proxyBeanMethods = false)
class InspectionForms {

  /** Rows of the table of risk: enough to choose from, few enough to read. */
  private static final int SHOWN = 20;

  /** Most units that stand in the form beforehand; more with equal points are left to the official. */
  private static final int BEFOREHAND = 10;

  private static final String NONE = "–";

  private final Inspections inspections;
  private final FollowUps followUps;
  private final UnitRisks risks;
  private final Campaigns campaigns;
  private final Units units;
  private final Cadres cadres;

  InspectionForms(Inspections inspections, FollowUps followUps, UnitRisks risks, Campaigns campaigns, Units units, Cadres cadres) {
    this.inspections = inspections;
    this.followUps = followUps;
    this.risks = risks;
    this.campaigns = campaigns;
    this.units = units;
    this.cadres = cadres;
  }

  @Bean
  FormPrefill inspectionPropose() {
    return new PrefilledForm("inspection-propose", task -> {
      Inspection inspection = inspection(task);
      Campaign campaign = campaigns.campaign(inspection.campaignId());
      List<UnitRisk> weighed = inspections.risksOf(inspection);
      Map<String, Unit> names = units.units(weighed.stream().map(UnitRisk::unitCode).toList());
      Map<String, Object> values = new HashMap<>();
      List<UnitRisk> risky = weighed.stream().filter(risk -> risk.points() > 0).toList();
      List<UnitRisk> proposed = Inspections.proposedOf(weighed);
      values.put("heading", heading(inspection) + (inspection.returnReason() == null ? ""
          : "\n\nĐề xuất trước bị trả lại: " + PlanContent.plain(inspection.returnReason())) + (risky.size() <= SHOWN ? ""
              : "\n\nCó " + risky.size() + " đơn vị có điểm rủi ro; bảng hiện " + SHOWN + " đơn vị nhiều điểm nhất, tìm đơn vị khác ở ô chọn đơn vị."));
      values.put("units", proposed.size() > BEFOREHAND ? List.of() : proposed.stream().map(risk -> Map.of("unit", risk.unitCode())).toList());
      values.put("riskTable", risky.stream().limit(SHOWN).map(risk -> Map.of(
          "unit", label(names, risk), "points", risk.points(), "reasons", risk.reasons())).toList());
      values.put("ruleTable", risks.rows(campaign).stream().map(row -> Map.of(
          "rule", row.sentence(), "basis", row.status().basis(row.clause()))).toList());
      Map<String, Unit> places = units.units(inspections.candidates(inspection).stream().map(Official::unitCode).distinct().toList());
      values.put("memberOptions", inspections.candidates(inspection).stream().map(official -> PlanContent.option(official.userId(),
          official.fullName() + " – " + official.role().label() + ", " + places.get(official.unitCode()).name())).toList());
      values.put("unitOptions", weighed.stream().map(risk -> PlanContent.option(risk.unitCode(),
          label(names, risk) + (risk.points() > 0 ? " – " + risk.points() + " điểm" : ""))).toList());
      return values;
    });
  }

  private static String label(Map<String, Unit> names, UnitRisk risk) {
    return names.get(risk.unitCode()).name() + " (" + risk.unitCode() + ")";
  }

  @Bean
  FormPrefill inspectionDecide() {
    return new PrefilledForm("inspection-decide", task -> {
      Inspection inspection = inspection(task);
      return Map.of("heading", heading(inspection),
          "proposal", PlanContent.plain(inspection.purpose()) + "\n\nThời gian kiểm tra: từ **" + UserZone.text(inspection.fromDate())
              + "** đến **" + UserZone.text(inspection.toDate()) + "**",
          "teamTable", team(inspection),
          "unitTable", inspections.visitsOf(inspection.id()).stream().map(visit -> Map.of("unit", unitName(visit), "points", visit.riskPoints(),
              "reasons", visit.riskReasons(), "chosenBecause", visit.chosenBecause().orElse(NONE))).toList());
    });
  }

  private static List<Map<String, Object>> team(Inspection inspection) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (InspectionMember member : inspection.members()) {
      lines.add(Map.of("duty", lines.isEmpty() ? "Trưởng đoàn" : "Thành viên", "fullName", member.fullName(), "position", member.position()));
    }
    return lines;
  }

  @Bean
  FormPrefill inspectionVisit() {
    return new PrefilledForm("inspection-visit", task -> {
      InspectionVisit visit = inspections.visit(task.variable(Variables.VISIT_ID));
      String because = visit.chosenBecause().map(reason -> "\n\nLý do chọn thêm: " + PlanContent.plain(reason)).orElse("");
      return Map.of("heading", heading(inspections.inspection(visit.inspectionId())) + "\n\nĐơn vị được kiểm tra: **"
              + PlanContent.plain(unitName(visit)) + "**",
          "risk", "Điểm rủi ro khi đề xuất: " + visit.riskPoints() + " (" + PlanContent.plain(visit.riskReasons()) + ")" + because,
          "personOptions", cadres.ofUnit(visit.unitCode()).stream().map(cadre -> PlanContent.option(cadre.code(),
              cadre.fullName() + " – " + cadre.currentPostTitle())).toList());
    });
  }

  @Bean
  FormPrefill inspectionConclude() {
    return new PrefilledForm("inspection-conclude", task -> {
      Inspection inspection = inspection(task);
      List<InspectionVisit> visits = inspections.visitsOf(inspection.id());
      return Map.of("heading", heading(inspection),
          "visitTable", visits.stream().map(visit -> Map.of("unit", unitName(visit), "result", visit.state().label(),
              "days", visit.visitedFrom() == null ? visit.notVisitedBecause()
                  : UserZone.text(visit.visitedFrom()) + " – " + UserZone.text(visit.visitedTo()))).toList(),
          "findingTable", visits.stream().flatMap(visit -> findingRows(visit).stream()).toList());
    });
  }

  private List<Map<String, Object>> findingRows(InspectionVisit visit) {
    List<InspectionFinding> found = inspections.findingsOf(visit.id());
    Map<String, FollowUp> remedies = inspections.remediesOf(found);
    return found.stream().map(finding -> {
      FollowUp remedy = remedies.get(finding.id());
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("unit", unitName(visit));
      row.put("severity", finding.severity().label());
      row.put("step", finding.step().label());
      row.put("text", finding.text());
      row.put("remedy", finding.remedy() == null ? NONE : finding.remedy());
      row.put("due", remedy == null ? NONE : UserZone.text(followUps.dueOf(remedy)));
      row.put("progress", remedy == null ? NONE : remedy.state().label() + (remedy.round() > 1 ? " (vòng " + remedy.round() + ")" : ""));
      return row;
    }).toList();
  }

  private String unitName(InspectionVisit visit) {
    return units.unit(visit.unitCode()).name();
  }

  private String heading(Inspection inspection) {
    return "**" + PlanContent.plain(inspection.businessKey()) + "** – " + PlanContent.plain(inspection.title())
        + (inspection.decisionNumber() == null ? "" : "\n\nQuyết định số " + PlanContent.plain(inspection.decisionNumber()) + " ngày "
            + UserZone.text(inspection.decidedOn()));
  }

  private Inspection inspection(TaskContext task) {
    return inspections.inspection(task.variable(Variables.INSPECTION_ID));
  }
}
