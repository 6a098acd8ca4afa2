package vn.quyhoach.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One report of a unit and what was said about it. */
@Embeddable
public class FollowUpRound {

  @Column(nullable = false)
  private int round;

  @Column(nullable = false)
  private LocalDate due;

  @Column(nullable = false)
  private String report;

  @Column(name = "done_on", nullable = false)
  private LocalDate doneOn;

  @Column(name = "reported_by", nullable = false)
  private String reportedBy;

  @Column(name = "reported_at", nullable = false)
  private Instant reportedAt;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private ReviewFollowUp.Verdict verdict;

  private String reason;

  @Column(name = "reviewed_by")
  private String reviewedBy;

  @Column(name = "reviewed_at")
  private Instant reviewedAt;

  protected FollowUpRound() {}

  FollowUpRound(int round, LocalDate due, ReportFollowUp given, String actor, Instant at) {
    this.round = round;
    this.due = due;
    this.report = given.report();
    this.doneOn = given.doneOn();
    this.reportedBy = actor;
    this.reportedAt = at;
  }

  void review(ReviewFollowUp given, String actor, Instant at) {
    verdict = given.verdict();
    reason = given.reason();
    reviewedBy = actor;
    reviewedAt = at;
  }

  /** Number of the round, from 1. */
  public int round() {
    return round;
  }

  /** The last day of this round. */
  public LocalDate due() {
    return due;
  }

  public String report() {
    return report;
  }

  public LocalDate doneOn() {
    return doneOn;
  }

  public String reportedBy() {
    return reportedBy;
  }

  public Instant reportedAt() {
    return reportedAt;
  }

  /** What was said about the report; empty while nobody has looked at it. */
  public Optional<ReviewFollowUp.Verdict> verdict() {
    return Optional.ofNullable(verdict);
  }

  /** Why the report was not accepted, or a remark; null without one. */
  public String reason() {
    return reason;
  }

  public String reviewedBy() {
    return reviewedBy;
  }
}
