package vn.quyhoach.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.quyhoach.organisation.Official;

/** A request for more time, and the decision of the level above with both names. */
@Entity
@Table(name = "deadline_extension")
public class DeadlineExtension {

  @Id
  private String id;

  @Version
  private long version;

  @Column(name = "deadline_id", nullable = false)
  private String deadlineId;

  /** The date at the time of the request. */
  @Column(nullable = false)
  private LocalDate due;

  @Column(name = "proposed_due", nullable = false)
  private LocalDate proposedDue;

  @Column(nullable = false)
  private String reason;

  @Column(name = "requested_by", nullable = false)
  private String requestedBy;

  @Column(name = "requested_by_name", nullable = false)
  private String requestedByName;

  @Column(name = "requested_at", nullable = false)
  private Instant requestedAt;

  private Boolean granted;

  @Column(name = "granted_due")
  private LocalDate grantedDue;

  private String opinion;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_by_name")
  private String decidedByName;

  @Column(name = "decided_at")
  private Instant decidedAt;

  protected DeadlineExtension() {}

  DeadlineExtension(Deadline deadline, AskExtension request, Official by, Instant at) {
    id = UUID.randomUUID().toString();
    deadlineId = deadline.id();
    due = deadline.due();
    proposedDue = request.proposedDue();
    reason = request.reason();
    requestedBy = by.userId();
    requestedByName = DeadlineNotice.named(by);
    requestedAt = at;
  }

  void decide(boolean grants, LocalDate until, String why, Official by, Instant at) {
    if (granted != null) {
      throw new IllegalStateException("Extension " + id + " was decided before");
    }
    granted = grants;
    grantedDue = until;
    opinion = why;
    decidedBy = by.userId();
    decidedByName = DeadlineNotice.named(by);
    decidedAt = at;
  }

  public String id() {
    return id;
  }

  public String deadlineId() {
    return deadlineId;
  }

  /** The date at the time of the request. */
  public LocalDate due() {
    return due;
  }

  public LocalDate proposedDue() {
    return proposedDue;
  }

  public String reason() {
    return reason;
  }

  public String requestedBy() {
    return requestedBy;
  }

  public String requestedByName() {
    return requestedByName;
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  /** Whether more time was given; empty while nobody has decided. */
  public Optional<Boolean> granted() {
    return Optional.ofNullable(granted);
  }

  public LocalDate grantedDue() {
    return grantedDue;
  }

  public String opinion() {
    return opinion;
  }

  public String decidedByName() {
    return decidedByName;
  }

  public Instant decidedAt() {
    return decidedAt;
  }
}
