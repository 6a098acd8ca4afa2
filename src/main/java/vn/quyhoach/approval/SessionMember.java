package vn.quyhoach.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import vn.quyhoach.organisation.CommitteeMember;

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

  @Column(name = "cadre_code")
  private String cadreCode;

  @Column(name = "user_id")
  private String userId;

  @Column(name = "outside_reason")
  private String outsideReason;

  protected SessionMember() {}

  /** @param known who it is by the roster; null for somebody whom the roster does not name */
  SessionMember(int number, PrepareAgenda.Member member, CommitteeMember known) {
    this.number = number;
    this.fullName = member.fullName().strip();
    this.office = member.office();
    this.present = member.presence() == PrepareAgenda.Presence.PRESENT;
    this.absenceReason = member.reason();
    if (known == null) {
      this.outsideReason = member.outsideReason();
    } else {
      this.cadreCode = known.cadreCode();
      this.userId = known.userId();
    }
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

  /** The code of the same person among the cadres; empty where the roster does not say so. */
  public Optional<String> cadreCode() {
    return Optional.ofNullable(cadreCode);
  }

  /** The account of the same person; empty where the roster does not say so. */
  public Optional<String> userId() {
    return Optional.ofNullable(userId);
  }

  /** Why somebody sat whom the roster of the day did not name; null for its members, and where no roster is kept. */
  public String outsideReason() {
    return outsideReason;
  }

  public boolean isPresent() {
    return present;
  }
}
