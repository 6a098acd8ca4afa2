package vn.quyhoach.followup;

/** What the module that a follow-up came from has to say about who may review it. */
public interface ReviewRule {

  /** Passes silently, or throws when this person may not look at the result. */
  void require(FollowUp followUp, String userId);
}
