package vn.quyhoach.dossier;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.document.AttachedDocument;
import vn.quyhoach.document.DocumentPlace;
import vn.quyhoach.document.Documents;
import vn.quyhoach.dossier.DossierSeal.Paper;

/**
 * Fixes of which papers a dossier consists when it is signed: whoever reads it afterwards reads these and no others, and a later
 * signature shows which of them have changed.
 */
@Service
@Transactional(readOnly = true)
public class DossierSeals {

  private final Documents documents;
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Clock clock;

  DossierSeals(Documents documents, JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
    this.documents = documents;
    this.jdbc = jdbc;
    this.batches = batches;
    this.clock = clock;
  }

  /**
   * Seals the scans that the list and its people have now.
   *
   * @param people codes of the people on the list
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public DossierSeal seal(String planId, List<String> people) {
    List<String> owners = new ArrayList<>(List.of(DossierSubject.ownerOfList(planId)));
    people.stream().distinct().map(DossierSubject::ownerOfPerson).forEach(owners::add);
    List<Paper> papers = documents.of(owners).stream().map(DossierSeals::paper)
        .sorted(Comparator.comparing((Paper paper) -> paper.place().owner()).thenComparing(paper -> paper.place().slot())
            .thenComparing(Paper::documentId)).toList();
    String hash = DigestUtils.sha256Hex(papers.stream().map(paper -> paper.place().owner() + "\t" + paper.place().slot() + "\t"
        + paper.documentId() + "\t" + paper.hash()).collect(Collectors.joining("\n")));
    int round = latest(planId).map(DossierSeal::round).orElse(0) + 1;
    jdbc.sql("insert into dossier_seal (plan_id, round, hash, sealed_at) values (:plan, :round, :hash, :at)")
        .param("plan", planId).param("round", round).param("hash", hash)
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
    batches.batchUpdate("insert into dossier_seal_paper (plan_id, round, document_id, owner, slot, hash) values (?, ?, ?, ?, ?, ?)",
        papers.stream().map(paper -> new Object[] {planId, round, paper.documentId(), paper.place().owner(), paper.place().slot(),
            paper.hash()}).toList());
    return new DossierSeal(planId, round, hash, papers);
  }

  /** What was sealed by the last signature; empty for a dossier that was signed before seals were kept, or not at all. */
  public Optional<DossierSeal> latest(String planId) {
    return jdbc.sql("select max(round) from dossier_seal where plan_id = :plan").param("plan", planId).query(Integer.class).optional()
        .flatMap(round -> round(planId, round));
  }

  /** What was sealed by the signature before a given one; empty before the second. */
  public Optional<DossierSeal> before(DossierSeal seal) {
    return round(seal.planId(), seal.round() - 1);
  }

  private Optional<DossierSeal> round(String planId, int round) {
    List<Paper> papers = jdbc.sql("""
            select document_id, owner, slot, hash from dossier_seal_paper where plan_id = :plan and round = :round
            order by owner, slot, document_id""")
        .param("plan", planId).param("round", round)
        .query((row, index) -> new Paper(row.getString("document_id"), new DocumentPlace(row.getString("owner"), row.getString("slot")),
            row.getString("hash"))).list();
    return jdbc.sql("select hash from dossier_seal where plan_id = :plan and round = :round").param("plan", planId).param("round", round)
        .query(String.class).optional().map(hash -> new DossierSeal(planId, round, hash, papers));
  }

  private static Paper paper(AttachedDocument document) {
    return new Paper(document.id(), document.place(), document.hash());
  }
}
