package vn.quyhoach.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.CadreFact;
import vn.quyhoach.cadre.DisciplineLevel;
import vn.quyhoach.cadre.Fact;
import vn.quyhoach.cadre.FactKind;
import vn.quyhoach.regulation.AppointmentProposal;
import vn.quyhoach.regulation.DisciplineGround;

/** Reads out of a cadre's file what the rules ask for; a file that is silent has not said no. */
final class RecordedFacts {

  /** From the ground that leaves most to be shown to the mildest. */
  private static final List<DisciplineGround> LEAST_FAVOURABLE_FIRST = List.of(DisciplineGround.LIMITATION_EXPIRED,
      DisciplineGround.JOINT_RESPONSIBILITY, DisciplineGround.REMEDIED, DisciplineGround.BELOW_DISCIPLINE);

  private RecordedFacts() {}

  /** Why a violation led to no measure, of several the least favourable; whatever source states it. */
  static DisciplineGround disciplineGround(Cadre cadre) {
    List<DisciplineGround> stated = facts(cadre, FactKind.DISCIPLINE, Fact.Discipline.class)
        .filter(violation -> violation.level() == DisciplineLevel.NONE)
        .map(violation -> DisciplineGround.valueOf(violation.ground().name()))
        .toList();
    return LEAST_FAVOURABLE_FIRST.stream().filter(stated::contains).findFirst().orElse(DisciplineGround.UNKNOWN);
  }

  /** Whether the file names a proposal for appointment made by that day. */
  static AppointmentProposal appointmentProposal(Cadre cadre, LocalDate day) {
    return facts(cadre, FactKind.APPOINTMENT_PROPOSAL, Fact.AppointmentProposal.class)
        .anyMatch(proposal -> !proposal.proposedOn().isAfter(day)) ? AppointmentProposal.PROPOSED : AppointmentProposal.UNKNOWN;
  }

  private static <T extends Fact> Stream<T> facts(Cadre cadre, FactKind kind, Class<T> type) {
    return cadre.facts(kind).stream().map(CadreFact::fact).map(type::cast);
  }
}
