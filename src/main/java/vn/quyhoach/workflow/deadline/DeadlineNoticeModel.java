package vn.quyhoach.workflow.deadline;

/**
 * Names of the process {@code deadline-notice}: what the recipient of a notice has to answer.
 *
 * <p>The model is {@code processes/deadline-notice.bpmn}; a test keeps both equal in both
 * directions, so that code never names an element that the model has not.
 */
public final class DeadlineNoticeModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "deadline-notice";

  private DeadlineNoticeModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String MESSAGE_START_NOTICE_SENT = "messageStart_noticeSent";
    public static final String GATEWAY_ANSWER_ASKED = "gateway_answerAsked";
    public static final String USER_TASK_EXPLAIN_LATENESS = "userTask_explainLateness";
    public static final String SERVICE_TASK_RECORD_EXPLANATION = "serviceTask_recordExplanation";
    public static final String END_EVENT_LATENESS_EXPLAINED = "endEvent_latenessExplained";
    public static final String USER_TASK_CONSIDER_LATENESS = "userTask_considerLateness";
    public static final String SERVICE_TASK_RECORD_LATENESS_OPINION = "serviceTask_recordLatenessOpinion";
    public static final String END_EVENT_LATENESS_CONSIDERED = "endEvent_latenessConsidered";
    public static final String USER_TASK_ACKNOWLEDGE_NOTICE = "userTask_acknowledgeNotice";
    public static final String SERVICE_TASK_RECORD_ACKNOWLEDGEMENT = "serviceTask_recordAcknowledgement";
    public static final String END_EVENT_NOTICE_ACKNOWLEDGED = "endEvent_noticeAcknowledged";

    private Elements() {
    }
  }

  /** Process variables that the model or its delegates read or write. */
  public static final class Variables {
    /** Reference of the deadline. */
    public static final String DEADLINE_ID = "deadlineId";
    /** Reference of the notice to be answered. */
    public static final String NOTICE_ID = "noticeId";
    /** Code of the unit that acts in this instance; equal to the tenant of the instance. */
    public static final String ACTING_UNIT = "actingUnit";
    /** Role group of the recipient. */
    public static final String RECIPIENT_GROUP = "recipientGroup";
    /** Flag: the recipient has to explain and promise a day. */
    public static final String EXPLANATION_ASKED = "explanationAsked";
    /** Flag: the recipient has to give an opinion and instructions. */
    public static final String INSTRUCTION_ASKED = "instructionAsked";

    private Variables() {
    }
  }

  /** Messages sent or received by this process, by their names. */
  public static final class Messages {
    public static final String NOTICE_SENT = "deadline.noticeSent";

    private Messages() {
    }
  }
}
