package vn.quyhoach.workflow.progress;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.progress.ClockScope;
import vn.quyhoach.workflow.web.WebUser;

/**
 * Who may look at the campaign clock, and how far: supervision, inspection, the organisation board and those who run the campaign see
 * the subtree of their own unit. To everybody else the clock does not exist.
 */
@Component
class ClockReaders {

  private static final Set<Role> WHOLE_SUBTREE = EnumSet.of(Role.SUPERVISOR, Role.INSPECTOR, Role.BOARD, Role.CAMPAIGN);

  private final Officials officials;
  private final Units units;

  ClockReaders(Officials officials, Units units) {
    this.officials = officials;
    this.units = units;
  }

  /**
   * What somebody may see.
   *
   * @throws NotYours when it is nothing
   */
  ClockScope scopeOf(WebUser user) {
    Official official = officials.official(user.id()).filter(reader -> WHOLE_SUBTREE.contains(reader.role()))
        .orElseThrow(() -> new NotYours(user.id() + " does not read the campaign clock"));
    Unit own = units.unit(official.unitCode());
    return new ClockScope(own.code(), own.positionLow(), own.positionHigh(), Set.of());
  }
}
