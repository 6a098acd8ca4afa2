package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.quyhoach.workflow.tasklist.FormInput;

/** A step that is finished twice, one after the other or at the same moment, has one effect. */
class RepeatedStepTest extends PlanTestBase {

  @Test
  @Tag("B35")
  @Tag("B42")
  void aFinishedTaskCannotBeFinishedAgain() {
    String unit = "15397";
    String key = key(unit);
    playUntil(key, "userTask_signSubmission");
    Task task = taskOf(key, "userTask_signSubmission");
    rehearsal.play(task.getId(), Map.of());
    assertThatThrownBy(() -> as("head." + unit, () -> forms.submitTaskForm(task.getId(), Map.of(FormInput.VARIABLE,
        FormInput.transientValue(Map.of("decision", "SIGN", "number", "99-TTr", "signedOn", today().toString()))))))
        .isInstanceOf(RuntimeException.class);
    assertThat(plan(unit).submissionNumber()).isNotEqualTo("99-TTr");
    assertThat(entries(unit, "SUBMISSION_SIGNED")).isEqualTo(1);
    runJobs(key);
    assertThat(instancesOf("dossier-appraisal", key)).isEqualTo(1);
  }

  @Test
  void twoSubmitsAtTheSameMomentMakeOneDecision() throws Exception {
    String unit = "15403";
    String key = key(unit);
    playUntil(key, "userTask_signSubmission");
    String task = taskOf(key, "userTask_signSubmission").getId();
    rehearsal.bringPapers(task);
    String head = "head." + unit;
    as(head, () -> tasks.claim(task, head));
    CyclicBarrier together = new CyclicBarrier(4);
    Callable<Boolean> submit = () -> {
      together.await(10, TimeUnit.SECONDS);
      try {
        as(head, () -> forms.submitTaskForm(task, Map.of(FormInput.VARIABLE,
            FormInput.transientValue(Map.of("decision", "SIGN", "number", "07-TTr", "signedOn", today().toString())))));
        return true;
      } catch (RuntimeException beaten) {
        return false;
      }
    };
    ExecutorService people = Executors.newFixedThreadPool(4);
    List<Boolean> outcomes = new ArrayList<>();
    try {
      for (Future<Boolean> outcome : people.invokeAll(List.of(submit, submit, submit, submit))) {
        outcomes.add(outcome.get());
      }
    } finally {
      people.shutdownNow();
    }
    assertThat(outcomes).containsOnlyOnce(true);
    assertThat(entries(unit, "SUBMISSION_SIGNED")).isEqualTo(1);
    runJobs(key);
    assertThat(instancesOf("dossier-appraisal", key)).isEqualTo(1);
    assertThat(record.faultsOf(plan(unit).id())).isEmpty();
  }

  @Test
  void bothCountersFinishingAtTheSameMomentAreComparedOnce() throws Exception {
    String unit = "15406";
    String key = key(unit);
    playUntil(key, "userTask_firstCount");
    List<String> open = List.of(taskOf(key, "userTask_firstCount").getId(), taskOf(key, "userTask_secondCount").getId());
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService people = Executors.newFixedThreadPool(2);
    try {
      List<Future<Object>> outcomes = people.invokeAll(open.stream().map(task -> (Callable<Object>) () -> {
        together.await(10, TimeUnit.SECONDS);
        for (int attempt = 0; ; attempt++) {
          try {
            rehearsal.play(task, Map.of());
            return null;
          } catch (RuntimeException beaten) { // the gateway tries again in the same way
            if (attempt == 3) {
              throw beaten;
            }
          }
        }
      }).toList());
      for (Future<Object> outcome : outcomes) {
        outcome.get();
      }
    } finally {
      people.shutdownNow();
    }
    assertThat(openTasks(key)).containsExactly("userTask_signMinutes");
    play(key, "userTask_signMinutes");
    assertThat(names(unit)).allSatisfy(name -> assertThat(name.lastVotes()).isEqualTo(12));
    assertThat(record.faultsOf(plan(unit).id())).isEmpty();
  }

  private int entries(String unit, String action) {
    return jdbc.sql("select count(*) from decision_record where scope = :plan and action = :action")
        .param("plan", plan(unit).id()).param("action", action).query(Integer.class).single();
  }
}
