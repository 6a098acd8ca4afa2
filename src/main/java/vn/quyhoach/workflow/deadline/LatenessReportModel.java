package vn.quyhoach.workflow.deadline;

/**
 * Names of the process {@code lateness-report}: the opinion of the upper level on a late unit
 * that gave no explanation in time.
 *
 * <p>The model is {@code processes/lateness-report.bpmn}; a test keeps both equal in both
 * directions, so that code never names an element that the model has not.
 */
public final class LatenessReportModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "lateness-report";

  private LatenessReportModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String MESSAGE_START_LATENESS_REPORTED = "messageStart_latenessReported";
    public static final String USER_TASK_CONSIDER_LATENESS = "userTask_considerLateness";
    public static final String SERVICE_TASK_RECORD_LATENESS_OPINION = "serviceTask_recordLatenessOpinion";
    public static final String END_EVENT_LATENESS_CONSIDERED = "endEvent_latenessConsidered";

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
    public static final String DEADLINE_REPORTED = "deadline.reported";

    private Messages() {
    }
  }
}
