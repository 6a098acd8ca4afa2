package vn.quyhoach.workflow.campaign;

/**
 * Names of the process {@code planning-campaign}: the campaign of the province, from its
 * proposal to the notice of conclusion.
 *
 * <p>The model is {@code processes/planning-campaign.bpmn}; a test keeps both equal in both
 * directions, so that code never names an element that the model has not.
 */
public final class PlanningCampaignModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "planning-campaign";

  private PlanningCampaignModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String START_EVENT_CAMPAIGN_PROPOSED = "startEvent_campaignProposed";
    public static final String SERVICE_TASK_OPEN_CAMPAIGN = "serviceTask_openCampaign";
    public static final String USER_TASK_DRAFT_CAMPAIGN = "userTask_draftCampaign";
    public static final String SERVICE_TASK_DRAFT_CAMPAIGN = "serviceTask_draftCampaign";
    public static final String USER_TASK_ADOPT_CAMPAIGN = "userTask_adoptCampaign";
    public static final String SERVICE_TASK_ADOPT_CAMPAIGN = "serviceTask_adoptCampaign";
    public static final String USER_TASK_RECORD_DISSEMINATION = "userTask_recordDissemination";
    public static final String SERVICE_TASK_RECORD_DISSEMINATION = "serviceTask_recordDissemination";
    public static final String GATEWAY_NEXT_UNITS = "gateway_nextUnits";
    public static final String SERVICE_TASK_START_UNITS = "serviceTask_startUnits";
    public static final String GATEWAY_ALL_UNITS_STARTED = "gateway_allUnitsStarted";
    public static final String TIMER_CAMPAIGN_ENDS = "timer_campaignEnds";
    public static final String USER_TASK_SUMMARISE_CAMPAIGN = "userTask_summariseCampaign";
    public static final String SERVICE_TASK_SUMMARISE_CAMPAIGN = "serviceTask_summariseCampaign";
    public static final String USER_TASK_ISSUE_CONCLUSION = "userTask_issueConclusion";
    public static final String SERVICE_TASK_ISSUE_CONCLUSION = "serviceTask_issueConclusion";
    public static final String GATEWAY_NEXT_ADDRESSEES = "gateway_nextAddressees";
    public static final String SEND_TASK_SEND_CONCLUSION = "sendTask_sendConclusion";
    public static final String GATEWAY_ALL_ADDRESSED = "gateway_allAddressed";
    public static final String END_EVENT_CAMPAIGN_CONCLUDED = "endEvent_campaignConcluded";

    private Elements() {
    }
  }

  /** Process variables that the model or its delegates read or write. */
  public static final class Variables {
    /** Reference of the campaign the plan belongs to. */
    public static final String CAMPAIGN_ID = "campaignId";
    /** Code of the unit that acts in this instance; equal to the tenant of the instance. */
    public static final String ACTING_UNIT = "actingUnit";
    /** Flag: no unit of the roster is left to be started. */
    public static final String ALL_UNITS_STARTED = "allUnitsStarted";
    /** Date at which the campaign is to be summarised, as an instant. */
    public static final String CAMPAIGN_ENDS = "campaignEnds";
    /** Flag: no unit of the roster is left without the notice of conclusion. */
    public static final String ALL_ADDRESSED = "allAddressed";

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
