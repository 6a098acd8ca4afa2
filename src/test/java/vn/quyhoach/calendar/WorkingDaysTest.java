package vn.quyhoach.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Working days by the notices of 2022 and 2023. */
class WorkingDaysTest {

  private EmbeddedDatabase database;
  private WorkingDays days;

  @BeforeEach
  void loadTheNotices() {
    database = new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2).generateUniqueName(true).build();
    new ResourceDatabasePopulator(new ClassPathResource("db/migration/V10__calendar.sql"))
        .execute(database);
    days = new WorkingDays(JdbcClient.create(database));
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
    assertThatThrownBy(() -> days.isWorkingDay(day("2024-01-02"))).isInstanceOf(CalendarYearMissing.class)
        .hasMessageContaining("2024");
    assertThatThrownBy(() -> days.after(day("2023-12-29"), 1)).isInstanceOf(CalendarYearMissing.class).hasMessageContaining("2024");
    assertThatThrownBy(() -> days.before(day("2022-01-04"), 1)).isInstanceOf(CalendarYearMissing.class).hasMessageContaining("2021");
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
