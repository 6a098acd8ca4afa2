package vn.quyhoach.workflow.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts the {@link TaskGuard} in front of every user task of every model, so that no way into the engine goes past it. A completion by
 * nobody in particular is refused: each decision has an author.
 */
@Component
class TaskGuardParseListener extends AbstractBpmnParseListener {

  private final ObjectProvider<TaskGuard> guard;

  TaskGuardParseListener(ObjectProvider<TaskGuard> guard) {
    this.guard = guard;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this::checkAssignment);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::checkCompletion);
  }

  private void checkAssignment(DelegateTask task) {
    String holder = task.getAssignee();
    if (holder != null) { // a task given back needs no permission beyond the engine's
      guard.ifAvailable(rule -> rule.check(task, holder, false));
    }
  }

  private void checkCompletion(DelegateTask task) {
    String user = Context.getCommandContext().getAuthenticatedUserId();
    if (user == null) {
      throw new AuthorizationException("Task " + task.getTaskDefinitionKey() + " cannot be completed without a signed-in person");
    }
    guard.ifAvailable(rule -> rule.check(task, user, true));
  }
}
