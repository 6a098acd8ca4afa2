package vn.quyhoach.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.quyhoach.workflow.decision.DecisionTablesFixture.QD50;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.quyhoach.workflow.decision.DecisionTablesFixture;

class RetirementAgeTest {

  private final DecisionTables tables = DecisionTablesFixture.tables();
  private final RetirementAge retirementAge = new RetirementAge(tables);

  @ParameterizedTest
  @CsvSource({
    "MALE,   1960-12-31, 2020-12",
    "MALE,   1961-01-01, 2021-04",
    "MALE,   1961-09-30, 2021-12",
    // 60 years 3 months would be reached in January 2022, when 60 years 6 months are needed already.
    "MALE,   1961-10-01, 2022-04",
    "MALE,   1962-06-30, 2022-12",
    "MALE,   1962-07-01, 2023-04",
    "MALE,   1964-09-15, 2025-12",
    "MALE,   1966-03-31, 2027-12",
    "MALE,   1966-04-01, 2028-04",
    "MALE,   1968-05-19, 2030-05",
    "MALE,   1990-02-28, 2052-02",
    "FEMALE, 1965-12-31, 2020-12",
    "FEMALE, 1966-01-01, 2021-05",
    "FEMALE, 1966-08-31, 2021-12",
    "FEMALE, 1966-09-01, 2022-05",
    "FEMALE, 1968-05-19, 2024-09",
    "FEMALE, 1970-01-01, 2027-05",
    "FEMALE, 1974-12-01, 2034-08",
    "FEMALE, 1975-04-30, 2034-12",
    "FEMALE, 1975-05-01, 2035-05",
    "FEMALE, 1990-02-28, 2050-02",
  })
  void walksToTheFirstMonthOldEnoughForItsYear(Gender gender, LocalDate birthDate, YearMonth month) {
    assertThat(retirementAge.monthOf(QD50, birthDate, gender)).isEqualTo(month);
  }

  /** The rule word for word: try month after month. Slow, and with nothing clever that could be wrong. */
  @ParameterizedTest
  @EnumSource(Gender.class)
  void agreesWithTryingEveryMonth(Gender gender) {
    for (YearMonth birth = YearMonth.of(1955, 1); birth.isBefore(YearMonth.of(1985, 1)); birth = birth.plusMonths(1)) {
      YearMonth month = birth.plusYears(50);
      while (birth.until(month, ChronoUnit.MONTHS) < age(month.getYear(), gender)) {
        month = month.plusMonths(1);
      }
      assertThat(retirementAge.monthOf(QD50, birth.atDay(7), gender)).as("born in %s", birth).isEqualTo(month);
    }
  }

  /** Saigon was at UTC+8 until 1975: a birthday of 1968 that becomes an instant comes back as the day before. */
  @Test
  void doesNotDependOnTheZoneOfTheMachine() {
    TimeZone zone = TimeZone.getDefault();
    List<YearMonth> months = new ArrayList<>();
    try {
      for (String other : List.of("UTC", "Asia/Ho_Chi_Minh", "Pacific/Apia")) {
        TimeZone.setDefault(TimeZone.getTimeZone(other));
        months.add(retirementAge.monthOf(QD50, LocalDate.of(1968, 1, 1), Gender.MALE));
      }
    } finally {
      TimeZone.setDefault(zone);
    }
    assertThat(months).containsOnly(YearMonth.of(2030, 1));
  }

  @ParameterizedTest
  @EnumSource(Gender.class)
  void restsOnAgesThatNeverFall(Gender gender) {
    for (int year = 1940; year < 2060; year++) {
      assertThat(age(year + 1, gender)).as("%s in %d", gender, year + 1).isGreaterThanOrEqualTo(age(year, gender));
    }
  }

  @Test
  void namesTheTableAndTheQuestionThatHasNoAnswer() {
    assertThatThrownBy(() ->
            retirementAge.monthOf(RulePin.current("qd999"), LocalDate.of(1968, 5, 19), Gender.FEMALE))
        .isInstanceOf(RuleTableException.class)
        .hasMessageContaining("retirement-age")
        .hasMessageContaining("qd999")
        .hasMessageContaining("1968")
        .hasMessageContaining("FEMALE");
  }

  private int age(int year, Gender gender) {
    Map<String, Object> inputs = Map.of("pack", "qd50", "year", year, "gender", gender.name());
    return (int) tables.evaluate("retirement-age", QD50, inputs).get(0).get("ageInMonths");
  }
}
