package vn.quyhoach.regulation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What the rules have to know about a planned person to say whether they leave the plan.
 *
 * @param birthDate date of birth, without time and zone
 * @param ageReferenceDate the date of the campaign on which remaining service is measured
 * @param checkedOn the day of this check in Vietnam
 * @param disciplineEffectiveUntil last day on which the measure is in force; empty if there is none or its end is not recorded
 * @param latestGrade grade of the latest year, if there is one
 * @param currentRank rank of the post held; the greater number is the higher post
 * @param plannedRank rank of the post planned for; empty where the plan names none
 * @param plannedPosts how many posts of this level the person is planned for
 * @param statedReason code of the reason that the unit gives; empty to look only for what the facts say
 */
public record RemovalFacts(
    Gender gender,
    LocalDate birthDate,
    LocalDate ageReferenceDate,
    LocalDate checkedOn,
    DisciplineLevel disciplineLevel,
    Optional<LocalDate> disciplineEffectiveUntil,
    DisciplineGround disciplineGround,
    PoliticalStandard politicalStandard,
    Optional<AnnualGrade> latestGrade,
    int currentRank,
    Optional<Integer> plannedRank,
    int plannedPosts,
    Optional<String> statedReason) {

  public RemovalFacts {
    Objects.requireNonNull(gender, "gender");
    Objects.requireNonNull(birthDate, "birthDate");
    Objects.requireNonNull(ageReferenceDate, "ageReferenceDate");
    Objects.requireNonNull(checkedOn, "checkedOn");
    Objects.requireNonNull(disciplineLevel, "disciplineLevel");
    Objects.requireNonNull(disciplineGround, "disciplineGround");
    Objects.requireNonNull(politicalStandard, "politicalStandard");
  }
}
