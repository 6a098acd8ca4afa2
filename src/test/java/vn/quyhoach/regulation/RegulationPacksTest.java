package vn.quyhoach.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quyhoach.workflow.decision.DecisionTablesFixture;

class RegulationPacksTest {

  private final RegulationPacks packs = new RegulationPacks(DecisionTablesFixture.tables(), DecisionTablesFixture.rows());

  @ParameterizedTest
  @CsvSource({
    "qd50,    2021-12-26, false",
    "qd50,    2021-12-27, true",
    "qd50,    2025-10-07, true",
    "qd50,    2025-10-08, false",
    "qd50+38, 2022-07-04, true",
    "qd377,   2025-10-07, false",
    "qd377,   2025-10-08, true",
    "qd377,   2040-01-01, true",
  })
  void isInForceFromItsFirstToItsLastDay(String code, LocalDate day, boolean inForce) {
    assertThat(packs.byCode(code).orElseThrow().inForceOn(day)).isEqualTo(inForce);
  }

  @ParameterizedTest
  @CsvSource({"2021-12-26,", "2022-07-04, qd50", "2025-10-07, qd50", "2025-10-08, qd377"})
  void proposesThePackOfTheCentreThatIsInForce(LocalDate day, String code) {
    assertThat(packs.usualOn(day).map(RegulationPack::code).orElse(null)).isEqualTo(code);
  }

  @Test
  void knowsNoOtherPack() {
    assertThat(packs.all()).extracting(RegulationPack::code).containsExactly("qd50", "qd50+38", "qd377");
    assertThat(packs.byCode("qd999")).isEmpty();
  }

  @Test
  void doesNotGuessADayThatCannotBeRead() {
    DecisionTables odd = new DecisionTables() {
      @Override
      public List<Map<String, Object>> evaluate(String table, RulePin pin, Map<String, Object> inputs) {
        return List.of(Map.of("name", "Quy định", "validFrom", "8-10-2025", "validUntil", "", "clause", "", "status", "VERIFIED"));
      }

      @Override
      public Map<String, Integer> currentVersions() {
        return Map.of();
      }
    };

    assertThatThrownBy(() -> new RegulationPacks(odd, DecisionTablesFixture.rows()).all())
        .isInstanceOf(RuleTableException.class)
        .hasMessageContaining("validFrom")
        .hasMessageContaining("8-10-2025");
  }
}
