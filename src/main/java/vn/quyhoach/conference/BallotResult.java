package vn.quyhoach.conference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What an agreed count means for one name: votes over the base of the rule, and whether they pass. */
@Entity
@Table(name = "ballot_result")
public class BallotResult {

  @Id
  private String id;

  @Column(name = "conference_id", nullable = false)
  private String conferenceId;

  @Column(name = "nomination_id", nullable = false)
  private String nominationId;

  @Column(name = "nomination_number", nullable = false)
  private int nominationNumber;

  @Column(nullable = false)
  private int votes;

  @Column(name = "base_count", nullable = false)
  private int base;

  @Column(nullable = false)
  private boolean passed;

  protected BallotResult() {}

  BallotResult(String conferenceId, String nominationId, int nominationNumber, int votes, int base, boolean passed) {
    this.id = UUID.randomUUID().toString();
    this.conferenceId = conferenceId;
    this.nominationId = nominationId;
    this.nominationNumber = nominationNumber;
    this.votes = votes;
    this.base = base;
    this.passed = passed;
  }

  public String nominationId() {
    return nominationId;
  }

  public int votes() {
    return votes;
  }

  public int base() {
    return base;
  }

  public boolean passed() {
    return passed;
  }
}
