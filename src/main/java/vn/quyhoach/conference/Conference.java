package vn.quyhoach.conference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.quyhoach.regulation.BallotBase;
import vn.quyhoach.regulation.ConferenceRule;
import vn.quyhoach.regulation.Meeting;

/** One meeting of the nomination procedure of one unit. No time finer than the day is kept. */
@Entity
@Table(name = "conference")
public class Conference {

  @Id
  private String id;

  @Version
  private long version;

  @Column(name = "plan_id", nullable = false)
  private String planId;

  @Column(name = "nomination_round", nullable = false)
  private int nominationRound;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private Meeting meeting;

  @Column(nullable = false)
  private boolean ballot;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private ConferenceState state;

  @Column(name = "held_on", nullable = false)
  private LocalDate heldOn;

  @Column(nullable = false)
  private String place;

  @Column(nullable = false)
  private String chair;

  @Column(name = "minutes_secretary", nullable = false)
  private String minutesSecretary;

  @Column(nullable = false)
  private int summoned;

  @Column(nullable = false)
  private int present;

  @Column(name = "counting_team")
  private String countingTeam;

  /** Counts the attempts at counting: two entries that differ are followed by another attempt. */
  @Column(nullable = false)
  private int attempt;

  @Column(name = "minutes_number")
  private String minutesNumber;

  @Column(name = "minutes_signed_on")
  private LocalDate minutesSignedOn;

  @Column(name = "note")
  private String note;

  protected Conference() {}

  Conference(String planId, int nominationRound, Meeting meeting, boolean ballot, ConveneConference convening) {
    this.id = UUID.randomUUID().toString();
    this.planId = planId;
    this.nominationRound = nominationRound;
    this.meeting = meeting;
    this.ballot = ballot;
    this.state = ConferenceState.CONVENED;
    this.heldOn = convening.heldOn();
    this.place = convening.place();
    this.chair = convening.chair();
    this.minutesSecretary = convening.minutesSecretary();
    this.summoned = convening.summoned();
    this.present = convening.present();
    this.countingTeam = convening.countingTeam();
    this.attempt = 1;
  }

  void countAgain() {
    require(ConferenceState.CONVENED);
    attempt++;
  }

  void counted() {
    require(ConferenceState.CONVENED);
    state = ConferenceState.COUNTED;
  }

  void lock(SignMinutes signing) {
    require(ballot ? ConferenceState.COUNTED : ConferenceState.CONVENED);
    minutesNumber = signing.minutesNumber();
    minutesSignedOn = signing.signedOn();
    note = signing.note();
    state = ConferenceState.LOCKED;
  }

  /** What a vote is measured against in this meeting. */
  int baseCount(ConferenceRule rule, int validBallots) {
    BallotBase base = rule.base();
    return switch (base) {
      case SUMMONED, MEMBERS -> summoned;
      case PRESENT -> present;
      case VALID -> validBallots;
    };
  }

  private void require(ConferenceState expected) {
    if (state != expected) {
      throw new IllegalStateException("Meeting " + meeting + " of plan " + planId + " is " + state + ", not " + expected);
    }
  }

  public String id() {
    return id;
  }

  public String planId() {
    return planId;
  }

  public Meeting meeting() {
    return meeting;
  }

  public boolean ballot() {
    return ballot;
  }

  public ConferenceState state() {
    return state;
  }

  public LocalDate heldOn() {
    return heldOn;
  }

  public int summoned() {
    return summoned;
  }

  public int present() {
    return present;
  }

  int attempt() {
    return attempt;
  }
}
