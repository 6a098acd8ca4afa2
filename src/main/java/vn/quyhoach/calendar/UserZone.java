package vn.quyhoach.calendar;

import java.time.ZoneId;

/**
 * The one zone in which users read and write dates and times. Every JVM runs on UTC and every instant is stored in UTC;
 * only what a person reads or types is converted, and only with this constant.
 */
public final class UserZone {

  /** Vietnam, UTC+7 without daylight saving time since 1975. */
  public static final ZoneId ID = ZoneId.of("Asia/Ho_Chi_Minh");

  private UserZone() {
  }
}
