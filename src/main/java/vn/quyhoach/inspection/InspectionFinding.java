package vn.quyhoach.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something a team looked at in a unit; never changed afterwards. */
@Entity
@Table(name = "inspection_finding")
public class InspectionFinding {

  @Id
  private String id;

  @Column(name = "visit_id", nullable = false)
  private String visitId;

  @Column(nullable = false)
  private int number;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private FindingSeverity severity;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private InspectedStep step;

  @Column(name = "person_code")
  private String personCode;

  @Column(nullable = false)
  private String text;

  private String remedy;

  private LocalDate due;

  protected InspectionFinding() {}

  InspectionFinding(String visitId, int number, RecordVisit.Finding given) {
    this.id = UUID.randomUUID().toString();
    this.visitId = visitId;
    this.number = number;
    this.severity = given.severity();
    this.step = given.step();
    this.personCode = given.person() == null || given.person().isBlank() ? null : given.person();
    this.text = given.text();
    this.remedy = given.severity().wantsRemedy() ? given.remedy() : null;
    this.due = given.severity().wantsRemedy() ? given.due() : null;
  }

  public String id() {
    return id;
  }

  public String visitId() {
    return visitId;
  }

  /** Number within the visit, from 1. */
  public int number() {
    return number;
  }

  public FindingSeverity severity() {
    return severity;
  }

  public InspectedStep step() {
    return step;
  }

  /** Code of the cadre it concerns; empty when it is about the unit. */
  public Optional<String> personCode() {
    return Optional.ofNullable(personCode);
  }

  public String text() {
    return text;
  }

  /** What the unit has to do; null without a violation. */
  public String remedy() {
    return remedy;
  }

  /** The date that was set first; null without a violation. */
  public LocalDate due() {
    return due;
  }
}
