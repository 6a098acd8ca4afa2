package vn.quyhoach.regulation;

import java.util.List;

/**
 * The way a unit's plan takes.
 *
 * @param procedure the conferences the unit holds
 * @param approvingTier tier whose standing committee decides; {@code CENTRAL} above the province
 * @param appraisedBy who appraises the dossier, in Vietnamese, for display
 * @param lowerTiers tiers whose units directly below this one must be decided before this one may submit; empty for the lowest.
 *     A tier that the tree has not got directly below is named in vain, so one row serves trees with and without districts
 * @param clause the document and clause the rule comes from, in Vietnamese
 */
public record ApprovalRoute(
    Procedure procedure,
    String approvingTier,
    String appraisedBy,
    List<String> lowerTiers,
    String clause,
    RuleStatus status) {

  public ApprovalRoute {
    lowerTiers = List.copyOf(lowerTiers);
  }
}
