package vn.quyhoach.workflow.deadline;

/**
 * Names of the process {@code deadline-ladder}: what the head of a late unit has to do, and the
 * report upwards when nothing is explained.
 *
 * <p>The model is {@code processes/deadline-ladder.bpmn}; a test keeps both equal in both
 * directions, so that code never names an element that the model has not.
 */
public final class DeadlineLadderModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "deadline-ladder";

  private DeadlineLadderModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String MESSAGE_START_DEADLINE_PASSED = "messageStart_deadlinePassed";
    public static final String USER_TASK_EXPLAIN_LATENESS = "userTask_explainLateness";
    public static final String TIMER_EXPLANATION_DUE = "timer_explanationDue";
    public static final String SERVICE_TASK_RECORD_EXPLANATION = "serviceTask_recordExplanation";
    public static final String END_EVENT_LATENESS_EXPLAINED = "endEvent_latenessExplained";
    public static final String SEND_TASK_REPORT_LATENESS = "sendTask_reportLateness";
    public static final String END_EVENT_LATENESS_REPORTED = "endEvent_latenessReported";

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
    /** Date until which the head may explain before the upper level is told, as an instant. */
    public static final String EXPLANATION_DUE = "explanationDue";

    private Variables() {
    }
  }

  /** Messages sent or received by this process, by their names. */
  public static final class Messages {
    public static final String DEADLINE_PASSED = "deadline.passed";
    public static final String DEADLINE_REPORTED = "deadline.reported";

    private Messages() {
    }
  }
}
