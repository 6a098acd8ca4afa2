package vn.quyhoach.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the pace of those who have submitted lets expect of the others. */
class StepPaceTest {

  @Test
  void theMiddleValueCountsAndFewExamplesSayNothing() {
    assertThat(StepPace.median(Map.of(3, 2, 4, 2))).as("four examples").isEmpty();
    assertThat(StepPace.median(Map.of(3, 2, 4, 2, 40, 1))).as("one that lay still does not shift it").contains(4);
    assertThat(StepPace.median(Map.of(2, 3, 9, 3))).as("between two values the earlier one").contains(2);
    assertThat(StepPace.median(Map.of())).isEmpty();
  }
}
