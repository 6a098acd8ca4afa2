package vn.quyhoach.vetting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.quyhoach.regulation.VettingVerdict;

/** One fact judged by one person, with what the sources stated at that moment. Never changed; a correction follows it. */
@Entity
@Immutable
@Table(name = "fact_verdict")
public class FactVerdict {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "nomination_id", nullable = false)
  private String nominationId;

  @Column(name = "fact_key", nullable = false)
  private String key;

  @Column(nullable = false)
  private String label;

  @Column(name = "declared_value")
  private String declared;

  @Column(name = "recorded_value")
  private String recorded;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private VettingVerdict verdict;

  @Column(name = "confirmed_value")
  private String confirmed;

  private String source;

  private String note;

  @Column(name = "signed_by", nullable = false)
  private String signedBy;

  @Column(name = "signed_at", nullable = false)
  private Instant signedAt;

  private Long corrects;

  protected FactVerdict() {}

  FactVerdict(String nominationId, SheetLine line, SignFacts.Line signed, String signedBy, Instant signedAt) {
    this.nominationId = nominationId;
    this.key = line.key();
    this.label = line.label();
    this.declared = line.declared();
    this.recorded = line.recorded();
    this.verdict = signed.verdict();
    this.confirmed = signed.confirmed();
    this.source = signed.source();
    this.note = signed.note();
    this.signedBy = signedBy;
    this.signedAt = signedAt;
    this.corrects = line.verdict().map(FactVerdict::id).orElse(null);
  }

  /** Number of the verdict, higher for later ones. */
  public long id() {
    return id;
  }

  String nominationId() {
    return nominationId;
  }

  public String key() {
    return key;
  }

  public String label() {
    return label;
  }

  public VettingVerdict verdict() {
    return verdict;
  }

  /** What the source says where it differs from the declaration; null otherwise. */
  public String confirmed() {
    return confirmed;
  }

  /** Where the vetter looked it up; null when the records on file were enough. */
  public String source() {
    return source;
  }

  public String note() {
    return note;
  }

  /** The account that signed. */
  public String signedBy() {
    return signedBy;
  }

  public Instant signedAt() {
    return signedAt;
  }

  /** The verdict that this one takes the place of. */
  public Optional<Long> corrects() {
    return Optional.ofNullable(corrects);
  }

  /** Whether the sources state something else today than when the verdict was signed. */
  boolean isOutdated(String declaredNow, String recordedNow) {
    return declared != null && !declared.equals(declaredNow) || recorded != null && declared != null && !recorded.equals(recordedNow);
  }
}
