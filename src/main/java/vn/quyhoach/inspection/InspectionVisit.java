package vn.quyhoach.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The visit of a team to one unit: why it was chosen, and what the visit record says. */
@Entity
@Table(name = "inspection_visit")
public class InspectionVisit {

  @Id
  private String id;

  @Version
  private long version;

  @Column(name = "inspection_id", nullable = false)
  private String inspectionId;

  @Column(name = "plan_id", nullable = false)
  private String planId;

  @Column(name = "unit_code", nullable = false)
  private String unitCode;

  @Column(name = "position_in_plan", nullable = false)
  private int position;

  @Column(name = "risk_points", nullable = false)
  private int riskPoints;

  @Column(name = "risk_reasons", nullable = false)
  private String riskReasons;

  @Column(name = "chosen_because")
  private String chosenBecause;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private VisitState state;

  @Column(name = "visited_from")
  private LocalDate visitedFrom;

  @Column(name = "visited_to")
  private LocalDate visitedTo;

  @Column(name = "met_with")
  private String metWith;

  @Column(name = "documents_seen")
  private String documentsSeen;

  @Column(name = "not_visited_because")
  private String notVisitedBecause;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected InspectionVisit() {}

  InspectionVisit(String inspectionId, int position, UnitRisk risk, String chosenBecause) {
    this.id = UUID.randomUUID().toString();
    this.inspectionId = inspectionId;
    this.position = position;
    this.planId = risk.planId();
    this.unitCode = risk.unitCode();
    this.riskPoints = risk.points();
    this.riskReasons = risk.reasons();
    this.chosenBecause = chosenBecause == null || chosenBecause.isBlank() ? null : chosenBecause;
    this.state = VisitState.PLANNED;
  }

  void record(RecordVisit given, String actor, Instant at) {
    if (state != VisitState.PLANNED) {
      throw new IllegalStateException("The visit to " + unitCode + " is recorded already");
    }
    if (given.outcome() == RecordVisit.Outcome.VISITED) {
      visitedFrom = given.visitedFrom();
      visitedTo = given.visitedTo();
      metWith = given.metWith();
      documentsSeen = given.documentsSeen();
      state = VisitState.VISITED;
    } else {
      notVisitedBecause = given.reason();
      state = VisitState.NOT_VISITED;
    }
    recordedBy = actor;
    recordedAt = at;
  }

  public String id() {
    return id;
  }

  public String inspectionId() {
    return inspectionId;
  }

  /** The unit's plan in the campaign, whose record the visit is written to. */
  public String planId() {
    return planId;
  }

  public String unitCode() {
    return unitCode;
  }

  /** The points of risk when the unit was proposed. */
  public int riskPoints() {
    return riskPoints;
  }

  /** The reasons behind the points, as they were shown; a dash without any. */
  public String riskReasons() {
    return riskReasons;
  }

  /** What the proposing official added; empty when the points spoke for themselves. */
  public Optional<String> chosenBecause() {
    return Optional.ofNullable(chosenBecause);
  }

  public VisitState state() {
    return state;
  }

  public LocalDate visitedFrom() {
    return visitedFrom;
  }

  public LocalDate visitedTo() {
    return visitedTo;
  }

  public String metWith() {
    return metWith;
  }

  public String documentsSeen() {
    return documentsSeen;
  }

  public String notVisitedBecause() {
    return notVisitedBecause;
  }
}
