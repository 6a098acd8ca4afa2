package vn.quyhoach.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Counts working days by the official notice of each year, in the users' zone.
 *
 * <p>Tết and swapped days cannot be computed, so a year whose notice is not loaded is refused instead of guessed. The day
 * counted from is day zero.
 */
@Service
public class WorkingDays {

  /** A year that was loaded on another node is known here after that. */
  private static final Duration KEPT = Duration.ofSeconds(30);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Map<Integer, Year> years = new ConcurrentHashMap<>();

  WorkingDays(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A year as it was read at a moment. */
  private record Year(Map<LocalDate, Boolean> exceptions, boolean provisional, Instant readAt) {
  }

  /** Whether officials work on that day; throws {@link CalendarYearMissing} for a year without notice. */
  public boolean isWorkingDay(LocalDate day) {
    Boolean exception = year(day.getYear()).exceptions().get(day);
    if (exception != null) {
      return exception;
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** The day that lies the given number of working days before; the day itself is day zero. */
  public LocalDate before(LocalDate day, int workingDays) {
    return move(day, workingDays, -1);
  }

  /** The day that lies the given number of working days after; the day itself is day zero. */
  public LocalDate after(LocalDate day, int workingDays) {
    return move(day, workingDays, 1);
  }

  /** Working days after the first day up to and with the second; negative when the second lies before the first. */
  public int between(LocalDate from, LocalDate to) {
    if (from.isAfter(to)) {
      return -between(to, from);
    }
    return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
  }

  private LocalDate move(LocalDate day, int workingDays, int direction) {
    LocalDate reached = day;
    for (int left = workingDays; left > 0; ) {
      reached = reached.plusDays(direction);
      if (isWorkingDay(reached)) {
        left--;
      }
    }
    return reached;
  }

  /**
   * Whether the days off of that day's year are only reckoned because the official notice has not come yet. What is counted from
   * such a day may still move and is marked wherever it is shown.
   *
   * @throws CalendarYearMissing for a year that is not loaded at all
   */
  public boolean isProvisional(LocalDate day) {
    return year(day.getYear()).provisional();
  }

  /** Has these years read again when they are next asked about. */
  void forget(Set<Integer> replaced) {
    years.keySet().removeAll(replaced);
  }

  private Year year(int year) {
    return years.compute(year, (key, known) -> known == null || isOld(known) ? load(key) : known);
  }

  /** Also when the clock was set back. */
  private boolean isOld(Year known) {
    Duration age = Duration.between(known.readAt(), clock.instant());
    return age.isNegative() || age.compareTo(KEPT) >= 0;
  }

  private Year load(int year) {
    String status = jdbc.sql("select status from calendar_year where calendar_year = :year").param("year", year)
        .query(String.class).optional().orElseThrow(() -> new CalendarYearMissing(year));
    Map<LocalDate, Boolean> exceptions = new HashMap<>();
    jdbc.sql("select calendar_day, working from calendar_exception where calendar_day between :first and :last")
        .param("first", LocalDate.of(year, 1, 1)).param("last", LocalDate.of(year, 12, 31))
        .query(row -> {
          exceptions.put(row.getObject("calendar_day", LocalDate.class), row.getBoolean("working"));
        });
    return new Year(Map.copyOf(exceptions), "PROVISIONAL".equals(status), clock.instant());
  }
}
