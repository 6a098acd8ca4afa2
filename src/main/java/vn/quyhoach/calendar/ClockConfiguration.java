package vn.quyhoach.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The application's only clock, in UTC. With the property {@code quyhoach.demo.today} it runs shifted by whole days, so that the
 * users' date is that day at the present time of day; the demonstration needs a campaign that is under way. With
 * {@code quyhoach.demo.time-of-day} as well it starts at that time of the users' day, so that what happens does not depend on the hour of
 * the start. The first property is refused outside the demonstration and tests (start guard), because a wrong date on a real record could
 * not be mended; the second means nothing without it.
 */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

  @Bean
  Clock clock(@Value("${quyhoach.demo.today:#{null}}") LocalDate demoToday,
      @Value("${quyhoach.demo.time-of-day:#{null}}") LocalTime timeOfDay) {
    Clock real = Clock.systemUTC();
    if (demoToday == null) {
      return real;
    }
    ZonedDateTime now = real.instant().atZone(UserZone.ID);
    ZonedDateTime start = demoToday.atTime(timeOfDay == null ? now.toLocalTime() : timeOfDay).atZone(UserZone.ID);
    return new TravelClock(Clock.offset(real, Duration.between(now, start)));
  }
}
