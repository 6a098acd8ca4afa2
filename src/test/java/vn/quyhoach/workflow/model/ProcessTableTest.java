package vn.quyhoach.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;

/** The page about models and decision tables is generated from them; when it is stale its successor is written to {@code target}. */
class ProcessTableTest {

  private static final Path PAGE = Path.of("processes/README.md");
  private static final Path CURRENT = Path.of("target/processes-README.md");
  private static final ModelSet MODELS = ModelSet.in(Path.of("."));

  private static final String HEAD = """
      # Mô hình quy trình

      Mỗi tệp `.bpmn` là một quy trình, tên tệp là khóa của quy trình. Cách mở, sửa, kiểm tra và chạy thử: xem
      [`src/docs/nguoi-thiet-ke.md`](../src/docs/nguoi-thiet-ke.md). Trang này lấy từ chính các mô hình và bảng quyết định; khi chúng đổi
      mà trang chưa đổi, kiểm thử `ProcessTableTest` ghi trang đúng vào `target/processes-README.md`.

      ## Quy trình

      | Quy trình | Tổ chức thực hiện | Việc của cán bộ (nhóm, biểu mẫu) | Hẹn giờ | Gọi quy trình |
      |---|---|---|---|---|
      """;

  private static final String DECISIONS = """

      ## Bảng quyết định

      «Một dòng»: mỗi câu hỏi đúng một dòng trả lời. «Mọi dòng»: mọi dòng khớp đều là kết quả.

      | Bảng | Hỏi theo | Trả lời | Cách chọn | Số dòng |
      |---|---|---|---|---|
      """;

  @Test
  void thePageSaysWhatTheModelsSay() throws IOException {
    String current = HEAD + MODELS.models().stream().map(ProcessTableTest::row).collect(Collectors.joining())
        + DECISIONS + MODELS.files().keySet().stream().filter(name -> name.endsWith(".dmn")).map(ProcessTableTest::decision)
            .collect(Collectors.joining());
    Files.writeString(CURRENT, current);
    assertThat(Files.readString(PAGE)).as("the page on the models; the current one is in %s", CURRENT).isEqualTo(current);
  }

  private static String row(ProcessModel model) {
    String pool = model.instance().getModelElementsByType(Participant.class).stream()
        .filter(participant -> participant.getProcess() != null)
        .map(Participant::getName)
        .collect(Collectors.joining());
    List<String> work = new ArrayList<>();
    model.instance().getModelElementsByType(StartEvent.class).stream().filter(start -> start.getCamundaFormRef() != null)
        .forEach(start -> work.add("Bắt đầu: " + start.getName() + " (" + form(start.getCamundaFormRef()) + ")"));
    model.instance().getModelElementsByType(UserTask.class).forEach(task ->
        work.add(task.getName() + " (`" + task.getCamundaCandidateGroups() + "`, " + form(task.getCamundaFormRef()) + ")"));
    List<String> timers = model.instance().getModelElementsByType(TimerEventDefinition.class).stream()
        .map(timer -> name(timer.getParentElement()) + " (`"
            + (timer.getTimeDate() == null ? timer.getTimeCycle() : timer.getTimeDate()).getTextContent() + "`)").toList();
    List<String> calls = model.instance().getModelElementsByType(CallActivity.class).stream()
        .map(call -> "`" + call.getCalledElement() + "`").distinct().toList();
    String key = model.fileName();
    return "| %s<br>[`%s`](%s.bpmn) · [hình](../src/docs/pictures/%s.png) | %s | %s | %s | %s |\n".formatted(
        model.process().getName(), key, key, key, pool, String.join("<br>", work), String.join("<br>", timers), String.join("<br>", calls));
  }

  private static String form(String form) {
    return "[`" + form + "`](../forms/" + form + ".form)";
  }

  private static String name(ModelElementInstance event) {
    return event instanceof CatchEvent named ? named.getName() : ((BaseElement) event).getId();
  }

  private static String decision(String file) {
    DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(MODELS.files().get(file)));
    Decision decision = model.getModelElementsByType(Decision.class).iterator().next();
    DecisionTable table = model.getModelElementsByType(DecisionTable.class).iterator().next();
    String key = ModelSet.shortName(file);
    String asks = table.getInputs().stream().map(input -> input.getLabel()).collect(Collectors.joining(", "));
    String answers = table.getOutputs().stream().map(Output::getLabel).collect(Collectors.joining(", "));
    return "| %s<br>[`%s`](%s.dmn) | %s | %s | %s | %d |\n".formatted(decision.getName(), key, key, asks, answers,
        "UNIQUE".equals(table.getHitPolicy().name()) ? "Một dòng" : "Mọi dòng", table.getRules().size());
  }
}
