package vn.quyhoach.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** One line of the written map by which the history of a unit that ended is followed: who took over, since when, by which document. */
@Entity
@Table(name = "unit_succession")
@IdClass(UnitSuccession.Key.class)
public class UnitSuccession {

  @Id
  @Column(name = "predecessor_code")
  private String predecessorCode;

  @Id
  @Column(name = "successor_code")
  private String successorCode;

  @Column(name = "effective_on")
  private LocalDate effectiveOn;

  private String basis;

  @Column(name = "main_successor")
  private boolean main;

  /** For JPA; successions come in through {@link OrganisationImport}. */
  protected UnitSuccession() {
  }

  /** The code of the unit that ended. */
  public String predecessorCode() {
    return predecessorCode;
  }

  /** The code of the unit that took over, wholly or in part. */
  public String successorCode() {
    return successorCode;
  }

  /** The first day of the new order. */
  public LocalDate effectiveOn() {
    return effectiveOn;
  }

  /** The document that ordered it, in Vietnamese. */
  public String basis() {
    return basis;
  }

  /** Whether this successor took over the dossiers and the register; exactly one successor of a unit did. */
  public boolean isMain() {
    return main;
  }

  /** Identity of a line: from whom to whom. */
  static class Key implements Serializable {

    private String predecessorCode;
    private String successorCode;

    /** For JPA. */
    protected Key() {
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && predecessorCode.equals(key.predecessorCode) && successorCode.equals(key.successorCode);
    }

    @Override
    public int hashCode() {
      return Objects.hash(predecessorCode, successorCode);
    }
  }
}
