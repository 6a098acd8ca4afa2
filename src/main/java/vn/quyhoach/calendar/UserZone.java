package vn.quyhoach.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The zone in which officials read dates and times. Every server runs in UTC; only this class knows the difference. */
public final class UserZone {

  public static final ZoneId ID = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

  private UserZone() {}

  /** Today as officials know it. */
  public static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ID);
  }

  /** A day as officials write it, day first. */
  public static String text(LocalDate day) {
    return DAY.format(day);
  }

  /** Reads a day as officials write it; throws {@link java.time.format.DateTimeParseException} for anything else. */
  public static LocalDate day(String text) {
    return LocalDate.parse(text, DAY);
  }

  /** A moment as officials write it, to the minute. */
  public static String text(Instant moment) {
    return MINUTE.format(moment.atZone(ID));
  }
}
