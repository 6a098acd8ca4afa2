package vn.quyhoach.conference;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.quyhoach.nomination.Nomination;

/** One ballot of a meeting and its count: the first, a further round among some of its names, or a new count of either. */
@Entity
@Table(name = "ballot")
class Ballot {

  @Id
  private String id;

  @Version
  private long version;

  @Column(name = "conference_id", nullable = false)
  private String conferenceId;

  /** The round of voting within the meeting, from 1. */
  @Column(name = "round_number", nullable = false)
  private int round;

  /** How often the papers of this round were counted: 1 for the meeting's own count, more for a new count after the lock. */
  @Column(name = "count_number", nullable = false)
  private int countNumber;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private BallotState state;

  @Column(name = "first_attempt", nullable = false)
  private int firstAttempt;

  @Column(name = "second_attempt", nullable = false)
  private int secondAttempt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "ballot_name", joinColumns = @JoinColumn(name = "ballot_id"))
  @OrderColumn(name = "position")
  private List<Name> names = new ArrayList<>();

  @Column(name = "recount_of")
  private String recountOf;

  @Embedded
  private RecountCause cause;

  @Embedded
  private Ruling ruling;

  @Embedded
  private Minutes minutes;

  protected Ballot() {}

  /** The ballot of a meeting, or a further round of it. */
  Ballot(String conferenceId, int round, List<Nomination> onBallot) {
    this(conferenceId, round, 1);
    onBallot.forEach(nomination -> names.add(new Name(nomination.id(), nomination.number(), nomination.postCode())));
  }

  /** A new count of the papers of a locked ballot. */
  Ballot(Ballot recounted, RecountCause cause) {
    this(recounted.conferenceId, recounted.round, recounted.countNumber + 1);
    this.recountOf = recounted.id;
    this.cause = cause;
    recounted.names.forEach(name -> names.add(new Name(name.nominationId, name.number, name.postCode)));
  }

  private Ballot(String conferenceId, int round, int countNumber) {
    this.id = UUID.randomUUID().toString();
    this.conferenceId = conferenceId;
    this.round = round;
    this.countNumber = countNumber;
    this.state = BallotState.COUNTING;
    this.firstAttempt = 1;
    this.secondAttempt = 1;
  }

  /** Sends an entry, or both, back to who made it. */
  void enterAgain(SendBack sentBack) {
    require(BallotState.COUNTING);
    firstAttempt += sentBack.first() ? 1 : 0;
    secondAttempt += sentBack.second() ? 1 : 0;
  }

  void agree() {
    require(BallotState.COUNTING);
    state = BallotState.AGREED;
  }

  void conclude(boolean rulingNeeded) {
    require(BallotState.AGREED);
    state = rulingNeeded ? BallotState.AWAITING_RULING : BallotState.CONCLUDED;
  }

  void rule(RecordRuling decided) {
    require(BallotState.AWAITING_RULING);
    ruling = new Ruling(decided);
    state = BallotState.CONCLUDED;
  }

  /** Locks the ballot with its meeting. */
  void lock() {
    require(BallotState.CONCLUDED);
    state = BallotState.LOCKED;
  }

  /** Locks a new count with minutes of its own. */
  void lock(SignMinutes signing) {
    lock();
    minutes = new Minutes(signing);
  }

  void require(BallotState expected) {
    if (state != expected) {
      throw new IllegalStateException("Ballot " + round + "." + countNumber + " of meeting " + conferenceId + " is " + state
          + ", not " + expected);
    }
  }

  int attempt(CountEntry entry) {
    return entry == CountEntry.FIRST ? firstAttempt : secondAttempt;
  }

  String id() {
    return id;
  }

  String conferenceId() {
    return conferenceId;
  }

  int round() {
    return round;
  }

  int countNumber() {
    return countNumber;
  }

  BallotState state() {
    return state;
  }

  /** Names in the order of the paper. */
  List<Name> names() {
    return List.copyOf(names);
  }

  boolean isRecount() {
    return recountOf != null;
  }

  /** The count that this one repeats. */
  Optional<String> recountOf() {
    return Optional.ofNullable(recountOf);
  }

  Optional<RecountCause> cause() {
    return Optional.ofNullable(cause);
  }

  Optional<Ruling> ruling() {
    return Optional.ofNullable(ruling);
  }

  Optional<SignMinutes> minutes() {
    return Optional.ofNullable(minutes).map(Minutes::signing);
  }

  /** A name on the paper. */
  @Embeddable
  static class Name {

    @Column(name = "nomination_id", nullable = false)
    private String nominationId;

    @Column(name = "nomination_number", nullable = false)
    private int number;

    @Column(name = "post_code", nullable = false)
    private String postCode;

    protected Name() {}

    Name(String nominationId, int number, String postCode) {
      this.nominationId = nominationId;
      this.number = number;
      this.postCode = postCode;
    }

    String nominationId() {
      return nominationId;
    }

    /** Number of the nomination within the plan. */
    int number() {
      return number;
    }

    String postCode() {
      return postCode;
    }
  }
}
