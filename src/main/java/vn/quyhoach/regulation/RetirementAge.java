package vn.quyhoach.regulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Works out when a person reaches the age of retirement. The age is the table's, by month of birth as in the annex of Decree 135/2020. */
@Service
public class RetirementAge {

  private final RuleBook ruleBook;

  public RetirementAge(DecisionTables tables) {
    this.ruleBook = new RuleBook(tables);
  }

  /**
   * The month in which the person reaches the age of retirement (regulation reference, section 4.1); retirement begins with the month
   * after it. The age counts in full months, from month to month.
   *
   * @throws RuleTableException if the table has no age for the month of birth
   */
  public YearMonth monthOf(RulePin pin, LocalDate birthDate, Gender gender) {
    YearMonth birth = YearMonth.from(birthDate);
    int birthMonth = birth.getYear() * 100 + birth.getMonthValue();
    return birth.plusMonths(ruleBook
        .only(RuleTable.RETIREMENT_AGE, pin, Map.of("birthMonth", birthMonth, "gender", gender.name()))
        .number("ageInMonths"));
  }
}
