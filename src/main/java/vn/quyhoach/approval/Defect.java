package vn.quyhoach.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One numbered reason for a return and the unit's answer to it. */
@Entity
@Table(name = "defect")
public class Defect {

  @Id
  private String id;

  @Version
  private long version;

  @Column(name = "plan_id", nullable = false)
  private String planId;

  @Column(name = "return_round", nullable = false)
  private int round;

  @Column(nullable = false)
  private int number;

  @Column(name = "nomination_id")
  private String nominationId;

  @Column(nullable = false)
  private String text;

  @Column(name = "answer")
  private String answer;

  @Column(name = "answered_at")
  private Instant answeredAt;

  protected Defect() {}

  Defect(String planId, int round, int number, String nominationId, String text) {
    this.id = UUID.randomUUID().toString();
    this.planId = planId;
    this.round = round;
    this.number = number;
    this.nominationId = nominationId;
    this.text = text;
  }

  void answer(String given, Instant at) {
    answer = given;
    answeredAt = at;
  }

  /** Number within the plan over all rounds. */
  public int number() {
    return number;
  }

  public int round() {
    return round;
  }

  /** The name concerned; empty when the defect is one of the whole dossier. */
  public Optional<String> nominationId() {
    return Optional.ofNullable(nominationId);
  }

  public String text() {
    return text;
  }

  /** The unit's answer; null while there is none. */
  public String answer() {
    return answer;
  }
}
