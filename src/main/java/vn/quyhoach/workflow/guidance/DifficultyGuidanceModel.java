package vn.quyhoach.workflow.guidance;

/**
 * Names of the process {@code difficulty-guidance}: what a board does with a difficulty of a unit until the unit has its answer
 * (S5, S46).
 *
 * <p>The model is {@code processes/difficulty-guidance.bpmn}; a test keeps both equal in both
 * directions, so that code never names an element that the model has not.
 */
public final class DifficultyGuidanceModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "difficulty-guidance";

  private DifficultyGuidanceModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String MESSAGE_START_DIFFICULTY_RAISED = "messageStart_difficultyRaised";
    public static final String USER_TASK_ANSWER_DIFFICULTY = "userTask_answerDifficulty";
    public static final String SERVICE_TASK_RECORD_TREATMENT = "serviceTask_recordTreatment";
    public static final String GATEWAY_ANSWERED = "gateway_answered";
    public static final String GATEWAY_PENDING = "gateway_pending";
    public static final String MESSAGE_CATCH_UNIT_REPLIED = "messageCatch_unitReplied";
    public static final String SEND_TASK_FORWARD_DIFFICULTY = "sendTask_forwardDifficulty";
    public static final String END_EVENT_DIFFICULTY_FORWARDED = "endEvent_difficultyForwarded";
    public static final String EVENT_BASED_GATEWAY_UNIT_VERDICT = "eventBasedGateway_unitVerdict";
    public static final String MESSAGE_CATCH_ANSWER_CLEAR = "messageCatch_answerClear";
    public static final String MESSAGE_CATCH_ANSWER_UNCLEAR = "messageCatch_answerUnclear";
    public static final String TIMER_ACKNOWLEDGEMENT_DUE = "timer_acknowledgementDue";
    public static final String SERVICE_TASK_CLOSE_DIFFICULTY = "serviceTask_closeDifficulty";
    public static final String END_EVENT_DIFFICULTY_SETTLED = "endEvent_difficultySettled";
    public static final String END_EVENT_DIFFICULTY_CLOSED = "endEvent_difficultyClosed";

    private Elements() {
    }
  }

  /** Process variables that the model or its delegates read or write. */
  public static final class Variables {
    /** Number of the difficulty. */
    public static final String DIFFICULTY_ID = "difficultyId";
    /** Reference of the campaign in which it came up. */
    public static final String CAMPAIGN_ID = "campaignId";
    /** Code of the unit that acts in this instance; equal to the tenant of the instance. */
    public static final String ACTING_UNIT = "actingUnit";
    /** Whether the unit has no answer yet. */
    public static final String UNANSWERED = "unanswered";
    /** Whether the unit was asked back. */
    public static final String ASKED_BACK = "askedBack";
    /** Whether the difficulty goes to the board above. */
    public static final String FORWARDED = "forwarded";
    /** Until when the unit may say that the answer is not clear, as an instant. */
    public static final String ACKNOWLEDGEMENT_DUE = "acknowledgementDue";

    private Variables() {
    }
  }

  /** Messages sent or received by this process, by their names. */
  public static final class Messages {
    public static final String DIFFICULTY_RAISED = "guidance.difficultyRaised";
    public static final String UNIT_REPLIED = "guidance.unitReplied";
    public static final String ANSWER_CLEAR = "guidance.answerClear";
    public static final String ANSWER_UNCLEAR = "guidance.answerUnclear";

    private Messages() {
    }
  }
}
