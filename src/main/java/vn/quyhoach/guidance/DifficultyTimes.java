package vn.quyhoach.guidance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.deadline.DeadlineKind;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.deadline.OpenDeadline;
import vn.quyhoach.deadline.PauseBasis;
import vn.quyhoach.deadline.ServiceTimes;
import vn.quyhoach.organisation.Role;

/** The clocks that a difficulty moves: the board's time for the answer, and, by its decision, the unit's time for its submission. */
@Component
class DifficultyTimes {

  private static final String ANSWER = "ANSWER";
  private static final String ACKNOWLEDGEMENT = "ACKNOWLEDGEMENT";
  private static final LocalTime OFFICE_CLOSES = LocalTime.of(17, 0);

  private final Deadlines deadlines;
  private final ServiceTimes serviceTimes;
  private final Clock clock;

  DifficultyTimes(Deadlines deadlines, ServiceTimes serviceTimes, Clock clock) {
    this.deadlines = deadlines;
    this.serviceTimes = serviceTimes;
    this.clock = clock;
  }

  /** The board's time begins, anew for each time that the difficulty comes to a board. */
  void open(Difficulty difficulty, Campaign campaign, String upperUnit) {
    deadlines.open(new OpenDeadline(DeadlineKind.DIFFICULTY, subject(difficulty), campaign.id(), difficulty.planId().orElse(null),
        difficulty.answeringUnit(), Role.BOARD, upperUnit,
        serviceTimes.due(campaign.rules(), DeadlineKind.DIFFICULTY, ANSWER, UserZone.today(clock)), campaign.rules(),
        "Trả lời vướng mắc số " + difficulty.id()));
  }

  void met(Difficulty difficulty) {
    deadlines.met(DeadlineKind.DIFFICULTY, subject(difficulty));
  }

  void pause(Difficulty difficulty, String actor) {
    deadlines.pause(DeadlineKind.DIFFICULTY, subject(difficulty), PauseBasis.because("Chờ đơn vị trả lời câu hỏi của Ban Tổ chức"), actor);
  }

  void resume(Difficulty difficulty, String actor) {
    deadlines.resume(DeadlineKind.DIFFICULTY, subject(difficulty), actor);
  }

  Optional<AnswerDue> dueOf(Difficulty difficulty) {
    return deadlines.of(DeadlineKind.DIFFICULTY, subject(difficulty))
        .map(deadline -> new AnswerDue(deadline.due(), deadlines.workingDaysLeft(deadline), deadline.isPaused()));
  }

  /** Whether the unit has a date for its submission that could be moved. */
  boolean submissionRuns(Difficulty difficulty) {
    return difficulty.planId().flatMap(planId -> deadlines.of(DeadlineKind.SUBMISSION, planId))
        .filter(deadline -> !deadline.isMet() && !deadline.isPaused()).isPresent();
  }

  void pauseSubmission(Difficulty difficulty, PauseBasis basis, String actor) {
    deadlines.pause(DeadlineKind.SUBMISSION, difficulty.planId().orElseThrow(), basis, actor);
  }

  void resumeSubmission(Difficulty difficulty, String actor) {
    deadlines.resume(DeadlineKind.SUBMISSION, difficulty.planId().orElseThrow(), actor);
  }

  /** Until when an answer given today may be called unclear. */
  Instant acknowledgementDue(Campaign campaign) {
    return serviceTimes.due(campaign.rules(), DeadlineKind.DIFFICULTY, ACKNOWLEDGEMENT, UserZone.today(clock))
        .atTime(OFFICE_CLOSES).atZone(UserZone.ID).toInstant();
  }

  private static String subject(Difficulty difficulty) {
    return difficulty.id() + "." + difficulty.turn();
  }
}
