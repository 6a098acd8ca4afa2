package vn.quyhoach.conference;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one counter entered in one attempt: totals only, never a single ballot. */
@Entity
@Table(name = "ballot_count")
class BallotCount {

  @Id
  private String id;

  @Column(name = "conference_id", nullable = false)
  private String conferenceId;

  @Column(name = "ballot_id", nullable = false)
  private String ballotId;

  /** How often this entry was asked for, from 1. */
  @Column(nullable = false)
  private int attempt;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "entry_kind", nullable = false)
  private CountEntry entry;

  @Column(nullable = false)
  private int issued;

  @Column(nullable = false)
  private int returned;

  @Column(name = "not_returned", nullable = false)
  private int notReturned;

  @Column(name = "valid_ballots", nullable = false)
  private int valid;

  @Column(name = "invalid_ballots", nullable = false)
  private int invalid;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "ballot_count_votes", joinColumns = @JoinColumn(name = "count_id"))
  @MapKeyColumn(name = "nomination_number")
  private Map<Integer, Votes> votes = new TreeMap<>();

  protected BallotCount() {}

  BallotCount(Ballot ballot, CountEntry entry, RecordCount count, List<RecordCount.Line> lines) {
    this.id = UUID.randomUUID().toString();
    this.conferenceId = ballot.conferenceId();
    this.ballotId = ballot.id();
    this.attempt = ballot.attempt(entry);
    this.entry = entry;
    this.notReturned = count.notReturned();
    this.issued = count.issued();
    this.returned = count.returned();
    this.valid = count.valid();
    this.invalid = count.invalid();
    lines.forEach(line -> votes.put(Integer.valueOf(line.nomination()),
        new Votes(line.inFavour(), line.against(), line.blank())));
  }

  String ballotId() {
    return ballotId;
  }

  int issued() {
    return issued;
  }

  int returned() {
    return returned;
  }

  int notReturned() {
    return notReturned;
  }

  int valid() {
    return valid;
  }

  int invalid() {
    return invalid;
  }

  /** Votes by the number of the nomination within the plan. */
  Map<Integer, Votes> votes() {
    return votes;
  }

  /** Votes for one name. */
  @Embeddable
  static class Votes {

    @Column(name = "in_favour", nullable = false)
    private int inFavour;

    @Column(name = "against", nullable = false)
    private int against;

    @Column(name = "blank", nullable = false)
    private int blank;

    protected Votes() {}

    Votes(int inFavour, int against, int blank) {
      this.inFavour = inFavour;
      this.against = against;
      this.blank = blank;
    }

    int inFavour() {
      return inFavour;
    }

    int against() {
      return against;
    }

    int blank() {
      return blank;
    }
  }
}
