package vn.quyhoach.workflow.conclusion;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.conclusion.Addressees;
import vn.quyhoach.conclusion.ConclusionNotices;
import vn.quyhoach.workflow.conclusion.ConclusionAcknowledgementModel.Variables;
import vn.quyhoach.workflow.content.PlanContent;
import vn.quyhoach.workflow.tasklist.FormPrefill;
import vn.quyhoach.workflow.tasklist.PrefilledForm;

/** What the head of a unit is shown of a notice of conclusion. */
@Configuration(proxyBeanMethods = false)
class ConclusionForms {

  private final Campaigns campaigns;
  private final ConclusionNotices notices;
  private final Addressees addressees;

  ConclusionForms(Campaigns campaigns, ConclusionNotices notices, Addressees addressees) {
    this.campaigns = campaigns;
    this.notices = notices;
    this.addressees = addressees;
  }

  @Bean
  FormPrefill conclusionAcknowledgement() {
    return new PrefilledForm("conclusion-acknowledgement", task -> {
      Campaign campaign = campaigns.campaign(task.variable(Variables.CAMPAIGN_ID));
      return Map.of("heading", "**" + PlanContent.plain(campaign.name()) + "**\n\nThông báo kết luận số " + PlanContent.plain(campaign.conclusionNumber())
              + " ngày " + UserZone.text(campaign.conclusionIssuedOn()),
          "notice", PlanContent.plain(campaign.conclusionContent()),
          "pointTable", notices.pointsOf(campaign.id()).stream().map(point -> Map.of("number", point.number(), "text", point.text(),
              "addressee", addressees.label(point.addressee()), "due", UserZone.text(point.due()))).toList());
    });
  }
}
