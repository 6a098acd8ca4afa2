package vn.quyhoach.cadre;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;

/** One line of the plan in force: a cadre planned for a post, as an earlier decision approved it. */
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

  @Version
  private int version;

  /** For JPA; entries come in through {@link CadreImport}. */
  protected CurrentPlanEntry() {
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

  /** The day of the decision that approved the entry. */
  public LocalDate decidedOn() {
    return decidedOn;
  }
}
