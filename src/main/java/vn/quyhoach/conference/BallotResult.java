package vn.quyhoach.conference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an agreed count means for one name: votes over the base of the rule, what the rule says, and whether the name is taken. */
@Entity
@Table(name = "ballot_result")
class BallotResult {

  @Id
  private String id;

  @Column(name = "conference_id", nullable = false)
  private String conferenceId;

  @Column(name = "ballot_id", nullable = false)
  private String ballotId;

  @Column(name = "nomination_id", nullable = false)
  private String nominationId;

  @Column(name = "nomination_number", nullable = false)
  private int nominationNumber;

  @Column(nullable = false)
  private int votes;

  @Column(name = "base_count", nullable = false)
  private int base;

  /** Whether the votes reach the share that the rule wants. */
  @Column(nullable = false)
  private boolean passed;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private Verdict verdict;

  /** Whether the name goes on after this ballot; null while that is open, and when a further round decides it. */
  @Column(name = "taken")
  private Boolean taken;

  protected BallotResult() {}

  BallotResult(Ballot ballot, Ballot.Name name, int votes, int base, boolean passed, Verdict verdict) {
    this.id = UUID.randomUUID().toString();
    this.conferenceId = ballot.conferenceId();
    this.ballotId = ballot.id();
    this.nominationId = name.nominationId();
    this.nominationNumber = name.number();
    this.votes = votes;
    this.base = base;
    this.passed = passed;
    this.verdict = verdict;
    this.taken = verdict == Verdict.OPEN ? null : verdict == Verdict.TAKEN;
  }

  void decide(boolean isTaken) {
    taken = isTaken;
  }

  String ballotId() {
    return ballotId;
  }

  String nominationId() {
    return nominationId;
  }

  int nominationNumber() {
    return nominationNumber;
  }

  int votes() {
    return votes;
  }

  int base() {
    return base;
  }

  boolean passed() {
    return passed;
  }

  Verdict verdict() {
    return verdict;
  }

  Optional<Boolean> taken() {
    return Optional.ofNullable(taken);
  }
}
