package vn.quyhoach.workflow.conclusion;

/**
 * Names of the process {@code conclusion-acknowledgement}: the head of a unit takes note of the conclusion.
 *
 * <p>The model is {@code processes/conclusion-acknowledgement.bpmn}; a test keeps both equal in both
 * directions, so that code never names an element that the model has not.
 */
public final class ConclusionAcknowledgementModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "conclusion-acknowledgement";

  private ConclusionAcknowledgementModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String MESSAGE_START_CONCLUSION_ISSUED = "messageStart_conclusionIssued";
    public static final String USER_TASK_ACKNOWLEDGE_CONCLUSION = "userTask_acknowledgeConclusion";
    public static final String SERVICE_TASK_ACKNOWLEDGE_CONCLUSION = "serviceTask_acknowledgeConclusion";
    public static final String END_EVENT_CONCLUSION_ACKNOWLEDGED = "endEvent_conclusionAcknowledged";

    private Elements() {
    }
  }

  /** Process variables that the model or its delegates read or write. */
  public static final class Variables {
    /** Reference of the campaign that was concluded. */
    public static final String CAMPAIGN_ID = "campaignId";
    /** Code of the unit that acts in this instance; equal to the tenant of the instance. */
    public static final String ACTING_UNIT = "actingUnit";

    private Variables() {
    }
  }

  /** Messages sent or received by this process, by their names. */
  public static final class Messages {
    public static final String CAMPAIGN_CONCLUSION_ISSUED = "campaign.conclusionIssued";

    private Messages() {
    }
  }
}
