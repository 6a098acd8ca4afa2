package vn.quyhoach.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.quyhoach.organisation.Official;

/** An order of the campaign about many deadlines at once, with the document it rests on. */
@Entity
@Table(name = "deadline_change")
public class DeadlineChange {

  @Id
  private String id;

  @Version
  private long version;

  @Column(name = "campaign_id", nullable = false)
  private String campaignId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private ChangeAction action;

  @Column(name = "wave_number")
  private Integer waveNumber;

  /** The one unit it is about; null for the whole campaign. */
  @Column(name = "unit_code")
  private String unitCode;

  @Column(name = "new_due")
  private LocalDate newDue;

  @Column(name = "basis_number", nullable = false)
  private String basisNumber;

  @Column(name = "basis_date", nullable = false)
  private LocalDate basisDate;

  @Column(nullable = false)
  private String reason;

  @Column(name = "ordered_by", nullable = false)
  private String orderedBy;

  @Column(name = "ordered_by_name", nullable = false)
  private String orderedByName;

  @Column(name = "ordered_at", nullable = false)
  private Instant orderedAt;

  /** The order that lifts this freeze; null while it holds. */
  @Column(name = "lifted_by")
  private String liftedBy;

  @Column(name = "applied_at")
  private Instant appliedAt;

  @Column(name = "applied_count", nullable = false)
  private int appliedCount;

  protected DeadlineChange() {}

  DeadlineChange(String campaignId, OrderChange order, Official by, Instant at) {
    this.id = UUID.randomUUID().toString();
    this.campaignId = campaignId;
    this.action = order.action();
    this.waveNumber = order.action() == ChangeAction.MOVE_WAVE ? order.wave() : null;
    this.newDue = order.action() == ChangeAction.MOVE_WAVE ? order.newDue() : null;
    this.unitCode = order.action() == ChangeAction.MOVE_WAVE || order.unit() == null || order.unit().isBlank() ? null : order.unit().strip();
    this.basisNumber = order.basisNumber();
    this.basisDate = order.basisDate();
    this.reason = order.reason();
    this.orderedBy = by.userId();
    this.orderedByName = DeadlineNotice.named(by);
    this.orderedAt = at;
  }

  void lift(String by) {
    liftedBy = by;
  }

  void applied(int deadlines) {
    appliedCount += deadlines;
  }

  void complete(Instant at) {
    appliedAt = at;
  }

  PauseBasis basis() {
    return new PauseBasis(basisNumber, basisDate, reason);
  }

  public String id() {
    return id;
  }

  public String campaignId() {
    return campaignId;
  }

  public ChangeAction action() {
    return action;
  }

  public Integer waveNumber() {
    return waveNumber;
  }

  /** The one unit it is about; empty for the whole campaign. */
  public Optional<String> unitCode() {
    return Optional.ofNullable(unitCode);
  }

  public LocalDate newDue() {
    return newDue;
  }

  public String basisNumber() {
    return basisNumber;
  }

  public LocalDate basisDate() {
    return basisDate;
  }

  public String reason() {
    return reason;
  }

  public String orderedBy() {
    return orderedBy;
  }

  public String orderedByName() {
    return orderedByName;
  }

  public Instant orderedAt() {
    return orderedAt;
  }

  /** When the last deadline was changed; null while some are left. */
  public Instant appliedAt() {
    return appliedAt;
  }

  /** How many deadlines it has changed so far. */
  public int appliedCount() {
    return appliedCount;
  }
}
