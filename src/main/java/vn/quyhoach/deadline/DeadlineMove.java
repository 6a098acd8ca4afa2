package vn.quyhoach.deadline;

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

/** A date that took the place of another: both days, by whom and why. Written once, never changed. */
@Entity
@Table(name = "deadline_move")
public class DeadlineMove {

  @Id
  private String id;

  @Column(name = "deadline_id", nullable = false)
  private String deadlineId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private MoveCause cause;

  @Column(name = "due_before", nullable = false)
  private LocalDate dueBefore;

  @Column(nullable = false)
  private LocalDate due;

  @Column(name = "paused_since")
  private LocalDate pausedSince;

  @Column(name = "basis_number")
  private String basisNumber;

  @Column(name = "basis_date")
  private LocalDate basisDate;

  private String reason;

  @Column(name = "moved_by", nullable = false)
  private String movedBy;

  @Column(name = "moved_by_name", nullable = false)
  private String movedByName;

  @Column(name = "moved_at", nullable = false)
  private Instant movedAt;

  @Column(name = "change_id")
  private String changeId;

  @Column(name = "extension_id")
  private String extensionId;

  protected DeadlineMove() {}

  DeadlineMove(Deadline deadline, MoveCause cause, LocalDate dueBefore, PauseBasis basis, String movedBy, String movedByName,
      Instant movedAt) {
    this.id = UUID.randomUUID().toString();
    this.deadlineId = deadline.id();
    this.cause = cause;
    this.dueBefore = dueBefore;
    this.due = deadline.due();
    this.basisNumber = basis.number();
    this.basisDate = basis.date();
    this.reason = basis.reason();
    this.movedBy = movedBy;
    this.movedByName = movedByName;
    this.movedAt = movedAt;
  }

  DeadlineMove pausedSince(LocalDate since) {
    pausedSince = since;
    return this;
  }

  DeadlineMove orderedBy(String change) {
    changeId = change;
    return this;
  }

  DeadlineMove grantedBy(String extension) {
    extensionId = extension;
    return this;
  }

  public String id() {
    return id;
  }

  public String deadlineId() {
    return deadlineId;
  }

  public MoveCause cause() {
    return cause;
  }

  public LocalDate dueBefore() {
    return dueBefore;
  }

  public LocalDate due() {
    return due;
  }

  /** Since when the clock had stood still; null for any other cause. */
  public LocalDate pausedSince() {
    return pausedSince;
  }

  /** Number of the document that ordered it; null without one. */
  public String basisNumber() {
    return basisNumber;
  }

  public LocalDate basisDate() {
    return basisDate;
  }

  public String reason() {
    return reason;
  }

  public String movedBy() {
    return movedBy;
  }

  /** Name and post of whoever decided, as they were then. */
  public String movedByName() {
    return movedByName;
  }

  public Instant movedAt() {
    return movedAt;
  }

  /** The order of the campaign it came from; null for any other cause. */
  public String changeId() {
    return changeId;
  }

  /** The request it grants; null for any other cause. */
  public String extensionId() {
    return extensionId;
  }
}
