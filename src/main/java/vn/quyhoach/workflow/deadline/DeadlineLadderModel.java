package vn.quyhoach.workflow.deadline;

/**
 * Names of the process {@code deadline-ladder}: the watch over one deadline, from the day it
 * was given until the work is done.
 *
 * <p>The model is {@code processes/deadline-ladder.bpmn}; a test keeps both equal in both
 * directions, so that code never names an element that the model has not.
 */
public final class DeadlineLadderModel {

  /** Process key, equal to the name of the file. */
  public static final String KEY = "deadline-ladder";

  private DeadlineLadderModel() {
  }

  /** Flow nodes, by their ids in the model. */
  public static final class Elements {
    public static final String MESSAGE_START_DEADLINE_OPENED = "messageStart_deadlineOpened";
    public static final String GATEWAY_PLAN_AGAIN = "gateway_planAgain";
    public static final String SERVICE_TASK_PLAN_NEXT_RUNG = "serviceTask_planNextRung";
    public static final String GATEWAY_DEADLINE_OVER = "gateway_deadlineOver";
    public static final String END_EVENT_DEADLINE_MET = "endEvent_deadlineMet";
    public static final String GATEWAY_RUNG_AHEAD = "gateway_rungAhead";
    public static final String MESSAGE_CATCH_REST_ENDED = "messageCatch_restEnded";
    public static final String EVENT_BASED_GATEWAY_AWAIT_RUNG = "eventBasedGateway_awaitRung";
    public static final String TIMER_NEXT_RUNG = "timer_nextRung";
    public static final String MESSAGE_CATCH_DEADLINE_CHANGED = "messageCatch_deadlineChanged";
    public static final String SEND_TASK_CLIMB_RUNG = "sendTask_climbRung";

    private Elements() {
    }
  }

  /** Process variables that the model or its delegates read or write. */
  public static final class Variables {
    /** Reference of the deadline. */
    public static final String DEADLINE_ID = "deadlineId";
    /** Names the rung to come among all rungs of all dates of the deadline. */
    public static final String RUNG_ID = "rungId";
    /** Code of the unit that acts in this instance; equal to the tenant of the instance. */
    public static final String ACTING_UNIT = "actingUnit";
    /** Flag: the work is done. */
    public static final String DEADLINE_OVER = "deadlineOver";
    /** Flag: a rung is still to come and the clock runs. */
    public static final String RUNG_AHEAD = "rungAhead";
    /** Date at which the rung to come is reached, as an instant. */
    public static final String NEXT_RUNG_DUE = "nextRungDue";

    private Variables() {
    }
  }

  /** Messages sent or received by this process, by their names. */
  public static final class Messages {
    public static final String DEADLINE_OPENED = "deadline.opened";
    public static final String DEADLINE_CHANGED = "deadline.changed";
    public static final String NOTICE_SENT = "deadline.noticeSent";

    private Messages() {
    }
  }
}
