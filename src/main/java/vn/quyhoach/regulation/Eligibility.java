package vn.quyhoach.regulation;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Checks whether a person may be put forward for a post (S23, S41). Asked at the proposal of names, and again after
 * vetting with what vetting found. The answer is the table's; nothing is decided here.
 */
@Service
public class Eligibility {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final RuleBook ruleBook;
  private final RetirementAge retirementAge;

  public Eligibility(DecisionTables tables) {
    this.ruleBook = new RuleBook(tables);
    this.retirementAge = new RetirementAge(tables);
  }

  /** @throws RuleTableException if a table is missing or cannot be read */
  public EligibilityVerdict check(RulePin pin, EligibilityFacts facts) {
    YearMonth retirementMonth = retirementAge.monthOf(pin, facts.birthDate(), facts.gender());
    int remainingMonths =
        Math.toIntExact(YearMonth.from(facts.ageReferenceDate()).until(retirementMonth, ChronoUnit.MONTHS));
    Map<String, Object> inputs = inputs(facts, retirementMonth, remainingMonths);
    List<RuleFinding> findings = Stream.of(RuleTable.ELIGIBILITY, RuleTable.PROVINCE_ELIGIBILITY)
        .filter(table -> table == RuleTable.ELIGIBILITY || pin.layered())
        .flatMap(table -> ruleBook.all(table, pin, inputs).stream())
        .map(Eligibility::finding)
        .toList();
    return new EligibilityVerdict(retirementMonth, remainingMonths, findings);
  }

  private static RuleFinding finding(RuleRow row) {
    return new RuleFinding(
        row.text("ruleId"),
        row.constant("severity", Severity.class),
        row.text("message"),
        row.clause(),
        row.status());
  }

  /** The variables the table may use in columns and messages; its description lists them for those who edit it. */
  private static Map<String, Object> inputs(
      EligibilityFacts facts, YearMonth retirementMonth, int remainingMonths) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("campaignKind", facts.campaignKind().name());
    inputs.put("tier", facts.tier());
    inputs.put("postGroup", facts.postGroup().name());
    inputs.put("centrallyManaged", facts.centrallyManaged());
    inputs.put("gender", facts.gender().name());
    inputs.put("remainingMonths", remainingMonths);
    inputs.put("retirementMonth", MONTH.format(retirementMonth));
    inputs.put("ageReferenceMonth", MONTH.format(facts.ageReferenceDate()));
    inputs.put("currentRank", facts.currentRank());
    inputs.put("plannedRank", facts.plannedRank());
    inputs.put("disciplineLevel", facts.disciplineLevel().name());
    inputs.put("discipline", DisciplineState.of(
        facts.disciplineLevel(), facts.disciplineEffectiveUntil(), facts.disciplineGround(), facts.checkedOn()).name());
    inputs.put("disciplineEnd", dayOrNull(facts.disciplineEffectiveUntil()));
    inputs.put("disciplineGround", facts.disciplineGround().name());
    inputs.put("inquiry", facts.inquiry().name());
    inputs.put("appointmentProposal", facts.appointmentProposal().name());
    inputs.put("politicalStandard", facts.politicalStandard().name());
    inputs.put("qualificationLevel", facts.qualificationLevel());
    inputs.put("requiredQualification", facts.requiredQualification());
    inputs.put("theoryLevel", facts.theoryLevel());
    inputs.put("requiredTheory", facts.requiredTheory());
    inputs.put("latestGrades", facts.latestGrades().stream().map(AnnualGrade::name).toList());
    inputs.put("partyMembership", membership(facts).name());
    inputs.put("partyDates", partyDates(facts).name());
    inputs.put("partyAdmission", dayOrNull(facts.partyAdmissionDate()));
    inputs.put("partyOfficial", dayOrNull(facts.partyOfficialDate()));
    inputs.put("partyAdmissionAge", yearsOrNull(facts.birthDate(), facts.partyAdmissionDate()));
    inputs.put("partyProbationMonths", monthsOrNull(facts.partyAdmissionDate(), facts.partyOfficialDate()));
    inputs.put("sourceEvaluation", facts.sourceEvaluation().name());
    inputs.put("degreeVerdict", facts.degreeVerdict().name());
    inputs.put("partyDatesVerdict", facts.partyDatesVerdict().name());
    return inputs;
  }

  /** How a person stands in the Party on the day of the check. */
  private enum PartyMembership {
    NONE,
    PROBATIONARY,
    FULL
  }

  private static PartyMembership membership(EligibilityFacts facts) {
    if (facts.partyOfficialDate() != null && !facts.partyOfficialDate().isAfter(facts.checkedOn())) {
      return PartyMembership.FULL;
    }
    return facts.partyAdmissionDate() == null ? PartyMembership.NONE : PartyMembership.PROBATIONARY;
  }

  /** Whether the two Party dates can both be true (S45). */
  private enum PartyDates {
    CONSISTENT,
    OFFICIAL_BEFORE_ADMISSION,
    OFFICIAL_WITHOUT_ADMISSION,
    ADMISSION_IN_FUTURE
  }

  private static PartyDates partyDates(EligibilityFacts facts) {
    LocalDate admission = facts.partyAdmissionDate();
    LocalDate official = facts.partyOfficialDate();
    if (admission == null) {
      return official == null ? PartyDates.CONSISTENT : PartyDates.OFFICIAL_WITHOUT_ADMISSION;
    }
    if (official != null && official.isBefore(admission)) {
      return PartyDates.OFFICIAL_BEFORE_ADMISSION;
    }
    return admission.isAfter(facts.checkedOn()) ? PartyDates.ADMISSION_IN_FUTURE : PartyDates.CONSISTENT;
  }

  private static String dayOrNull(LocalDate day) {
    return day == null ? null : DAY.format(day);
  }

  private static Integer yearsOrNull(LocalDate from, LocalDate until) {
    return until == null ? null : Period.between(from, until).getYears();
  }

  private static Integer monthsOrNull(LocalDate from, LocalDate until) {
    return from == null || until == null
        ? null
        : Math.toIntExact(Period.between(from, until).toTotalMonths());
  }
}
