package vn.quyhoach.workflow.progress;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.organisation.Charges;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.progress.ClockScope;
import vn.quyhoach.workflow.web.WebUser;

/**
 * Who may look at the campaign clock, and how far: supervision, inspection, the organisation board and those who run the campaign see
 * the subtree of their own unit; a committee member in charge and a specialist see the units given to them today. To everybody else
 * the clock does not exist.
 */
@Component
class ClockReaders {

  private final Officials officials;
  private final Units units;
  private final Charges charges;
  private final Clock clock;

  ClockReaders(Officials officials, Units units, Charges charges, Clock clock) {
    this.officials = officials;
    this.units = units;
    this.charges = charges;
    this.clock = clock;
  }

  /**
   * What somebody may see.
   *
   * @throws NotYours when it is nothing
   */
  ClockScope scopeOf(WebUser user) {
    Official reader = officials.official(user.id()).orElseThrow(() -> nothingFor(user));
    Unit own = units.unit(reader.unitCode());
    Set<String> only = switch (reader.role()) {
      case SUPERVISOR, INSPECTOR, BOARD, CAMPAIGN -> Set.of();
      case MEMBER_IN_CHARGE, SPECIALIST -> given(user);
      case OFFICER, COUNTER_FIRST, COUNTER_SECOND, HEAD, SECRETARIAT -> throw nothingFor(user);
    };
    return new ClockScope(own.code(), own.positionLow(), own.positionHigh(), only);
  }

  private Set<String> given(WebUser user) {
    Set<String> given = charges.unitCodesOf(user.id(), UserZone.today(clock));
    if (given.isEmpty()) {
      throw nothingFor(user);
    }
    return given;
  }

  private static NotYours nothingFor(WebUser user) {
    return new NotYours(user.id() + " does not read the campaign clock");
  }
}
