package vn.quyhoach.workflow.identity;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.organisation.Charges;
import vn.quyhoach.workflow.engine.DatedMemberships;

/** Members in charge and specialists see the units given to them, from the first day to the last and no other. */
@Component
class UnitsInCharge implements DatedMemberships {

  private final Charges charges;
  private final Clock clock;

  UnitsInCharge(Charges charges, Clock clock) {
    this.charges = charges;
    this.clock = clock;
  }

  @Override
  public Set<String> groupsOf(String userId) {
    return Set.of();
  }

  @Override
  public Set<String> unitsOf(String userId) {
    return charges.unitCodesOf(userId, UserZone.today(clock));
  }
}
