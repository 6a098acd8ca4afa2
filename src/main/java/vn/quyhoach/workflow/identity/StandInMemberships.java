package vn.quyhoach.workflow.identity;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyhoach.access.StandIn;
import vn.quyhoach.access.StandIns;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.workflow.engine.DatedMemberships;

/**
 * Whoever stands in for a colleague sees the colleague's tasks. Both are of one unit, so the second group adds exactly those tasks; which
 * of them the stand-in may do is decided task by task.
 */
@Component
class StandInMemberships implements DatedMemberships {

  private final StandIns standIns;
  private final Officials officials;

  StandInMemberships(StandIns standIns, Officials officials) {
    this.standIns = standIns;
    this.officials = officials;
  }

  @Override
  public Set<String> groupsOf(String userId) {
    return standIns.runningOf(userId).stream().map(StandIn::absent).map(officials::official).flatMap(Optional::stream)
        .map(Official::role).map(role -> role.groupId()).collect(Collectors.toSet());
  }

  @Override
  public Set<String> unitsOf(String userId) {
    return Set.of();
  }
}
