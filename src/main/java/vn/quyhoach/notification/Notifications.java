package vn.quyhoach.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells officials what concerns them. */
@Service
public class Notifications {

  private final JdbcClient jdbc;
  private final Clock clock;

  Notifications(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Writes a notice in the caller's transaction: undone with the step, told with the step. The same key again changes nothing.
   *
   * @return whether it was written now
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean send(Notice notice) {
    return jdbc.sql("""
            insert into notice (id, notice_key, user_id, urgency, text, link, created_at)
            select :id, :key, :user, :urgency, :text, :link, :now
            where not exists (select 1 from notice where notice_key = :key)""")
        .param("id", UUID.randomUUID().toString()).param("key", notice.key()).param("user", notice.userId())
        .param("urgency", notice.urgency().name()).param("text", notice.text()).param("link", notice.link())
        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update() > 0;
  }
}
