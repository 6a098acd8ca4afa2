package vn.quyhoach.vetting;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyhoach.nomination.UnitPlan;

/** By when a list is expected before the committee: the last day of its appraisal. */
@Component
class PlannedSession {

  Optional<LocalDate> of(UnitPlan plan) {
    return Optional.empty();
  }
}
