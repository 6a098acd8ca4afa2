package vn.quyhoach.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** The day by which a unit has to have submitted its plan, and whether it did. */
@Entity
@Table(name = "deadline")
public class Deadline {

  @Id
  @Column(name = "plan_id")
  private String planId;

  @Version
  private long version;

  @Column(name = "unit_code", nullable = false)
  private String unitCode;

  @Column(name = "upper_unit", nullable = false)
  private String upperUnit;

  @Column(name = "first_due", nullable = false)
  private LocalDate firstDue;

  @Column(nullable = false)
  private LocalDate due;

  @Column(name = "first_reminder_on", nullable = false)
  private LocalDate firstReminderOn;

  @Column(name = "last_reminder_on", nullable = false)
  private LocalDate lastReminderOn;

  @Column(name = "explanation_due_on", nullable = false)
  private LocalDate explanationDueOn;

  @Column(name = "met_at")
  private Instant metAt;

  protected Deadline() {}

  Deadline(String planId, String unitCode, String upperUnit, LocalDate due, LocalDate firstReminderOn,
      LocalDate lastReminderOn, LocalDate explanationDueOn) {
    this.planId = planId;
    this.unitCode = unitCode;
    this.upperUnit = upperUnit;
    this.firstDue = due;
    this.due = due;
    this.firstReminderOn = firstReminderOn;
    this.lastReminderOn = lastReminderOn;
    this.explanationDueOn = explanationDueOn;
  }

  void met(Instant at) {
    if (metAt == null) {
      metAt = at;
    }
  }

  public String planId() {
    return planId;
  }

  public String unitCode() {
    return unitCode;
  }

  /** The unit whose organisation board hears of the lateness. */
  public String upperUnit() {
    return upperUnit;
  }

  /** The day first promised; kept when the date moves. */
  public LocalDate firstDue() {
    return firstDue;
  }

  /** Last day, in the users' zone; the deadline passes at the end of its office hours. */
  public LocalDate due() {
    return due;
  }

  public LocalDate firstReminderOn() {
    return firstReminderOn;
  }

  public LocalDate lastReminderOn() {
    return lastReminderOn;
  }

  public LocalDate explanationDueOn() {
    return explanationDueOn;
  }

  public boolean isMet() {
    return metAt != null;
  }

  /** When the submission was signed; null while it is not. */
  public Instant metAt() {
    return metAt;
  }
}
