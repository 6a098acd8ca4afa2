package vn.quyhoach.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes the days off of a year over from its official notice; what stood there for the year, reckoned or official, is replaced. */
@Service
public class CalendarImport {

  /** Holidays by the sun (Labour Code 2019, Article 112). When one is missing, the list is not complete. */
  private static final Set<MonthDay> ALWAYS_OFF =
      Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));

  private final JdbcTemplate jdbc;
  private final WorkingDays workingDays;

  CalendarImport(JdbcTemplate jdbc, WorkingDays workingDays) {
    this.jdbc = jdbc;
    this.workingDays = workingDays;
  }

  /**
   * A day that differs from the week.
   *
   * @param working whether officials work on it, which is said of days at the weekend only
   * @param reason the holiday, or what the day stands in for
   * @param source the official notice, with number and date; one for all days of a year
   */
  public record DayRow(LocalDate day, boolean working, String reason, String source) {

    /** @throws IllegalArgumentException in Vietnamese when the day is what it says anyway */
    public DayRow {
      boolean weekend = isWeekend(day);
      if (working && !weekend) {
        throw new IllegalArgumentException("Ngày " + UserZone.text(day) + " không phải thứ Bảy, Chủ nhật nên không thể là ngày làm bù.");
      }
      if (!working && weekend) {
        throw new IllegalArgumentException("Ngày " + UserZone.text(day) + " là thứ Bảy hoặc Chủ nhật, vốn đã nghỉ; chỉ ghi ngày trong tuần được nghỉ.");
      }
    }
  }

  /** A year on file. */
  public record YearOnFile(int year, boolean provisional, String source) {
  }

  /** Every year on file. */
  @Transactional(readOnly = true)
  public List<YearOnFile> yearsOnFile() {
    return jdbc.query("select calendar_year, status, source from calendar_year order by calendar_year",
        (row, index) -> new YearOnFile(row.getInt(1), "PROVISIONAL".equals(row.getString(2)), row.getString(3)));
  }

  /** The holidays by the sun that fall on a day of the week and are not in the list of their year, in order. */
  public static Set<LocalDate> missing(int year, Set<LocalDate> daysOff) {
    Set<LocalDate> missing = new TreeSet<>();
    ALWAYS_OFF.stream().map(day -> day.atYear(year)).filter(day -> !isWeekend(day) && !daysOff.contains(day)).forEach(missing::add);
    return missing;
  }

  /**
   * Replaces the years that the days lie in; they count as official from now on.
   *
   * @return what stood there before, by year, for the record; empty for a year that is new
   * @throws IllegalArgumentException in Vietnamese when a year names several notices
   */
  @Transactional
  public Map<Integer, Optional<YearOnFile>> replace(List<DayRow> rows) {
    Map<Integer, YearOnFile> onFile = new HashMap<>();
    yearsOnFile().forEach(year -> onFile.put(year.year(), year));
    Map<Integer, String> sources = new TreeMap<>();
    for (DayRow row : rows) {
      String other = sources.putIfAbsent(row.day().getYear(), row.source());
      if (other != null && !other.equals(row.source())) {
        throw new IllegalArgumentException("Năm " + row.day().getYear() + " ghi hai văn bản khác nhau: «" + other + "» và «" + row.source() + "».");
      }
    }
    Map<Integer, Optional<YearOnFile>> before = new TreeMap<>();
    sources.forEach((year, source) -> {
      before.put(year, Optional.ofNullable(onFile.get(year)));
      jdbc.update("delete from calendar_exception where calendar_day between ? and ?", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
      jdbc.update("delete from calendar_year where calendar_year = ?", year);
      jdbc.update("insert into calendar_year (calendar_year, status, source) values (?, 'VERIFIED', ?)", year, source);
    });
    jdbc.batchUpdate("insert into calendar_exception (calendar_day, working, reason) values (?, ?, ?)",
        rows.stream().map(row -> new Object[] {row.day(), row.working(), row.reason()}).toList());
    forgetAfterwards(sources.keySet());
    return before;
  }

  /** Here at once; other nodes ask again in time. */
  private void forgetAfterwards(Set<Integer> years) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      workingDays.forget(years);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        workingDays.forget(years);
      }
    });
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
