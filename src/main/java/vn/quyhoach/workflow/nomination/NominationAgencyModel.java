package vn.quyhoach.workflow.nomination;

/**
 * Names of the process {@code nomination-agency}: the four-step nomination of a department,
 * agency, Front or mass organisation.
 *
 * <p>The model is {@code processes/nomination-agency.bpmn}; a test keeps both equal in both
 * directions, so that code never names an element that the model has not.
 */
public final class NominationAgencyModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "nomination-agency";

  private NominationAgencyModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String START_EVENT_NOMINATION_STARTED = "startEvent_nominationStarted";
    public static final String USER_TASK_PROPOSE_NAMES = "userTask_proposeNames";
    public static final String SERVICE_TASK_PROPOSE_NAMES = "serviceTask_proposeNames";
    public static final String CALL_ACTIVITY_LEADERSHIP_FIRST = "callActivity_leadershipFirst";
    public static final String CALL_ACTIVITY_KEY_CADRES = "callActivity_keyCadres";
    public static final String GATEWAY_NAMES_LEFT_AFTER_KEY_CADRES = "gateway_namesLeftAfterKeyCadres";
    public static final String CALL_ACTIVITY_LEADERSHIP_EXTENDED = "callActivity_leadershipExtended";
    public static final String GATEWAY_NAMES_LEFT_AFTER_LEADERSHIP_EXTENDED = "gateway_namesLeftAfterLeadershipExtended";
    public static final String CALL_ACTIVITY_LEADERSHIP_SECOND = "callActivity_leadershipSecond";
    public static final String GATEWAY_MEETINGS_OVER = "gateway_meetingsOver";
    public static final String SERVICE_TASK_CLOSE_NOMINATION = "serviceTask_closeNomination";
    public static final String END_EVENT_NOMINATION_CLOSED = "endEvent_nominationClosed";

    private Elements() {
    }
  }

  /** Process variables that the model or its delegates read or write. */
  public static final class Variables {
    /** Reference of the plan of one unit in one campaign. */
    public static final String PLAN_ID = "planId";
    /** Flag: at least one person reached the threshold in the last round of conferences. */
    public static final String HAS_NOMINEES = "hasNominees";

    private Variables() {
    }
  }
}
