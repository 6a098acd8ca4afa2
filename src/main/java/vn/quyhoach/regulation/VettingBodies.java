package vn.quyhoach.regulation;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Asks which bodies give an opinion on whom (regulation reference, section 8). */
@Service
public class VettingBodies {

  private final RuleBook ruleBook;

  public VettingBodies(DecisionTables tables) {
    this.ruleBook = new RuleBook(tables);
  }

  /**
   * The bodies to be asked about a person for a post, in the order of the table.
   *
   * @param tier name of the tier of the unit the post belongs to, such as {@code COMMUNE}
   * @throws RuleTableException if a row cannot be read
   */
  public List<VettingBody> of(RulePin pin, String tier, PostGroup postGroup) {
    return ruleBook.all(RuleTable.VETTING_BODIES, pin, Map.of("tier", tier, "postGroup", postGroup.name())).stream()
        .map(row -> new VettingBody(
            row.constant("fact", VettingFact.class),
            row.constant("body", OpinionBody.class),
            row.text("bodyName"),
            // A campaign pinned to the table as it was before the column came: the board writes to the body on paper.
            row.has("route") ? row.constant("route", OpinionRoute.class) : OpinionRoute.BOARD,
            row.flag("mandatory"),
            row.clause(),
            row.status()))
        .toList();
  }
}
