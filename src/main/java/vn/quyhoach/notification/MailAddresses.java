package vn.quyhoach.notification;

import java.util.Optional;

/** Where somebody is written to. Asked when a mail leaves, so that a corrected address counts for the next try. */
public interface MailAddresses {

  /** The address in the account, empty when it has none. */
  Optional<String> addressOf(String userId);
}
