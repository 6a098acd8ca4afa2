package vn.quyhoach.approval;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The time that a board has for an appraisal: it runs from the day of a complete intake and rests while the dossier is with the unit. */
@Component
class AppraisalClock {

  void start(String planId, LocalDate receivedOn) {
  }

  void cancel(String planId) {
  }

  void rest(String planId, String actor) {
  }

  void runOn(String planId, String actor) {
  }

  void stop(String planId) {
  }
}
