package vn.quyhoach.document;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who looked at, brought in or took back which document, when and from which task. Entries are only added. */
@Service
public class AccessLog {

  /** What was done. */
  public enum Action {
    ATTACHED, DOWNLOADED, PRODUCED, WITHDRAWN, RAISED,
    /** A document was made and kept as it left the house. */
    ISSUED,
    /** A file with a mark of secrecy was turned away; the entry says neither its name nor its content. */
    SECRET_REFUSED,
    /** The content did not stand the check at reading. */
    FOUND_DAMAGED,
    /** The content was encrypted with another key. */
    ENCRYPTED_ANEW,
    /** A damaged scan gave way to another one of the same paper. */
    REPLACED
  }

  /**
   * One entry.
   *
   * @param documentId the scan; {@code null} for a produced document and for a refused one
   */
  public record Entry(Instant at, String userId, Action action, String documentId, String owner, String slot, String taskId, String taskKey) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  AccessLog(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Adds an entry with what is done: both are kept or none. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(Action action, DocumentVisit visit, String documentId, DocumentPlace place) {
    insert(action, visit, documentId, place);
  }

  /** Adds an entry that stays even though what was tried is undone. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void addForGood(Action action, DocumentVisit visit, String documentId, DocumentPlace place) {
    insert(action, visit, documentId, place);
  }

  private void insert(Action action, DocumentVisit visit, String documentId, DocumentPlace place) {
    jdbc.sql("""
            insert into document_access (accessed_at, user_id, action, document_id, owner, slot, task_id, task_key)
            values (:at, :user, :action, :document, :owner, :slot, :task, :key)""")
        .param("at", now()).param("user", visit.userId()).param("action", action.name()).param("document", documentId)
        .param("owner", place.owner()).param("slot", place.slot()).param("task", visit.taskId()).param("key", visit.taskKey()).update();
  }

  /** How many files a person has brought in within the last minute. */
  int attachedInTheLastMinute(String userId) {
    return jdbc.sql("select count(*) from document_access where user_id = :user and action = 'ATTACHED' and accessed_at > :since")
        .param("user", userId).param("since", now().minus(Duration.ofMinutes(1))).query(Integer.class).single();
  }

  /** Everything that was done about the given owners, in order. */
  @Transactional(readOnly = true)
  public List<Entry> of(String owner) {
    return jdbc.sql("""
            select accessed_at, user_id, action, document_id, owner, slot, task_id, task_key
            from document_access where owner = :owner order by id""")
        .param("owner", owner)
        .query((row, index) -> new Entry(row.getObject("accessed_at", OffsetDateTime.class).toInstant(), row.getString("user_id"),
            Action.valueOf(row.getString("action")), row.getString("document_id"), row.getString("owner"), row.getString("slot"),
            row.getString("task_id"), row.getString("task_key"))).list();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
