package vn.quyhoach.workflow.removal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyhoach.approval.PlanRemoval;
import vn.quyhoach.approval.RemovalCase;
import vn.quyhoach.approval.RemovalSource;
import vn.quyhoach.approval.Removals;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.cadre.CurrentPlanEntry;
import vn.quyhoach.cadre.CurrentPlans;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.workflow.content.PlanContent;
import vn.quyhoach.workflow.tasklist.FormPrefill;
import vn.quyhoach.workflow.tasklist.PrefilledForm;
import vn.quyhoach.workflow.tasklist.TaskContext;

/** What the forms about leaving the plan show. */
@Configuration(proxyBeanMethods = false)
class RemovalForms {

  private final Removals removals;
  private final CurrentPlans register;
  private final Cadres cadres;
  private final Campaigns campaigns;
  private final PlanContent content;

  RemovalForms(Removals removals, CurrentPlans register, Cadres cadres, Campaigns campaigns, PlanContent content) {
    this.removals = removals;
    this.register = register;
    this.cadres = cadres;
    this.campaigns = campaigns;
    this.content = content;
  }

  @Bean
  FormPrefill removalRequestPeople() {
    return new PrefilledForm("removal-request-people", task -> {
      PlanRemoval removal = removal(task);
      return Map.of("heading", heading(removal), "entryOptions", register.ofUnit(task.unitCode()).stream()
          .map(entry -> PlanContent.option(String.valueOf(entry.number()), cadre(entry).fullName() + " – " + entry.postTitle()
              + ", nhiệm kỳ " + entry.term())).toList());
    });
  }

  @Bean
  FormPrefill removalRequestSign() {
    return new PrefilledForm("removal-request-sign", task -> {
      PlanRemoval removal = removal(task);
      return Map.of("heading", heading(removal), "caseTable", removals.casesOf(removal.id()).stream().map(this::row).toList());
    });
  }

  @Bean
  FormPrefill planRemovalExamine() {
    return new PrefilledForm("plan-removal-examine", task -> {
      PlanRemoval removal = removal(task);
      return Map.of("heading", heading(removal), "cases", removals.casesOf(removal.id()).stream().map(one -> {
        Map<String, Object> row = row(one);
        row.put("proposal", RemovalCase.Choice.REMOVE.name());
        return row;
      }).toList());
    });
  }

  @Bean
  FormPrefill planRemovalDecide() {
    return new PrefilledForm("plan-removal-decide", task -> {
      PlanRemoval removal = removal(task);
      return Map.of("heading", heading(removal) + "\n\n**Ý kiến của Ban Tổ chức:** " + PlanContent.plain(removal.opinion()),
          "cases", removals.casesOf(removal.id()).stream().map(one -> {
            Map<String, Object> row = row(one);
            row.put("proposed", proposed(one));
            row.put("decision", one.proposal().map(Enum::name).orElse(null));
            return row;
          }).toList());
    });
  }

  private Map<String, Object> row(RemovalCase one) {
    CurrentPlanEntry entry = removals.entry(one);
    Cadre cadre = cadre(entry);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("number", String.valueOf(one.number()));
    row.put("fullName", cadre.fullName());
    row.put("unit", content.unitName(one.unitCode()));
    row.put("post", entry.postTitle() + ", nhiệm kỳ " + entry.term() + " (" + entry.decisionNumber() + ")");
    row.put("mode", one.mode().label().equals(one.title()) ? one.title() : one.mode().label() + ": " + one.title());
    row.put("message", one.message() + "\nCăn cứ: " + one.basis() + ".");
    return row;
  }

  private static String proposed(RemovalCase one) {
    boolean keep = one.proposal().filter(choice -> choice == RemovalCase.Choice.KEEP).isPresent();
    return (keep ? "Giữ lại" : "Đưa ra khỏi quy hoạch") + (one.proposalNote() == null || one.proposalNote().isBlank() ? "" : ": " + one.proposalNote());
  }

  private String heading(PlanRemoval removal) {
    String proposer = removal.proposedByUnit().map(content::unitName).orElse(content.unitName(removal.approvingUnit()));
    String heading = "**" + PlanContent.plain(proposer) + "** – " + removal.source().label() + ", theo bộ quy định của đợt «"
        + PlanContent.plain(campaigns.campaign(removal.campaignId()).name()) + "»";
    if (removal.source() == RemovalSource.RUN) {
      return heading + "\n\nTheo yêu cầu: " + PlanContent.plain(removal.explanation()) + removal.scopeUnit()
          .map(unit -> " – chỉ rà tìm tại **" + PlanContent.plain(content.unitName(unit)) + "**").orElse("");
    }
    return removal.basisNumber() == null ? heading : heading + "\n\nVăn bản: **" + PlanContent.plain(removal.basisNumber()) + "** ngày "
        + UserZone.text(removal.basisDate());
  }

  private Cadre cadre(CurrentPlanEntry entry) {
    return cadres.cadre(entry.cadreCode());
  }

  private PlanRemoval removal(TaskContext task) {
    return removals.removal(task.variable(PlanRemovalModel.Variables.REMOVAL_ID));
  }
}
