package vn.quyhoach.workflow.tasklist;

import java.util.Collection;
import java.util.Map;

/** Words the cards of Tasklist from the domain, for many tasks at once. */
public interface TaskHeadlines {

  /**
   * @param tasks tasks that the asking official may see, with the variables of their process instances
   * @return headlines by task id; a task without one is left out
   */
  Map<String, TaskHeadline> of(Collection<TaskContext> tasks);
}
