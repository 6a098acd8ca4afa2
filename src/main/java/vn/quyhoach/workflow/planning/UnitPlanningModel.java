package vn.quyhoach.workflow.planning;

/**
 * Names of the process {@code unit-planning}: the work of one unit on its plan, from the start
 * of its wave to the publication of the decision.
 *
 * <p>The model is {@code processes/unit-planning.bpmn}; a test keeps both equal in both
 * directions, so that code never names an element that the model has not.
 */
public final class UnitPlanningModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "unit-planning";

  private UnitPlanningModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String START_EVENT_UNIT_STARTED = "startEvent_unitStarted";
    public static final String SUB_PROCESS_UNIT_PREPARATION = "subProcess_unitPreparation";
    public static final String START_EVENT_PREPARATION_STARTED = "startEvent_preparationStarted";
    public static final String GATEWAY_LIST_REOPENED = "gateway_listReopened";
    public static final String USER_TASK_REGISTER_IMPLEMENTING_DOCUMENTS = "userTask_registerImplementingDocuments";
    public static final String SERVICE_TASK_REGISTER_IMPLEMENTING_DOCUMENTS = "serviceTask_registerImplementingDocuments";
    public static final String USER_TASK_RECORD_SOURCE_EVALUATION = "userTask_recordSourceEvaluation";
    public static final String SERVICE_TASK_RECORD_SOURCE_EVALUATION = "serviceTask_recordSourceEvaluation";
    public static final String CALL_ACTIVITY_PLAN_REVIEW = "callActivity_planReview";
    public static final String GATEWAY_NOMINATION_ROUND = "gateway_nominationRound";
    public static final String GATEWAY_PROCEDURE = "gateway_procedure";
    public static final String CALL_ACTIVITY_NOMINATION_COMMITTEE = "callActivity_nominationCommittee";
    public static final String CALL_ACTIVITY_NOMINATION_AGENCY = "callActivity_nominationAgency";
    public static final String GATEWAY_NOMINATION_DONE = "gateway_nominationDone";
    public static final String GATEWAY_HAS_NOMINEES = "gateway_hasNominees";
    public static final String GATEWAY_LIST_WANTED = "gateway_listWanted";
    public static final String USER_TASK_COMPILE_LIST = "userTask_compileList";
    public static final String SERVICE_TASK_COMPILE_LIST = "serviceTask_compileList";
    public static final String SERVICE_TASK_CHECK_LOWER_LEVELS = "serviceTask_checkLowerLevels";
    public static final String GATEWAY_SUBMISSION_OPEN = "gateway_submissionOpen";
    public static final String SEND_TASK_AWAIT_LOWER_LEVELS = "sendTask_awaitLowerLevels";
    public static final String MESSAGE_CATCH_SUBMISSION_OPENED = "messageCatch_submissionOpened";
    public static final String GATEWAY_SUBMISSION_READY = "gateway_submissionReady";
    public static final String USER_TASK_SIGN_SUBMISSION = "userTask_signSubmission";
    public static final String SERVICE_TASK_SIGN_SUBMISSION = "serviceTask_signSubmission";
    public static final String GATEWAY_SUBMISSION_SIGNED = "gateway_submissionSigned";
    public static final String END_EVENT_SUBMISSION_SIGNED = "endEvent_submissionSigned";
    public static final String SEND_TASK_HAND_OVER_SUBMISSION = "sendTask_handOverSubmission";
    public static final String GATEWAY_HANDED_OVER = "gateway_handedOver";
    public static final String EVENT_BASED_GATEWAY_AWAIT_UPPER_LEVEL = "eventBasedGateway_awaitUpperLevel";
    public static final String MESSAGE_CATCH_DOSSIER_RETURNED = "messageCatch_dossierReturned";
    public static final String USER_TASK_REMEDY_DEFECTS = "userTask_remedyDefects";
    public static final String SERVICE_TASK_REMEDY_DEFECTS = "serviceTask_remedyDefects";
    public static final String USER_TASK_SIGN_SUPPLEMENT = "userTask_signSupplement";
    public static final String SERVICE_TASK_SIGN_SUPPLEMENT = "serviceTask_signSupplement";
    public static final String SEND_TASK_HAND_OVER_SUPPLEMENT = "sendTask_handOverSupplement";
    public static final String MESSAGE_CATCH_WITHDRAWAL_DECLARED = "messageCatch_withdrawalDeclared";
    public static final String SERVICE_TASK_WITHDRAW_SUBMISSION = "serviceTask_withdrawSubmission";
    public static final String SEND_TASK_REPORT_WITHDRAWAL = "sendTask_reportWithdrawal";
    public static final String MESSAGE_CATCH_PLAN_DECIDED = "messageCatch_planDecided";
    public static final String USER_TASK_RECORD_PUBLICATION = "userTask_recordPublication";
    public static final String SERVICE_TASK_RECORD_PUBLICATION = "serviceTask_recordPublication";
    public static final String END_EVENT_PLAN_PUBLISHED = "endEvent_planPublished";

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
    /**
     * Flag: the unit follows the five-step procedure of a Party committee, otherwise that of an
     * agency.
     */
    public static final String PROCEDURE_COMMITTEE = "procedureCommittee";
    /** Flag: the unit has taken its submission back and makes its list anew. */
    public static final String LIST_REOPENED = "listReopened";
    /** Flag: at least one person reached the threshold in the last round of conferences. */
    public static final String HAS_NOMINEES = "hasNominees";
    /** Flag: every lower unit is done, or the campaign has waived the wait (S13). */
    public static final String SUBMISSION_OPEN = "submissionOpen";
    /** Flag: the head signed; otherwise the list went back for rework. */
    public static final String SUBMISSION_SIGNED = "submissionSigned";

    private Variables() {
    }
  }

  /** Messages sent or received by this process, by their names. */
  public static final class Messages {
    public static final String SUBMISSION_SIGNED = "nomination.submissionSigned";
    public static final String DOSSIER_SUPPLEMENTED = "nomination.dossierSupplemented";
    public static final String LOWER_LEVELS_AWAITED = "campaign.lowerLevelsAwaited";
    public static final String SUBMISSION_OPENED = "campaign.submissionOpened";
    public static final String DOSSIER_RETURNED = "approval.dossierReturned";
    public static final String WITHDRAWAL_DECLARED = "nomination.withdrawalDeclared";
    public static final String SUBMISSION_WITHDRAWN = "nomination.submissionWithdrawn";
    public static final String PLAN_DECIDED = "approval.planDecided";

    private Messages() {
    }
  }
}
