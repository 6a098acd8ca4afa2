package vn.quyhoach.workflow.conference;

/**
 * Names of the process {@code conference}: one conference with its ballots and its
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
    public static final String GATEWAY_BALLOT_WANTED = "gateway_ballotWanted";
    public static final String CALL_ACTIVITY_COUNT_BALLOTS = "callActivity_countBallots";
    public static final String SERVICE_TASK_CONCLUDE_BALLOT = "serviceTask_concludeBallot";
    public static final String GATEWAY_RULING_REQUIRED = "gateway_rulingRequired";
    public static final String USER_TASK_RECORD_RULING = "userTask_recordRuling";
    public static final String SERVICE_TASK_RECORD_RULING = "serviceTask_recordRuling";
    public static final String GATEWAY_FURTHER_ROUND_WANTED = "gateway_furtherRoundWanted";
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
    /** Reference of the ballot that is counted now: the first, or a further round. */
    public static final String BALLOT_ID = "ballotId";
    /** Flag: the conference decides by secret ballot and the ballots are counted twice. */
    public static final String BALLOT_REQUIRED = "ballotRequired";
    /** Flag: the count does not decide; the decision of the competent body is needed. */
    public static final String RULING_REQUIRED = "rulingRequired";
    /** Flag: the competent body wants a further round among the names left open. */
    public static final String FURTHER_ROUND_WANTED = "furtherRoundWanted";
    /** Flag: somebody is left on the ballot after this meeting, for the procedure that called it. */
    public static final String HAS_NOMINEES = "hasNominees";

    private Variables() {
    }
  }
}
