package vn.quyhoach.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** The table of models for readers is generated from the models; a stale one is shown with its successor. */
class ProcessTableTest {

  private static final String HEAD = """
      | Khóa | Tên | Tổ chức thực hiện | Việc của cán bộ (nhóm) |
      |---|---|---|---|
      """;

  @Test
  void theTableSaysWhatTheModelsSay() throws IOException {
    String page = Files.readString(Path.of("processes/README.md"));
    String expected = HEAD + ModelSet.in(Path.of(".")).models().stream().map(this::row).collect(Collectors.joining());
    assertThat(page.lines().filter(line -> line.startsWith("|")).collect(Collectors.joining("\n", "", "\n")))
        .as("the table of processes/README.md")
        .isEqualTo(expected);
  }

  private String row(ProcessModel model) {
    String pool = model.instance().getModelElementsByType(Participant.class).stream()
        .filter(participant -> participant.getProcess() != null)
        .map(Participant::getName)
        .collect(Collectors.joining());
    Collection<UserTask> tasks = model.instance().getModelElementsByType(UserTask.class);
    List<String> named = tasks.stream()
        .map(task -> task.getName() + " (`" + task.getCamundaCandidateGroups() + "`)")
        .toList();
    return "| [`" + model.fileName() + "`](" + model.fileName() + ".bpmn) | " + model.process().getName() + " | " + pool
        + " | " + String.join("<br>", named) + " |\n";
  }
}
