package vn.quyhoach.document;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which documents were found lost or changed, so that whoever holds the paper can bring it again. */
@Service
public class DocumentHealth {

  private final AttachedDocumentRepository documents;
  private final JdbcClient jdbc;
  private final Clock clock;

  DocumentHealth(AttachedDocumentRepository documents, JdbcClient jdbc, Clock clock) {
    this.documents = documents;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Documents that count and are damaged, those that are known longest first. */
  @Transactional(readOnly = true)
  public List<AttachedDocument> damaged() {
    return documents.findByDamageIsNotNullAndWithdrawnByIsNullOrderByDamagedAtAscIdAsc();
  }

  /** Stays although the reading that found it is undone. The day on which it was found first stays too. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void found(String documentId, Damage damage) {
    jdbc.sql("""
            update document set damage = :damage, damaged_at = coalesce(damaged_at, :now), version = version + 1
            where id = :id and (damage is null or damage <> :damage)""")
        .param("damage", damage.name()).param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).param("id", documentId)
        .update();
  }

  /** The content opens: what was lost has come back from a copy. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void whole(String documentId) {
    jdbc.sql("update document set damage = null, damaged_at = null, version = version + 1 where id = :id and damage is not null")
        .param("id", documentId).update();
  }
}
