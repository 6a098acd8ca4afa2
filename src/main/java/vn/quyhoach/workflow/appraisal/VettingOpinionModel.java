package vn.quyhoach.workflow.appraisal;

/**
 * Names of the process {@code vetting-opinion}: the opinion of one body about the names of one list.
 *
 * <p>The model is {@code processes/vetting-opinion.bpmn}; a test keeps both equal in both
 * directions, so that code never names an element that the model has not.
 */
public final class VettingOpinionModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "vetting-opinion";

  private VettingOpinionModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String MESSAGE_START_OPINION_REQUESTED = "messageStart_opinionRequested";
    public static final String GATEWAY_RECORDED_BY_BOARD = "gateway_recordedByBoard";
    public static final String USER_TASK_GIVE_OPINION = "userTask_giveOpinion";
    public static final String USER_TASK_RECORD_OPINION = "userTask_recordOpinion";
    public static final String SERVICE_TASK_KEEP_OPINION = "serviceTask_keepOpinion";
    public static final String END_EVENT_OPINION_GIVEN = "endEvent_opinionGiven";
    public static final String EVENT_SUB_PROCESS_OPINION_RECALLED = "eventSubProcess_opinionRecalled";
    public static final String MESSAGE_START_OPINION_RECALLED = "messageStart_opinionRecalled";
    public static final String END_EVENT_OPINION_RECALLED = "endEvent_opinionRecalled";

    private Elements() {
    }
  }

  /** Process variables that the model or its delegates read or write. */
  public static final class Variables {
    /** Reference of the plan of one unit in one campaign. */
    public static final String PLAN_ID = "planId";
    /** Reference of the request that is answered. */
    public static final String OPINION_ID = "opinionId";
    /** Code of the unit that acts in this instance; equal to the tenant of the instance. */
    public static final String ACTING_UNIT = "actingUnit";
    /** Flag: the body is no unit of the tree, and the board records its letter. */
    public static final String RECORDED_BY_BOARD = "recordedByBoard";

    private Variables() {
    }
  }

  /** Messages sent or received by this process, by their names. */
  public static final class Messages {
    public static final String OPINION_REQUESTED = "vetting.opinionRequested";
    public static final String OPINION_RECALLED = "vetting.opinionRecalled";

    private Messages() {
    }
  }
}
