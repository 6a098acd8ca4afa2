package vn.quyhoach.workflow.removal;

/**
 * Names of the process {@code plan-removal}: a proposal to take people out of the plan, examined and decided by whoever approved.
 *
 * <p>The model is {@code processes/plan-removal.bpmn}; a test keeps both equal in both directions, so that code never names an element that the
 * model has not.
 */
public final class PlanRemovalModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "plan-removal";

  private PlanRemovalModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String START_EVENT_RUN_WANTED = "startEvent_runWanted";
    public static final String SERVICE_TASK_OPEN_RUN = "serviceTask_openRun";
    public static final String SERVICE_TASK_FIND_CASES = "serviceTask_findCases";
    public static final String GATEWAY_ANY_CASES = "gateway_anyCases";
    public static final String END_EVENT_NOTHING_FOUND = "endEvent_nothingFound";
    public static final String MESSAGE_START_REMOVAL_PROPOSED = "messageStart_removalProposed";
    public static final String GATEWAY_CASES_LISTED = "gateway_casesListed";
    public static final String USER_TASK_EXAMINE_REMOVAL = "userTask_examineRemoval";
    public static final String SERVICE_TASK_EXAMINE_REMOVAL = "serviceTask_examineRemoval";
    public static final String USER_TASK_DECIDE_REMOVAL = "userTask_decideRemoval";
    public static final String SERVICE_TASK_DECIDE_REMOVAL = "serviceTask_decideRemoval";
    public static final String END_EVENT_REMOVAL_DECIDED = "endEvent_removalDecided";

    private Elements() {
    }
  }

  /** Process variables that the model or its delegates read or write. */
  public static final class Variables {
    /** Reference of the proposal to take people out of the plan. */
    public static final String REMOVAL_ID = "removalId";
    /** Flag: the rules have found somebody who leaves the plan by itself. */
    public static final String ANY_CASES = "anyCases";
    /** Code of the unit that acts in this instance; equal to the tenant of the instance. */
    public static final String ACTING_UNIT = "actingUnit";

    private Variables() {
    }
  }

  /** Messages sent or received by this process, by their names. */
  public static final class Messages {
    public static final String REMOVAL_PROPOSED = "approval.removalProposed";

    private Messages() {
    }
  }
}
