package vn.quyhoach.vetting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One fact checked by one person: what the record says, where it was found, and the verdict. Never changed, only followed. */
@Entity
@Table(name = "vetting_check")
public class VettingCheck {

  @Id
  private String id;

  @Column(name = "nomination_id", nullable = false)
  private String nominationId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private CheckKind kind;

  @Column(nullable = false)
  private String verdict;

  @Column(name = "recorded_value")
  private String recordedValue;

  @Column(name = "source")
  private String source;

  @Column(name = "document_number")
  private String documentNumber;

  @Column(name = "document_date")
  private LocalDate documentDate;

  @Column(name = "note")
  private String note;

  @Column(name = "checked_by", nullable = false)
  private String checkedBy;

  @Column(name = "checked_at", nullable = false)
  private Instant checkedAt;

  protected VettingCheck() {}

  VettingCheck(String nominationId, CheckKind kind, String verdict, String recordedValue, String source,
      String documentNumber, LocalDate documentDate, String note, String checkedBy, Instant checkedAt) {
    this.id = UUID.randomUUID().toString();
    this.nominationId = nominationId;
    this.kind = kind;
    this.verdict = verdict;
    this.recordedValue = recordedValue;
    this.source = source;
    this.documentNumber = documentNumber;
    this.documentDate = documentDate;
    this.note = note;
    this.checkedBy = checkedBy;
    this.checkedAt = checkedAt;
  }

  String nominationId() {
    return nominationId;
  }

  public CheckKind kind() {
    return kind;
  }

  /** MET or NOT_MET for the political standard, otherwise the name of a {@code VettingVerdict}. */
  public String verdict() {
    return verdict;
  }

  /** What the record says; null when nothing was recorded. */
  public String recordedValue() {
    return recordedValue;
  }
}
