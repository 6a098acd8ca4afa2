package vn.quyhoach.approval;

/** The process that carries a session, as far as this module needs it. */
public interface SessionProcess {

  /** Starts the committee's work on a new session in the caller's transaction. */
  void start(CommitteeSession session);
}
