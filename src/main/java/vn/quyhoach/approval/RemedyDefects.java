package vn.quyhoach.approval;

import java.util.List;

/** The unit's answer to each defect of the last return. */
public record RemedyDefects(List<Answer> answers) {

  /** The answer to one defect by its number; {@code withdraw} takes the name concerned back. */
  public record Answer(String defect, String answer, Boolean withdraw) {}
}
