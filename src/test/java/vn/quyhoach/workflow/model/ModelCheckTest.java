package vn.quyhoach.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quyhoach.workflow.model.Finding.Weight;

/** What a designer is told about files without running them. */
class ModelCheckTest {

  private static final ModelSet SHIPPED = ModelSet.in(Path.of("."));
  private static final String REVIEW = "processes/plan-review.bpmn";
  private static final String REVIEW_FORM = "forms/plan-review-current-plan.form";
  private static final String LEVELS = "processes/post-levels.dmn";

  @Test
  void theProductsOwnFilesAreInOrder() {
    assertThat(ModelCheck.findings(SHIPPED, SHIPPED)).isEmpty();
  }

  @Test
  void aFolderReplacesOnlyWhatItHolds(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("plan-review.bpmn"), SHIPPED.text(REVIEW).replace("\"officer\"", "\"board\""));
    Files.createDirectories(folder.resolve("forms"));
    Files.writeString(folder.resolve("forms/plan-review-current-plan.form"), SHIPPED.text(REVIEW_FORM));
    ModelSet all = SHIPPED.with(ModelSet.in(folder));
    assertThat(all.files()).hasSameSizeAs(SHIPPED.files());
    assertThat(all.changed()).containsExactly(REVIEW);
    assertThat(ModelCheck.findings(all, SHIPPED)).singleElement()
        .isEqualTo(Finding.error(REVIEW, "userTask_reviewCurrentPlan giao cho nhóm board, nhóm này chưa được cấp quyền làm việc trong quy trình plan-review"));
  }

  @Test
  void whatAFormNoLongerHandsOverIsToldAndWhatNobodyFillsInIsRefused() {
    String form = SHIPPED.text(REVIEW_FORM).replace("\"key\": \"reason\"", "\"key\": \"ground\"");
    assertThat(findings(REVIEW_FORM, form)).contains(
        Finding.error(REVIEW_FORM, "có ô «entries.ground» mà bước sau không lưu (việc của lập trình viên)"),
        Finding.notice(REVIEW_FORM, "không còn ô «entries.reason»; phần chạy thử cho biết bước sau có cần ô này không"));
  }

  @Test
  void aTableWithTwoAnswersIsRefused() {
    assertThat(findings(LEVELS, SHIPPED.text(LEVELS)
        .replaceFirst("(inputEntry_commune_tier\">\\s*<text>)", "$1\"DISTRICT\",")))
        .allSatisfy(finding -> assertThat(finding.weight()).isEqualTo(Weight.ERROR))
        .anySatisfy(finding -> assertThat(finding.message()).contains("cùng trả lời khi", "DISTRICT"));
  }

  @Test
  void filesThatCannotBeReadAreToldOneByOne() {
    ModelSet broken = SHIPPED.with(REVIEW, "<bpmn").with(REVIEW_FORM, "{");
    assertThat(ModelCheck.findings(broken, SHIPPED)).extracting(Finding::file).containsExactly(REVIEW_FORM, REVIEW);
    assertThat(ModelCheck.readable(broken)).isFalse();
  }

  @Test
  void aReferenceToNothingIsToldAndNotThrown() {
    assertThat(findings(REVIEW, SHIPPED.text(REVIEW).replace("targetRef=\"serviceTask_recordPlanReview\"", "targetRef=\"serviceTask_other\"")))
        .isNotEmpty().allSatisfy(finding -> assertThat(finding.file()).isEqualTo(REVIEW));
  }

  @Test
  void aStepOfTheLawThatIsNotDrawnIsTold() {
    String steps = "processes/legal-steps.dmn";
    assertThat(findings(steps, SHIPPED.text(steps).replace("serviceTask_receiveDossier", "serviceTask_takeDossier"))).isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.message()).contains("bước bắt buộc «Tiếp nhận hồ sơ» không có trong hình"));
  }

  private static List<Finding> findings(String name, String text) {
    return ModelCheck.findings(SHIPPED.with(name, text), SHIPPED);
  }
}
