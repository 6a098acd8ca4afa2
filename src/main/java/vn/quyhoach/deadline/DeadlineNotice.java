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
import vn.quyhoach.regulation.DeadlineRung;
import vn.quyhoach.regulation.RungAnswer;

/** One rung that was reached: to whom by name, when, and what came back. Written once. */
@Entity
@Table(name = "deadline_notice")
public class DeadlineNotice {

  private static final String NOBODY = "(chưa có người ở vị trí này)";

  @Id
  private String id;

  @Version
  private long version;

  @Column(name = "deadline_id", nullable = false)
  private String deadlineId;

  @Column(nullable = false)
  private int round;

  @Column(nullable = false)
  private String rung;

  @Column(nullable = false)
  private String name;

  @Column(nullable = false)
  private String text;

  /** The date as it was when the notice was sent. */
  @Column(nullable = false)
  private LocalDate due;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private RungAnswer answer;

  @Column(name = "answer_by")
  private Instant answerBy;

  @Column(name = "recipient_unit")
  private String recipientUnit;

  @Column(name = "recipient_user")
  private String recipientUser;

  @Column(name = "recipient_name", nullable = false)
  private String recipientName;

  @Column(name = "sent_at", nullable = false)
  private Instant sentAt;

  @Column(name = "acknowledged_at")
  private Instant acknowledgedAt;

  @Column(name = "answered_by")
  private String answeredBy;

  @Column(name = "answered_by_name")
  private String answeredByName;

  @Column(name = "explanation")
  private String explanation;

  @Column(name = "promised_on")
  private LocalDate promisedOn;

  @Column(name = "instruction")
  private String instruction;

  protected DeadlineNotice() {}

  /** @param recipient null when nobody of the whole chain is there; the notice is written nevertheless */
  DeadlineNotice(Deadline deadline, DeadlineRung reached, Official recipient, Instant sentAt) {
    this.id = UUID.randomUUID().toString();
    this.deadlineId = deadline.id();
    this.round = deadline.round();
    this.rung = reached.code();
    this.name = reached.name();
    this.text = reached.text();
    this.due = deadline.due();
    this.answer = recipient == null || !recipient.role().isWorking() ? RungAnswer.NONE : reached.answer();
    this.recipientUnit = recipient == null ? null : recipient.unitCode();
    this.recipientUser = recipient == null ? null : recipient.userId();
    this.recipientName = recipient == null ? NOBODY : named(recipient);
    this.sentAt = sentAt;
  }

  /** A name and post as they are today, for the record. */
  static String named(Official official) {
    return official.fullName() + ", " + official.position();
  }

  void answerBy(Instant latest) {
    answerBy = latest;
  }

  void acknowledge(String remark, Official by, Instant at) {
    answered(by, at);
    explanation = remark;
  }

  void explain(String reason, LocalDate promise, Official by, Instant at) {
    answered(by, at);
    explanation = reason;
    promisedOn = promise;
  }

  void instruct(String opinion, String instructed, Official by, Instant at) {
    answered(by, at);
    explanation = opinion;
    instruction = instructed;
  }

  private void answered(Official by, Instant at) {
    acknowledgedAt = at;
    answeredBy = by.userId();
    answeredByName = named(by);
  }

  public String id() {
    return id;
  }

  public String deadlineId() {
    return deadlineId;
  }

  public int round() {
    return round;
  }

  /** Code of the rung in the table it came from. */
  public String rung() {
    return rung;
  }

  /** What the rung was called when the notice was sent. */
  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  /** The date as it was when the notice was sent. */
  public LocalDate due() {
    return due;
  }

  public RungAnswer answer() {
    return answer;
  }

  /** When silence leads to the next rung; null when there is none. */
  public Instant answerBy() {
    return answerBy;
  }

  public Optional<String> recipientUnit() {
    return Optional.ofNullable(recipientUnit);
  }

  /** Account of the recipient; empty when nobody was there. */
  public Optional<String> recipientUser() {
    return Optional.ofNullable(recipientUser);
  }

  /** Name and post of the recipient as they were when the notice was sent. */
  public String recipientName() {
    return recipientName;
  }

  public Instant sentAt() {
    return sentAt;
  }

  /** When it was acknowledged; null while it was not. */
  public Instant acknowledgedAt() {
    return acknowledgedAt;
  }

  /** Name and post of whoever answered, as they were then; null while nobody did. */
  public String answeredByName() {
    return answeredByName;
  }

  /** The explanation, remark or opinion that came back. */
  public String explanation() {
    return explanation;
  }

  /** The day by which the work is promised. */
  public LocalDate promisedOn() {
    return promisedOn;
  }

  /** What the upper level tells the unit to do. */
  public String instruction() {
    return instruction;
  }
}
