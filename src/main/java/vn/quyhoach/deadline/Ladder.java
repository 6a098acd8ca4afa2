package vn.quyhoach.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.calendar.WorkingDays;
import vn.quyhoach.organisation.Charges;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.regulation.DeadlineRung;
import vn.quyhoach.regulation.DeadlineRungs;
import vn.quyhoach.regulation.RungHour;
import vn.quyhoach.regulation.RungRecipient;

/** Which rung of a deadline comes next, at what moment, and whom it speaks to. Changes nothing but how far a deadline has come. */
@Component
class Ladder {

  /** Working days around a date that have to be countable; no rung of a usual table is further away. */
  static final int REACH = 10;

  private final DeadlineRungs rungs;
  private final WorkingDays workingDays;
  private final Units units;
  private final Officials officials;
  private final Charges charges;
  private final Clock clock;

  Ladder(DeadlineRungs rungs, WorkingDays workingDays, Units units, Officials officials, Charges charges, Clock clock) {
    this.rungs = rungs;
    this.workingDays = workingDays;
    this.units = units;
    this.officials = officials;
    this.charges = charges;
    this.clock = clock;
  }

  /**
   * Begins with the first rung that still makes sense. A reminder whose moment had passed before the date was given warns nobody and is
   * left out; what comes when a date has passed is never left out.
   *
   * @throws vn.quyhoach.calendar.CalendarYearMissing when a rung reaches into a year that cannot be counted: found out now, not on its day
   */
  void begin(Deadline deadline) {
    Instant now = clock.instant();
    List<DeadlineRung> all = rungsOf(deadline);
    at(deadline.due(), all.get(all.size() - 1));
    await(deadline, all.stream().filter(rung -> !rung.warns() || !at(deadline.due(), rung).isBefore(now)).findFirst());
  }

  /** Goes on to the rung after the one that was reached; rungs that a newer table has dropped are passed over. */
  void goOn(Deadline deadline, DeadlineRung reached) {
    List<DeadlineRung> all = rungsOf(deadline);
    int place = all.stream().map(DeadlineRung::code).toList().indexOf(reached.code());
    await(deadline, all.stream().skip(place + 1L).findFirst());
  }

  /** The same rung as before, at the moment that follows from the present date. */
  void retime(Deadline deadline) {
    if (deadline.nextRung() != null) {
      await(deadline, next(deadline));
    }
  }

  /** The rung to come; empty when all were climbed, or when the table has lost it. */
  Optional<DeadlineRung> next(Deadline deadline) {
    return rungsOf(deadline).stream().filter(rung -> rung.code().equals(deadline.nextRung())).findFirst();
  }

  /** When a deadline passes: at the end of the office hours of its day. */
  static Instant passes(LocalDate due) {
    return due.atTime(RungHour.CLOSING.time()).atZone(UserZone.ID).toInstant();
  }

  /** Who hears of a rung: the first person there is in the chain, and the posts before it that nobody holds. */
  Heard recipientOf(Deadline deadline, DeadlineRung rung) {
    List<RungRecipient> chain = Stream.concat(Stream.of(rung.recipient()), rung.nextRecipients().stream()).toList();
    for (int place = 0; place < chain.size(); place++) {
      Optional<Official> official = official(deadline, chain.get(place));
      if (official.isPresent()) {
        return new Heard(official, chain.subList(0, place));
      }
    }
    return new Heard(Optional.empty(), chain);
  }

  /** @param missing posts that should have been spoken to first and that nobody holds */
  record Heard(Optional<Official> official, List<RungRecipient> missing) {}

  private Optional<Official> official(Deadline deadline, RungRecipient recipient) {
    LocalDate today = UserZone.today(clock);
    return switch (recipient) {
      case ACTOR -> of(deadline.unitCode(), deadline.role());
      case OFFICER -> of(deadline.unitCode(), Role.OFFICER);
      case HEAD -> of(deadline.unitCode(), Role.HEAD);
      case COMMITTEE_MEMBER -> charges.memberInChargeOf(deadline.unitCode(), today);
      case SPECIALIST -> charges.specialistOf(deadline.unitCode(), today);
      case UPPER_BOARD -> of(deadline.upperUnit(), Role.BOARD);
      case SECRETARIAT -> of(deadline.upperUnit(), Role.SECRETARIAT);
    };
  }

  private Optional<Official> of(String unitCode, Role role) {
    return officials.ofUnit(unitCode).stream().filter(official -> official.role() == role).findFirst();
  }

  private void await(Deadline deadline, Optional<DeadlineRung> rung) {
    rung.ifPresentOrElse(next -> deadline.awaits(next.code(), at(deadline.due(), next)), deadline::climbedAll);
  }

  private List<DeadlineRung> rungsOf(Deadline deadline) {
    return rungs.of(deadline.rules(), deadline.kind().name(), units.unit(deadline.unitCode()).tier().name());
  }

  private Instant at(LocalDate due, DeadlineRung rung) {
    LocalDate day = rung.workingDays() < 0 ? workingDays.before(due, -rung.workingDays()) : workingDays.after(due, rung.workingDays());
    return day.atTime(rung.hour().time()).atZone(UserZone.ID).toInstant();
  }
}
