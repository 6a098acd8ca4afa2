package vn.quyhoach.workflow.conclusion;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.quyhoach.conclusion.ConclusionProcess;
import vn.quyhoach.workflow.ProcessMessages;
import vn.quyhoach.workflow.conclusion.ConclusionAcknowledgementModel.Messages;
import vn.quyhoach.workflow.conclusion.ConclusionAcknowledgementModel.Variables;

/** Starts {@code conclusion-acknowledgement} on behalf of the unit. */
@Component
class ConclusionProcessAdapter implements ConclusionProcess {

  private final ProcessMessages messages;

  ConclusionProcessAdapter(ProcessMessages messages) {
    this.messages = messages;
  }

  @Override
  public void send(String campaignCode, String campaignId, String unitCode) {
    messages.start(Messages.CAMPAIGN_CONCLUSION_ISSUED, campaignCode + "." + unitCode + ".KL", unitCode, Map.of(Variables.CAMPAIGN_ID, campaignId));
  }
}
