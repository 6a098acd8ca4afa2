package vn.quyhoach.document;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface AttachedDocumentRepository extends JpaRepository<AttachedDocument, String> {

  List<AttachedDocument> findByOwnerInAndWithdrawnByIsNullOrderByAttachedAtAscIdAsc(Collection<String> owners);

  long countByOwnerAndSlotAndWithdrawnByIsNull(String owner, String slot);
}
