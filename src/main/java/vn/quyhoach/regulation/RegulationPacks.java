package vn.quyhoach.regulation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Asks which regulation packs there are and when they are in force. */
@Service
public class RegulationPacks {

  private final RuleBook ruleBook;
  private final TableRows rows;

  public RegulationPacks(DecisionTables tables, TableRows rows) {
    this.ruleBook = new RuleBook(tables);
    this.rows = rows;
  }

  /** Every pack, in the order of the table. */
  public List<RegulationPack> all() {
    return rows.rowsOf(RuleTable.REGULATION_PACKS, RulePin.current("")).stream()
        .flatMap(row -> row.named("pack").stream())
        .map(this::pack)
        .toList();
  }

  /** The pack of that code, if there is one. */
  public Optional<RegulationPack> byCode(String code) {
    return all().stream().filter(pack -> pack.code().equals(code)).findFirst();
  }

  /** The pack of the Centre that is in force on a day in Vietnam, which is what a new campaign usually takes. */
  public Optional<RegulationPack> usualOn(LocalDate day) {
    return all().stream().filter(pack -> pack.inForceOn(day) && !RulePin.current(pack.code()).layered()).findFirst();
  }

  private RegulationPack pack(String code) {
    RuleRow row = ruleBook.only(RuleTable.REGULATION_PACKS, RulePin.current(code), Map.of());
    return new RegulationPack(code, row.text("name"), day(row, "validFrom").orElseThrow(() -> new RuleTableException(
        "Decision table regulation-packs: pack " + code + " has no first day")), day(row, "validUntil"), row.clause(), row.status());
  }

  private static Optional<LocalDate> day(RuleRow row, String column) {
    String text = row.text(column);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      throw new RuleTableException("Decision table regulation-packs: column " + column + " must hold a day as yyyy-MM-dd, not " + text, e);
    }
  }
}
