package vn.quyhoach.workflow.conference;

/**
 * Names of the process {@code ballot-count}: two entries of one count until they agree.
 *
 * <p>The model is {@code processes/ballot-count.bpmn}; a test keeps both equal in both
 * directions, so that code never names an element that the model has not.
 */
public final class BallotCountModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "ballot-count";

  private BallotCountModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String START_EVENT_BALLOTS_COLLECTED = "startEvent_ballotsCollected";
    public static final String SERVICE_TASK_OPEN_COUNTING = "serviceTask_openCounting";
    public static final String GATEWAY_COUNTING_WANTED = "gateway_countingWanted";
    public static final String GATEWAY_ENTRIES_WANTED = "gateway_entriesWanted";
    public static final String USER_TASK_FIRST_COUNT = "userTask_firstCount";
    public static final String SERVICE_TASK_RECORD_FIRST_COUNT = "serviceTask_recordFirstCount";
    public static final String USER_TASK_SECOND_COUNT = "userTask_secondCount";
    public static final String SERVICE_TASK_RECORD_SECOND_COUNT = "serviceTask_recordSecondCount";
    public static final String GATEWAY_COUNTS_ENTERED = "gateway_countsEntered";
    public static final String SERVICE_TASK_COMPARE_COUNTS = "serviceTask_compareCounts";
    public static final String GATEWAY_COUNTS_AGREE = "gateway_countsAgree";
    public static final String END_EVENT_COUNT_AGREED = "endEvent_countAgreed";
    public static final String USER_TASK_RESOLVE_DIFFERENCE = "userTask_resolveDifference";
    public static final String SERVICE_TASK_RESOLVE_DIFFERENCE = "serviceTask_resolveDifference";

    private Elements() {
    }
  }

  /** Process variables that the model or its delegates read or write. */
  public static final class Variables {
    /** Reference of the plan of one unit in one campaign. */
    public static final String PLAN_ID = "planId";
    /** Code of the meeting this conference holds, given by the calling process. */
    public static final String MEETING = "meeting";
    /** Reference of the conference whose ballots are counted. */
    public static final String CONFERENCE_ID = "conferenceId";
    /** Reference of the ballot that is counted. */
    public static final String BALLOT_ID = "ballotId";
    /** Flag: the first entry is to be made, or to be made again. */
    public static final String FIRST_COUNT_WANTED = "firstCountWanted";
    /** Flag: the second entry is to be made, or to be made again. */
    public static final String SECOND_COUNT_WANTED = "secondCountWanted";
    /** Flag: both entries of the count say the same. */
    public static final String COUNTS_AGREE = "countsAgree";

    private Variables() {
    }
  }
}
