package vn.quyhoach.regulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;

/** Asks which papers a dossier holds and how long they can be used (regulation reference, section 7.1). */
@Service
public class DossierItems {

  /** Code of the conclusion on the political standard, whose validity is asked for on its own. */
  public static final String POLITICAL_STANDARD_CONCLUSION = "POLITICAL_STANDARD_CONCLUSION";

  private static final String SIGNED_MINUTES = "SIGNED_MINUTES";

  private final RuleBook ruleBook;

  public DossierItems(DecisionTables tables) {
    this.ruleBook = new RuleBook(tables);
  }

  /**
   * The papers that a dossier for a post holds, in the order of the table.
   *
   * @param tier name of the tier of the unit the post belongs to, such as {@code COMMUNE}
   * @throws RuleTableException if a row cannot be read
   */
  public List<DossierItem> of(RulePin pin, String tier, PostGroup postGroup) {
    return ruleBook.all(RuleTable.DOSSIER_ITEMS, pin, Map.of("tier", tier, "postGroup", postGroup.name())).stream()
        .map(DossierItems::item)
        .toList();
  }

  /**
   * How long a conclusion on the political standard can be used.
   *
   * @throws RuleTableException if the pack's dossier has no such paper
   */
  public DossierItem politicalStandardConclusion(RulePin pin, String tier, PostGroup postGroup) {
    return of(pin, tier, postGroup).stream()
        .filter(item -> item.code().equals(POLITICAL_STANDARD_CONCLUSION))
        .findFirst()
        .orElseThrow(() -> new RuleTableException(
            "Decision table dossier-items (" + pin + ") has no row " + POLITICAL_STANDARD_CONCLUSION + " for " + tier));
  }

  /** The scan of a meeting's signed minutes, when the pack lets no minutes be locked without it. */
  public Optional<DossierItem> minutesBeforeLock(RulePin pin, String tier, PostGroup postGroup) {
    return of(pin, tier, postGroup).stream()
        .filter(item -> item.code().equals(SIGNED_MINUTES) && item.required() && item.neededBy() == DossierItem.Moment.MINUTES).findFirst();
  }

  private static DossierItem item(RuleRow row) {
    int months = row.number("maximumAgeMonths");
    return new DossierItem(
        row.text("item"),
        row.text("title"),
        row.constant("scope", DossierItem.Scope.class),
        row.flag("required"),
        months == 0 ? OptionalInt.empty() : OptionalInt.of(months),
        row.number("warningDays"),
        row.constant("neededBy", DossierItem.Moment.class),
        row.constant("recordedBy", DossierItem.Proof.class),
        row.clause(),
        row.status());
  }
}
