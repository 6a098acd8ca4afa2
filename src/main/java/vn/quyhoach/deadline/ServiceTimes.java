package vn.quyhoach.deadline;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import vn.quyhoach.calendar.WorkingDays;
import vn.quyhoach.regulation.RulePin;
import vn.quyhoach.regulation.ServiceTimeRules;

/** How long a piece of work may take, by the decision table {@code service-times}: clause and status stand in its rows. */
@Service
public class ServiceTimes {

  private final ServiceTimeRules rules;
  private final WorkingDays workingDays;

  ServiceTimes(ServiceTimeRules rules, WorkingDays workingDays) {
    this.rules = rules;
    this.workingDays = workingDays;
  }

  /**
   * @param key which piece of work of that kind, such as {@code DOSSIER}; for an opinion the name of the body
   * @throws vn.quyhoach.regulation.RuleTableException if the table has no row for it
   */
  public int workingDays(RulePin pin, DeadlineKind kind, String key) {
    return rules.of(pin, kind.name(), key).workingDays();
  }

  /**
   * The last day for a piece of work received on a day, which is day zero.
   *
   * @throws vn.quyhoach.calendar.CalendarYearMissing when the days reach into a year whose notice is not loaded
   */
  public LocalDate due(RulePin pin, DeadlineKind kind, String key, LocalDate received) {
    return workingDays.after(received, workingDays(pin, kind, key));
  }
}
