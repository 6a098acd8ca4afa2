package vn.quyhoach.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.quyhoach.workflow.decision.DecisionTablesFixture.QD377;
import static vn.quyhoach.workflow.decision.DecisionTablesFixture.QD50;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TimeZone;
import java.util.TreeMap;
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
  void addsTheAgeOfTheMonthOfBirth(Gender gender, LocalDate birthDate, YearMonth month) {
    assertThat(retirementAge.monthOf(QD50, birthDate, gender)).isEqualTo(month);
  }

  /**
   * The annex of Decree 135/2020 for normal working conditions: last month of birth of each group, and its age of retirement in months.
   * Written down from memory, not from the text; where the annex can be had, compare these lines with it first.
   */
  private static final NavigableMap<YearMonth, Integer> MEN = annex(
      "1961-09 60 3", "1962-06 60 6", "1963-03 60 9", "1963-12 61 0", "1964-09 61 3", "1965-06 61 6", "1966-03 61 9", "9999-12 62 0");

  private static final NavigableMap<YearMonth, Integer> WOMEN = annex(
      "1966-08 55 4", "1967-04 55 8", "1967-12 56 0", "1968-08 56 4", "1969-05 56 8", "1969-12 57 0", "1970-08 57 4", "1971-04 57 8",
      "1971-12 58 0", "1972-08 58 4", "1973-04 58 8", "1973-12 59 0", "1974-08 59 4", "1975-04 59 8", "9999-12 60 0");

  @ParameterizedTest
  @EnumSource(Gender.class)
  void agreesWithTheAnnexForEveryMonthOfBirth(Gender gender) {
    NavigableMap<YearMonth, Integer> annex = gender == Gender.MALE ? MEN : WOMEN;
    YearMonth first = YearMonth.of(gender == Gender.MALE ? 1961 : 1966, 1);
    for (YearMonth birth = first; birth.isBefore(YearMonth.of(1986, 1)); birth = birth.plusMonths(1)) {
      YearMonth expected = birth.plusMonths(annex.ceilingEntry(birth).getValue());
      for (RulePin pin : List.of(QD50, QD377)) {
        assertThat(retirementAge.monthOf(pin, birth.atDay(7), gender)).as("born in %s, %s", birth, pin.pack()).isEqualTo(expected);
      }
    }
  }

  /**
   * The rule of the Decree word for word, month after month: the first month in which the age of that year is reached. The annex departs
   * from it in one place: a woman born in May 1969 would be 56 years and 8 months old in January 2026, when 57 years are needed already,
   * yet the annex counts her to the group of 2025.
   */
  @ParameterizedTest
  @EnumSource(Gender.class)
  void followsTheRuleOfTheDecreeWithOneExceptionOfTheAnnex(Gender gender) {
    for (YearMonth birth = YearMonth.of(1955, 1); birth.isBefore(YearMonth.of(1986, 1)); birth = birth.plusMonths(1)) {
      YearMonth month = birth.plusYears(50);
      while (birth.until(month, ChronoUnit.MONTHS) < ageOf(month.getYear(), gender)) {
        month = month.plusMonths(1);
      }
      boolean exception = gender == Gender.FEMALE && birth.equals(YearMonth.of(1969, 5));
      assertThat(retirementAge.monthOf(QD50, birth.atDay(7), gender)).as("born in %s", birth)
          .isEqualTo(exception ? month.minusMonths(4) : month);
    }
  }

  /** The first version of the table asked for the year; campaigns that were adopted with it keep it. */
  @ParameterizedTest
  @CsvSource({"MALE, 1961-09-30, 2021-12", "MALE, 1961-10-01, 2022-04", "FEMALE, 1969-05-01, 2026-05", "FEMALE, 1990-02-28, 2050-02"})
  void readsATableByYearForACampaignThatIsPinnedToIt(Gender gender, LocalDate birthDate, YearMonth month) {
    RetirementAge byYear = new RetirementAge(new DecisionTables() {
      @Override
      public List<Map<String, Object>> evaluate(String table, RulePin pin, Map<String, Object> inputs) {
        return List.of(Map.of("ageInMonths", ageOf((int) inputs.get("year"), Gender.valueOf((String) inputs.get("gender"))),
            "clause", "Nghị định 135/2020/NĐ-CP", "status", "VERIFIED"));
      }

      @Override
      public Map<String, Integer> currentVersions() {
        return Map.of();
      }
    });

    assertThat(byYear.monthOf(QD50, birthDate, gender)).isEqualTo(month);
  }

  /** Decree 135/2020, Article 4(2): 60 years 3 months and 55 years 4 months in 2021, then 3 and 4 months more each year, up to 62 and 60. */
  private static int ageOf(int year, Gender gender) {
    int steps = Math.max(0, year - 2020);
    return gender == Gender.MALE ? Math.min(744, 720 + 3 * steps) : Math.min(720, 660 + 4 * steps);
  }

  private static NavigableMap<YearMonth, Integer> annex(String... lines) {
    NavigableMap<YearMonth, Integer> annex = new TreeMap<>();
    for (String line : lines) {
      String[] parts = line.split(" ");
      annex.put(YearMonth.parse(parts[0]), Integer.parseInt(parts[1]) * 12 + Integer.parseInt(parts[2]));
    }
    return annex;
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

  @Test
  void namesTheTableAndTheQuestionThatHasNoAnswer() {
    assertThatThrownBy(() ->
            retirementAge.monthOf(RulePin.current("qd999"), LocalDate.of(1968, 5, 19), Gender.FEMALE))
        .isInstanceOf(RuleTableException.class)
        .hasMessageContaining("retirement-age")
        .hasMessageContaining("qd999")
        .hasMessageContaining("196805")
        .hasMessageContaining("FEMALE");
  }
}
