package vn.quyhoach.conference;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.quyhoach.regulation.BallotBase;
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

  @Column(name = "opened_at")
  private String openedAt;

  @Column(nullable = false)
  private String place;

  @Column(nullable = false)
  private String chair;

  @Column(name = "minutes_secretary", nullable = false)
  private String minutesSecretary;

  @Column(nullable = false)
  private int members;

  @Column(nullable = false)
  private int summoned;

  @Column(nullable = false)
  private int present;

  @ElementCollection
  @CollectionTable(name = "conference_group", joinColumns = @JoinColumn(name = "conference_id"))
  @OrderColumn(name = "position")
  private List<RollCall.GroupLine> groups = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "conference_absentee", joinColumns = @JoinColumn(name = "conference_id"))
  @OrderColumn(name = "position")
  private List<RollCall.AbsenteeLine> absentees = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "conference_teller", joinColumns = @JoinColumn(name = "conference_id"))
  @OrderColumn(name = "position")
  private List<RollCall.TellerLine> countingTeam = new ArrayList<>();

  @Embedded
  private Minutes minutes;

  protected Conference() {}

  Conference(String planId, int nominationRound, Meeting meeting, boolean ballot, ConveneConference convening) {
    this.id = UUID.randomUUID().toString();
    this.planId = planId;
    this.nominationRound = nominationRound;
    this.meeting = meeting;
    this.ballot = ballot;
    this.state = ConferenceState.CONVENED;
    this.heldOn = convening.heldOn();
    this.openedAt = convening.openedAt();
    this.place = convening.place();
    this.chair = convening.chair();
    this.minutesSecretary = convening.minutesSecretary();
    convening.groups().forEach(group -> {
      groups.add(new RollCall.GroupLine(group));
      members += group.members();
      summoned += group.summoned();
      present += group.present();
    });
    convening.absentees().forEach(absentee -> absentees.add(new RollCall.AbsenteeLine(absentee)));
    convening.countingTeam().forEach(teller -> countingTeam.add(new RollCall.TellerLine(teller)));
  }

  void counted() {
    require(ConferenceState.CONVENED);
    state = ConferenceState.COUNTED;
  }

  void lock(SignMinutes signing) {
    require(ballot ? ConferenceState.COUNTED : ConferenceState.CONVENED);
    minutes = new Minutes(signing);
    state = ConferenceState.LOCKED;
  }

  /** What a vote is measured against in this meeting. */
  int baseCount(BallotBase base, int validBallots) {
    return switch (base) {
      case MEMBERS -> members;
      case SUMMONED -> summoned;
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

  /** The run of the meetings within the plan that this one belongs to, from 1. */
  public int nominationRound() {
    return nominationRound;
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

  /** The hour of the opening as typed for the minutes. */
  public Optional<String> openedAt() {
    return Optional.ofNullable(openedAt);
  }

  public String place() {
    return place;
  }

  public String chair() {
    return chair;
  }

  public String minutesSecretary() {
    return minutesSecretary;
  }

  /** Everybody who belongs to the groups that meet, whether summoned or not. */
  public int members() {
    return members;
  }

  public int summoned() {
    return summoned;
  }

  public int present() {
    return present;
  }

  /** The groups of participants in the order of the pack; read within a transaction. */
  public List<ConveneConference.Group> groups() {
    return groups.stream().map(RollCall.GroupLine::group).toList();
  }

  /** Who was summoned and did not come; read within a transaction. */
  public List<ConveneConference.Absentee> absentees() {
    return absentees.stream().map(RollCall.AbsenteeLine::absentee).toList();
  }

  /** The counting team, empty without a ballot; read within a transaction. */
  public List<ConveneConference.Teller> countingTeam() {
    return countingTeam.stream().map(RollCall.TellerLine::teller).toList();
  }

  /** What was said when the minutes were signed; empty before. */
  public Optional<SignMinutes> minutes() {
    return Optional.ofNullable(minutes).map(Minutes::signing);
  }
}
