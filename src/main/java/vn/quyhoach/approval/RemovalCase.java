package vn.quyhoach.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.quyhoach.cadre.CurrentPlanEntry;
import vn.quyhoach.regulation.RemovalFinding;
import vn.quyhoach.regulation.RemovalMode;

/** One entry of the plan in a proposal: why it should go, by which clause, and what became of that. */
@Entity
@Table(name = "removal_case")
@IdClass(RemovalCase.Key.class)
public class RemovalCase {

  /** A case is known by its number within its proposal. */
  record Key(String removalId, int number) implements Serializable {}

  /** What is proposed, and what is decided. */
  public enum Choice { REMOVE, KEEP }

  @Id
  @Column(name = "removal_id")
  private String removalId;

  @Id
  private int number;

  @Column(name = "unit_code", nullable = false)
  private String unitCode;

  @Column(name = "entry_number", nullable = false)
  private int entryNumber;

  @Column(name = "reason_code", nullable = false)
  private String reasonCode;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private RemovalMode mode;

  @Column(nullable = false)
  private String title;

  @Column(nullable = false)
  private String message;

  @Column(nullable = false)
  private String basis;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Choice proposal;

  @Column(name = "proposal_note")
  private String proposalNote;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Choice decision;

  @Column(name = "decision_note")
  private String decisionNote;

  /** True until decided and null afterwards, so that a unique key allows one open case per entry. */
  private Boolean undecided;

  protected RemovalCase() {}

  RemovalCase(String removalId, int number, String unitCode, int entryNumber, RemovalFinding finding, String added) {
    this.removalId = removalId;
    this.number = number;
    this.unitCode = unitCode;
    this.entryNumber = entryNumber;
    this.reasonCode = finding.reason().code();
    this.mode = finding.reason().mode();
    this.title = finding.reason().title();
    this.message = added == null || added.isBlank() ? finding.message() : finding.message() + " " + added.strip();
    this.basis = finding.reason().status().basis(finding.reason().clause());
    this.undecided = true;
  }

  void propose(Choice choice, String note) {
    proposal = choice;
    proposalNote = note;
  }

  void decide(Choice choice, String note) {
    if (undecided == null) {
      throw new IllegalStateException("Case " + number + " of removal " + removalId + " was decided before");
    }
    decision = choice;
    decisionNote = note;
    undecided = null;
  }

  /** Whether a finding says of the same entry what this case said, figures included. */
  boolean says(CurrentPlanEntry entry, RemovalFinding finding) {
    return unitCode.equals(entry.unitCode()) && entryNumber == entry.number() && reasonCode.equals(finding.reason().code())
        && message.startsWith(finding.message());
  }

  /** Number within the proposal, shown to people. */
  public int number() {
    return number;
  }

  public String unitCode() {
    return unitCode;
  }

  /** Number of the entry in the plan of its unit. */
  public int entryNumber() {
    return entryNumber;
  }

  public String reasonCode() {
    return reasonCode;
  }

  public RemovalMode mode() {
    return mode;
  }

  /** Short name of the reason, in Vietnamese. */
  public String title() {
    return title;
  }

  /** The sentence with the figures of the case, in Vietnamese. */
  public String message() {
    return message;
  }

  /** The clause with its reservation. */
  public String basis() {
    return basis;
  }

  /** What the board proposes; empty before it examined. */
  public Optional<Choice> proposal() {
    return Optional.ofNullable(proposal);
  }

  public String proposalNote() {
    return proposalNote;
  }

  /** What the committee decided; empty before. */
  public Optional<Choice> decision() {
    return Optional.ofNullable(decision);
  }

  public String decisionNote() {
    return decisionNote;
  }
}
