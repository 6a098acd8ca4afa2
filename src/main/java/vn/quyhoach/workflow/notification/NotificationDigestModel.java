package vn.quyhoach.workflow.notification;

/**
 * Names of the process {@code notification-digest}: writes the mail of the day when offices open.
 *
 * <p>The model is {@code processes/notification-digest.bpmn}; a test keeps both equal in both directions, so that code never names an
 * element that the model has not.
 */
public final class NotificationDigestModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "notification-digest";

  private NotificationDigestModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String TIMER_START_OFFICE_OPENS = "timerStart_officeOpens";
    public static final String SERVICE_TASK_COMPOSE_DIGESTS = "serviceTask_composeDigests";
    public static final String END_EVENT_DIGESTS_COMPOSED = "endEvent_digestsComposed";

    private Elements() {
    }
  }

  /** Process variables that the model or its delegates read or write. */
  public static final class Variables {
    private Variables() {
    }
  }

  /** Messages sent or received by this process, by their names. */
  public static final class Messages {
    private Messages() {
    }
  }
}
