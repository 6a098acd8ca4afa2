package vn.quyhoach.workflow.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyhoach.workflow.model.Finding;
import vn.quyhoach.workflow.model.ModelSet;

/** What a designer is told when a changed copy of a shipped model is run with scripted officials. */
class DryRunTest extends TenUnitsTestBase {

  private static final ModelSet SHIPPED = ModelSet.shipped();

  /** The three communes of the city, which the city's own board and committee decide on: one of each habit. */
  private static final Map<String, Object> COMMUNES = Map.of("waves",
      List.of(Map.of("number", 1, "due", "2022-07-15", "tiers", List.of("COMMUNE"))));

  @Autowired DryRun dryRun;

  @Test
  void theShippedModelsTakeAllTenUnitsToTheirDecision() {
    DryRunResult result = dryRun.run(SHIPPED, "THU-1", Map.of());
    assertThat(result.findings()).isEmpty();
    assertThat(result.units()).isEqualTo(10);
    assertThat(result.decided()).isEqualTo(10);
    System.getLogger("x").log(System.Logger.Level.INFO, String.valueOf(result));
  }
}
