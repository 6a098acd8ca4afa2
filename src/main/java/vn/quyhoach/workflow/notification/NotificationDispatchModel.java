package vn.quyhoach.workflow.notification;

/**
 * Names of the process {@code notification-dispatch}: sends written mails, each by a job of its own.
 *
 * <p>The model is {@code processes/notification-dispatch.bpmn}; a test keeps both equal in both directions, so that code never names an
 * element that the model has not.
 */
public final class NotificationDispatchModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "notification-dispatch";

  private NotificationDispatchModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String MESSAGE_START_NOTIFICATION_REQUESTED = "messageStart_notificationRequested";
    public static final String SERVICE_TASK_SEND_MAIL = "serviceTask_sendMail";
    public static final String END_EVENT_MAILS_SENT = "endEvent_mailsSent";

    private Elements() {
    }
  }

  /** Process variables that the model or its delegates read or write. */
  public static final class Variables {
    /** Which mails are sent. */
    public static final String DISPATCH_ID = "dispatchId";
    /** One of them, inside its own step. */
    public static final String MAIL_ID = "mailId";
    /** Code of the unit that acts in this instance; equal to the tenant of the instance. */
    public static final String ACTING_UNIT = "actingUnit";

    private Variables() {
    }
  }

  /** Messages sent or received by this process, by their names. */
  public static final class Messages {
    public static final String NOTIFICATION_REQUESTED = "notification.requested";

    private Messages() {
    }
  }
}
