package vn.quyhoach.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One numbered reason for a return and the unit's answer to it. */
@Entity
@Table(name = "defect")
public class Defect {

  @Id
  private String id;

  @Version
  private long version;

  @Column(name = "plan_id", nullable = false)
  private String planId;

  @Column(name = "return_round", nullable = false)
  private int round;

  @Column(nullable = false)
  private int number;

  @Column(name = "nomination_id")
  private String nominationId;

  @Column(name = "fact_key")
  private String factKey;

  @Column(name = "fact_label")
  private String factLabel;

  private String document;

  @Column(name = "document_title")
  private String documentTitle;

  @Column(nullable = false)
  private String text;

  @Column(name = "answer")
  private String answer;

  @Column(name = "answered_at")
  private Instant answeredAt;

  protected Defect() {}

  Defect(String planId, int round, int number, String nominationId, DefectTie tie, String text) {
    this.id = UUID.randomUUID().toString();
    this.planId = planId;
    this.round = round;
    this.number = number;
    this.nominationId = nominationId;
    this.factKey = tie.factKey();
    this.factLabel = tie.factLabel();
    this.document = tie.document();
    this.documentTitle = tie.documentTitle();
    this.text = text;
  }

  void answer(String given, Instant at) {
    answer = given;
    answeredAt = at;
  }

  /** Number within the plan over all rounds. */
  public int number() {
    return number;
  }

  public int round() {
    return round;
  }

  /** The name concerned; empty when the defect is one of the whole dossier. */
  public Optional<String> nominationId() {
    return Optional.ofNullable(nominationId);
  }

  /** Key of the fact of that name which is concerned; empty when the defect is about the name as a whole, or about the dossier. */
  public Optional<String> factKey() {
    return Optional.ofNullable(factKey);
  }

  /** Code of the paper that is missing or wrong. */
  public Optional<String> document() {
    return Optional.ofNullable(document);
  }

  /** Fact and paper concerned, as people read them; empty when the defect names neither. */
  public String about() {
    return Stream.of(factLabel, documentTitle).filter(Objects::nonNull).collect(Collectors.joining(", "));
  }

  public String text() {
    return text;
  }

  /** The unit's answer; null while there is none. */
  public String answer() {
    return answer;
  }
}
