package vn.quyhoach.followup;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.quyhoach.organisation.Role;

/** Something that one unit was told to do by a date, with all its reports. */
@Entity
@Table(name = "follow_up")
public class FollowUp {

  @Id
  private String id;

  @Version
  private long version;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private FollowUpKind kind;

  @Column(name = "source_id", nullable = false)
  private String sourceId;

  @Column(name = "campaign_id", nullable = false)
  private String campaignId;

  @Column(name = "business_key", nullable = false)
  private String businessKey;

  @Column(name = "plan_id")
  private String planId;

  @Column(name = "unit_code", nullable = false)
  private String unitCode;

  @Column(name = "assigner_unit", nullable = false)
  private String assignerUnit;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "acting_role", nullable = false)
  private Role actingRole;

  @Column(nullable = false)
  private String title;

  @Column(nullable = false)
  private String requirement;

  @Column(name = "first_due", nullable = false)
  private LocalDate firstDue;

  @Column(nullable = false)
  private LocalDate due;

  @Column(nullable = false)
  private int round;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private FollowUpState state;

  @Column(name = "assigned_at", nullable = false)
  private Instant assignedAt;

  @Column(name = "accepted_at")
  private Instant acceptedAt;

  @ElementCollection
  @CollectionTable(name = "follow_up_round", joinColumns = @JoinColumn(name = "follow_up_id"))
  @OrderBy("round")
  private List<FollowUpRound> rounds = new ArrayList<>();

  protected FollowUp() {}

  FollowUp(OpenFollowUp opening, String businessKey, Instant at) {
    this.id = UUID.randomUUID().toString();
    this.kind = opening.kind();
    this.sourceId = opening.sourceId();
    this.campaignId = opening.campaignId();
    this.businessKey = businessKey;
    this.planId = opening.planId();
    this.unitCode = opening.unitCode();
    this.assignerUnit = opening.assignerUnit();
    this.actingRole = opening.actingRole();
    this.title = opening.title();
    this.requirement = opening.requirement();
    this.firstDue = opening.due();
    this.due = opening.due();
    this.round = 1;
    this.state = FollowUpState.ASSIGNED;
    this.assignedAt = at;
  }

  void report(ReportFollowUp given, String actor, Instant at) {
    require(FollowUpState.ASSIGNED);
    rounds.add(new FollowUpRound(round, due, given, actor, at));
    state = FollowUpState.REPORTED;
  }

  void review(ReviewFollowUp given, String actor, Instant at) {
    require(FollowUpState.REPORTED);
    rounds.get(rounds.size() - 1).review(given, actor, at);
    if (given.verdict() == ReviewFollowUp.Verdict.ACCEPTED) {
      state = FollowUpState.ACCEPTED;
      acceptedAt = at;
    } else {
      round++;
      due = given.due();
      state = FollowUpState.ASSIGNED;
    }
  }

  private void require(FollowUpState expected) {
    if (state != expected) {
      throw new IllegalStateException("Follow-up " + businessKey + " is " + state + ", not " + expected);
    }
  }

  public String id() {
    return id;
  }

  public FollowUpKind kind() {
    return kind;
  }

  /** What it came from: the finding of an inspection, the point of a conclusion. */
  public String sourceId() {
    return sourceId;
  }

  public String campaignId() {
    return campaignId;
  }

  /** Ties the unit's work and the review; readable, unique. */
  public String businessKey() {
    return businessKey;
  }

  /** The unit that has to act. */
  public String unitCode() {
    return unitCode;
  }

  /** The unit that looks at the result. */
  public String assignerUnit() {
    return assignerUnit;
  }

  /** Who in the unit answers. */
  public Role actingRole() {
    return actingRole;
  }

  public String title() {
    return title;
  }

  public String requirement() {
    return requirement;
  }

  /** The date that was set first; kept whatever happens. */
  public LocalDate firstDue() {
    return firstDue;
  }

  /** The last day of the present round as it was set; {@link FollowUps#dueOf} knows whether it was moved. */
  public LocalDate due() {
    return due;
  }

  /** The present round, from 1. */
  public int round() {
    return round;
  }

  public FollowUpState state() {
    return state;
  }

  /** Every report so far, the first one first. */
  public List<FollowUpRound> rounds() {
    return List.copyOf(rounds);
  }

  /** The unit's plan; empty for a board. */
  public Optional<String> planId() {
    return Optional.ofNullable(planId);
  }

  /** Chain of the decision record that the steps stand on. */
  String recordScope() {
    return planId == null ? campaignId : planId;
  }

  /** What the date of the present round is kept under: each round has a date of its own. */
  public String deadlineSubject() {
    return id + "." + round;
  }
}
