package vn.quyhoach.workflow.identity;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.notification.MailAddresses;

/** The address in the engine's account: it came from the list of officials, and an administrator may have corrected it in Admin. */
@Component
class AccountAddresses implements MailAddresses {

  private final JdbcClient jdbc;

  AccountAddresses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<String> addressOf(String userId) {
    return jdbc.sql("select EMAIL_ from ACT_ID_USER where ID_ = :user and EMAIL_ <> ''").param("user", userId)
        .query(String.class).optional();
  }
}
