package vn.quyhoach.nomination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What became of one entry of the current plan in the review (T-REVIEW). */
@Entity
@Table(name = "plan_review_entry")
class PlanReviewEntry {

  @Id
  private String id;

  @Column(name = "plan_id", nullable = false)
  private String planId;

  @Column(name = "entry_number", nullable = false)
  private int entryNumber;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private RecordPlanReview.Outcome outcome;

  @Column(name = "reason")
  private String reason;

  protected PlanReviewEntry() {}

  PlanReviewEntry(String planId, int entryNumber, RecordPlanReview.Entry entry) {
    this.id = UUID.randomUUID().toString();
    this.planId = planId;
    this.entryNumber = entryNumber;
    this.outcome = entry.outcome();
    this.reason = entry.reason();
  }

  /** Why the person is to go; null for one who stays. */
  String reason() {
    return reason;
  }

  int entryNumber() {
    return entryNumber;
  }

  /** Whether the person stays in the plan. */
  boolean isCarriedOver() {
    return outcome == RecordPlanReview.Outcome.CARRY_OVER;
  }
}
