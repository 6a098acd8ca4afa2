package vn.quyhoach.workflow.progress;

import java.time.Instant;
import java.util.List;

/**
 * «Vì sao đang dừng ở đây»: what a unit's plan waits for, as the engine knows it.
 *
 * @param tasks work that waits for somebody
 * @param failures steps of the system that failed
 * @param messages messages that are waited for, in words
 * @param instances every process instance of the plan, the running ones first
 */
record WaitingReason(List<OpenTask> tasks, List<Failure> failures, List<String> messages, List<Instance> instances) {

  /**
   * @param group who may do it, by role
   * @param unit and of which unit
   * @param assignee who has taken it, {@code null} while nobody has
   */
  record OpenTask(String name, String process, String group, String unit, String assignee, Instant since, Instant due, String instance) {}

  /**
   * @param incident id, for a new try
   * @param attemptsLeft tries that the engine still makes by itself
   * @param message what went wrong, in the words of the program
   */
  record Failure(String incident, String step, String process, Instant since, int attemptsLeft, String message, String instance) {}

  /**
   * @param ended {@code null} while it runs
   * @param steps work that people did in it
   */
  record Instance(String id, String process, String unit, Instant started, Instant ended, List<DoneTask> steps) {}

  /** @param actor who finished it, as far as the reader may know; {@code null} while it is open */
  record DoneTask(String name, String actor, Instant started, Instant ended) {}
}
