package vn.quyhoach.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A clock that can be set back by whole days for a while: the demonstration plays its past on the days on which it would have happened,
 * so that what is counted from dates is true there, too. Exists where {@code quyhoach.demo.today} is set, and nowhere else.
 */
public final class TravelClock extends Clock {

  private final Clock present;
  private volatile Duration back = Duration.ZERO;

  TravelClock(Clock present) {
    this.present = present;
  }

  /** Sets the clock back so that the users' date is the given day; a day after the present one is the present one. */
  public void goTo(LocalDate day) {
    long days = ChronoUnit.DAYS.between(day, LocalDate.ofInstant(present.instant(), UserZone.ID));
    back = Duration.ofDays(Math.max(0, days));
  }

  /** Returns to the present. */
  public void comeBack() {
    back = Duration.ZERO;
  }

  @Override
  public ZoneId getZone() {
    return present.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new TravelClock(present.withZone(zone));
  }

  @Override
  public Instant instant() {
    return present.instant().minus(back);
  }
}
