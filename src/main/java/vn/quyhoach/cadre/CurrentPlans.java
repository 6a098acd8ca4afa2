package vn.quyhoach.cadre;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.organisation.UnknownCode;

/**
 * The plans in force, imported or approved here; the review of a unit goes through its entries. Entries come and go only by a decision of
 * the committee that approves, and what went stays on file.
 */
@Service
@Transactional(readOnly = true)
public class CurrentPlans {

  private final CurrentPlanRepository entries;

  CurrentPlans(CurrentPlanRepository entries) {
    this.entries = entries;
  }

  /** The entries in force of a unit's plan by number; empty when the unit had none. */
  public List<CurrentPlanEntry> ofUnit(String unitCode) {
    return entries.findByUnitCodeAndInForceTrueOrderByNumber(unitCode);
  }

  /** The entries of several units' plans in one query, by unit and number. */
  public List<CurrentPlanEntry> ofUnits(Collection<String> unitCodes) {
    return entries.findByUnitCodeInAndInForceTrueOrderByUnitCodeAscNumberAsc(unitCodes);
  }

  /**
   * The entry with the given number in the plan of a unit.
   *
   * @throws UnknownCode with reason {@code PLAN_ENTRY_UNKNOWN}
   */
  public CurrentPlanEntry entry(String unitCode, int number) {
    return entries.findByUnitCodeAndNumber(unitCode, number).orElseThrow(() -> new UnknownCode(
        "PLAN_ENTRY_UNKNOWN", unitCode + "/" + number, "Quy hoạch hiện tại không có mục số " + number + "."));
  }

  /**
   * A name that a committee has approved.
   *
   * @param nominationId by which the decision refers to the name
   */
  public record Approval(String unitCode, String cadreCode, String postCode, String postTitle, String partyTerm, String stateTerm,
      String decisionNumber, LocalDate decidedOn, String approvingUnit, String nominationId) {}

  /** Enters what was approved; a person who is in force for the post and term already stays with the decision that was first. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void enter(Approval approval) {
    if (entries.findByCadreCodeAndPostCodeAndTermAndInForceTrue(approval.cadreCode(), approval.postCode(), approval.partyTerm()).isEmpty()) {
      int last = entries.findFirstByUnitCodeOrderByNumberDesc(approval.unitCode()).map(CurrentPlanEntry::number).orElse(0);
      entries.save(new CurrentPlanEntry(last + 1, approval));
    }
  }

  /** Ends an entry by a decision. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void remove(String unitCode, int number, String decisionNumber, LocalDate decidedOn, String reason) {
    entry(unitCode, number).remove(decisionNumber, decidedOn, reason);
  }
}
