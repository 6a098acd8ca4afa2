package vn.quyhoach.followup;

/** The process that carries a follow-up, as far as this module needs it. */
public interface FollowUpProcess {

  /** Gives the unit its work in the caller's transaction, with the date of the present round. */
  void assign(FollowUp followUp);

  /** Gives the report to whoever looks at it, in the caller's transaction. */
  void submit(FollowUp followUp);
}
