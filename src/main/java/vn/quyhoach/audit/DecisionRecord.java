package vn.quyhoach.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The append-only record of decisions, chained by hash within a scope.
 *
 * <p>The order is always the same: lock the scope's head, read it, number, hash, insert. A number drawn before the lock breaks
 * the chain under concurrent writers. Times are UTC instants to the millisecond.
 */
@Service
public class DecisionRecord {

  private static final String EMPTY_HASH = "0".repeat(64);
  private static final Object ACTING = new Object();
  private static final char SEPARATOR = '\u001f';

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  DecisionRecord(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Opens the chain of a scope; called once, in the transaction that creates what the scope stands for. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void open(String scope) {
    jdbc.sql("insert into decision_head (scope, length, hash) values (:scope, 0, :hash)")
        .param("scope", scope).param("hash", EMPTY_HASH).update();
  }

  /**
   * Adds one decision in the caller's transaction.
   *
   * @param scope the chain, opened before
   * @param action what was decided, a stable English code
   * @param subject what it was decided about (a person's nomination, a meeting, the plan itself), an id
   * @param actor user id of the person who decided
   * @param detail further facts; sorted by name before hashing. Who acts for somebody absent is recorded with both names by itself.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(String scope, String action, String subject, String actor, Map<String, ?> detail) {
    Head head = jdbc.sql("select length, hash from decision_head where scope = :scope for update")
        .param("scope", scope).query(Head.class).optional()
        .orElseThrow(() -> new IllegalStateException("The record of scope " + scope + " was never opened"));
    Entry entry = new Entry(scope, head.length() + 1, action, subject, actor, canonical(withAbsent(actor, detail)),
        clock.instant().truncatedTo(ChronoUnit.MILLIS), head.hash());
    jdbc.sql("""
            insert into decision_record
              (scope, number, action, subject, actor, detail, recorded_at, previous_hash, hash)
            values (:scope, :number, :action, :subject, :actor, :detail, :recordedAt, :previousHash, :hash)""")
        .param("scope", entry.scope()).param("number", entry.number()).param("action", entry.action())
        .param("subject", entry.subject()).param("actor", entry.actor()).param("detail", entry.detail())
        .param("recordedAt", OffsetDateTime.ofInstant(entry.recordedAt(), ZoneOffset.UTC))
        .param("previousHash", entry.previousHash()).param("hash", entry.hash()).update();
    jdbc.sql("update decision_head set length = :length, hash = :hash where scope = :scope")
        .param("length", entry.number()).param("hash", entry.hash()).param("scope", scope).update();
  }

  /**
   * What was decided in a scope, the oldest first, without the details: who may see those is for the module that wrote them to say.
   */
  @Transactional(readOnly = true)
  public List<RecordedAct> actsOf(String scope) {
    return jdbc.sql("select number, action, subject, actor, recorded_at from decision_record where scope = :scope order by number")
        .param("scope", scope)
        .query((row, index) -> new RecordedAct(row.getLong("number"), row.getString("action"), row.getString("subject"),
            row.getString("actor"), row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /**
   * Recomputes a chain and names every place where it does not hold; an empty list means that it holds.
   *
   * <p>An edit, a deletion, an insertion and a changed order are found; a cut tail is found only as long as the head is intact.
   */
  @Transactional(readOnly = true)
  public List<String> faultsOf(String scope) {
    List<String> faults = new ArrayList<>();
    String expectedPrevious = EMPTY_HASH;
    long expectedNumber = 1;
    List<StoredEntry> entries = jdbc.sql("""
            select scope, number, action, subject, actor, detail, recorded_at, previous_hash, hash
            from decision_record where scope = :scope order by number""")
        .param("scope", scope)
        .query((row, index) -> new StoredEntry(new Entry(row.getString("scope"), row.getLong("number"),
            row.getString("action"), row.getString("subject"), row.getString("actor"), row.getString("detail"),
            row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("previous_hash")),
            row.getString("hash")))
        .list();
    for (StoredEntry stored : entries) {
      Entry entry = stored.entry();
      if (entry.number() != expectedNumber) {
        faults.add(scope + ": thiếu bản ghi số " + expectedNumber);
      }
      if (!entry.previousHash().equals(expectedPrevious)) {
        faults.add(scope + ": bản ghi số " + entry.number() + " không nối với bản ghi trước");
      }
      if (!entry.hash().equals(stored.hash())) {
        faults.add(scope + ": nội dung bản ghi số " + entry.number() + " đã bị sửa");
      }
      expectedPrevious = stored.hash();
      expectedNumber = entry.number() + 1;
    }
    Head head = jdbc.sql("select length, hash from decision_head where scope = :scope")
        .param("scope", scope).query(Head.class).single();
    if (head.length() != expectedNumber - 1 || !head.hash().equals(expectedPrevious)) {
      faults.add(scope + ": bản ghi cuối không khớp với đầu chuỗi");
    }
    return faults;
  }

  /** Names both in everything that the actor decides from here to the end of the transaction; the last word counts. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void nameBoth(InPlaceOf acting) {
    if (TransactionSynchronizationManager.unbindResourceIfPossible(ACTING) == null) {
      TransactionSynchronizationManager.registerSynchronization(new ActingUntilTheEnd());
    }
    TransactionSynchronizationManager.bindResource(ACTING, acting);
  }

  private static Map<String, Object> withAbsent(String actor, Map<String, ?> detail) {
    Map<String, Object> all = new TreeMap<>(detail);
    if (TransactionSynchronizationManager.getResource(ACTING) instanceof InPlaceOf acting && acting.actor().equals(actor)) {
      all.put("inPlaceOf", acting.absent());
      all.put("inPlaceOfNames", acting.names());
      all.put("standIn", acting.arrangement());
    }
    return all;
  }

  /** What is bound belongs to one transaction: not to one of its own in between, and not to the next. */
  private static final class ActingUntilTheEnd implements TransactionSynchronization {

    private Object held;

    @Override
    public void suspend() {
      held = TransactionSynchronizationManager.unbindResource(ACTING);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(ACTING, held);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(ACTING);
    }
  }

  private String canonical(Map<String, ?> detail) {
    try {
      return json.writeValueAsString(new TreeMap<>(detail));
    } catch (JsonProcessingException cause) {
      throw new IllegalArgumentException("The detail of a decision could not be written as JSON", cause);
    }
  }

  private record Head(long length, String hash) {}

  private record StoredEntry(Entry entry, String hash) {}

  private record Entry(String scope, long number, String action, String subject, String actor, String detail,
      Instant recordedAt, String previousHash) {

    String hash() {
      return DigestUtils.sha256Hex(previousHash + SEPARATOR + scope + SEPARATOR + number + SEPARATOR + action + SEPARATOR + subject
          + SEPARATOR + actor + SEPARATOR + detail + SEPARATOR + recordedAt);
    }
  }
}
