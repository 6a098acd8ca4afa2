package vn.quyhoach.workflow.nomination;

/**
 * Names of the process {@code nomination-committee}: the five-step nomination of a Party
 * committee.
 *
 * <p>The model is {@code processes/nomination-committee.bpmn}; a test keeps both equal in both
 * directions, so that code never names an element that the model has not.
 */
public final class NominationCommitteeModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "nomination-committee";

  private NominationCommitteeModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String START_EVENT_NOMINATION_STARTED = "startEvent_nominationStarted";
    public static final String USER_TASK_PROPOSE_NAMES = "userTask_proposeNames";
    public static final String SERVICE_TASK_PROPOSE_NAMES = "serviceTask_proposeNames";
    public static final String CALL_ACTIVITY_STANDING_COMMITTEE_FIRST = "callActivity_standingCommitteeFirst";
    public static final String CALL_ACTIVITY_EXECUTIVE_COMMITTEE_FIRST = "callActivity_executiveCommitteeFirst";
    public static final String GATEWAY_NAMES_LEFT_AFTER_EXECUTIVE_COMMITTEE_FIRST = "gateway_namesLeftAfterExecutiveCommitteeFirst";
    public static final String CALL_ACTIVITY_KEY_CADRES = "callActivity_keyCadres";
    public static final String GATEWAY_NAMES_LEFT_AFTER_KEY_CADRES = "gateway_namesLeftAfterKeyCadres";
    public static final String CALL_ACTIVITY_EXECUTIVE_COMMITTEE_SECOND = "callActivity_executiveCommitteeSecond";
    public static final String GATEWAY_NAMES_LEFT_AFTER_EXECUTIVE_COMMITTEE_SECOND = "gateway_namesLeftAfterExecutiveCommitteeSecond";
    public static final String CALL_ACTIVITY_STANDING_COMMITTEE_SECOND = "callActivity_standingCommitteeSecond";
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
