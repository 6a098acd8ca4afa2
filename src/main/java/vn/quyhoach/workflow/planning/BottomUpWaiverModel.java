package vn.quyhoach.workflow.planning;

/**
 * Names of the process {@code bottom-up-waiver}: the decision whether a unit may submit before
 * its lower units are done (S13).
 *
 * <p>The model is {@code processes/bottom-up-waiver.bpmn}; a test keeps both equal in both
 * directions, so that code never names an element that the model has not.
 */
public final class BottomUpWaiverModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "bottom-up-waiver";

  private BottomUpWaiverModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String MESSAGE_START_LOWER_LEVELS_AWAITED = "messageStart_lowerLevelsAwaited";
    public static final String USER_TASK_DECIDE_WAIVER = "userTask_decideWaiver";
    public static final String SERVICE_TASK_RECORD_WAIVER = "serviceTask_recordWaiver";
    public static final String MESSAGE_BOUNDARY_LOWER_LEVELS_DECIDED = "messageBoundary_lowerLevelsDecided";
    public static final String GATEWAY_SUBMISSION_MAY_OPEN = "gateway_submissionMayOpen";
    public static final String SEND_TASK_OPEN_SUBMISSION = "sendTask_openSubmission";
    public static final String END_EVENT_SUBMISSION_OPENED = "endEvent_submissionOpened";

    private Elements() {
    }
  }

  /** Process variables that the model or its delegates read or write. */
  public static final class Variables {
    /** Reference of the plan of one unit in one campaign. */
    public static final String PLAN_ID = "planId";
    /** Reference of the campaign the plan belongs to. */
    public static final String CAMPAIGN_ID = "campaignId";
    /** Code of the unit that acts in this instance; equal to the tenant of the instance. */
    public static final String ACTING_UNIT = "actingUnit";

    private Variables() {
    }
  }

  /** Messages sent or received by this process, by their names. */
  public static final class Messages {
    public static final String LOWER_LEVELS_AWAITED = "campaign.lowerLevelsAwaited";
    public static final String LOWER_LEVELS_DECIDED = "campaign.lowerLevelsDecided";
    public static final String SUBMISSION_OPENED = "campaign.submissionOpened";

    private Messages() {
    }
  }
}
