package vn.quyhoach.document;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AttachedDocumentRepository extends JpaRepository<AttachedDocument, String> {

  List<AttachedDocument> findByOwnerInAndWithdrawnByIsNullOrderByAttachedAtAscIdAsc(Collection<String> owners);

  /** The document, held against everybody else until the transaction ends. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select document from AttachedDocument document where document.id = :id")
  Optional<AttachedDocument> lock(String id);

  /** Ids after the given one, in their order. */
  @Query("select document.id from AttachedDocument document where document.id > :after order by document.id")
  List<String> idsAfter(String after, Limit limit);

  /** The same, of documents under any other key than the given one. */
  @Query("select document.id from AttachedDocument document where document.id > :after and document.keyId <> :key order by document.id")
  List<String> idsUnderAnotherKey(String key, String after, Limit limit);

  @Query("select distinct document.keyId from AttachedDocument document")
  List<String> keys();

  List<AttachedDocument> findByDamageIsNotNullAndWithdrawnByIsNullOrderByDamagedAtAscIdAsc();

  long countByOwnerAndSlotAndWithdrawnByIsNull(String owner, String slot);
}
