package vn.quyhoach.workflow.deadline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.deadline.AccountabilityLedger;
import vn.quyhoach.deadline.AskExtension;
import vn.quyhoach.deadline.Deadline;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.deadline.Extensions;
import vn.quyhoach.workflow.EngineIdentity;
import vn.quyhoach.workflow.engine.ActingUnit;
import vn.quyhoach.workflow.progress.WorkDates;
import vn.quyhoach.workflow.tasklist.FormInput;
import vn.quyhoach.workflow.tasklist.TaskContext;
import vn.quyhoach.workflow.tasklist.TaskDesk;
import vn.quyhoach.workflow.web.WebUser;

/** What the tab «Thời hạn» of a task shows: the date that governs the work, its story, and the way to ask for more time. */
@Service
@Transactional
class DeadlineTab {

  private final TaskDesk tasks;
  private final Deadlines deadlines;
  private final WorkDates dates;
  private final Extensions extensions;
  private final AccountabilityLedger ledger;
  private final LedgerLines lines;
  private final RuntimeService runtime;
  private final EngineIdentity identity;

  DeadlineTab(TaskDesk tasks, Deadlines deadlines, WorkDates dates, Extensions extensions, AccountabilityLedger ledger, LedgerLines lines,
      RuntimeService runtime, EngineIdentity identity) {
    this.tasks = tasks;
    this.deadlines = deadlines;
    this.dates = dates;
    this.extensions = extensions;
    this.ledger = ledger;
    this.lines = lines;
    this.runtime = runtime;
    this.identity = identity;
  }

  /**
   * The tab.
   *
   * @param story null when no date governs the task
   * @param mayAsk whether the user's own unit has to keep the date and may ask for more time now
   */
  record Overview(LedgerLines.Story story, boolean mayAsk) {}

  /** What is typed in the tab; the date is the one that the tab shows. */
  record Request(LocalDate proposedDue, String reason) {}

  @Transactional(readOnly = true)
  public Overview of(String taskId, WebUser user) {
    return overview(deadlineOf(tasks.open(taskId, user)), user);
  }

  /** Asks for more time in the name of the user's unit, as the start form does, for the date that governs the task. */
  Overview ask(String taskId, Request request, WebUser user) {
    TaskContext task = tasks.open(taskId, user);
    Deadline deadline = deadlineOf(task).filter(found -> mayAsk(found, user))
        .orElseThrow(() -> new NotYours(user.id() + " keeps no date of task " + taskId));
    Map<String, Object> input = new HashMap<>();
    input.put("deadlineId", deadline.id());
    input.put("proposedDue", request.proposedDue() == null ? null : request.proposedDue().toString());
    input.put("reason", request.reason());
    identity.as(user, () -> runtime.createProcessInstanceByKey(DeadlineExtensionModel.KEY)
        .setVariable(ActingUnit.VARIABLE, deadline.unitCode())
        .setVariable(FormInput.VARIABLE, FormInput.transientValue(input)).execute());
    return overview(Optional.of(deadline), user);
  }

  private Overview overview(Optional<Deadline> deadline, WebUser user) {
    return deadline.map(found -> new Overview(lines.story(ledger.of(found.id()), false),
        mayAsk(found, user) && !extensions.isPending(found.id()))).orElse(new Overview(null, false));
  }

  private static boolean mayAsk(Deadline deadline, WebUser user) {
    return !deadline.isMet() && !deadline.isPaused() && user.ownUnit().filter(deadline.unitCode()::equals).isPresent();
  }

  private Optional<Deadline> deadlineOf(TaskContext task) {
    return task.variables().get(DeadlineNoticeModel.Variables.DEADLINE_ID) instanceof String id
        ? Optional.of(deadlines.deadlineOf(id)) : dates.governing(task.variables(), task.unitCode());
  }
}
