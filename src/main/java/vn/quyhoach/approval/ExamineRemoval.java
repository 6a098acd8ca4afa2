package vn.quyhoach.approval;

import java.util.List;

/** The board's opinion on a proposal to take people out of the plan, case by case. */
public record ExamineRemoval(String opinion, List<Line> cases) {

  /** The proposal for one case by its number. */
  public record Line(String number, RemovalCase.Choice proposal, String note) {}
}
