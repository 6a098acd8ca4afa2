package vn.quyhoach.workflow.appraisal;

/**
 * Names of the process {@code dossier-appraisal}: the intake and appraisal of a submission by
 * the organisation board of the approving level.
 *
 * <p>The model is {@code processes/dossier-appraisal.bpmn}; a test keeps both equal in both
 * directions, so that code never names an element that the model has not.
 */
public final class DossierAppraisalModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "dossier-appraisal";

  private DossierAppraisalModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String MESSAGE_START_SUBMISSION_RECEIVED = "messageStart_submissionReceived";
    public static final String GATEWAY_INTAKE_WANTED = "gateway_intakeWanted";
    public static final String USER_TASK_RECEIVE_DOSSIER = "userTask_receiveDossier";
    public static final String MESSAGE_BOUNDARY_SUBMISSION_WITHDRAWN = "messageBoundary_submissionWithdrawn";
    public static final String END_EVENT_SUBMISSION_WITHDRAWN = "endEvent_submissionWithdrawn";
    public static final String SERVICE_TASK_RECEIVE_DOSSIER = "serviceTask_receiveDossier";
    public static final String GATEWAY_DOSSIER_COMPLETE = "gateway_dossierComplete";
    public static final String SEND_TASK_REFUSE_INTAKE = "sendTask_refuseIntake";
    public static final String MESSAGE_CATCH_DOSSIER_COMPLETED = "messageCatch_dossierCompleted";
    public static final String GATEWAY_VETTING_WANTED = "gateway_vettingWanted";
    public static final String SUB_PROCESS_VETTING = "subProcess_vetting";
    public static final String START_EVENT_VETTING_BEGUN = "startEvent_vettingBegun";
    public static final String SEND_TASK_REQUEST_OPINIONS = "sendTask_requestOpinions";
    public static final String CALL_ACTIVITY_VET_CANDIDATES = "callActivity_vetCandidates";
    public static final String END_EVENT_VETTING_DONE = "endEvent_vettingDone";
    public static final String MESSAGE_BOUNDARY_INTAKE_UNDONE = "messageBoundary_intakeUndone";
    public static final String SERVICE_TASK_UNDO_INTAKE = "serviceTask_undoIntake";
    public static final String SEND_TASK_RECALL_OPINIONS = "sendTask_recallOpinions";
    public static final String USER_TASK_CONCLUDE_APPRAISAL = "userTask_concludeAppraisal";
    public static final String SERVICE_TASK_CONCLUDE_APPRAISAL = "serviceTask_concludeAppraisal";
    public static final String GATEWAY_DOSSIER_RETURNED = "gateway_dossierReturned";
    public static final String SEND_TASK_RETURN_DOSSIER = "sendTask_returnDossier";
    public static final String MESSAGE_CATCH_DOSSIER_SUPPLEMENTED = "messageCatch_dossierSupplemented";
    public static final String USER_TASK_RECEIVE_SUPPLEMENT = "userTask_receiveSupplement";
    public static final String SERVICE_TASK_RECEIVE_SUPPLEMENT = "serviceTask_receiveSupplement";
    public static final String SEND_TASK_FORWARD_APPRAISAL = "sendTask_forwardAppraisal";
    public static final String END_EVENT_APPRAISAL_FORWARDED = "endEvent_appraisalForwarded";
    public static final String EVENT_SUB_PROCESS_OPINION_ADDED = "eventSubProcess_opinionAdded";
    public static final String MESSAGE_START_OPINION_ADDED = "messageStart_opinionAdded";
    public static final String SERVICE_TASK_ADD_OPINION = "serviceTask_addOpinion";
    public static final String SEND_TASK_REQUEST_ADDED_OPINIONS = "sendTask_requestAddedOpinions";
    public static final String END_EVENT_OPINION_ADDED = "endEvent_opinionAdded";

    private Elements() {
    }
  }

  /** Process variables that the model or its delegates read or write. */
  public static final class Variables {
    /** Reference of the plan of one unit in one campaign. */
    public static final String PLAN_ID = "planId";
    /** Reference of the campaign the plan belongs to. */
    public static final String CAMPAIGN_ID = "campaignId";
    /** Code of the unit that acts in this instance; equal to the tenant of the instance. */
    public static final String ACTING_UNIT = "actingUnit";
    /** Reference of the nomination that one vetting is about. */
    public static final String NOMINATION_ID = "nominationId";
    /** Flag: nothing is missing, the dossier was taken in. */
    public static final String DOSSIER_COMPLETE = "dossierComplete";
    /** Flag: the appraiser wants facts vetted once more. */
    public static final String RECHECK_WANTED = "recheckWanted";
    /** Flag: the appraisal sends the dossier back to the unit. */
    public static final String DOSSIER_RETURNED = "dossierReturned";

    private Variables() {
    }
  }

  /** Messages sent or received by this process, by their names. */
  public static final class Messages {
    public static final String SUBMISSION_SIGNED = "nomination.submissionSigned";
    public static final String SUBMISSION_WITHDRAWN = "nomination.submissionWithdrawn";
    public static final String DOSSIER_SUPPLEMENTED = "nomination.dossierSupplemented";
    public static final String DOSSIER_RETURNED = "approval.dossierReturned";
    public static final String INTAKE_UNDONE = "approval.intakeUndone";
    public static final String OPINION_REQUESTED = "vetting.opinionRequested";
    public static final String OPINION_RECALLED = "vetting.opinionRecalled";
    public static final String OPINION_ADDED = "vetting.opinionAdded";
    public static final String APPRAISAL_FORWARDED = "approval.appraisalForwarded";

    private Messages() {
    }
  }
}
