package vn.quyhoach.workflow.content;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.calendar.WorkingDays;
import vn.quyhoach.deadline.Deadline;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.guidance.AnswerDue;
import vn.quyhoach.guidance.Difficulties;
import vn.quyhoach.guidance.Difficulty;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.workflow.tasklist.TaskContext;
import vn.quyhoach.workflow.tasklist.TaskHeadline;
import vn.quyhoach.workflow.tasklist.TaskHeadlines;

/** Says on a task's card which unit, person and post it is about, and how many working days are left. */
@Component
class TaskHeadlinesFromDomain implements TaskHeadlines {

  private static final String PLAN_ID = "planId";
  private static final String NOMINATION_ID = "nominationId";
  private static final String DIFFICULTY_ID = "difficultyId";

  private final PlanContent content;
  private final Nominations nominations;
  private final Deadlines deadlines;
  private final Difficulties difficulties;
  private final WorkingDays workingDays;
  private final Clock clock;

  TaskHeadlinesFromDomain(PlanContent content, Nominations nominations, Deadlines deadlines,
      Difficulties difficulties, WorkingDays workingDays,
      Clock clock) {
    this.content = content;
    this.nominations = nominations;
    this.deadlines = deadlines;
    this.difficulties = difficulties;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, TaskHeadline> of(Collection<TaskContext> tasks) {
    Map<String, TaskHeadline> headlines = new HashMap<>();
    tasks.forEach(task -> headlines.put(task.taskId(), headline(task)));
    return headlines;
  }

  private TaskHeadline headline(TaskContext task) {
    if (task.variables().get(DIFFICULTY_ID) instanceof String number) {
      Difficulty difficulty = difficulties.difficulty(Long.parseLong(number));
      Optional<AnswerDue> due = difficulties.dueOf(difficulty);
      return new TaskHeadline(content.unitName(difficulty.unitCode()), "Vướng mắc số " + number + " – " + difficulty.stepName(),
          due.map(AnswerDue::due).orElse(null), due.map(AnswerDue::workingDaysLeft).orElse(null));
    }
    if (!(task.variables().get(PLAN_ID) instanceof String planId)) {
      return new TaskHeadline(content.unitName(task.unitCode()), null, null, null);
    }
    Deadline deadline = deadlines.deadline(planId);
    LocalDate due = deadline.isMet() ? null : deadline.due();
    return new TaskHeadline(content.unitName(deadline.unitCode()), subject(task), due,
        due == null ? null : workingDays.between(UserZone.today(clock), due));
  }

  private String subject(TaskContext task) {
    if (task.variables().get(NOMINATION_ID) instanceof String nominationId) {
      Nomination nomination = nominations.nomination(nominationId);
      return content.fullName(nomination) + " – " + content.postTitle(nomination);
    }
    return null;
  }
}
