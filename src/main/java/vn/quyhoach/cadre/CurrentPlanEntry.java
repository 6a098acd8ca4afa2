package vn.quyhoach.cadre;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

/** One line of the plan: a cadre planned for a post, as a decision approved it, and as another one may have ended it. */
@Entity
@Table(name = "current_plan_entry")
@IdClass(CurrentPlanEntry.Key.class)
public class CurrentPlanEntry {

  /** An entry is known by its number within its unit. */
  record Key(String unitCode, int number) implements Serializable {
  }

  @Id
  @Column(name = "unit_code")
  private String unitCode;

  @Id
  @Column(name = "entry_number")
  private int number;

  @Column(name = "cadre_code")
  private String cadreCode;

  @Column(name = "post_code")
  private String postCode;

  @Column(name = "post_title")
  private String postTitle;

  private String term;

  @Column(name = "decision_number")
  private String decisionNumber;

  @Column(name = "decided_on")
  private LocalDate decidedOn;

  @Column(name = "state_term")
  private String stateTerm;

  @Column(name = "approving_unit")
  private String approvingUnit;

  @Column(name = "nomination_id")
  private String nominationId;

  @Column(name = "entered_on")
  private LocalDate enteredOn;

  @Column(name = "removed_on")
  private LocalDate removedOn;

  @Column(name = "removal_number")
  private String removalNumber;

  @Column(name = "removal_reason")
  private String removalReason;

  /** True while in force and null afterwards, so that a unique key allows one entry in force. */
  @Column(name = "in_force")
  private Boolean inForce;

  @Version
  private int version;

  /** For JPA; entries of earlier decisions come in through {@link CadreImport}. */
  protected CurrentPlanEntry() {
  }

  CurrentPlanEntry(int number, CurrentPlans.Approval approval) {
    this.unitCode = approval.unitCode();
    this.number = number;
    this.cadreCode = approval.cadreCode();
    this.postCode = approval.postCode();
    this.postTitle = approval.postTitle();
    this.term = approval.partyTerm();
    this.stateTerm = approval.stateTerm();
    this.decisionNumber = approval.decisionNumber();
    this.decidedOn = approval.decidedOn();
    this.approvingUnit = approval.approvingUnit();
    this.nominationId = approval.nominationId();
    this.enteredOn = approval.decidedOn();
    this.inForce = true;
  }

  void remove(String decisionNumber, LocalDate decidedOn, String reason) {
    if (inForce == null) {
      throw new IllegalStateException("Entry " + unitCode + "/" + number + " was removed before");
    }
    this.removalNumber = decisionNumber;
    this.removedOn = decidedOn;
    this.removalReason = reason;
    this.inForce = null;
  }

  public String unitCode() {
    return unitCode;
  }

  /** The number of the entry in its unit, from 1. */
  public int number() {
    return number;
  }

  public String cadreCode() {
    return cadreCode;
  }

  public String postCode() {
    return postCode;
  }

  /** The title of the post at the time of the decision; a post may be renamed later. */
  public String postTitle() {
    return postTitle;
  }

  /** The term the plan was made for: {@code 2020-2025}. */
  public String term() {
    return term;
  }

  /** The number of the decision that approved the entry. */
  public String decisionNumber() {
    return decisionNumber;
  }

  /** Whether no decision has ended the entry. */
  public boolean isInForce() {
    return inForce != null;
  }

  /** The unit whose committee approved the entry; empty for one that was imported. */
  public Optional<String> approvingUnit() {
    return Optional.ofNullable(approvingUnit);
  }

  /** The day of the decision that approved the entry. */
  public LocalDate decidedOn() {
    return decidedOn;
  }
}
