package vn.quyhoach.campaign;

import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.UnitTier;

/**
 * A unit's plan has no way to go: the pack has no row for such a unit in this tree, or nobody of the approving tier stands above it.
 * The message is Vietnamese and names the unit; the table or the tree has to be mended, not an input.
 */
public class NoApprovalRoute extends RuntimeException {

  private final String unitCode;

  private NoApprovalRoute(Unit unit, String message, Throwable cause) {
    super(message, cause);
    this.unitCode = unit.code();
  }

  static NoApprovalRoute noRow(Unit unit, String pack, Throwable cause) {
    return new NoApprovalRoute(unit, "Bộ quy định «" + pack + "» không có dòng thẩm quyền phê duyệt cho «" + unit.name() + "» ("
        + unit.code() + ", loại «" + unit.tier().label() + "») ở vị trí này trong cây đơn vị.", cause);
  }

  static NoApprovalRoute nothingAbove(Unit unit, UnitTier approvingTier) {
    return new NoApprovalRoute(unit, "Quy hoạch của «" + unit.name() + "» (" + unit.code() + ") phải do cấp «"
        + approvingTier.label() + "» phê duyệt, nhưng phía trên đơn vị này không có đơn vị nào thuộc cấp đó.", null);
  }

  /** The code of the unit whose plan has no way to go. */
  public String unitCode() {
    return unitCode;
  }
}
