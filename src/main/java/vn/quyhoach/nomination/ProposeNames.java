package vn.quyhoach.nomination;

import java.util.List;

/** The names that go to the first meeting, each for one post, with the reason and the proposer (S42). */
public record ProposeNames(List<Proposal> proposals, String proposedBy) {

  /** One person for one post. */
  public record Proposal(String post, String cadre, String justification) {}
}
