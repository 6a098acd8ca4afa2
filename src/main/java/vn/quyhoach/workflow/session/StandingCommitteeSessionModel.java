package vn.quyhoach.workflow.session;

/**
 * Names of the process {@code standing-committee-session}: one session of the standing
 * committee that decides on submitted lists.
 *
 * <p>The model is {@code processes/standing-committee-session.bpmn}; a test keeps both equal in
 * both directions, so that code never names an element that the model has not.
 */
public final class StandingCommitteeSessionModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "standing-committee-session";

  private StandingCommitteeSessionModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String MESSAGE_START_APPRAISAL_FORWARDED = "messageStart_appraisalForwarded";
    public static final String USER_TASK_PREPARE_AGENDA = "userTask_prepareAgenda";
    public static final String SERVICE_TASK_PREPARE_AGENDA = "serviceTask_prepareAgenda";
    public static final String USER_TASK_RECORD_DECISIONS = "userTask_recordDecisions";
    public static final String SERVICE_TASK_RECORD_DECISIONS = "serviceTask_recordDecisions";
    public static final String USER_TASK_ISSUE_ACT = "userTask_issueAct";
    public static final String SERVICE_TASK_ISSUE_ACT = "serviceTask_issueAct";
    public static final String SEND_TASK_NOTIFY_UNITS = "sendTask_notifyUnits";
    public static final String END_EVENT_UNITS_NOTIFIED = "endEvent_unitsNotified";

    private Elements() {
    }
  }

  /** Process variables that the model or its delegates read or write. */
  public static final class Variables {
    /** Reference of the session of the standing committee. */
    public static final String SESSION_ID = "sessionId";
    /** Reference of the campaign the plan belongs to. */
    public static final String CAMPAIGN_ID = "campaignId";
    /** Reference of the plan of one unit in one campaign. */
    public static final String PLAN_ID = "planId";
    /** Code of the unit that acts in this instance; equal to the tenant of the instance. */
    public static final String ACTING_UNIT = "actingUnit";

    private Variables() {
    }
  }

  /** Messages sent or received by this process, by their names. */
  public static final class Messages {
    public static final String APPRAISAL_FORWARDED = "approval.appraisalForwarded";
    public static final String PLAN_DECIDED = "approval.planDecided";

    private Messages() {
    }
  }
}
