package vn.quyhoach.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something that might have kept somebody from hearing of a deadline, for those who watch over data and clocks. */
@Entity
@Table(name = "deadline_fault")
public class DeadlineFault {

  @Id
  private String id;

  @Version
  private long version;

  @Column(name = "deadline_id", nullable = false)
  private String deadlineId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private FaultKind kind;

  @Column(nullable = false)
  private String detail;

  @Column(name = "found_at", nullable = false)
  private Instant foundAt;

  @Column(name = "tried_at", nullable = false)
  private Instant triedAt;

  @Column(name = "repaired_at")
  private Instant repairedAt;

  protected DeadlineFault() {}

  DeadlineFault(String deadlineId, FaultKind kind, String detail, Instant foundAt) {
    this.id = UUID.randomUUID().toString();
    this.deadlineId = deadlineId;
    this.kind = kind;
    this.detail = detail;
    this.foundAt = foundAt;
    this.triedAt = foundAt;
  }

  void triedAgain(Instant at) {
    triedAt = at;
  }

  void repaired(Instant at) {
    repairedAt = at;
  }

  public String id() {
    return id;
  }

  public String deadlineId() {
    return deadlineId;
  }

  public FaultKind kind() {
    return kind;
  }

  /** Where exactly, in Vietnamese; names posts and units, no person. */
  public String detail() {
    return detail;
  }

  public Instant foundAt() {
    return foundAt;
  }

  /** When it was mended; null while it is not. */
  public Instant repairedAt() {
    return repairedAt;
  }
}
