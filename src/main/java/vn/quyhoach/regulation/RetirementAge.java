package vn.quyhoach.regulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Works out when a person retires. The ages come from the table; this class only walks the calendar. */
@Service
public class RetirementAge {

  private final RuleBook ruleBook;

  public RetirementAge(DecisionTables tables) {
    this.ruleBook = new RuleBook(tables);
  }

  /**
   * First month in which the person's age reaches the age of retirement that holds in the year of that month
   * (regulation reference, section 4.1). The age counts in full months, from month to month.
   *
   * @throws RuleTableException if the table has no age for a year on the way
   */
  public YearMonth monthOf(RulePin pin, LocalDate birthDate, Gender gender) {
    YearMonth birth = YearMonth.from(birthDate);
    // The age never falls from year to year, so nobody retires before the year in which the age of the year of birth
    // would be reached: the walk starts there and needs a few steps instead of sixty.
    int year = birth.plusMonths(ageInMonths(pin, birth.getYear(), gender)).getYear();
    while (true) {
      YearMonth reached = birth.plusMonths(ageInMonths(pin, year, gender));
      if (reached.getYear() < year) {
        return YearMonth.of(year, 1);
      }
      if (reached.getYear() == year) {
        return reached;
      }
      year++;
    }
  }

  private int ageInMonths(RulePin pin, int year, Gender gender) {
    return ruleBook
        .only(RuleTable.RETIREMENT_AGE, pin, Map.of("year", year, "gender", gender.name()))
        .number("ageInMonths");
  }
}
