package vn.quyhoach.workflow.document;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.approval.ActIssued;
import vn.quyhoach.approval.CommitteeSession;
import vn.quyhoach.approval.Deliveries;
import vn.quyhoach.approval.Deliveries.Delivery;
import vn.quyhoach.approval.PlanRemoval;
import vn.quyhoach.approval.Removals;
import vn.quyhoach.approval.Sessions;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.document.AttachedDocument;
import vn.quyhoach.document.DocumentPlace;
import vn.quyhoach.document.DocumentVisit;
import vn.quyhoach.document.Documents;
import vn.quyhoach.document.WordDocuments;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.workflow.content.PlanContent;

/**
 * Keeps the papers of an act as they left the house, in its transaction, with their hashes on the decision record. What is handed out later
 * are these bytes: names, posts and templates may change meanwhile, an issued paper does not.
 */
@Component
public class IssuedPapers {

  private static final String DECISION = "decision";
  private static final String EXTRACT = "extract";

  private final Sessions sessions;
  private final Removals removals;
  private final Deliveries deliveries;
  private final SessionPaper sessionPaper;
  private final RemovalPaper removalPaper;
  private final PlanContent content;
  private final Documents documents;
  private final DecisionRecord record;

  IssuedPapers(Sessions sessions, Removals removals, Deliveries deliveries, SessionPaper sessionPaper, RemovalPaper removalPaper,
      PlanContent content, Documents documents, DecisionRecord record) {
    this.sessions = sessions;
    this.removals = removals;
    this.deliveries = deliveries;
    this.sessionPaper = sessionPaper;
    this.removalPaper = removalPaper;
    this.content = content;
    this.documents = documents;
    this.record = record;
  }

  /** What the scans and issued papers of an act itself belong to; only the committee's own people read them. */
  public static String ownerOfAct(Delivery delivery) {
    return ownerOfAct(delivery.subjectId());
  }

  /** What the papers that went to one unit belong to. */
  public static String ownerOfDelivery(Delivery delivery) {
    return "delivery:" + delivery.id();
  }

  private static String ownerOfAct(String subjectId) {
    return "act:" + subjectId;
  }

  /** Keeps what an act sends out; a paper that cannot be made stops the act. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(ActIssued act) {
    switch (act.kind()) {
      case EXTRACT -> keep(sessions.session(act.subjectId()), act.actor());
      case REMOVAL -> keep(removals.removal(act.subjectId()), act.actor());
    }
  }

  private void keep(CommitteeSession session, String actor) {
    Keeper keeper = new Keeper(session.actIssuedOn(), new DocumentVisit(actor, null, "ACT_ISSUED"));
    String decision = keeper.keep(new DocumentPlace(ownerOfAct(session.id()), DECISION), "Quyết định phê duyệt quy hoạch số "
        + session.actNumber(), sessionPaper.decision(session));
    for (Delivery delivery : deliveries.of(session.id())) {
      String unit = content.unitName(delivery.recipientUnit());
      Map<String, Object> hashes = new LinkedHashMap<>();
      hashes.put(DECISION, decision);
      hashes.put(EXTRACT, keeper.keep(new DocumentPlace(ownerOfDelivery(delivery), EXTRACT), "Trích quyết định số " + delivery.symbol() + " – "
          + unit, sessionPaper.extract(session, delivery)));
      hashes.put("summaryList", keeper.keep(new DocumentPlace(ownerOfDelivery(delivery), "summary-list"), "Danh sách trích ngang – " + unit,
          sessionPaper.summaryList(session, delivery.planId())));
      record.append(delivery.planId(), "PAPERS_ISSUED", session.id(), actor, hashes);
    }
  }

  private void keep(PlanRemoval removal, String actor) {
    Keeper keeper = new Keeper(removal.decidedOn(), new DocumentVisit(actor, null, "REMOVAL_DECIDED"));
    Map<String, Object> hashes = new LinkedHashMap<>();
    hashes.put(DECISION, keeper.keep(new DocumentPlace(ownerOfAct(removal.id()), DECISION), "Quyết định đưa cán bộ ra khỏi quy hoạch số "
        + removal.decisionNumber(), removalPaper.decision(removal)));
    for (Delivery delivery : deliveries.of(removal.id())) {
      hashes.put("letter " + delivery.recipientUnit(), keeper.keep(new DocumentPlace(ownerOfDelivery(delivery), "letter"), "Công văn số "
          + delivery.symbol() + " – " + content.unitName(delivery.recipientUnit()), removalPaper.letter(removal, delivery)));
    }
    record.append(removal.id(), "PAPERS_ISSUED", removal.id(), actor, hashes);
  }

  /** Keeps the papers of one act; tells the hash of each. */
  private final class Keeper {

    private final LocalDate day;
    private final DocumentVisit visit;

    Keeper(LocalDate day, DocumentVisit visit) {
      this.day = day;
      this.visit = visit;
    }

    String keep(DocumentPlace place, String title, byte[] made) {
      return documents.keepIssued(place, title.replace('/', '-') + ".docx", WordDocuments.MEDIA_TYPE, made, day, visit).hash();
    }
  }

  /** What was kept for some acts and deliveries, in the order in which it was made. */
  @Transactional(readOnly = true)
  public List<AttachedDocument> of(Collection<String> owners) {
    return documents.of(owners);
  }

  /** The extracts and lists that came to a unit about its plan, as places of a task to read. */
  List<DocumentSlot> ofUnit(UnitPlan plan) {
    return deliveries.receivedBy(List.of(plan.unitCode())).stream().filter(delivery -> plan.id().equals(delivery.planId()))
        .<DocumentSlot>mapMulti((delivery, add) -> {
          String owner = ownerOfDelivery(delivery);
          add.accept(DocumentSlot.shown("extract-" + delivery.id(), "Trích quyết định số " + delivery.symbol() + " theo Quyết định số "
              + delivery.actNumber(), new DocumentPlace(owner, EXTRACT)));
          add.accept(DocumentSlot.shown("summary-list-" + delivery.id(), "Danh sách trích ngang kèm theo", new DocumentPlace(owner, "summary-list")));
        }).toList();
  }
}
