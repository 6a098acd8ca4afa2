package vn.quyhoach.workflow.followup;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.followup.FollowUp;
import vn.quyhoach.followup.FollowUpKind;
import vn.quyhoach.followup.FollowUpProcess;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.workflow.ProcessMessages;

/** Starts {@code follow-up} on behalf of the unit that acts, and {@code follow-up-review} on behalf of the one that gave the task. */
@Component
class FollowUpProcessAdapter implements FollowUpProcess {

  private static final LocalTime OFFICE_CLOSES = LocalTime.of(17, 0);

  private final ProcessMessages messages;

  FollowUpProcessAdapter(ProcessMessages messages) {
    this.messages = messages;
  }

  @Override
  public void assign(FollowUp followUp) {
    messages.start(FollowUpModel.Messages.FOLLOW_UP_ASSIGNED, followUp.businessKey(), followUp.unitCode(), Map.of(
        FollowUpModel.Variables.FOLLOW_UP_ID, followUp.id(),
        FollowUpModel.Variables.BOARD_ACTS, followUp.actingRole() == Role.BOARD,
        FollowUpModel.Variables.FOLLOW_UP_DUE, endOf(followUp.due())));
  }

  @Override
  public void submit(FollowUp followUp) {
    messages.start(FollowUpReviewModel.Messages.FOLLOW_UP_REPORTED, followUp.businessKey(), followUp.assignerUnit(), Map.of(
        FollowUpReviewModel.Variables.FOLLOW_UP_ID, followUp.id(),
        FollowUpReviewModel.Variables.INSPECTION_REMEDY, followUp.kind() == FollowUpKind.REMEDY));
  }

  private static Date endOf(LocalDate due) {
    return Date.from(due.atTime(OFFICE_CLOSES).atZone(UserZone.ID).toInstant());
  }
}
