package vn.quyhoach.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an administrator does with all documents together: encrypts them anew under the current key, or reads each one and compares it with
 * its hash. Both may run beside nodes that serve, may be stopped at any moment and begin again where they stopped.
 */
@Service
public class DocumentUpkeep {

  private static final Logger LOG = LoggerFactory.getLogger(DocumentUpkeep.class);
  private static final int BATCH = 200;

  private final AttachedDocumentRepository documents;
  private final DocumentContents contents;
  private final DocumentHealth health;
  private final FileStore store;
  private final FileCipher cipher;
  private final AccessLog log;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  DocumentUpkeep(AttachedDocumentRepository documents, DocumentContents contents, DocumentHealth health, FileStore store, FileCipher cipher,
      AccessLog log, JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.documents = documents;
    this.contents = contents;
    this.health = health;
    this.store = store;
    this.cipher = cipher;
    this.log = log;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * How a run ended.
   *
   * @param done documents that were encrypted anew, or that are whole
   * @param damaged documents that are lost or changed, withdrawn ones included
   */
  public record Outcome(long done, List<AttachedDocument> damaged) {}

  private enum Result { DONE, DAMAGED, NOTHING_TO_DO }

  /** Name of the key under which everything is to be. */
  public String currentKey() {
    return cipher.currentKey();
  }

  /** Names of keys that documents need and that are not configured. */
  public Set<String> missingKeys() {
    Set<String> missing = new TreeSet<>(documents.keys());
    missing.removeAll(cipher.fingerprints().keySet());
    return missing;
  }

  /** How many documents are still under another key than the current one. */
  public long underFormerKeys() {
    return jdbc.sql("select count(*) from document where key_id <> :key").param("key", currentKey()).query(Long.class).single();
  }

  /**
   * Encrypts every document that is under another key anew, each in a transaction of its own: it is read, compared with its hash, written
   * to a new place, read back there, and only then does the document point to it. Documents that come in meanwhile under a former key,
   * from a node that does not know the new one yet, are taken along.
   *
   * @param progress told after each batch how many are done
   */
  public Outcome encryptAnew(DocumentVisit visit, LongConsumer progress) {
    removeObsolete();
    long done = 0;
    Outcome pass;
    do {
      pass = each(after -> documents.idsUnderAnotherKey(currentKey(), after, Limit.of(BATCH)), id -> encryptAnew(id, visit), done, progress);
      done += pass.done();
    } while (pass.done() > 0);
    removeObsolete();
    return new Outcome(done, pass.damaged());
  }

  private Result encryptAnew(String id, DocumentVisit visit) {
    String[] former = new String[1];
    Result result = transaction.execute(status -> {
      AttachedDocument document = documents.lock(id).orElse(null);
      if (document == null || document.keyId().equals(currentKey())) {
        return Result.NOTHING_TO_DO;
      }
      String contentId = UUID.randomUUID().toString();
      FileCipher.Sealed sealed = contents.put(id, contentId, contents.open(id));
      former[0] = document.contentId();
      jdbc.sql("insert into document_obsolete_content (content_id) values (:id)").param("id", former[0]).update();
      document.resealed(contentId, sealed);
      log.add(AccessLog.Action.ENCRYPTED_ANEW, visit, id, document.place());
      return Result.DONE;
    });
    if (former[0] != null) {
      remove(former[0]);
    }
    return result;
  }

  /** Left over from a run that ended between a document's new content and the deletion of the old one. */
  private void removeObsolete() {
    jdbc.sql("select content_id from document_obsolete_content").query(String.class).list().forEach(this::remove);
  }

  private void remove(String contentId) {
    transaction.executeWithoutResult(status -> {
      store.remove(contentId);
      jdbc.sql("delete from document_obsolete_content where content_id = :id").param("id", contentId).update();
    });
  }

  /**
   * Reads every document and compares it with its hash; what is lost or changed is kept as such, what has come back is no longer.
   *
   * @param progress told after each batch how many are whole
   */
  public Outcome verify(LongConsumer progress) {
    return each(after -> documents.idsAfter(after, Limit.of(BATCH)), id -> {
      contents.open(id);
      health.whole(id);
      return Result.DONE;
    }, 0, progress);
  }

  private Outcome each(Function<String, List<String>> batches, Function<String, Result> work, long before, LongConsumer progress) {
    long done = 0;
    List<String> damaged = new ArrayList<>();
    String after = "";
    for (List<String> batch = batches.apply(after); !batch.isEmpty(); batch = batches.apply(after)) {
      for (String id : batch) {
        Result result = attempt(id, work);
        done += result == Result.DONE ? 1 : 0;
        if (result == Result.DAMAGED) {
          damaged.add(id);
        }
      }
      after = batch.get(batch.size() - 1);
      progress.accept(before + done);
    }
    return new Outcome(done, documents.findAllById(damaged));
  }

  private Result attempt(String id, Function<String, Result> work) {
    try {
      return work.apply(id);
    } catch (DamagedFile found) {
      LOG.error("a kept document does not stand the check: {}", found.getMessage());
      health.found(id, found.damage());
      return Result.DAMAGED;
    }
  }
}
