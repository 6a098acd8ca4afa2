package vn.quyhoach.workflow.document;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.document.AttachedDocument;
import vn.quyhoach.document.Classification;
import vn.quyhoach.document.DocumentVisit;
import vn.quyhoach.document.Documents;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.Units;

/** Who sees that a scan is damaged, and who brings the paper again: those who brought it in, for they have it. */
@Service
@Transactional
class DamagedDocumentDesk {

  private static final Set<Role> WATCHING = EnumSet.of(Role.SUPERVISOR, Role.CAMPAIGN);
  /** People who share the papers of a unit. */
  private static final Set<Role> OF_THE_UNIT = EnumSet.of(Role.OFFICER, Role.HEAD, Role.COUNTER_FIRST, Role.COUNTER_SECOND);

  private final Documents documents;
  private final DocumentOwners owners;
  private final Officials officials;
  private final Units units;
  private final DecisionRecord record;

  DamagedDocumentDesk(Documents documents, DocumentOwners owners, Officials officials, Units units, DecisionRecord record) {
    this.documents = documents;
    this.owners = owners;
    this.officials = officials;
    this.units = units;
    this.record = record;
  }

  /** Whether the reader looks after units below instead of bringing papers. */
  boolean watches(Official reader) {
    return WATCHING.contains(reader.role());
  }

  boolean sees(Official reader, Official sender) {
    return brought(reader, sender) || watches(reader) && units.isWithin(sender.unitCode(), reader.unitCode());
  }

  /** Whether the reader's office brought in what the sender did. */
  boolean brought(Official reader, Official sender) {
    boolean sameOffice = reader.role() == sender.role() || OF_THE_UNIT.contains(reader.role()) && OF_THE_UNIT.contains(sender.role());
    return reader.unitCode().equals(sender.unitCode()) && sameOffice;
  }

  void bringAgain(Official reader, String documentId, SentFile file, Classification classification) {
    AttachedDocument damaged = documents.document(documentId)
        .filter(document -> officials.official(document.attachedBy()).filter(sender -> brought(reader, sender)).isPresent())
        .orElseThrow(() -> new NotYours(reader.userId() + " did not bring in " + documentId));
    AttachedDocument again = documents.replaceDamaged(documentId, file.name(), file.content(), classification, null,
        new DocumentVisit(reader.userId(), null, "damaged-documents"));
    owners.planOf(damaged.place().owner()).ifPresent(planId -> record.append(planId, "DOCUMENT_REPLACED", again.id(), reader.userId(),
        Map.of("former", documentId, "owner", again.place().owner(), "slot", again.place().slot(), "hash", again.hash(), "size", again.size())));
  }
}
