package vn.quyhoach.workflow.conference;

/**
 * Names of the process {@code ballot-recount}: a new count of a locked ballot.
 *
 * <p>The model is {@code processes/ballot-recount.bpmn}; a test keeps both equal in both
 * directions, so that code never names an element that the model has not.
 */
public final class BallotRecountModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "ballot-recount";

  private BallotRecountModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String START_EVENT_RECOUNT_WANTED = "startEvent_recountWanted";
    public static final String SERVICE_TASK_OPEN_RECOUNT = "serviceTask_openRecount";
    public static final String CALL_ACTIVITY_COUNT_BALLOTS = "callActivity_countBallots";
    public static final String SERVICE_TASK_CONCLUDE_RECOUNT = "serviceTask_concludeRecount";
    public static final String GATEWAY_OUTCOME_CHANGED = "gateway_outcomeChanged";
    public static final String USER_TASK_DECIDE_RECOUNT = "userTask_decideRecount";
    public static final String SERVICE_TASK_DECIDE_RECOUNT = "serviceTask_decideRecount";
    public static final String GATEWAY_RECOUNT_READY = "gateway_recountReady";
    public static final String USER_TASK_SIGN_RECOUNT = "userTask_signRecount";
    public static final String SERVICE_TASK_LOCK_RECOUNT = "serviceTask_lockRecount";
    public static final String END_EVENT_RECOUNT_LOCKED = "endEvent_recountLocked";

    private Elements() {
    }
  }

  /** Process variables that the model or its delegates read or write. */
  public static final class Variables {
    /** Reference of the plan of one unit in one campaign. */
    public static final String PLAN_ID = "planId";
    /** Code of the meeting whose ballots are counted anew. */
    public static final String MEETING = "meeting";
    /** Reference of the locked conference. */
    public static final String CONFERENCE_ID = "conferenceId";
    /** Reference of the new count. */
    public static final String BALLOT_ID = "ballotId";
    /** Flag: the new count changes the outcome of somebody. */
    public static final String OUTCOME_CHANGED = "outcomeChanged";

    private Variables() {
    }
  }
}
