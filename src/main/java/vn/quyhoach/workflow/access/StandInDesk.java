package vn.quyhoach.workflow.access;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.access.ArrangeStandIn;
import vn.quyhoach.access.StandIn;
import vn.quyhoach.access.StandIns;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.notification.Notice;
import vn.quyhoach.notification.Notifications;
import vn.quyhoach.notification.Urgency;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.workflow.EngineIdentity;

/** Arranges and ends stand-ins: both officials are told, and what a stand-in has taken goes back when it is ended. */
@Service
public class StandInDesk {

  private static final String PAGE = "/quyhoach/uy-quyen";

  private final StandIns standIns;
  private final Notifications notifications;
  private final Officials officials;
  private final Units units;
  private final TaskService tasks;
  private final EngineIdentity identity;

  StandInDesk(StandIns standIns, Notifications notifications, Officials officials, Units units, TaskService tasks, EngineIdentity identity) {
    this.standIns = standIns;
    this.notifications = notifications;
    this.officials = officials;
    this.units = units;
    this.tasks = tasks;
    this.identity = identity;
  }

  /** As {@link StandIns#arrange}. */
  @Transactional
  public StandIn arrange(ArrangeStandIn wanted, String actor) {
    StandIn standIn = standIns.arrange(wanted, actor);
    String when = " từ ngày " + UserZone.text(standIn.from()) + " đến ngày " + UserZone.text(standIn.to()) + ", tại "
        + units.unit(standIn.unitCode()).name() + ".";
    tell(standIn, standIn.user(), "arranged", "Đồng chí được giao làm thay việc của một cán bộ vắng mặt" + when);
    tell(standIn, standIn.absent(), "arranged", "Việc của đồng chí được giao cho người làm thay" + when);
    return standIn;
  }

  /** As {@link StandIns#end}; tasks that the stand-in holds for the absent official go back to where everybody entitled sees them. */
  @Transactional
  public void end(String id, String actor) {
    StandIn standIn = standIns.end(id, actor);
    if (standIn.ended()) {
      return;
    }
    String group = officials.official(standIn.absent()).orElseThrow().role().groupId();
    identity.asSystem(() -> {
      for (Task held : tasks.createTaskQuery().taskAssignee(standIn.user()).tenantIdIn(standIn.unitCode()).taskCandidateGroup(group)
          .includeAssignedTasks().list()) {
        tasks.setAssignee(held.getId(), null);
      }
      return null;
    });
    tell(standIn, standIn.user(), "ended", "Việc làm thay của đồng chí tại " + units.unit(standIn.unitCode()).name() + " đã kết thúc.");
  }

  private void tell(StandIn standIn, String user, String what, String text) {
    notifications.send(new Notice("stand-in:" + standIn.id() + ":" + what + ":" + user, user, Urgency.IMMEDIATE, text, PAGE));
  }
}
