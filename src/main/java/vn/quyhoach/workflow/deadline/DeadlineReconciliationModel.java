package vn.quyhoach.workflow.deadline;

/**
 * Names of the process {@code deadline-reconciliation}: the table of deadlines is compared with
 * the ladders that run.
 *
 * <p>The model is {@code processes/deadline-reconciliation.bpmn}; a test keeps both equal in both
 * directions, so that code never names an element that the model has not.
 */
public final class DeadlineReconciliationModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "deadline-reconciliation";

  private DeadlineReconciliationModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String TIMER_START_RECONCILIATION_DUE = "timerStart_reconciliationDue";
    public static final String GATEWAY_NEXT_FAULT = "gateway_nextFault";
    public static final String SERVICE_TASK_FIND_LOST_DEADLINE = "serviceTask_findLostDeadline";
    public static final String GATEWAY_DEADLINE_LOST = "gateway_deadlineLost";
    public static final String SERVICE_TASK_REPAIR_DEADLINE = "serviceTask_repairDeadline";
    public static final String END_EVENT_RECONCILED = "endEvent_reconciled";

    private Elements() {
    }
  }

  /** Process variables that the model or its delegates read or write. */
  public static final class Variables {
    /** Reference of the deadline. */
    public static final String DEADLINE_ID = "deadlineId";
    /** Code of the unit that acts in this instance; equal to the tenant of the instance. */
    public static final String ACTING_UNIT = "actingUnit";
    /** Flag: a deadline was found whose ladder does not run as the table says. */
    public static final String DEADLINE_LOST = "deadlineLost";

    private Variables() {
    }
  }
}
