package vn.quyhoach.nomination;

import java.time.LocalDate;
import java.util.List;

/** The unit's evaluation of its source, person by person (S11, S28). */
public record RecordSourceEvaluation(LocalDate evaluatedOn, String minutesNumber, List<Person> people) {

  /** The result for one cadre of the source. */
  public record Person(String cadre, Result result, String comment) {}

  /** Whether a person may be proposed. */
  public enum Result { QUALIFIED, NOT_QUALIFIED }
}
