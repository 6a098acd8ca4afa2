package vn.quyhoach.workflow.guidance;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.quyhoach.guidance.Difficulty;
import vn.quyhoach.guidance.DifficultyProcess;
import vn.quyhoach.workflow.ProcessMessages;
import vn.quyhoach.workflow.guidance.DifficultyGuidanceModel.Messages;
import vn.quyhoach.workflow.guidance.DifficultyGuidanceModel.Variables;

/** Starts {@code difficulty-guidance} on behalf of the board in charge, and tells it what the unit has said. */
@Component
class DifficultyProcessAdapter implements DifficultyProcess {

  private final ProcessMessages messages;

  DifficultyProcessAdapter(ProcessMessages messages) {
    this.messages = messages;
  }

  @Override
  public void start(Difficulty difficulty, String businessKey) {
    messages.start(Messages.DIFFICULTY_RAISED, businessKey, difficulty.answeringUnit(), Map.of(
        Variables.DIFFICULTY_ID, String.valueOf(difficulty.id()), Variables.CAMPAIGN_ID, difficulty.campaignId()));
  }

  @Override
  public void unitReplied(String businessKey) {
    messages.deliver(Messages.UNIT_REPLIED, businessKey);
  }

  @Override
  public void acknowledged(String businessKey, boolean clear) {
    messages.deliver(clear ? Messages.ANSWER_CLEAR : Messages.ANSWER_UNCLEAR, businessKey);
  }
}
