package vn.quyhoach.vetting;

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
import vn.quyhoach.regulation.OpinionBody;
import vn.quyhoach.regulation.OpinionRoute;
import vn.quyhoach.regulation.VettingBody;

/** One request to one body about the names of one list. It guards its own states. */
@Entity
@Table(name = "opinion_request")
public class OpinionRequest {

  @Id
  private String id;

  @Version
  private long version;

  @Column(name = "plan_id", nullable = false)
  private String planId;

  @Column(nullable = false)
  private int number;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private OpinionBody body;

  @Column(name = "body_name", nullable = false)
  private String bodyName;

  @Column(name = "acting_unit", nullable = false)
  private String actingUnit;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private OpinionRoute route;

  @Column(nullable = false)
  private boolean mandatory;

  @Column(nullable = false)
  private String basis;

  @Column(name = "asked_on", nullable = false)
  private LocalDate askedOn;

  @Column(nullable = false)
  private LocalDate due;

  @Column(name = "asked_by", nullable = false)
  private String askedBy;

  private String reason;

  @Column(nullable = false)
  private boolean sent;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private OpinionState state;

  @Column(name = "letter_number")
  private String letterNumber;

  @Column(name = "letter_date")
  private LocalDate letterDate;

  private String signer;

  @Column(name = "answered_by")
  private String answeredBy;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "pass_over_reason")
  private String passOverReason;

  protected OpinionRequest() {}

  OpinionRequest(String planId, int number, VettingBody body, String actingUnit, OpinionRoute route, LocalDate askedOn, LocalDate due,
      String askedBy, String reason) {
    this.id = UUID.randomUUID().toString();
    this.planId = planId;
    this.number = number;
    this.body = body.body();
    this.bodyName = body.name();
    this.actingUnit = actingUnit;
    this.route = route;
    this.mandatory = body.mandatory();
    this.basis = body.status().basis(body.clause());
    this.askedOn = askedOn;
    this.due = due;
    this.askedBy = askedBy;
    this.reason = reason;
    this.state = OpinionState.ASKED;
  }

  void sent() {
    sent = true;
  }

  void answer(GiveOpinion given, String actor, Instant at) {
    require();
    letterNumber = given.letterNumber();
    letterDate = given.letterDate();
    signer = given.signer();
    answeredBy = actor;
    answeredAt = at;
    state = OpinionState.ANSWERED;
  }

  void recall() {
    require();
    state = OpinionState.RECALLED;
  }

  void passOver(String why) {
    require();
    passOverReason = why;
    state = OpinionState.PASSED_OVER;
  }

  private void require() {
    if (state != OpinionState.ASKED) {
      throw new IllegalStateException("Request " + number + " of plan " + planId + " is " + state);
    }
  }

  public String id() {
    return id;
  }

  public String planId() {
    return planId;
  }

  /** Number within the plan. */
  public int number() {
    return number;
  }

  public OpinionBody body() {
    return body;
  }

  public String bodyName() {
    return bodyName;
  }

  /** The unit in which the opinion is written down. */
  public String actingUnit() {
    return actingUnit;
  }

  public OpinionRoute route() {
    return route;
  }

  /** Whether the appraisal has to wait for it, or to say why it does not. */
  public boolean mandatory() {
    return mandatory;
  }

  /** The clause, with a reservation where its text was not seen. */
  public String basis() {
    return basis;
  }

  public LocalDate askedOn() {
    return askedOn;
  }

  /** Last day for the opinion, in the users' zone. */
  public LocalDate due() {
    return due;
  }

  /** Why a body was asked in addition; empty for those that the rules name. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** Whether the request has left the board. */
  public boolean isSent() {
    return sent;
  }

  public OpinionState state() {
    return state;
  }

  public Optional<String> letterNumber() {
    return Optional.ofNullable(letterNumber);
  }

  public Optional<LocalDate> letterDate() {
    return Optional.ofNullable(letterDate);
  }

  public Optional<String> signer() {
    return Optional.ofNullable(signer);
  }

  public Optional<String> answeredBy() {
    return Optional.ofNullable(answeredBy);
  }

  public Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }

  /** Why the board concluded without it. */
  public Optional<String> passOverReason() {
    return Optional.ofNullable(passOverReason);
  }
}
