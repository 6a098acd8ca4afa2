package vn.quyhoach.workflow.planning;

/**
 * Names of the process {@code plan-review}: the review of the people who stand in the current
 * plan of a unit.
 *
 * <p>The model is {@code processes/plan-review.bpmn}; a test keeps both equal in both
 * directions, so that code never names an element that the model has not.
 */
public final class PlanReviewModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "plan-review";

  private PlanReviewModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String START_EVENT_REVIEW_STARTED = "startEvent_reviewStarted";
    public static final String USER_TASK_REVIEW_CURRENT_PLAN = "userTask_reviewCurrentPlan";
    public static final String SERVICE_TASK_RECORD_PLAN_REVIEW = "serviceTask_recordPlanReview";
    public static final String END_EVENT_PLAN_REVIEWED = "endEvent_planReviewed";

    private Elements() {
    }
  }

  /** Process variables that the model or its delegates read or write. */
  public static final class Variables {
    /** Reference of the plan of one unit in one campaign. */
    public static final String PLAN_ID = "planId";

    private Variables() {
    }
  }
}
