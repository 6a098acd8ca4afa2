package vn.quyhoach.workflow.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.quyhoach.dossier.DossierLine;
import vn.quyhoach.dossier.DossierSeals;
import vn.quyhoach.nomination.ListDossier;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.regulation.DossierItem.Scope;

/** The papers of the people on a list, and of the meetings that made it, as places for scans: one for each, whatever the number of posts. */
@Component
class DossierSlots {

  private final ListDossier dossier;
  private final Nominations nominations;
  private final DossierSeals seals;

  DossierSlots(ListDossier dossier, Nominations nominations, DossierSeals seals) {
    this.dossier = dossier;
    this.nominations = nominations;
    this.seals = seals;
  }

  /** Of everybody who may come on the list that is being compiled. */
  List<DocumentSlot.Scan> ofElected(String planId) {
    return of(planId, nominations.inState(planId, NominationState.ELECTED, NominationState.LISTED, NominationState.OMITTED), true);
  }

  /**
   * Of those who are on the list.
   *
   * @param open whether scans may be brought in; an appraiser only reads, and reads what was signed
   */
  List<DocumentSlot.Scan> ofListed(String planId, boolean open) {
    List<DocumentSlot.Scan> slots = of(planId, nominations.inState(planId, NominationState.LISTED), open);
    return open ? slots : slots.stream().map(slot -> asSigned(planId, slot)).toList();
  }

  /** A place as the last signature of the unit fixed it; as it is where the dossier was signed before signatures fixed anything. */
  DocumentSlot.Scan asSigned(String planId, DocumentSlot.Scan slot) {
    return seals.latest(planId).map(seal -> slot.asSigned(seal, seals.before(seal))).orElse(slot);
  }

  private List<DocumentSlot.Scan> of(String planId, List<Nomination> names, boolean open) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    names.forEach(name -> numbers.putIfAbsent(name.cadreCode(), name.number()));
    List<DossierLine> lines = dossier.of(planId, names);
    List<String> meetings = lines.stream().filter(line -> line.item().scope() == Scope.MEETING).map(DossierLine::owner).distinct().toList();
    return lines.stream().filter(line -> line.item().scope() != Scope.LIST).map(line -> line.item().scope() == Scope.MEETING
        ? DocumentSlot.item(line.place().slot() + "-h" + (meetings.indexOf(line.owner()) + 1), line, open).recordedIn(planId)
        : DocumentSlot.item(line.place().slot() + "-" + numbers.get(line.cadreCode()), line, open)).toList();
  }
}
