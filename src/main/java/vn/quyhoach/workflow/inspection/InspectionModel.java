package vn.quyhoach.workflow.inspection;

/**
 * Names of the process {@code inspection}: a team is proposed, set up, visits units and reports.
 *
 * <p>The model is {@code processes/inspection.bpmn}; a test keeps both equal in both
 * directions, so that code never names an element that the model has not.
 */
public final class InspectionModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "inspection";

  private InspectionModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String START_EVENT_INSPECTION_WANTED = "startEvent_inspectionWanted";
    public static final String SERVICE_TASK_OPEN_INSPECTION = "serviceTask_openInspection";
    public static final String GATEWAY_NEXT_PROPOSAL = "gateway_nextProposal";
    public static final String USER_TASK_PROPOSE_INSPECTION = "userTask_proposeInspection";
    public static final String SERVICE_TASK_PROPOSE_INSPECTION = "serviceTask_proposeInspection";
    public static final String USER_TASK_DECIDE_INSPECTION = "userTask_decideInspection";
    public static final String SERVICE_TASK_DECIDE_INSPECTION = "serviceTask_decideInspection";
    public static final String GATEWAY_ESTABLISHED = "gateway_established";
    public static final String SUB_PROCESS_VISITS = "subProcess_visits";
    public static final String START_EVENT_VISIT_PLANNED = "startEvent_visitPlanned";
    public static final String USER_TASK_RECORD_VISIT = "userTask_recordVisit";
    public static final String SERVICE_TASK_RECORD_VISIT = "serviceTask_recordVisit";
    public static final String SEND_TASK_SEND_FINDINGS = "sendTask_sendFindings";
    public static final String END_EVENT_VISIT_RECORDED = "endEvent_visitRecorded";
    public static final String USER_TASK_CONCLUDE_INSPECTION = "userTask_concludeInspection";
    public static final String SERVICE_TASK_CONCLUDE_INSPECTION = "serviceTask_concludeInspection";
    public static final String END_EVENT_INSPECTION_CONCLUDED = "endEvent_inspectionConcluded";

    private Elements() {
    }
  }

  /** Process variables that the model or its delegates read or write. */
  public static final class Variables {
    /** Reference of the inspection. */
    public static final String INSPECTION_ID = "inspectionId";
    /** Reference of the visit to one unit. */
    public static final String VISIT_ID = "visitId";
    /** Code of the unit that acts in this instance; equal to the tenant of the instance. */
    public static final String ACTING_UNIT = "actingUnit";
    /** Flag: the Standing Committee set the team up. */
    public static final String ESTABLISHED = "established";

    private Variables() {
    }
  }

  /** Messages sent or received by this process, by their names. */
  public static final class Messages {
    public static final String FOLLOW_UP_ASSIGNED = "followup.assigned";

    private Messages() {
    }
  }
}
