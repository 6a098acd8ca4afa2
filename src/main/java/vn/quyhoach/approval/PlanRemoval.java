package vn.quyhoach.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A proposal to take people out of the plan, decided as one by the body that approved them. It guards its own states. */
@Entity
@Table(name = "plan_removal")
public class PlanRemoval {

  @Id
  private String id;

  @Version
  private long version;

  @Column(name = "approving_unit", nullable = false)
  private String approvingUnit;

  @Column(name = "campaign_id", nullable = false)
  private String campaignId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private RemovalSource source;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private RemovalState state;

  @Column(name = "proposed_by_unit")
  private String proposedByUnit;

  @Column(name = "stated_reason")
  private String statedReason;

  @Column(name = "explanation")
  private String explanation;

  @Column(name = "basis_number")
  private String basisNumber;

  @Column(name = "basis_date")
  private LocalDate basisDate;

  @Column(name = "signed_number")
  private String signedNumber;

  @Column(name = "signed_on")
  private LocalDate signedOn;

  @Column(name = "opinion")
  private String opinion;

  @Column(name = "decision_number")
  private String decisionNumber;

  @Column(name = "decided_on")
  private LocalDate decidedOn;

  @Column(name = "signer")
  private String signer;

  @Column(name = "scope_unit")
  private String scopeUnit;

  protected PlanRemoval() {}

  PlanRemoval(String approvingUnit, String campaignId, RemovalSource source, String proposedByUnit) {
    this.id = UUID.randomUUID().toString();
    this.approvingUnit = approvingUnit;
    this.campaignId = campaignId;
    this.source = source;
    this.proposedByUnit = proposedByUnit;
    this.state = source == RemovalSource.REVIEW ? RemovalState.PROPOSED : RemovalState.DRAFT;
  }

  void state(RequestRemoval request) {
    require(RemovalState.DRAFT);
    statedReason = request.reason();
    explanation = request.explanation();
    basisNumber = request.basisNumber();
    basisDate = request.basisDate();
  }

  void run(String purpose, String unit) {
    require(RemovalState.DRAFT);
    explanation = purpose;
    scopeUnit = unit;
  }

  void sign(String number, LocalDate on) {
    require(RemovalState.DRAFT);
    signedNumber = number;
    signedOn = on;
    state = RemovalState.PROPOSED;
  }

  void found(boolean anybody) {
    require(RemovalState.DRAFT);
    state = anybody ? RemovalState.PROPOSED : RemovalState.DROPPED;
  }

  void drop() {
    require(RemovalState.DRAFT);
    state = RemovalState.DROPPED;
  }

  void examined(String boardOpinion) {
    require(RemovalState.PROPOSED);
    opinion = boardOpinion;
    state = RemovalState.EXAMINED;
  }

  void decide(String number, LocalDate on, String signedBy) {
    require(RemovalState.EXAMINED);
    decisionNumber = number;
    decidedOn = on;
    signer = signedBy;
    state = RemovalState.DECIDED;
  }

  private void require(RemovalState expected) {
    if (state != expected) {
      throw new IllegalStateException("Removal " + id + " is " + state + ", not " + expected);
    }
  }

  public String id() {
    return id;
  }

  /** The unit whose committee decides. */
  public String approvingUnit() {
    return approvingUnit;
  }

  /** The campaign whose rules are asked. */
  public String campaignId() {
    return campaignId;
  }

  public RemovalSource source() {
    return source;
  }

  public RemovalState state() {
    return state;
  }

  /** The unit that proposes; empty for a run of the rules. */
  public Optional<String> proposedByUnit() {
    return Optional.ofNullable(proposedByUnit);
  }

  /** Code of the reason that the unit states; empty where the facts or the review say why. */
  public Optional<String> statedReason() {
    return Optional.ofNullable(statedReason);
  }

  /** The one unit that a run looks at, with everything below it; empty for a run over all. */
  public Optional<String> scopeUnit() {
    return Optional.ofNullable(scopeUnit);
  }

  /** What the unit adds to the reason, or at whose request the rules were run; null without any. */
  public String explanation() {
    return explanation;
  }

  public String basisNumber() {
    return basisNumber;
  }

  public LocalDate basisDate() {
    return basisDate;
  }

  /** What the board wrote; null before. */
  public String opinion() {
    return opinion;
  }

  /** Number and symbol of the decision; null before. */
  public String decisionNumber() {
    return decisionNumber;
  }

  public LocalDate decidedOn() {
    return decidedOn;
  }

  /** Who signed the decision, as it was typed; null before. */
  public String signer() {
    return signer;
  }
}
