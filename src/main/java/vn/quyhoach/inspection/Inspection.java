package vn.quyhoach.inspection;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One inspection team with its task (S50), from the wish for it to the report. */
@Entity
@Table(name = "inspection")
public class Inspection {

  @Id
  private String id;

  @Version
  private long version;

  @Column(name = "business_key", nullable = false)
  private String businessKey;

  @Column(name = "campaign_id", nullable = false)
  private String campaignId;

  @Column(name = "unit_code", nullable = false)
  private String unitCode;

  @Column(nullable = false)
  private String title;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private InspectionState state;

  @Column(name = "opened_at", nullable = false)
  private Instant openedAt;

  private String purpose;

  @Column(name = "from_date")
  private LocalDate fromDate;

  @Column(name = "to_date")
  private LocalDate toDate;

  @Column(name = "proposed_by")
  private String proposedBy;

  @Column(name = "return_reason")
  private String returnReason;

  @Column(name = "decision_number")
  private String decisionNumber;

  @Column(name = "decided_on")
  private LocalDate decidedOn;

  private String signer;

  @Column(name = "established_at")
  private Instant establishedAt;

  @Column(name = "report_number")
  private String reportNumber;

  @Column(name = "reported_on")
  private LocalDate reportedOn;

  private String conclusion;

  private String recommendation;

  @Column(name = "concluded_at")
  private Instant concludedAt;

  /** The leader first. */
  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "inspection_member", joinColumns = @JoinColumn(name = "inspection_id"))
  @OrderColumn(name = "position_in_team")
  private List<InspectionMember> members = new ArrayList<>();

  protected Inspection() {}

  Inspection(String businessKey, String campaignId, String unitCode, String title, Instant at) {
    this.id = UUID.randomUUID().toString();
    this.businessKey = businessKey;
    this.campaignId = campaignId;
    this.unitCode = unitCode;
    this.title = title;
    this.openedAt = at;
    this.state = InspectionState.OPENED;
  }

  void propose(ProposeInspection proposal, List<InspectionMember> team, String actor) {
    require(InspectionState.OPENED);
    purpose = proposal.purpose();
    fromDate = proposal.fromDate();
    toDate = proposal.toDate();
    members.clear();
    members.addAll(team);
    proposedBy = actor;
    state = InspectionState.PROPOSED;
  }

  void sendBack(String reason) {
    require(InspectionState.PROPOSED);
    returnReason = reason;
    state = InspectionState.OPENED;
  }

  void establish(DecideInspection decision, Instant at) {
    require(InspectionState.PROPOSED);
    decisionNumber = decision.number();
    decidedOn = decision.decidedOn();
    signer = decision.signer();
    establishedAt = at;
    state = InspectionState.ESTABLISHED;
  }

  void conclude(ConcludeInspection report, Instant at) {
    require(InspectionState.ESTABLISHED);
    reportNumber = report.reportNumber();
    reportedOn = report.reportedOn();
    conclusion = report.conclusion();
    recommendation = report.recommendation();
    concludedAt = at;
    state = InspectionState.CONCLUDED;
  }

  void require(InspectionState expected) {
    if (state != expected) {
      throw new IllegalStateException("Inspection " + businessKey + " is " + state + ", not " + expected);
    }
  }

  public String id() {
    return id;
  }

  /** Code that people read: the campaign's code, then the number of the team. */
  public String businessKey() {
    return businessKey;
  }

  public String campaignId() {
    return campaignId;
  }

  /** The unit whose Standing Committee sets the team up. */
  public String unitCode() {
    return unitCode;
  }

  public String title() {
    return title;
  }

  public InspectionState state() {
    return state;
  }

  public String purpose() {
    return purpose;
  }

  public LocalDate fromDate() {
    return fromDate;
  }

  public LocalDate toDate() {
    return toDate;
  }

  public String proposedBy() {
    return proposedBy;
  }

  /** Why a proposal came back last; null when none did. */
  public String returnReason() {
    return returnReason;
  }

  public String decisionNumber() {
    return decisionNumber;
  }

  public LocalDate decidedOn() {
    return decidedOn;
  }

  public String reportNumber() {
    return reportNumber;
  }

  public LocalDate reportedOn() {
    return reportedOn;
  }

  public String conclusion() {
    return conclusion;
  }

  public String recommendation() {
    return recommendation;
  }

  /** The team, its leader first. */
  public List<InspectionMember> members() {
    return List.copyOf(members);
  }

  /** Whether an account belongs to the team. */
  public boolean hasMember(String userId) {
    return members.stream().anyMatch(member -> member.userId().equals(userId));
  }
}
