package vn.quyhoach.calendar;

<<<<<<< HEAD
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

  /** A moment as officials write it, to the minute. */
  public static String text(Instant moment) {
    return MINUTE.format(moment.atZone(ID));
=======
import java.time.ZoneId;

/**
 * The one zone in which users read and write dates and times. Every JVM runs on UTC and every instant is stored in UTC;
 * only what a person reads or types is converted, and only with this constant.
 */
public final class UserZone {

  /** Vietnam, UTC+7 without daylight saving time since 1975. */
  public static final ZoneId ID = ZoneId.of("Asia/Ho_Chi_Minh");

  private UserZone() {
>>>>>>> engine
  }
}
