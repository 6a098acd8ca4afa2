package vn.quyhoach.nomination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One person proposed for one post in a unit's plan. The proposer's reason is kept (S42). */
@Entity
@Table(name = "nomination")
public class Nomination {

  @Id
  private String id;

  @Version
  private long version;

  @Column(name = "plan_id", nullable = false)
  private String planId;

  @Column(nullable = false)
  private int number;

  @Column(nullable = false)
  private int round;

  @Column(name = "post_code", nullable = false)
  private String postCode;

  @Column(name = "cadre_code", nullable = false)
  private String cadreCode;

  @Column(nullable = false)
  private String justification;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private NominationState state;

  @Column(name = "last_votes")
  private Integer lastVotes;

  @Column(name = "last_base")
  private Integer lastBase;

  @Column(name = "remark")
  private String remark;

  protected Nomination() {}

  Nomination(String planId, int round, int number, String postCode, String cadreCode, String justification) {
    this.id = UUID.randomUUID().toString();
    this.planId = planId;
    this.round = round;
    this.number = number;
    this.postCode = postCode;
    this.cadreCode = cadreCode;
    this.justification = justification;
    this.state = NominationState.PROPOSED;
  }

  void voted(Integer votes, int base, boolean passed) {
    require(NominationState.PROPOSED);
    lastVotes = votes;
    lastBase = base;
    if (!passed) {
      state = NominationState.NOT_ELECTED;
    }
  }

  /** A new count of the meeting in which the name was voted on last. */
  void recounted(Integer votes, int base) {
    lastVotes = votes;
    lastBase = base;
  }

  /** Falls after a new count, by the recorded decision of the competent body. */
  void fallByRecount() {
    requireOneOf(NominationState.PROPOSED, NominationState.ELECTED, NominationState.LISTED, NominationState.OMITTED);
    state = NominationState.NOT_ELECTED;
  }

  /** Comes back after a new count, by the recorded decision of the competent body. */
  void returnByRecount(boolean meetingsOver) {
    require(NominationState.NOT_ELECTED);
    state = meetingsOver ? NominationState.ELECTED : NominationState.PROPOSED;
  }

  void electedByAllMeetings() {
    require(NominationState.PROPOSED);
    state = NominationState.ELECTED;
  }

  void list(String note) {
    requireOneOf(NominationState.ELECTED, NominationState.LISTED, NominationState.OMITTED);
    state = NominationState.LISTED;
    remark = note;
  }

  void omit(String reason) {
    requireOneOf(NominationState.ELECTED, NominationState.LISTED, NominationState.OMITTED);
    state = NominationState.OMITTED;
    remark = reason;
  }

  void withdraw(String reason) {
    require(NominationState.LISTED);
    state = NominationState.WITHDRAWN;
    remark = reason;
  }

  /** Decides a listed name, or one that an earlier session put off. */
  void decide(NominationState decision, String reason) {
    requireOneOf(NominationState.LISTED, NominationState.DEFERRED, NominationState.RECONSIDERED);
    if (!decision.isDecision()) {
      throw new IllegalArgumentException(decision + " is nothing that a committee decides");
    }
    state = decision;
    remark = reason;
  }

  void reconsider() {
    require(NominationState.NOT_APPROVED);
    state = NominationState.RECONSIDERED;
  }

  private void require(NominationState expected) {
    requireOneOf(expected);
  }

  private void requireOneOf(NominationState... expected) {
    for (NominationState allowed : expected) {
      if (state == allowed) {
        return;
      }
    }
    throw new IllegalStateException("Nomination " + number + " of plan " + planId + " is " + state);
  }

  public String id() {
    return id;
  }

  public String planId() {
    return planId;
  }

  /** Number within the plan, shown to people. */
  public int number() {
    return number;
  }

  public int round() {
    return round;
  }

  public String postCode() {
    return postCode;
  }

  public String cadreCode() {
    return cadreCode;
  }

  public String justification() {
    return justification;
  }

  public NominationState state() {
    return state;
  }

  /** Votes in favour at the last ballot; null before the first, and when so few voted that the number is not told. */
  public Integer lastVotes() {
    return lastVotes;
  }

  /** What the votes are measured against; null before the first ballot. */
  public Integer lastBase() {
    return lastBase;
  }

  /** Reason for leaving out, withdrawing or deciding, or a note of the list. */
  public String remark() {
    return remark;
  }
}
