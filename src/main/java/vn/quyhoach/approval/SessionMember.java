package vn.quyhoach.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A member of the committee at the roll of one session. */
@Embeddable
public class SessionMember {

  @Column(nullable = false)
  private int number;

  @Column(name = "full_name", nullable = false)
  private String fullName;

  private String office;

  @Column(nullable = false)
  private boolean present;

  @Column(name = "absence_reason")
  private String absenceReason;

  protected SessionMember() {}

  SessionMember(int number, PrepareAgenda.Member member) {
    this.number = number;
    this.fullName = member.fullName().strip();
    this.office = member.office();
    this.present = member.presence() == PrepareAgenda.Presence.PRESENT;
    this.absenceReason = member.reason();
  }

  /** Number at the roll, from 1. */
  public int number() {
    return number;
  }

  public String fullName() {
    return fullName;
  }

  public String office() {
    return office;
  }

  public boolean isPresent() {
    return present;
  }
}
