package vn.quyhoach.workflow.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import org.thymeleaf.ITemplateEngine;
import vn.quyhoach.workflow.engine.DeploymentGuard;
import vn.quyhoach.workflow.model.ChangedModel;
import vn.quyhoach.workflow.model.Finding;
import vn.quyhoach.workflow.model.ModelSet;

/** What a designer is told when a changed copy of a shipped model is run with scripted officials. */
class DryRunTest extends TenUnitsTestBase {

  private static final ModelSet SHIPPED = ModelSet.shipped();

  @Autowired DryRun dryRun;
  @Autowired DeploymentGuard guard;
  @Autowired ITemplateEngine templates;
  @Autowired Environment environment;

  /** Three communes, one of each habit: at once, returned and miscounted, late and reworked. */
  @Test
  void theShippedModelsTakeEveryUnitToItsDecision() {
    DryRunResult result = dryRun.run(SHIPPED, "THU-1", waveOf("COMMUNE"));
    assertThat(result.findings()).isEmpty();
    assertThat(result.units()).isEqualTo(3);
    assertThat(result.decided()).isEqualTo(3);
    assertThat(result.coverage()).filteredOn(model -> List.of("unit-planning", "dossier-appraisal", "candidate-vetting", "ballot-count", "standing-committee-session", "planning-campaign").contains(model.process()))
        .hasSize(6)
        .flatExtracting(DryRunResult.Coverage::missed)
        .as("what belongs to the work of an agency, of a level that waits for others, or to a step that is taken back")
        .allMatch(missed -> Stream.of("nominationAgency", "awaitLowerLevels", "submissionOpened", "refuseIntake", "dossierCompleted",
            "ithdraw", "ndoIntake", "intakeUndone", "recallOpinions", "pinionAdded", "addOpinion", "AddedOpinions")
            .anyMatch(missed.toString()::contains));
  }

  @Test
  void aVettingStepThatWasRemovedIsMissedWithItsClause() {
    assertThatRunOf("candidate-vetting", text -> ChangedModel.without(text, "userTask_vetFacts", "serviceTask_vetFacts"))
        .hasSize(2).anySatisfy(finding -> assertThat(finding.message()).contains("bước bắt buộc «Thẩm tra văn bằng, chứng chỉ»",
            "bị bỏ qua", "S44", "cần đối chiếu văn bản", "ở 1 đơn vị"));
  }

  @Test
  void aPathThatLeadsNowhereIsTold() {
    assertThatRunOf("dossier-appraisal",
        text -> text.replace("targetRef=\"sendTask_forwardAppraisal\"", "targetRef=\"endEvent_appraisalForwarded\""))
        .anySatisfy(finding -> {
          assertThat(finding.file()).isEqualTo("processes/unit-planning.bpmn");
          assertThat(finding.message()).contains("chưa đi đến kết thúc", "eventBasedGateway_awaitUpperLevel", "ở 1 đơn vị");
        });
  }

  @Test
  void aTaskThatNobodyCanDoIsTold() {
    assertThatRunOf("plan-review", text -> text.replace(" camunda:candidateGroups=\"officer\"", ""))
        .anySatisfy(finding -> assertThat(finding.message()).contains("userTask_reviewCurrentPlan", "không ai làm được"));
    assertThatRunOf("plan-review", text -> text.replace("candidateGroups=\"officer\"", "candidateGroups=\"secretariat\""))
        .anySatisfy(finding -> assertThat(finding.message()).contains("[secretariat]", "chưa được cấp quyền"));
  }

  @Test
  void aLoopWithoutAnEndIsTold() {
    assertThatRunOf("planning-campaign", text -> text.replace("${allUnitsStarted}", "${!allUnitsStarted}"))
        .anySatisfy(finding -> assertThat(finding.message()).contains("đi vòng không kết thúc", "serviceTask_startUnits"));
  }

  @Test
  void theCommandTellsFirstWhatCanBeSeenWithoutRunning(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("processes"));
    Files.writeString(folder.resolve("processes/plan-review.bpmn"), SHIPPED.text("processes/plan-review.bpmn").replace("<bpmn:process ", "<bpmn:proces "));
    Files.writeString(folder.resolve("plan-review-current-plan.form"),
        SHIPPED.text("forms/plan-review-current-plan.form").replace("\"text\": \"{{heading}}\"", "\"text\": \"{{title}}\""));
    CheckCommand broken = command(folder);
    broken.run(null);
    assertThat(broken.getExitCode()).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("kiem-tra.txt")))
        .contains("Chưa đạt", "Chưa chạy thử", "processes/plan-review.bpmn", "không phải mô hình BPMN đọc được");
    assertThat(Files.readString(folder.resolve("kiem-tra.html"))).contains("<html lang=\"vi\">", "Chưa chạy thử", "processes/plan-review.bpmn");

    Files.delete(folder.resolve("processes/plan-review.bpmn"));
    Files.writeString(folder.resolve("processes/conference.bpmn"),
        SHIPPED.text("processes/conference.bpmn").replace("camunda:delegateExpression=\"${lockMinutesDelegate}\"", "camunda:class=\"java.lang.Runtime\""));
    CheckCommand dangerous = command(folder);
    dangerous.run(null);
    assertThat(dangerous.getExitCode()).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("kiem-tra.txt")))
        .contains("không được phép đưa lên máy chủ", "cần dữ liệu điền sẵn «title», phần mềm không điền dữ liệu này", "Chưa chạy thử");

    CheckCommand lost = command(folder.resolve("none"));
    lost.run(null);
    assertThat(lost.getExitCode()).isEqualTo(3);

    CheckCommand onRealData = new CheckCommand(folder, null, dryRun, guard, templates,
        new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/quyhoach").withProperty("quyhoach.demo.scenario", "ten-units"));
    onRealData.run(null);
    assertThat(onRealData.getExitCode()).as("a dry run on a database that stays").isEqualTo(3);
  }

  private CheckCommand command(Path folder) {
    return new CheckCommand(folder, null, dryRun, guard, templates, environment);
  }

  /** What is found when the one mass organisation of the province works with the changed model. */
  private ListAssert<Finding> assertThatRunOf(String process, UnaryOperator<String> change) {
    String name = "processes/" + process + ".bpmn";
    String before = SHIPPED.text(name);
    String after = change.apply(before);
    assertThat(after).as("the changed model").isNotEqualTo(before);
    return assertThat(dryRun.run(SHIPPED.with(name, after), "THU-" + after.hashCode(), waveOf("MASS_ORGANISATION")).findings());
  }

  private static Map<String, Object> waveOf(String tier) {
    return Map.of("waves", List.of(Map.of("number", 1, "due", "2022-07-15", "tiers", List.of(tier))));
  }
}
