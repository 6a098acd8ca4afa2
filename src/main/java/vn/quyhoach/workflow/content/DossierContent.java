package vn.quyhoach.workflow.content;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyhoach.dossier.DossierChecklist;
import vn.quyhoach.dossier.DossierLine;
import vn.quyhoach.nomination.ListDossier;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.regulation.DossierItem;

/** The checklist of a dossier for a form: a row for the list, for the meetings and for each person, with what is still to be brought in. */
@Component
public class DossierContent {

  private final ListDossier dossier;

  DossierContent(ListDossier dossier) {
    this.dossier = dossier;
  }

  /**
   * The value {@code dossierTable}: whose papers, how many of those required are there, which are missing or too old, which expire soon.
   *
   * @param moment the act for which the papers are counted
   */
  public Map<String, Object> values(String planId, Collection<Nomination> names, DossierItem.Moment moment) {
    Map<String, List<DossierLine>> byHolder = dossier.of(planId, names).stream()
        .filter(line -> line.item().required() && line.item().neededBy() == moment)
        .collect(Collectors.groupingBy(DossierLine::holderKey, LinkedHashMap::new, Collectors.toList()));
    return Map.of("dossierTable", byHolder.values().stream().map(lines -> row(lines, moment)).toList());
  }

  private static Map<String, Object> row(List<DossierLine> lines, DossierItem.Moment moment) {
    List<DossierLine> blocking = lines.stream().filter(line -> line.blocks(moment)).toList();
    String expiring = lines.stream().filter(line -> line.standing() == DossierLine.Standing.EXPIRING)
        .map(line -> "«" + line.item().title() + "»: " + line.words()).collect(Collectors.joining("; "));
    return Map.of("holder", lines.get(0).holder(), "complete", lines.size() - blocking.size() + "/" + lines.size(),
        "wanted", blocking.isEmpty() ? "Đủ" : DossierChecklist.named(blocking), "expiring", expiring.isEmpty() ? "–" : expiring);
  }
}
