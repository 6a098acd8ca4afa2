package vn.quyhoach.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.quyhoach.document.DocumentPlace;

/**
 * The papers of a dossier as one signature fixed them.
 *
 * @param round number of the signature, from 1: the submission, then each supplement
 * @param hash SHA-256 over every paper's holder, item, id and hash, in hexadecimal digits
 */
public record DossierSeal(String planId, int round, String hash, List<Paper> papers) {

  /** A scan with the item it proves, and the hash of its content. */
  public record Paper(String documentId, DocumentPlace place, String hash) {}

  /** Ids of the scans that prove one item of one holder. */
  public Set<String> of(DocumentPlace place) {
    return papers.stream().filter(paper -> paper.place().equals(place)).map(Paper::documentId).collect(Collectors.toSet());
  }

  /** How an item changed since an earlier signature, in Vietnamese; empty when it did not. */
  public Optional<String> changeSince(DossierSeal earlier, DocumentPlace place) {
    Set<String> now = of(place);
    Set<String> then = earlier.of(place);
    if (now.equals(then)) {
      return Optional.empty();
    }
    return Optional.of(then.isEmpty() ? "Mới bổ sung so với lần trình trước." : now.isEmpty() ? "Đã rút so với lần trình trước."
        : "Đã thay so với lần trình trước.");
  }
}
