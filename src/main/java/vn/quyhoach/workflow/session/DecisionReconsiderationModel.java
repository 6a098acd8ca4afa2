package vn.quyhoach.workflow.session;

/**
 * Names of the process {@code decision-reconsideration}: an approving body takes up again, by a numbered document, what it had decided against.
 *
 * <p>The model is {@code processes/decision-reconsideration.bpmn}; a test keeps both equal in both directions, so that code never names an
 * element that the model has not.
 */
public final class DecisionReconsiderationModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "decision-reconsideration";

  private DecisionReconsiderationModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String START_EVENT_RECONSIDERATION_WANTED = "startEvent_reconsiderationWanted";
    public static final String SERVICE_TASK_OPEN_RECONSIDERATION = "serviceTask_openReconsideration";
    public static final String USER_TASK_RECONSIDER_NAMES = "userTask_reconsiderNames";
    public static final String SERVICE_TASK_RECONSIDER_NAMES = "serviceTask_reconsiderNames";
    public static final String END_EVENT_NAMES_WAIT = "endEvent_namesWait";

    private Elements() {
    }
  }

  /** Process variables that the model or its delegates read or write. */
  public static final class Variables {
    /** Reference of the document by which names are looked at again. */
    public static final String RECONSIDERATION_ID = "reconsiderationId";
    /** Code of the unit that acts in this instance; equal to the tenant of the instance. */
    public static final String ACTING_UNIT = "actingUnit";

    private Variables() {
    }
  }
}
