package vn.quyhoach.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The application's only clock, in UTC. With the property {@code quyhoach.demo.today} it runs shifted by whole days, so that the
 * users' date is that day at the present time of day; the demonstration needs a campaign that is under way. The property is
 * refused outside the demonstration and tests (start guard), because a wrong date on a real record could not be mended.
 */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

  @Bean
  Clock clock(@Value("${quyhoach.demo.today:#{null}}") LocalDate demoToday) {
    return demoToday == null ? Clock.systemUTC() : new TravelClock(shifted(Clock.systemUTC(), demoToday));
  }

  /** The given clock shifted by whole days until the users' date is {@code today}. */
  static Clock shifted(Clock real, LocalDate today) {
    long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(real.instant(), UserZone.ID), today);
    return Clock.offset(real, Duration.ofDays(days));
  }
}
