package vn.quyhoach.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Working days by the notices of 2020 to 2026, and by reckoning in 2027. */
class WorkingDaysTest {

  private EmbeddedDatabase database;
  private WorkingDays days;

  @BeforeEach
  void loadTheNotices() {
    database = new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2).generateUniqueName(true).build();
    new ResourceDatabasePopulator(new ClassPathResource("db/migration/V10__calendar.sql"),
        new ClassPathResource("db/migration/V24_1__calendar_years.sql")).execute(database);
    days = new WorkingDays(JdbcClient.create(database), Clock.systemUTC());
  }

  @AfterEach
  void drop() {
    database.shutdown();
  }

  @Test
  void tetOf2022GivesNineDaysOffInARow() {
    assertThat(LocalDate.of(2022, 1, 29).datesUntil(LocalDate.of(2022, 2, 7))).hasSize(9)
        .noneMatch(days::isWorkingDay);
    assertThat(days.isWorkingDay(day("2022-01-28"))).isTrue();
    assertThat(days.isWorkingDay(day("2022-02-07"))).isTrue();
    assertThat(days.after(day("2022-01-28"), 1)).isEqualTo("2022-02-07");
    assertThat(days.before(day("2022-02-07"), 1)).isEqualTo("2022-01-28");
    assertThat(days.between(day("2022-01-28"), day("2022-02-07"))).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}: the last working day before Tết is {1}, the first after it {2}")
  @CsvSource({
    "2020, 2020-01-22, 2020-01-30",
    "2021, 2021-02-09, 2021-02-17",
    "2022, 2022-01-28, 2022-02-07",
    "2023, 2023-01-19, 2023-01-27",
    "2024, 2024-02-07, 2024-02-15",
    "2025, 2025-01-24, 2025-02-03",
    "2026, 2026-02-13, 2026-02-23",
    "2027, 2027-02-04, 2027-02-12",
  })
  void oneWorkingDayAcrossTetIsTheDayAfterTheHolidays(int year, LocalDate last, LocalDate first) {
    assertThat(days.after(last, 1)).isEqualTo(first);
    assertThat(days.before(first, 1)).isEqualTo(last);
    assertThat(last.plusDays(1).datesUntil(first)).noneMatch(days::isWorkingDay);
  }

  @ParameterizedTest(name = "{0} off, {1} worked instead")
  @CsvSource({
    "2024-04-29, 2024-05-04",
    "2025-05-02, 2025-04-26",
    "2026-01-02, 2026-01-10",
    "2026-08-31, 2026-08-22",
  })
  void aSwappedSaturdayIsWorkedForAWeekdayOff(LocalDate off, LocalDate worked) {
    assertThat(days.isWorkingDay(off)).isFalse();
    assertThat(worked.getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
    assertThat(days.isWorkingDay(worked)).isTrue();
    assertThat(days.after(worked.minusDays(1), 1)).as("the day after Friday").isEqualTo(worked);
    assertThat(days.isWorkingDay(worked.plusDays(1))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"2021-05-03", "2025-04-07", "2026-04-27", "2026-11-24", "2027-04-16"})
  void otherHolidaysAreOffToo(LocalDate day) {
    assertThat(days.isWorkingDay(day)).isFalse();
    assertThat(days.isWorkingDay(days.after(day, 1))).isTrue();
  }

  @Test
  void onlyTheYearWithoutOfficialNoticeIsMarkedAsReckoned() {
    assertThat(days.isProvisional(day("2027-03-15"))).isTrue();
    for (int year = 2020; year <= 2026; year++) {
      assertThat(days.isProvisional(LocalDate.of(year, 3, 15))).as("" + year).isFalse();
    }
  }

  @Test
  void everyLoadedYearHasAsManyHolidaysAsTheLawGives() {
    for (int year = 2020; year <= 2027; year++) {
      // Ten days by the law of 2012, eleven by that of 2019, twelve with 24 November; a holiday on a weekend is made up for.
      int lawful = year == 2020 ? 10 : year < 2026 ? 11 : 12;
      long off = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
          .filter(day -> !isWeekend(day) && !days.isWorkingDay(day)).count();
      long worked = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
          .filter(day -> isWeekend(day) && days.isWorkingDay(day)).count();
      assertThat(off - worked).as("days off in " + year).isEqualTo(lawful);
    }
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  @Test
  void theDayCountedFromIsDayZeroEvenOnADayOff() {
    assertThat(days.before(day("2022-08-30"), 0)).isEqualTo("2022-08-30");
    assertThat(days.after(day("2022-09-02"), 0)).isEqualTo("2022-09-02");
    assertThat(days.after(day("2022-09-02"), 1)).isEqualTo("2022-09-05");
    assertThat(days.between(day("2022-09-02"), day("2022-09-05"))).isEqualTo(1);
    assertThat(days.between(day("2022-08-31"), day("2022-08-31"))).isZero();
  }

  @Test
  void countingBackwardsIsCountingForwardsWithTheOtherSign() {
    assertThat(days.between(day("2022-09-06"), day("2022-08-30"))).isEqualTo(-days.between(day("2022-08-30"), day("2022-09-06")))
        .isEqualTo(-3);
    LocalDate.of(2022, 1, 10).datesUntil(LocalDate.of(2022, 12, 1)).filter(days::isWorkingDay).forEach(start -> {
      for (int count = 0; count <= 12; count++) {
        assertThat(days.before(days.after(start, count), count)).isEqualTo(start);
        assertThat(days.between(start, days.after(start, count))).isEqualTo(count);
      }
    });
  }

  @Test
  void aYearWithoutNoticeIsRefusedByName() {
    assertThatThrownBy(() -> days.isWorkingDay(day("2028-01-04"))).isInstanceOf(CalendarYearMissing.class)
        .hasMessageContaining("2028");
    assertThatThrownBy(() -> days.after(day("2027-12-31"), 1)).isInstanceOf(CalendarYearMissing.class).hasMessageContaining("2028");
    assertThatThrownBy(() -> days.before(day("2020-01-02"), 1)).isInstanceOf(CalendarYearMissing.class).hasMessageContaining("2019");
    assertThatThrownBy(() -> days.isProvisional(day("2028-01-04"))).isInstanceOf(CalendarYearMissing.class)
        .hasMessageContaining("2028");
  }

  /** Another node does not hear that a year was loaded; it asks again in time. */
  @Test
  void aYearThatWasLoadedElsewhereIsKnownWithinAMinute() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2027-01-04T01:00:00Z"));
    WorkingDays other = new WorkingDays(JdbcClient.create(database), new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Instant instant() {
        return now.get();
      }
    });
    assertThat(other.isProvisional(day("2027-03-15"))).isTrue();
    assertThat(other.isWorkingDay(day("2027-02-11"))).isFalse();
    new CalendarImport(new JdbcTemplate(database), days).replace(List.of(
        new CalendarImport.DayRow(day("2027-02-08"), false, "Tết Nguyên đán", "Thông báo 1/TB ngày 01/12/2026"),
        new CalendarImport.DayRow(day("2028-01-26"), false, "Tết Nguyên đán", "Thông báo 2/TB ngày 01/12/2027")));
    now.updateAndGet(before -> before.plusSeconds(60));
    assertThat(other.isProvisional(day("2027-03-15"))).isFalse();
    assertThat(other.isWorkingDay(day("2027-02-11"))).isTrue();
    assertThat(other.isWorkingDay(day("2028-01-26"))).as("a year that was refused before").isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Berlin", "America/New_York", "UTC"})
  void daysAndHoursAreTheSameInWhateverZoneTheMachineStands(String zone) {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try {
      assertThat(days.after(day("2022-03-25"), 2)).as("across the change to summer time in Europe").isEqualTo("2022-03-29");
      assertThat(days.between(day("2022-10-28"), day("2022-11-07"))).as("across both changes to winter time").isEqualTo(6);
      assertThat(days.after(day("2022-08-31"), 1)).isEqualTo("2022-09-05");
      assertThat(days.isWorkingDay(day("2024-05-04"))).isTrue();
      assertThat(day("2022-10-31").atTime(17, 0).atZone(UserZone.ID).toInstant()).isEqualTo("2022-10-31T10:00:00Z");
      assertThat(UserZone.text(Instant.parse("2022-10-31T10:00:00Z"))).isEqualTo("17:00 ngày 31/10/2022");
      theUsersDayChangesAtMidnightInVietnam();
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void theUsersDayChangesAtMidnightInVietnam() {
    assertThat(UserZone.today(Clock.fixed(Instant.parse("2022-07-13T16:59:59Z"), ZoneOffset.UTC))).isEqualTo("2022-07-13");
    assertThat(UserZone.today(Clock.fixed(Instant.parse("2022-07-13T17:00:00Z"), ZoneOffset.UTC))).isEqualTo("2022-07-14");
    assertThat(UserZone.text(day("2022-09-02"))).isEqualTo("02/09/2022");
    assertThat(UserZone.day("02/09/2022")).isEqualTo("2022-09-02");
    assertThat(UserZone.text(Instant.parse("2022-07-14T01:00:00Z"))).isEqualTo("08:00 ngày 14/07/2022");
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
