package vn.quyhoach.workflow.tasklist;

import java.util.Map;

/**
 * Fills one form from the domain when an official opens its task. One bean per form; a form without such a bean opens empty.
 *
 * <p>Called after the access check, within a read-only transaction; must change nothing.
 */
public interface FormPrefill {

  /** Id of the form, equal to the file name without its ending. */
  String form();

  /**
   * Values by field key, including the keys that only show something ({@code heading}, rows of tables, options of a
   * {@code valuesKey}). Allowed are text, whole and decimal numbers, booleans, {@link java.time.LocalDate} (shown as a date field
   * expects it), and lists and maps of these. Everything given here goes to the browser, so give no more than the form shows. What
   * stands in a readonly field or a {@code valuesKey} is also what a submission is checked against.
   *
   * @param task the task, or for a start form the process with no task
   */
  Map<String, Object> values(TaskContext task);
}
