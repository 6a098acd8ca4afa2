package vn.quyhoach.workflow.appraisal;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.quyhoach.regulation.OpinionRoute;
import vn.quyhoach.vetting.OpinionRequest;
import vn.quyhoach.vetting.Opinions;
import vn.quyhoach.workflow.ProcessMessages;
import vn.quyhoach.workflow.appraisal.VettingOpinionModel.Messages;
import vn.quyhoach.workflow.appraisal.VettingOpinionModel.Variables;

/** Carries requests for opinions to the units that answer them, and back. */
@Component
class OpinionMessages {

  private final Opinions opinions;
  private final ProcessMessages messages;

  OpinionMessages(Opinions opinions, ProcessMessages messages) {
    this.opinions = opinions;
    this.messages = messages;
  }

  /** Starts the work of each body whose request has not left the board yet. */
  void send(String planId, String businessKey) {
    for (OpinionRequest request : opinions.unsent(planId)) {
      messages.start(Messages.OPINION_REQUESTED, businessKey, request.actingUnit(), Map.of(Variables.PLAN_ID, planId,
          Variables.OPINION_ID, request.id(), Variables.RECORDED_BY_BOARD, request.route() == OpinionRoute.BOARD));
      opinions.sent(request.id());
    }
  }

  /** Ends the work of each body that has not answered; a request that has not left the board needs no message. */
  void recall(String planId, String businessKey) {
    for (OpinionRequest request : opinions.recall(planId)) {
      if (request.isSent()) {
        messages.deliver(Messages.OPINION_RECALLED, businessKey, Variables.OPINION_ID, request.id());
      }
    }
  }
}
