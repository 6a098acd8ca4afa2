package vn.quyhoach.notification;

/** Sees to it that written mails are sent after the transaction that wrote them, again and again until the mail server takes them. */
public interface MailDispatch {

  /**
   * Has all mails of one dispatch sent; takes part in the caller's transaction.
   *
   * @param unitCode the unit whose supervisors see it when the mails cannot be sent
   */
  void request(String dispatchId, String unitCode);
}
