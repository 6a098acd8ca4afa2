package vn.quyhoach.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quyhoach.workflow.model.ModelSet;

/** Models of a folder on the server take the place of the product's own, if they pass the check. */
class ClassPathDeploymentTest {

  private static final String REVIEW = "processes/plan-review.bpmn";

  @Test
  void aFolderReplacesModelsOfTheSameName(@TempDir Path folder) throws Exception {
    String changed = ModelSet.shipped().text(REVIEW).replace("name=\"Rà soát quy hoạch hiện tại\"", "name=\"Rà soát lại quy hoạch\"");
    Files.writeString(folder.resolve("plan-review.bpmn"), changed);
    assertThat(new ClassPathDeployment(folder).getDeploymentResources()).hasSameSizeAs(new ClassPathDeployment(null).getDeploymentResources())
        .filteredOn(resource -> resource.getDescription().equals(REVIEW)).singleElement()
        .satisfies(resource -> assertThat(resource.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(changed));
  }

  @Test
  void theStartIsRefusedWithoutTheFolderOrWithABrokenModel(@TempDir Path folder) throws Exception {
    assertThatThrownBy(() -> new ClassPathDeployment(folder.resolve("none")).getDeploymentResources())
        .isInstanceOf(StartRefused.class).hasMessageContaining("Không có thư mục này");
    Files.writeString(folder.resolve("plan-review.bpmn"), ModelSet.shipped().text(REVIEW).replace("\"officer\"", "\"board\""));
    assertThatThrownBy(() -> new ClassPathDeployment(folder).getDeploymentResources())
        .isInstanceOf(StartRefused.class).hasMessageContaining("userTask_reviewCurrentPlan giao cho nhóm board");
  }
}
