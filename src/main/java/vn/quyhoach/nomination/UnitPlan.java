package vn.quyhoach.nomination;

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
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.UnitTier;
import vn.quyhoach.regulation.Procedure;

/** One unit's plan in one campaign: the dossier that every step adds to. It guards its own states. */
@Entity
@Table(name = "unit_plan")
public class UnitPlan {

  @Id
  private String id;

  @Version
  private long version;

  @Column(name = "campaign_id", nullable = false)
  private String campaignId;

  @Column(name = "business_key", nullable = false)
  private String businessKey;

  @Column(name = "unit_code", nullable = false)
  private String unitCode;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private UnitTier tier;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "nomination_procedure", nullable = false)
  private Procedure procedure;

  @Column(name = "approving_unit", nullable = false)
  private String approvingUnit;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private PlanState state;

  /** Counts the runs of the meetings: a run without any elected name is followed by another. */
  @Column(name = "nomination_round", nullable = false)
  private int nominationRound;

  /** Counts the returns by the upper level, from 0. */
  @Column(name = "return_round", nullable = false)
  private int returnRound;

  /** Counts how often the unit took its submission back. */
  @Column(nullable = false)
  private int withdrawals;

  @Column(name = "awaiting_lower_levels", nullable = false)
  private boolean awaitingLowerLevels;

  @Column(name = "source_evaluated_on")
  private LocalDate sourceEvaluatedOn;

  @Column(name = "source_minutes_number")
  private String sourceMinutesNumber;

  @Column(name = "proposed_by")
  private String proposedBy;

  @Column(name = "submission_number")
  private String submissionNumber;

  @Column(name = "submitted_on")
  private LocalDate submittedOn;

  @Column(name = "supplement_number")
  private String supplementNumber;

  @Column(name = "supplemented_on")
  private LocalDate supplementedOn;

  @Column(name = "rework_reason")
  private String reworkReason;

  @Column(name = "decision_number")
  private String decisionNumber;

  @Column(name = "decided_on")
  private LocalDate decidedOn;

  @Column(name = "published_on")
  private LocalDate publishedOn;

  @Column(name = "publication_place")
  private String publicationPlace;

  @Column(name = "publication_manner")
  private String publicationManner;

  protected UnitPlan() {}

  UnitPlan(Campaign campaign, Unit unit, Procedure procedure, String approvingUnit) {
    this.id = UUID.randomUUID().toString();
    this.campaignId = campaign.id();
    this.businessKey = campaign.code() + "." + unit.code();
    this.unitCode = unit.code();
    this.tier = unit.tier();
    this.procedure = procedure;
    this.approvingUnit = approvingUnit;
    this.state = PlanState.PREPARING;
    this.nominationRound = 1;
  }

  void sourceEvaluated(LocalDate evaluatedOn, String minutesNumber) {
    require(PlanState.PREPARING);
    sourceEvaluatedOn = evaluatedOn;
    sourceMinutesNumber = minutesNumber;
  }

  void namesProposed(String proposer) {
    require(PlanState.PREPARING);
    proposedBy = proposer;
  }

  void startNextNominationRound() {
    require(PlanState.PREPARING);
    nominationRound++;
  }

  void awaitLowerLevels(boolean awaiting) {
    require(PlanState.PREPARING);
    awaitingLowerLevels = awaiting;
  }

  void sendBackToList(String reason) {
    require(PlanState.PREPARING);
    reworkReason = reason;
  }

  void submit(String number, LocalDate signedOn) {
    require(PlanState.PREPARING);
    submissionNumber = number;
    submittedOn = signedOn;
    reworkReason = null;
    state = PlanState.SUBMITTED;
  }

  void supplement(String number, LocalDate signedOn) {
    require(PlanState.RETURNED);
    supplementNumber = number;
    supplementedOn = signedOn;
    state = PlanState.SUBMITTED;
  }

  void takeIn() {
    require(PlanState.SUBMITTED);
    state = PlanState.IN_APPRAISAL;
  }

  /** The dossier was incomplete at the door; nobody has looked at the names. */
  void refuseIntake() {
    require(PlanState.SUBMITTED);
    returnRound++;
    state = PlanState.RETURNED;
  }

  /** The board takes its intake back: the dossier lies at the door again. */
  void undoIntake() {
    require(PlanState.IN_APPRAISAL);
    state = PlanState.SUBMITTED;
  }

  /** The unit takes its submission back before it was taken in. */
  void withdraw(String reason) {
    require(PlanState.SUBMITTED);
    reworkReason = reason;
    withdrawals++;
    state = PlanState.PREPARING;
  }

  void sendBack() {
    require(PlanState.IN_APPRAISAL);
    returnRound++;
    state = PlanState.RETURNED;
  }

  void forward() {
    require(PlanState.IN_APPRAISAL);
    state = PlanState.AWAITING_SESSION;
  }

  void decide(String number, LocalDate issuedOn) {
    require(PlanState.AWAITING_SESSION);
    decisionNumber = number;
    decidedOn = issuedOn;
    state = PlanState.DECIDED;
  }

  void publish(LocalDate on, String place, String manner) {
    require(PlanState.DECIDED);
    publishedOn = on;
    publicationPlace = place;
    publicationManner = manner;
    state = PlanState.PUBLISHED;
  }

  private void require(PlanState expected) {
    if (state != expected) {
      throw new IllegalStateException("Plan " + businessKey + " is " + state + ", not " + expected);
    }
  }

  public String id() {
    return id;
  }

  public String campaignId() {
    return campaignId;
  }

  /** Ties the process instances of all organisations that work on this plan: campaign code, dot, unit code. */
  public String businessKey() {
    return businessKey;
  }

  public String unitCode() {
    return unitCode;
  }

  public UnitTier tier() {
    return tier;
  }

  public Procedure procedure() {
    return procedure;
  }

  /** The unit whose organisation board appraises and whose committee decides (R50-AUT-2). */
  public String approvingUnit() {
    return approvingUnit;
  }

  public PlanState state() {
    return state;
  }

  public int nominationRound() {
    return nominationRound;
  }

  public int returnRound() {
    return returnRound;
  }

  public int withdrawals() {
    return withdrawals;
  }

  /** Whether the submission waits until lower levels are decided (S13). */
  public boolean awaitingLowerLevels() {
    return awaitingLowerLevels;
  }

  public String submissionNumber() {
    return submissionNumber;
  }

  public LocalDate submittedOn() {
    return submittedOn;
  }

  /** Why the list is made anew: the head gave it back, or withdrew the submission; null when it is the first. */
  public String reworkReason() {
    return reworkReason;
  }

  public String decisionNumber() {
    return decisionNumber;
  }

  public LocalDate decidedOn() {
    return decidedOn;
  }

  public LocalDate publishedOn() {
    return publishedOn;
  }
}
