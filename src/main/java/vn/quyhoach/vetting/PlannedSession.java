package vn.quyhoach.vetting;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyhoach.deadline.Deadline;
import vn.quyhoach.deadline.DeadlineKind;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.nomination.UnitPlan;

/** By when a list is expected before the committee: the last day of its appraisal, as long as no session has a date. */
@Component
class PlannedSession {

  private final Deadlines deadlines;

  PlannedSession(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  Optional<LocalDate> of(UnitPlan plan) {
    return deadlines.of(DeadlineKind.APPRAISAL, plan.id()).map(Deadline::due);
  }
}
