package vn.quyhoach.workflow.followup;

/**
 * Names of the process {@code follow-up-review}: whoever gave the task looks at the report.
 *
 * <p>The model is {@code processes/follow-up-review.bpmn}; a test keeps both equal in both
 * directions, so that code never names an element that the model has not.
 */
public final class FollowUpReviewModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "follow-up-review";

  private FollowUpReviewModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String MESSAGE_START_FOLLOW_UP_REPORTED = "messageStart_followUpReported";
    public static final String GATEWAY_INSPECTION_REMEDY = "gateway_inspectionRemedy";
    public static final String USER_TASK_ACCEPT_ACTION = "userTask_acceptAction";
    public static final String USER_TASK_RECHECK_REMEDY = "userTask_recheckRemedy";
    public static final String SERVICE_TASK_REVIEW_FOLLOW_UP = "serviceTask_reviewFollowUp";
    public static final String GATEWAY_ACCEPTED = "gateway_accepted";
    public static final String END_EVENT_FOLLOW_UP_ACCEPTED = "endEvent_followUpAccepted";
    public static final String SEND_TASK_RETURN_FOLLOW_UP = "sendTask_returnFollowUp";
    public static final String END_EVENT_FOLLOW_UP_RETURNED = "endEvent_followUpReturned";

    private Elements() {
    }
  }

  /** Process variables that the model or its delegates read or write. */
  public static final class Variables {
    /** Reference of what a unit was told to do. */
    public static final String FOLLOW_UP_ID = "followUpId";
    /** Code of the unit that acts in this instance; equal to the tenant of the instance. */
    public static final String ACTING_UNIT = "actingUnit";
    /** Flag: an inspection team gave the task. */
    public static final String INSPECTION_REMEDY = "inspectionRemedy";
    /** Flag: the report will do. */
    public static final String ACCEPTED = "accepted";

    private Variables() {
    }
  }

  /** Messages sent or received by this process, by their names. */
  public static final class Messages {
    public static final String FOLLOW_UP_REPORTED = "followup.reported";
    public static final String FOLLOW_UP_ASSIGNED = "followup.assigned";

    private Messages() {
    }
  }
}
