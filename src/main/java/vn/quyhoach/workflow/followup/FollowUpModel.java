package vn.quyhoach.workflow.followup;

/**
 * Names of the process {@code follow-up}: what a unit was told to do by a date, and its report.
 *
 * <p>The model is {@code processes/follow-up.bpmn}; a test keeps both equal in both
 * directions, so that code never names an element that the model has not.
 */
public final class FollowUpModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "follow-up";

  private FollowUpModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String MESSAGE_START_FOLLOW_UP_ASSIGNED = "messageStart_followUpAssigned";
    public static final String GATEWAY_BOARD_ACTS = "gateway_boardActs";
    public static final String USER_TASK_REPORT_FOLLOW_UP = "userTask_reportFollowUp";
    public static final String USER_TASK_REPORT_BOARD_FOLLOW_UP = "userTask_reportBoardFollowUp";
    public static final String SERVICE_TASK_REPORT_FOLLOW_UP = "serviceTask_reportFollowUp";
    public static final String SEND_TASK_SUBMIT_FOLLOW_UP = "sendTask_submitFollowUp";
    public static final String END_EVENT_FOLLOW_UP_REPORTED = "endEvent_followUpReported";

    private Elements() {
    }
  }

  /** Process variables that the model or its delegates read or write. */
  public static final class Variables {
    /** Reference of what a unit was told to do. */
    public static final String FOLLOW_UP_ID = "followUpId";
    /** Code of the unit that acts in this instance; equal to the tenant of the instance. */
    public static final String ACTING_UNIT = "actingUnit";
    /** Flag: the organisation board answers, not the unit's officer. */
    public static final String BOARD_ACTS = "boardActs";
    /** Last day of the present round, as an instant. */
    public static final String FOLLOW_UP_DUE = "followUpDue";

    private Variables() {
    }
  }

  /** Messages sent or received by this process, by their names. */
  public static final class Messages {
    public static final String FOLLOW_UP_ASSIGNED = "followup.assigned";
    public static final String FOLLOW_UP_REPORTED = "followup.reported";

    private Messages() {
    }
  }
}
