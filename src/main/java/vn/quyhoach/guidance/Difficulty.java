package vn.quyhoach.guidance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.quyhoach.regulation.RuleStatus;

/** A question that a unit cannot settle by itself, and where its answer stands. It guards its own states. */
@Entity
@Table(name = "difficulty")
public class Difficulty {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version
  private long version;

  @Column(name = "campaign_id", nullable = false)
  private String campaignId;

  @Column(name = "plan_id")
  private String planId;

  @Column(name = "unit_code", nullable = false)
  private String unitCode;

  @Column(nullable = false)
  private String step;

  @Column(name = "step_name", nullable = false)
  private String stepName;

  @Column(nullable = false)
  private String question;

  @Column(nullable = false)
  private String fingerprint;

  @Column(name = "raised_by", nullable = false)
  private String raisedBy;

  @Column(name = "raised_at", nullable = false)
  private Instant raisedAt;

  @Column(name = "answering_unit", nullable = false)
  private String answeringUnit;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private DifficultyState state;

  @Column(nullable = false)
  private int turn;

  private String answer;

  private String basis;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "basis_status")
  private RuleStatus basisStatus;

  @Column(name = "answered_by")
  private String answeredBy;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "times_unclear", nullable = false)
  private int timesUnclear;

  @Column(name = "duplicate_of")
  private Long duplicateOf;

  @Column(name = "pauses_submission", nullable = false)
  private boolean pausesSubmission;

  @Column(nullable = false)
  private boolean published;

  protected Difficulty() {}

  Difficulty(RaiseDifficulty raised, String fingerprint, String answeringUnit, String raisedBy, Instant raisedAt) {
    this.campaignId = raised.campaignId();
    this.planId = raised.planId();
    this.unitCode = raised.unitCode();
    this.step = raised.step();
    this.stepName = raised.stepName();
    this.question = raised.question();
    this.fingerprint = fingerprint;
    this.answeringUnit = answeringUnit;
    this.raisedBy = raisedBy;
    this.raisedAt = raisedAt;
    this.state = DifficultyState.WITH_BOARD;
    this.turn = 1;
  }

  void askBack() {
    require(DifficultyState.WITH_BOARD);
    state = DifficultyState.WITH_UNIT;
  }

  void replied() {
    require(DifficultyState.WITH_UNIT);
    state = DifficultyState.WITH_BOARD;
  }

  void forward(String upperUnit) {
    require(DifficultyState.WITH_BOARD);
    answeringUnit = upperUnit;
    turn++;
  }

  void pausesSubmission(boolean pauses) {
    pausesSubmission = pauses;
  }

  void answer(String text, String clause, RuleStatus clauseStatus, String by, Instant at) {
    require(DifficultyState.WITH_BOARD);
    answer = text;
    basis = clause;
    basisStatus = clauseStatus;
    answeredBy = by;
    answeredAt = at;
    state = DifficultyState.ANSWERED;
  }

  void repeats(Difficulty earlier) {
    duplicateOf = earlier.duplicateOf().orElse(earlier.id);
  }

  void published() {
    published = true;
  }

  void unclear() {
    require(DifficultyState.ANSWERED);
    timesUnclear++;
    turn++;
    state = DifficultyState.WITH_BOARD;
  }

  void close(Instant at) {
    require(DifficultyState.ANSWERED);
    closedAt = at;
    state = DifficultyState.CLOSED;
  }

  private void require(DifficultyState expected) {
    if (state != expected) {
      throw new IllegalStateException("Difficulty " + id + " is " + state + ", not " + expected);
    }
  }

  /** The number by which people quote it. */
  public long id() {
    return id;
  }

  public String campaignId() {
    return campaignId;
  }

  /** The plan that the unit was working on; empty for work about no plan. */
  public Optional<String> planId() {
    return Optional.ofNullable(planId);
  }

  public String unitCode() {
    return unitCode;
  }

  /** Id of the user task in the model at which the question came up. */
  public String step() {
    return step;
  }

  public String stepName() {
    return stepName;
  }

  public String question() {
    return question;
  }

  public String raisedBy() {
    return raisedBy;
  }

  public Instant raisedAt() {
    return raisedAt;
  }

  /** The unit whose organisation board owes the answer. */
  public String answeringUnit() {
    return answeringUnit;
  }

  public DifficultyState state() {
    return state;
  }

  /** Counts the times that it came to a board anew, from 1. */
  public int turn() {
    return turn;
  }

  /** The last answer; null before the first. */
  public String answer() {
    return answer;
  }

  /** The clause that the answer rests on. */
  public String basis() {
    return basis;
  }

  public RuleStatus basisStatus() {
    return basisStatus;
  }

  public String answeredBy() {
    return answeredBy;
  }

  public Instant answeredAt() {
    return answeredAt;
  }

  /** How often the unit said that an answer was not clear. */
  public int timesUnclear() {
    return timesUnclear;
  }

  /** The first difficulty with the same question, when this one was found to repeat it. */
  public Optional<Long> duplicateOf() {
    return Optional.ofNullable(duplicateOf);
  }

  /** Whether the unit's own time stands still until the answer. */
  public boolean pausesSubmission() {
    return pausesSubmission;
  }

  /** Whether guidance for all was made of it. */
  public boolean isPublished() {
    return published;
  }
}
