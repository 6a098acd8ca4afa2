package vn.quyhoach.workflow.deadline;

/**
 * Names of the process {@code deadline-extension}: a unit asks for more time.
 *
 * <p>The model is {@code processes/deadline-extension.bpmn}; a test keeps both equal in both
 * directions, so that code never names an element that the model has not.
 */
public final class DeadlineExtensionModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "deadline-extension";

  private DeadlineExtensionModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String START_EVENT_EXTENSION_WANTED = "startEvent_extensionWanted";
    public static final String SERVICE_TASK_RECORD_EXTENSION_REQUEST = "serviceTask_recordExtensionRequest";
    public static final String SEND_TASK_FORWARD_EXTENSION = "sendTask_forwardExtension";
    public static final String END_EVENT_EXTENSION_FORWARDED = "endEvent_extensionForwarded";

    private Elements() {
    }
  }

  /** Process variables that the model or its delegates read or write. */
  public static final class Variables {
    /** Reference of the deadline. */
    public static final String DEADLINE_ID = "deadlineId";
    /** Reference of the request for more time. */
    public static final String EXTENSION_ID = "extensionId";
    /** Code of the unit that acts in this instance; equal to the tenant of the instance. */
    public static final String ACTING_UNIT = "actingUnit";

    private Variables() {
    }
  }

  /** Messages sent or received by this process, by their names. */
  public static final class Messages {
    public static final String EXTENSION_ASKED = "deadline.extensionAsked";

    private Messages() {
    }
  }
}
