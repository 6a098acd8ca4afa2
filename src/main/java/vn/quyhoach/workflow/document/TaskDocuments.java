package vn.quyhoach.workflow.document;

import java.util.List;
import vn.quyhoach.workflow.tasklist.TaskContext;

/**
 * Which documents belong to a task. Every bean of this type is asked for every task that somebody opens; one that has nothing to say
 * answers with an empty list.
 *
 * <pre>{@code
 * @Bean
 * TaskDocuments listDocuments(ListPaper paper) {
 *   return task -> task.taskKey().equals(USER_TASK_COMPILE_LIST)
 *       ? List.of(DocumentSlot.word("summary-list", "Danh sách trích ngang", () -> paper.summaryList(task.variable("planId")))) : List.of();
 * }
 * }</pre>
 */
public interface TaskDocuments {

  /**
   * @param task a task that the asking official may work on
   * @return the documents in the order in which they are shown; ids are unique within the task
   */
  List<DocumentSlot> of(TaskContext task);
}
