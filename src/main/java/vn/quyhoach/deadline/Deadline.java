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

  @Column(name = "freeze_id")
  private String freezeId;

  @Column(name = "freeze_number")
  private String freezeNumber;

  @Column(name = "freeze_date")
  private LocalDate freezeDate;

  @Column(name = "freeze_reason")
  private String freezeReason;

  /** Counts the dates given after the first; the ladder of a new date is climbed anew. */
  @Column(nullable = false)
  private int round;

  @Column(name = "next_rung")
  private String nextRung;

  @Column(name = "next_at")
  private Instant nextAt;

  /** Under which reference its ladder runs; null while none does. */
  @Column(name = "ladder_id")
  private String ladderId;

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

  void met(Instant at) {
    if (metAt == null) {
      metAt = at;
    }
  }

  /** The course of work stops the clock; the first reason stays. */
  void pause(LocalDate since, PauseBasis basis) {
    if (pauseReason == null) {
      pauseNumber = basis.number();
      pauseDate = basis.date();
      pauseReason = basis.reason();
    }
    stop(since);
  }

  /** An order of the campaign stops the clock. */
  void freeze(LocalDate since, String changeId, PauseBasis basis) {
    freezeId = changeId;
    freezeNumber = basis.number();
    freezeDate = basis.date();
    freezeReason = basis.reason();
    stop(since);
  }

  /** The course of work lets the clock go on, unless an order still stops it. */
  void endPause() {
    pauseNumber = null;
    pauseDate = null;
    pauseReason = null;
  }

  /** The order is lifted; the course of work may still stop the clock. */
  void endFreeze() {
    freezeId = null;
    freezeNumber = null;
    freezeDate = null;
    freezeReason = null;
  }

  private void stop(LocalDate since) {
    if (pausedSince == null) {
      pausedSince = since;
    }
  }

  /** Whether nothing stops the clock any more. */
  boolean mayGoOn() {
    return pausedSince != null && pauseReason == null && freezeId == null;
  }

  /** The clock goes on: what was still to come moves with the date, what was said stays said. */
  void goOn(LocalDate newDue) {
    pausedSince = null;
    due = newDue;
  }

  /** Another date holds: its ladder begins anew. */
  void moveTo(LocalDate newDue) {
    due = newDue;
    round++;
  }

  void awaits(String rung, Instant at) {
    nextRung = rung;
    nextAt = at;
  }

  void climbedAll() {
    nextRung = null;
    nextAt = null;
  }

  void watchedBy(String ladder) {
    ladderId = ladder;
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

  /** The chain of the record that everything about this date is written to: the plan's, or one of its own. */
  public String recordScope() {
    return planId == null ? id : planId;
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

  /** Why the clock stands still; empty while it runs. An order of the campaign is named before the course of work. */
  public Optional<PauseBasis> pauseBasis() {
    if (!isPaused()) {
      return Optional.empty();
    }
    return Optional.of(freezeId != null ? new PauseBasis(freezeNumber, freezeDate, freezeReason)
        : new PauseBasis(pauseNumber, pauseDate, pauseReason));
  }

  boolean isFrozen() {
    return freezeId != null;
  }

  public int round() {
    return round;
  }

  /** Code of the rung to come; null when every rung was climbed. */
  public String nextRung() {
    return nextRung;
  }

  /** When the rung to come is reached; null when every rung was climbed. */
  public Instant nextAt() {
    return nextAt;
  }

  /** The reference of its ladder; null while none runs. */
  public String ladderId() {
    return ladderId;
  }

  /** Names the rung to come among all rungs of all dates this deadline has had. */
  public String rungId() {
    return round + "-" + nextRung;
  }
}
