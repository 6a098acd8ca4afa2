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
    // A campaign may be pinned to a version that asks for the year instead of the month of birth: the age that counts is then that of
    // the year in which it is reached. It never falls from year to year, so the walk starts where the age of the year of birth leads.
    int year = birth.plusMonths(ageInMonths(pin, birth, birth.getYear(), gender)).getYear();
    while (true) {
      YearMonth reached = birth.plusMonths(ageInMonths(pin, birth, year, gender));
      if (reached.getYear() <= year) {
        return reached.getYear() == year ? reached : YearMonth.of(year, 1);
      }
      year++;
    }
  }

  private int ageInMonths(RulePin pin, YearMonth birth, int year, Gender gender) {
    int birthMonth = birth.getYear() * 100 + birth.getMonthValue();
    return ruleBook
        .only(RuleTable.RETIREMENT_AGE, pin, Map.of("birthMonth", birthMonth, "year", year, "gender", gender.name()))
        .number("ageInMonths");
  }
}
