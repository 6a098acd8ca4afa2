package vn.quyhoach.regulation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Asks who approves a unit's plan and by which procedure it is made (regulation reference, section 10). */
@Service
public class ApprovalAuthority {

  private final RuleBook ruleBook;

  public ApprovalAuthority(DecisionTables tables) {
    this.ruleBook = new RuleBook(tables);
  }

  /**
   * @param tier name of the unit's tier, such as {@code COMMUNE}
   * @param parentTier name of the tier of the unit directly above, which tells a tree with districts from one without; null at the
   *     top of the tree
   * @throws RuleTableException if the pack has no row for such a unit
   */
  public ApprovalRoute of(RulePin pin, String tier, String parentTier) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("tier", tier);
    inputs.put("parentTier", parentTier);
    RuleRow row = ruleBook.only(RuleTable.APPROVAL_AUTHORITY, pin, inputs);
    return new ApprovalRoute(
        row.constant("procedure", Procedure.class),
        row.text("approvingTier"),
        row.text("appraisedBy"),
        tiers(row.text("lowerTiers")),
        row.clause(),
        row.status());
  }

  private static List<String> tiers(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).filter(tier -> !tier.isEmpty()).toList();
  }
}
