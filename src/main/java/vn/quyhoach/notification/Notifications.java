package vn.quyhoach.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.organisation.Officials;

/** Tells officials what concerns them. */
@Service
public class Notifications {

  private final Mails mails;
  private final MailDispatch dispatch;
  private final Officials officials;
  private final JdbcClient jdbc;
  private final Clock clock;

  Notifications(Mails mails, MailDispatch dispatch, Officials officials, JdbcClient jdbc, Clock clock) {
    this.mails = mails;
    this.dispatch = dispatch;
    this.officials = officials;
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
    boolean written = jdbc.sql("""
            insert into notice (id, notice_key, user_id, urgency, text, link, created_at)
            select :id, :key, :user, :urgency, :text, :link, :now
            where not exists (select 1 from notice where notice_key = :key)""")
        .param("id", UUID.randomUUID().toString()).param("key", notice.key()).param("user", notice.userId())
        .param("urgency", notice.urgency().name()).param("text", notice.text()).param("link", notice.link())
        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update() > 0;
    if (written && notice.urgency() == Urgency.IMMEDIATE && mails.areOn()) {
      mail(notice);
    }
    return written;
  }

  private void mail(Notice notice) {
    String dispatchId = UUID.randomUUID().toString();
    mails.write(notice.key(), dispatchId, notice.userId(), notice.text(),
        "Kính gửi đồng chí,\n\n" + notice.text() + "\nXem tại: " + mails.addressOf(notice.link()) + "\n");
    dispatch.request(dispatchId, officials.official(notice.userId()).orElseThrow().unitCode());
  }

  /** What one official was told, the latest first. */
  @Transactional(readOnly = true)
  public List<Told> of(String userId, int most) {
    return jdbc.sql("select id, text, link, created_at, read_at from notice where user_id = :user order by created_at desc, id limit :most")
        .param("user", userId).param("most", most)
        .query((row, index) -> new Told(row.getString("id"), row.getString("text"), row.getString("link"),
            row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getObject("read_at") != null)).list();
  }

  /** How many notices the official has not marked as read. */
  @Transactional(readOnly = true)
  public int unread(String userId) {
    return jdbc.sql("select count(*) from notice where user_id = :user and read_at is null").param("user", userId)
        .query(Integer.class).single();
  }

  /** Marks the official's own notices as read; others' notices and unknown ids are left alone. */
  @Transactional
  public void read(String userId, Collection<String> ids) {
    if (!ids.isEmpty()) {
      jdbc.sql("update notice set read_at = :now where user_id = :user and read_at is null and id in (:ids)")
          .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).param("user", userId).param("ids", ids).update();
    }
  }

  /** A notice as its reader sees it. */
  public record Told(String id, String text, String link, Instant at, boolean read) {
  }
}
