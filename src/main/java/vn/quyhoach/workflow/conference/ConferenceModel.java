package vn.quyhoach.workflow.conference;

/**
 * Names of the process {@code conference}: one conference with its double count and its
 * minutes.
 *
 * <p>The model is {@code processes/conference.bpmn}; a test keeps both equal in both
 * directions, so that code never names an element that the model has not.
 */
public final class ConferenceModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "conference";

  private ConferenceModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String START_EVENT_CONFERENCE_WANTED = "startEvent_conferenceWanted";
    public static final String USER_TASK_CONVENE_CONFERENCE = "userTask_conveneConference";
    public static final String SERVICE_TASK_CONVENE_CONFERENCE = "serviceTask_conveneConference";
    public static final String GATEWAY_BALLOT_REQUIRED = "gateway_ballotRequired";
    public static final String GATEWAY_COUNTING_WANTED = "gateway_countingWanted";
    public static final String GATEWAY_COUNTS_BEGIN = "gateway_countsBegin";
    public static final String USER_TASK_FIRST_COUNT = "userTask_firstCount";
    public static final String SERVICE_TASK_RECORD_FIRST_COUNT = "serviceTask_recordFirstCount";
    public static final String USER_TASK_SECOND_COUNT = "userTask_secondCount";
    public static final String SERVICE_TASK_RECORD_SECOND_COUNT = "serviceTask_recordSecondCount";
    public static final String GATEWAY_COUNTS_ENTERED = "gateway_countsEntered";
    public static final String SERVICE_TASK_COMPARE_COUNTS = "serviceTask_compareCounts";
    public static final String GATEWAY_COUNTS_AGREE = "gateway_countsAgree";
    public static final String USER_TASK_RESOLVE_DIFFERENCE = "userTask_resolveDifference";
    public static final String SERVICE_TASK_RESOLVE_DIFFERENCE = "serviceTask_resolveDifference";
    public static final String GATEWAY_MINUTES_READY = "gateway_minutesReady";
    public static final String USER_TASK_SIGN_MINUTES = "userTask_signMinutes";
    public static final String SERVICE_TASK_LOCK_MINUTES = "serviceTask_lockMinutes";
    public static final String END_EVENT_MINUTES_LOCKED = "endEvent_minutesLocked";

    private Elements() {
    }
  }

  /** Process variables that the model or its delegates read or write. */
  public static final class Variables {
    /** Reference of the plan of one unit in one campaign. */
    public static final String PLAN_ID = "planId";
    /** Code of the meeting this conference holds, given by the calling process. */
    public static final String MEETING = "meeting";
    /** Reference of the conference, known once it has been convened. */
    public static final String CONFERENCE_ID = "conferenceId";
    /** Flag: the conference decides by secret ballot and the ballots are counted twice. */
    public static final String BALLOT_REQUIRED = "ballotRequired";
    /** Flag: both entries of the count say the same. */
    public static final String COUNTS_AGREE = "countsAgree";
    /** Flag: somebody is left on the ballot after this meeting, for the procedure that called it. */
    public static final String HAS_NOMINEES = "hasNominees";

    private Variables() {
    }
  }
}
