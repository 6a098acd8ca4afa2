package vn.quyhoach.conclusion;

/** The process in which a unit acknowledges a notice, as far as this module needs it. */
public interface ConclusionProcess {

  /** Gives the unit's head the notice, in the caller's transaction. */
  void send(String campaignCode, String campaignId, String unitCode);
}
