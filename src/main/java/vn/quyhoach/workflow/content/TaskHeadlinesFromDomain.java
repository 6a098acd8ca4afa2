package vn.quyhoach.workflow.content;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.approval.PlanRemoval;
import vn.quyhoach.approval.RemovalCase;
import vn.quyhoach.approval.Removals;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.deadline.Deadline;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.followup.FollowUp;
import vn.quyhoach.followup.FollowUps;
import vn.quyhoach.guidance.AnswerDue;
import vn.quyhoach.guidance.Difficulties;
import vn.quyhoach.guidance.Difficulty;
import vn.quyhoach.inspection.Inspection;
import vn.quyhoach.inspection.Inspections;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.vetting.Opinions;
import vn.quyhoach.workflow.progress.WorkDates;
import vn.quyhoach.workflow.tasklist.TaskContext;
import vn.quyhoach.workflow.tasklist.TaskHeadline;
import vn.quyhoach.workflow.tasklist.TaskHeadlines;

/** Says on a task's card which unit, person and post it is about, and how many working days are left. */
@Component
class TaskHeadlinesFromDomain implements TaskHeadlines {

  private static final String PLAN_ID = "planId";
  private static final String NOMINATION_ID = "nominationId";
  private static final String OPINION_ID = "opinionId";
  private static final String DEADLINE_ID = "deadlineId";
  private static final String DIFFICULTY_ID = "difficultyId";
  private static final String FOLLOW_UP_ID = "followUpId";
  private static final String INSPECTION_ID = "inspectionId";
  private static final String VISIT_ID = "visitId";
  private static final String REMOVAL_ID = "removalId";

  private final PlanContent content;
  private final Nominations nominations;
  private final Opinions opinions;
  private final Deadlines deadlines;
  private final WorkDates dates;
  private final Difficulties difficulties;
  private final FollowUps followUps;
  private final Inspections inspections;
  private final Removals removals;

  TaskHeadlinesFromDomain(PlanContent content, Nominations nominations, Opinions opinions, Deadlines deadlines, WorkDates dates,
      Difficulties difficulties, FollowUps followUps, Inspections inspections, Removals removals) {
    this.content = content;
    this.nominations = nominations;
    this.opinions = opinions;
    this.deadlines = deadlines;
    this.dates = dates;
    this.difficulties = difficulties;
    this.followUps = followUps;
    this.inspections = inspections;
    this.removals = removals;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, TaskHeadline> of(Collection<TaskContext> tasks) {
    Map<String, TaskHeadline> headlines = new HashMap<>();
    tasks.forEach(task -> headlines.put(task.taskId(), headline(task)));
    return headlines;
  }

  private TaskHeadline headline(TaskContext task) {
    if (task.variables().get(DEADLINE_ID) instanceof String deadlineId) {
      Deadline subject = deadlines.deadlineOf(deadlineId);
      return headline(content.unitName(subject.unitCode()), subject.title(), Optional.of(subject));
    }
    if (task.variables().get(DIFFICULTY_ID) instanceof String number) {
      Difficulty difficulty = difficulties.difficulty(Long.parseLong(number));
      Optional<AnswerDue> due = difficulties.dueOf(difficulty);
      return new TaskHeadline(content.unitName(difficulty.unitCode()), "Vướng mắc số " + number + " – " + difficulty.stepName(),
          due.map(AnswerDue::due).orElse(null), due.map(AnswerDue::workingDaysLeft).orElse(null));
    }
    if (task.variables().get(FOLLOW_UP_ID) instanceof String followUpId) {
      FollowUp followUp = followUps.followUp(followUpId);
      return headline(content.unitName(followUp.unitCode()), followUp.title(), dates.governing(task.variables(), followUp.unitCode()));
    }
    if (task.variables().get(INSPECTION_ID) instanceof String inspectionId) {
      Inspection inspection = inspections.inspection(inspectionId);
      String unit = task.variables().get(VISIT_ID) instanceof String visitId ? inspections.visit(visitId).unitCode() : inspection.unitCode();
      return new TaskHeadline(content.unitName(unit), inspection.businessKey() + ": " + inspection.title(), null, null);
    }
    if (task.variables().get(REMOVAL_ID) instanceof String removalId) {
      return removal(removals.removal(removalId), task);
    }
    String unit = task.variables().get(PLAN_ID) instanceof String planId ? content.plan(planId).unitCode() : task.unitCode();
    return headline(content.unitName(unit), subject(task), dates.governing(task.variables(), task.unitCode()));
  }

  /** The unit whose people it is about; where there are several, how many. */
  private TaskHeadline removal(PlanRemoval removal, TaskContext task) {
    List<RemovalCase> cases = removals.casesOf(removal.id());
    List<String> units = cases.stream().map(RemovalCase::unitCode).distinct().toList();
    String unit = units.size() == 1 ? units.get(0) : removal.proposedByUnit().orElse(task.unitCode());
    String subject = removal.source().label() + (cases.isEmpty() ? "" : ": " + cases.size() + " trường hợp")
        + (units.size() > 1 ? " ở " + units.size() + " đơn vị" : "");
    return headline(content.unitName(unit), subject, dates.governing(task.variables(), task.unitCode()));
  }

  private TaskHeadline headline(String unit, String subject, Optional<Deadline> governing) {
    Optional<Deadline> open = governing.filter(deadline -> !deadline.isMet());
    if (open.filter(Deadline::isPaused).isPresent()) {
      String stopped = "Thời hạn tạm dừng từ ngày " + UserZone.text(open.get().pausedSince());
      return new TaskHeadline(unit, subject == null ? stopped : subject + ". " + stopped, null, null);
    }
    return new TaskHeadline(unit, subject, open.map(Deadline::due).orElse(null), open.map(deadlines::workingDaysLeft).orElse(null));
  }

  private String subject(TaskContext task) {
    if (task.variables().get(OPINION_ID) instanceof String opinionId) {
      return opinions.request(opinionId).bodyName();
    }
    if (task.variables().get(NOMINATION_ID) instanceof String nominationId) {
      Nomination nomination = nominations.nomination(nominationId);
      return content.fullName(nomination) + " – " + content.postTitle(nomination);
    }
    return null;
  }
}
