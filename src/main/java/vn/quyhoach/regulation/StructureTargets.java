package vn.quyhoach.regulation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Asks which structure a plan is to have: age bands, young, women, minorities, science. */
@Service
public class StructureTargets {

  private final RuleBook ruleBook;

  public StructureTargets(DecisionTables tables) {
    this.ruleBook = new RuleBook(tables);
  }

  /**
   * The targets for one group of posts of a unit; what the pack does not ask for is missing.
   *
   * @param tier name of the tier of the unit
   */
  public Map<StructureKind, StructureTarget> of(RulePin pin, String tier, PostGroup group) {
    Map<StructureKind, StructureTarget> targets = new EnumMap<>(StructureKind.class);
    for (StructureKind kind : StructureKind.values()) {
      List<RuleRow> rows = ruleBook.all(RuleTable.STRUCTURE_TARGETS, pin,
          Map.of("tier", tier, "postGroup", group.name(), "target", kind.name()));
      if (!rows.isEmpty()) {
        targets.put(kind, target(kind, rows.get(0)));
      }
    }
    return targets;
  }

  private static StructureTarget target(StructureKind kind, RuleRow row) {
    return new StructureTarget(kind, row.text("ruleId"), row.number("belowAge"), row.number("bandYears"),
        row.number("numerator"), row.number("denominator"), row.number("minimum"), row.clause(), row.status());
  }
}
