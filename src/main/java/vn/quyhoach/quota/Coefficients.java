package vn.quyhoach.quota;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.quyhoach.organisation.PostGroup;
import vn.quyhoach.quota.Measures.RosterPost;
import vn.quyhoach.regulation.LimitKind;
import vn.quyhoach.regulation.PlanBound;

/** People planned for each committee against its approved size (R50-QTY-3); compared as fractions, shown as a decimal. */
final class Coefficients {

  private final List<PlannedName> names;
  private final Map<String, RosterPost> roster;
  private final Map<LimitKind, PlanBound> bounds;
  private final Map<Committee, Integer> sizes;

  Coefficients(List<PlannedName> names, Map<String, RosterPost> roster, Map<LimitKind, PlanBound> bounds,
      Map<Committee, Integer> sizes) {
    this.names = names;
    this.roster = roster;
    this.bounds = bounds;
    this.sizes = sizes;
  }

  List<StructureLine> lines(List<QuotaFinding> findings) {
    List<StructureLine> lines = new ArrayList<>();
    for (Committee committee : Committee.values()) {
      PlanBound bound = bounds.get(committee.coefficient());
      Integer size = sizes.get(committee);
      if (bound != null && size != null) {
        lines.add(line(committee, bound, size, findings));
      }
    }
    return lines;
  }

  private StructureLine line(Committee committee, PlanBound bound, int size, List<QuotaFinding> findings) {
    int planned = PlanQuota.people(names.stream().filter(name -> counts(committee, roster.get(name.postCode()))).toList()).size();
    String range = range(bound);
    boolean fits = bound.allows(planned, size);
    if (!fits) {
      findings.add(new QuotaFinding(bound.ruleId() + "/" + committee, bound.ruleId(), bound.severity(), null,
          "Hệ số quy hoạch " + committee.label() + " là " + decimal(planned, size) + " (" + planned + " người quy hoạch/" + size
              + " ủy viên được xác định), yêu cầu " + range + ".", bound.clause(), bound.status()));
    }
    return new StructureLine("Hệ số quy hoạch " + committee.label(),
        Map.of(PostGroup.PARTY_COMMITTEE, planned + "/" + size + " = " + decimal(planned, size)), range,
        fits ? List.of() : List.of(PostGroup.PARTY_COMMITTEE), true);
  }

  /** A member of the standing committee is a member of the executive committee too. */
  static boolean counts(Committee committee, RosterPost post) {
    return post != null && post.group() == PostGroup.PARTY_COMMITTEE && (committee == Committee.EXECUTIVE || post.standing());
  }

  private static String range(PlanBound bound) {
    return "từ " + decimal(bound.minimum(), bound.denominator()) + " đến " + decimal(bound.maximum(), bound.denominator());
  }

  private static String decimal(int numerator, int denominator) {
    BigDecimal value = new BigDecimal(numerator).divide(new BigDecimal(denominator), 2, RoundingMode.DOWN).stripTrailingZeros();
    return value.setScale(Math.max(1, value.scale())).toPlainString().replace('.', ',');
  }
}
