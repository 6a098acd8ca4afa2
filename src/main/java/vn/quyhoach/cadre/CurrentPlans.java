package vn.quyhoach.cadre;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.organisation.UnknownCode;

/** The plans that are in force when a campaign begins; the review of a unit goes through its entries. */
@Service
@Transactional(readOnly = true)
public class CurrentPlans {

  private final CurrentPlanRepository entries;

  CurrentPlans(CurrentPlanRepository entries) {
    this.entries = entries;
  }

  /** The entries of a unit's plan by number; empty when the unit had none. */
  public List<CurrentPlanEntry> ofUnit(String unitCode) {
    return entries.findByUnitCodeOrderByNumber(unitCode);
  }

  /** The entries of several units' plans in one query, by unit and number. */
  public List<CurrentPlanEntry> ofUnits(Collection<String> unitCodes) {
    return entries.findByUnitCodeInOrderByUnitCodeAscNumberAsc(unitCodes);
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
}
