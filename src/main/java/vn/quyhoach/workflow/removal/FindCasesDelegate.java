package vn.quyhoach.workflow.removal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.Removals;
import vn.quyhoach.notification.Notice;
import vn.quyhoach.notification.Notifications;
import vn.quyhoach.notification.Urgency;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.removal.PlanRemovalModel.Variables;

/**
 * Lists whoever leaves the plan by itself; whoever started a run that finds nobody is told so, since no task comes of it. Wired to
 * {@code serviceTask_findCases}.
 */
@Component
class FindCasesDelegate implements JavaDelegate {

  private final Removals removals;
  private final Notifications notifications;

  FindCasesDelegate(Removals removals, Notifications notifications) {
    this.removals = removals;
    this.notifications = notifications;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String removalId = Step.id(execution, Variables.REMOVAL_ID);
    boolean found = removals.findCases(removalId);
    execution.setVariable(Variables.ANY_CASES, found);
    if (!found) {
      notifications.send(new Notice("removal-run:" + removalId, removals.openedBy(removalId), Urgency.DIGEST,
          "Lượt rà tìm không thấy trường hợp mới nào đương nhiên ra khỏi quy hoạch.", "/quyhoach/so-quy-hoach"));
    }
  }
}
