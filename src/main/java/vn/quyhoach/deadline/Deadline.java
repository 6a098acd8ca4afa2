package vn.quyhoach.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.regulation.RulePin;
import vn.quyhoach.regulation.RuleTable;

/** A day by which somebody has to have done something, who answers for it by name, and whether it was done. */
@Entity
@Table(name = "deadline")
public class Deadline {

  @Id
  private String id;

  @Version
  private long version;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private DeadlineKind kind;

  @Column(name = "subject_id", nullable = false)
  private String subjectId;

  @Column(name = "campaign_id", nullable = false)
  private String campaignId;

  @Column(name = "plan_id")
  private String planId;

  @Column(name = "unit_code", nullable = false)
  private String unitCode;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private Role role;

  @Column(name = "upper_unit", nullable = false)
  private String upperUnit;

  @Column(nullable = false)
  private String title;

  @Column(nullable = false)
  private String pack;

  /** Version of the table of rungs that the campaign is pinned to; null while the campaign follows the current one. */
  @Column(name = "rungs_version")
  private Integer rungsVersion;

  @Column(name = "first_due", nullable = false)
  private LocalDate firstDue;

  @Column(nullable = false)
  private LocalDate due;

  @Column(name = "opened_at", nullable = false)
  private Instant openedAt;

  @Column(name = "met_at")
  private Instant metAt;

  @Column(name = "paused_since")
  private LocalDate pausedSince;

  @Column(name = "pause_number")
  private String pauseNumber;

  @Column(name = "pause_date")
  private LocalDate pauseDate;

  @Column(name = "pause_reason")
  private String pauseReason;

  @Column(name = "first_reminder_on")
  private LocalDate firstReminderOn;

  @Column(name = "last_reminder_on")
  private LocalDate lastReminderOn;

  @Column(name = "explanation_due_on")
  private LocalDate explanationDueOn;

  protected Deadline() {}

  Deadline(OpenDeadline opening, Instant at) {
    id = UUID.randomUUID().toString();
    kind = opening.kind();
    subjectId = opening.subjectId();
    campaignId = opening.campaignId();
    planId = opening.planId();
    unitCode = opening.unitCode();
    role = opening.role();
    upperUnit = opening.upperUnit();
    title = opening.title();
    pack = opening.rules().pack();
    rungsVersion = opening.rules().versions().get(RuleTable.DEADLINE_RUNGS.key());
    firstDue = opening.due();
    due = opening.due();
    openedAt = at;
  }

  void rungs(LocalDate firstReminder, LocalDate lastReminder, LocalDate explanation) {
    firstReminderOn = firstReminder;
    lastReminderOn = lastReminder;
    explanationDueOn = explanation;
  }

  void met(Instant at) {
    if (metAt == null) {
      metAt = at;
    }
  }

  void pause(LocalDate since, PauseBasis basis) {
    if (pausedSince == null) {
      pausedSince = since;
      pauseNumber = basis.number();
      pauseDate = basis.date();
      pauseReason = basis.reason();
    }
  }

  void resume(LocalDate newDue) {
    pausedSince = null;
    pauseNumber = null;
    pauseDate = null;
    pauseReason = null;
    due = newDue;
  }

  public String id() {
    return id;
  }

  public DeadlineKind kind() {
    return kind;
  }

  /** Id of what the date is about; for a submission that of the plan. */
  public String subjectId() {
    return subjectId;
  }

  public String campaignId() {
    return campaignId;
  }

  public Optional<String> planId() {
    return Optional.ofNullable(planId);
  }

  /** The chain of the record that everything about this date is written to: the plan's, or that of the campaign. */
  public String recordScope() {
    return planId == null ? campaignId : planId;
  }

  /** The unit that has to act. */
  public String unitCode() {
    return unitCode;
  }

  /** Who in the unit has to act. */
  public Role role() {
    return role;
  }

  /** The unit whose organisation board hears of the lateness. */
  public String upperUnit() {
    return upperUnit;
  }

  /** What has to be done, in Vietnamese. */
  public String title() {
    return title;
  }

  /** The rules by which reminders and notices are given. */
  public RulePin rules() {
    return new RulePin(pack, rungsVersion == null ? Map.of() : Map.of(RuleTable.DEADLINE_RUNGS.key(), rungsVersion));
  }

  /** The day first promised; kept when the date moves. */
  public LocalDate firstDue() {
    return firstDue;
  }

  /** Last day, in the users' zone; the deadline passes at the end of its office hours. */
  public LocalDate due() {
    return due;
  }

  public Instant openedAt() {
    return openedAt;
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

  /** When it was done; null while it is not. */
  public Instant metAt() {
    return metAt;
  }

  public boolean isPaused() {
    return pausedSince != null;
  }

  /** Since when the clock stands still; null while it runs. */
  public LocalDate pausedSince() {
    return pausedSince;
  }

  /** Why the clock stands still; empty while it runs. */
  public Optional<PauseBasis> pauseBasis() {
    return isPaused() ? Optional.of(new PauseBasis(pauseNumber, pauseDate, pauseReason)) : Optional.empty();
  }
}
