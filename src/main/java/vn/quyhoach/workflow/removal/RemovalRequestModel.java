package vn.quyhoach.workflow.removal;

/**
 * Names of the process {@code removal-request}: a unit asks to take people out of its plan.
 *
 * <p>The model is {@code processes/removal-request.bpmn}; a test keeps both equal in both directions, so that code never names an element that the
 * model has not.
 */
public final class RemovalRequestModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "removal-request";

  private RemovalRequestModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String START_EVENT_REQUEST_WANTED = "startEvent_requestWanted";
    public static final String SERVICE_TASK_OPEN_REQUEST = "serviceTask_openRequest";
    public static final String USER_TASK_CHOOSE_PEOPLE = "userTask_choosePeople";
    public static final String SERVICE_TASK_CHOOSE_PEOPLE = "serviceTask_choosePeople";
    public static final String USER_TASK_SIGN_REQUEST = "userTask_signRequest";
    public static final String SERVICE_TASK_SIGN_REQUEST = "serviceTask_signRequest";
    public static final String GATEWAY_REQUEST_SIGNED = "gateway_requestSigned";
    public static final String SEND_TASK_PROPOSE_REMOVAL = "sendTask_proposeRemoval";
    public static final String END_EVENT_REMOVAL_PROPOSED = "endEvent_removalProposed";
    public static final String END_EVENT_REQUEST_DROPPED = "endEvent_requestDropped";

    private Elements() {
    }
  }

  /** Process variables that the model or its delegates read or write. */
  public static final class Variables {
    /** Reference of the proposal to take people out of the plan. */
    public static final String REMOVAL_ID = "removalId";
    /** Flag: the head has signed the request. */
    public static final String REQUEST_SIGNED = "requestSigned";
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
