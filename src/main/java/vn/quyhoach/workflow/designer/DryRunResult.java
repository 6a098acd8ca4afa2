package vn.quyhoach.workflow.designer;

import java.util.List;
import java.util.Set;
import vn.quyhoach.workflow.model.Finding;

/**
 * What a dry run came to.
 *
 * @param units how many units had work
 * @param decided how many of them got as far as the decision
 * @param steps how many tasks the scripted officials finished
 * @param coverage what of each model was walked, in the order of the keys
 */
public record DryRunResult(List<Finding> findings, int units, int decided, int steps, List<Coverage> coverage) {

  /**
   * How much of one model was walked.
   *
   * @param missed names and ids of the steps and events that nobody came to
   */
  public record Coverage(String process, String name, int walked, int all, Set<String> missed) {

    /** What nobody came to, in words; empty when everything was walked. */
    public String notReached() {
      return walked == 0 ? "phần chạy thử không mở quy trình này" : missed.isEmpty() ? "" : "chưa tới " + String.join(", ", missed);
    }
  }
}
