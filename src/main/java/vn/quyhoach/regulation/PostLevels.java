package vn.quyhoach.regulation;

import java.util.Map;
import org.springframework.stereotype.Service;

/** Asks which posts are of one level (cùng cấp). */
@Service
public class PostLevels {

  private final RuleBook ruleBook;

  public PostLevels(DecisionTables tables) {
    this.ruleBook = new RuleBook(tables);
  }

  /**
   * The level of the posts of a unit.
   *
   * @param tier name of the tier of the unit the posts belong to
   * @throws RuleTableException if the table knows no level for the tier
   */
  public PostLevel of(RulePin pin, String tier) {
    RuleRow row = ruleBook.only(RuleTable.POST_LEVELS, pin, Map.of("tier", tier));
    return new PostLevel(row.text("level"), row.text("label"), row.clause(), row.status());
  }
}
