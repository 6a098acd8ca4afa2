package vn.quyhoach.regulation;

import java.time.LocalDate;
import java.util.List;

/** Facts about a person to whom no rule of any pack applies, to be changed one at a time. */
final class RegulationFixture {

  private RegulationFixture() {}

  static EligibilityFacts.Builder blameless() {
    return EligibilityFacts.builder()
        .campaignKind(CampaignKind.NEXT_TERM)
        .tier("DISTRICT")
        .postGroup(PostGroup.PARTY_COMMITTEE)
        .centrallyManaged(false)
        .gender(Gender.MALE)
        .birthDate(LocalDate.of(1980, 3, 15))
        .ageReferenceDate(LocalDate.of(2025, 8, 1))
        .currentRank(3)
        .plannedRank(4)
        .checkedOn(LocalDate.of(2022, 7, 4))
        .disciplineLevel(DisciplineLevel.NONE)
        .disciplineGround(DisciplineGround.NONE)
        .inquiry(Inquiry.NONE)
        .appointmentProposal(AppointmentProposal.NONE)
        .politicalStandard(PoliticalStandard.MET)
        .qualificationLevel(3)
        .requiredQualification(3)
        .theoryLevel(3)
        .requiredTheory(3)
        .latestGrades(List.of(AnnualGrade.GOOD, AnnualGrade.EXCELLENT, AnnualGrade.COMPLETED))
        .partyAdmissionDate(LocalDate.of(2005, 2, 3))
        .partyOfficialDate(LocalDate.of(2006, 2, 3))
        .sourceEvaluation(SourceEvaluation.QUALIFIED);
  }
}
