package vn.quyhoach.workflow.deadline;

/**
 * Names of the process {@code deadline-change}: the campaign changes many deadlines at once by a
 * document.
 *
 * <p>The model is {@code processes/deadline-change.bpmn}; a test keeps both equal in both
 * directions, so that code never names an element that the model has not.
 */
public final class DeadlineChangeModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "deadline-change";

  private DeadlineChangeModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String START_EVENT_CHANGE_ORDERED = "startEvent_changeOrdered";
    public static final String SERVICE_TASK_RECORD_DEADLINE_CHANGE = "serviceTask_recordDeadlineChange";
    public static final String GATEWAY_NEXT_DEADLINES = "gateway_nextDeadlines";
    public static final String SERVICE_TASK_APPLY_DEADLINE_CHANGE = "serviceTask_applyDeadlineChange";
    public static final String GATEWAY_CHANGE_APPLIED = "gateway_changeApplied";
    public static final String END_EVENT_CHANGE_APPLIED = "endEvent_changeApplied";

    private Elements() {
    }
  }

  /** Process variables that the model or its delegates read or write. */
  public static final class Variables {
    /** Reference of the order. */
    public static final String CHANGE_ID = "changeId";
    /** Code of the unit that acts in this instance; equal to the tenant of the instance. */
    public static final String ACTING_UNIT = "actingUnit";
    /** Flag: no deadline is left to be changed. */
    public static final String CHANGE_APPLIED = "changeApplied";

    private Variables() {
    }
  }
}
