package vn.quyhoach.nomination;

import java.util.List;
import java.util.Objects;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.DisciplineLevel;
import vn.quyhoach.cadre.Fact;
import vn.quyhoach.cadre.FactKind;
import vn.quyhoach.regulation.AppointmentProposal;
import vn.quyhoach.regulation.DisciplineGround;

/**
 * What the file of a person says about violations without a measure and about proposals under way, in the words of the rules. Where
 * nothing is on file nothing is known: an empty file is no proof that there is nothing.
 */
final class FactsOnFile {

  private FactsOnFile() {}

  /** The ground of the violation that came on file last; a measure that was imposed counts by itself and leaves no ground. */
  static DisciplineGround disciplineGround(Cadre cadre) {
    List<Fact.Discipline> violations =
        cadre.facts(FactKind.DISCIPLINE).stream().map(statement -> (Fact.Discipline) statement.fact()).toList();
    boolean imposed = violations.stream().anyMatch(each -> each.level() != DisciplineLevel.NONE && each.ground() == null);
    return imposed ? DisciplineGround.UNKNOWN : violations.stream().map(Fact.Discipline::ground).filter(Objects::nonNull)
        .reduce((earlier, later) -> later).map(ground -> DisciplineGround.valueOf(ground.name())).orElse(DisciplineGround.UNKNOWN);
  }

  static AppointmentProposal appointmentProposal(Cadre cadre) {
    return cadre.facts(FactKind.APPOINTMENT_PROPOSAL).isEmpty() ? AppointmentProposal.UNKNOWN : AppointmentProposal.PROPOSED;
  }
}
