package vn.quyhoach.workflow.appraisal;

/**
 * Names of the process {@code candidate-vetting}: the facts of one nominated person, judged one by one.
 *
 * <p>The model is {@code processes/candidate-vetting.bpmn}; a test keeps both equal in both
 * directions, so that code never names an element that the model has not.
 */
public final class CandidateVettingModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "candidate-vetting";

  private CandidateVettingModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String START_EVENT_VETTING_STARTED = "startEvent_vettingStarted";
    public static final String USER_TASK_VET_FACTS = "userTask_vetFacts";
    public static final String SERVICE_TASK_VET_FACTS = "serviceTask_vetFacts";
    public static final String SERVICE_TASK_RECHECK_ELIGIBILITY = "serviceTask_recheckEligibility";
    public static final String END_EVENT_CANDIDATE_VETTED = "endEvent_candidateVetted";

    private Elements() {
    }
  }

  /** Process variables that the model or its delegates read or write. */
  public static final class Variables {
    /** Reference of the plan of one unit in one campaign. */
    public static final String PLAN_ID = "planId";
    /** Reference of the nomination that one vetting is about. */
    public static final String NOMINATION_ID = "nominationId";

    private Variables() {
    }
  }
}
