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
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One rung that was reached: to whom by name, when, and what came back. */
@Entity
@Table(name = "deadline_notice")
public class DeadlineNotice {

  @Id
  private String id;

  @Version
  private long version;

  @Column(name = "deadline_id", nullable = false)
  private String deadlineId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private Rung rung;

  @Column(name = "recipient_user", nullable = false)
  private String recipientUser;

  @Column(name = "recipient_name", nullable = false)
  private String recipientName;

  @Column(name = "sent_at", nullable = false)
  private Instant sentAt;

  @Column(name = "acknowledged_at")
  private Instant acknowledgedAt;

  @Column(name = "explanation")
  private String explanation;

  @Column(name = "promised_on")
  private LocalDate promisedOn;

  @Column(name = "instruction")
  private String instruction;

  protected DeadlineNotice() {}

  DeadlineNotice(String deadlineId, Rung rung, String recipientUser, String recipientName, Instant sentAt) {
    this.id = UUID.randomUUID().toString();
    this.deadlineId = deadlineId;
    this.rung = rung;
    this.recipientUser = recipientUser;
    this.recipientName = recipientName;
    this.sentAt = sentAt;
  }

  void explain(String text, LocalDate promise, Instant at) {
    acknowledgedAt = at;
    explanation = text;
    promisedOn = promise;
  }

  void answer(String opinion, String instructed, Instant at) {
    acknowledgedAt = at;
    explanation = opinion;
    instruction = instructed;
  }

  public String deadlineId() {
    return deadlineId;
  }

  public Rung rung() {
    return rung;
  }

  public String recipientUser() {
    return recipientUser;
  }

  /** Name and post of the recipient as they were when the notice was sent. */
  public String recipientName() {
    return recipientName;
  }

  public Instant sentAt() {
    return sentAt;
  }

  /** When the recipient acknowledged; null while they have not. */
  public Instant acknowledgedAt() {
    return acknowledgedAt;
  }

  public String explanation() {
    return explanation;
  }

  /** The day by which the head promises the submission. */
  public LocalDate promisedOn() {
    return promisedOn;
  }

  /** What the upper level tells the unit to do. */
  public String instruction() {
    return instruction;
  }
}
