package vn.quyhoach.quota;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

/** Shares are compared as fractions; what people see is never better than the truth. */
class ShareTest {

  @ParameterizedTest
  @CsvSource({
    "1, 4, 25, 100, true",
    "2, 9, 25, 100, false",
    "3, 20, 15, 100, true",
    "2, 14, 15, 100, false",
    "1, 3, 33333, 100000, true",
    "1, 3, 33334, 100000, false",
  })
  void aShareIsReachedExactlyOrNot(int count, int total, long numerator, long denominator, boolean reached) {
    assertThat(new Share(count, total).reaches(numerator, denominator)).isEqualTo(reached);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 4, 1, 100, true",
    "0, 100, 1, 100, false",
    "1, 4, 1, 3, true",
    "0, 4, 1, 3, false",
    "2, 3, 6, 7, true",
    "1, 3, 6, 7, false",
    "3, 3, 1, 1, true",
    "2, 3, 1, 1, false",
  })
  void proportionateMeansWholePeople(int count, int total, long numerator, long denominator, boolean proportionate) {
    assertThat(new Share(count, total).isProportionateTo(numerator, denominator)).isEqualTo(proportionate);
  }

  @Test
  void thePerCentIsRoundedDown() {
    assertThat(new Share(2, 3).text()).isEqualTo("2/3 (66,6%)");
    assertThat(new Share(0, 0).text()).isEqualTo("–");
  }
}
