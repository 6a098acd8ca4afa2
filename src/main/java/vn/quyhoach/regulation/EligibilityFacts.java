package vn.quyhoach.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What the rules have to know about one person and one post. Built with {@link #builder()}. Only the three dates that say
 * so may be null; everything else must be given, so that a forgotten fact cannot pass for a harmless one. The builder
 * starts with what is true before anybody looked: no political conclusion, no evaluation, nothing checked, nothing known about
 * violations below discipline, inquiries and proposals for appointment.
 *
 * @param tier name of the tier of the unit the post belongs to, such as {@code DISTRICT}
 * @param centrallyManaged whether the post is managed by the Politburo or the Secretariat (R50-STD-2)
 * @param birthDate date of birth, without time and zone
 * @param ageReferenceDate the date of the campaign on which remaining service is measured (R50-AGE-5)
 * @param currentRank rank of the post held; the greater number is the higher post, 0 for none
 * @param plannedRank rank of the post planned for, on the same scale
 * @param checkedOn the day of this check in Vietnam: the day on which a disciplinary measure must have lapsed
 * @param disciplineEffectiveUntil last day on which the measure is in force; null if there is none or its
 *     end is not recorded
 * @param disciplineLevel the measure that was imposed
 * @param disciplineGround why a violation on record led to no measure; beside a measure it concerns another violation
 * @param inquiry whether an investigation, inspection, audit or complaint is under way
 * @param appointmentProposal whether the person is being proposed for appointment at the same time
 * @param qualificationLevel level of professional qualification held, the greater the higher
 * @param requiredQualification level the planned post requires, on the same scale
 * @param theoryLevel level of political theory held, the greater the higher
 * @param requiredTheory level the planned post requires, on the same scale
 * @param latestGrades yearly grades, newest first, as far as there are any
 * @param partyAdmissionDate date of admission to the Party; null for a person who is not in the Party
 * @param partyOfficialDate date of full membership; null until then
 * @param degreeVerdict what vetting said about the degrees
 * @param partyDatesVerdict what vetting said about the two Party dates
 */
public record EligibilityFacts(
    CampaignKind campaignKind,
    String tier,
    PostGroup postGroup,
    boolean centrallyManaged,
    Gender gender,
    LocalDate birthDate,
    LocalDate ageReferenceDate,
    int currentRank,
    int plannedRank,
    LocalDate checkedOn,
    DisciplineLevel disciplineLevel,
    LocalDate disciplineEffectiveUntil,
    DisciplineGround disciplineGround,
    Inquiry inquiry,
    AppointmentProposal appointmentProposal,
    PoliticalStandard politicalStandard,
    int qualificationLevel,
    int requiredQualification,
    int theoryLevel,
    int requiredTheory,
    List<AnnualGrade> latestGrades,
    LocalDate partyAdmissionDate,
    LocalDate partyOfficialDate,
    SourceEvaluation sourceEvaluation,
    VettingVerdict degreeVerdict,
    VettingVerdict partyDatesVerdict) {

  public EligibilityFacts {
    Objects.requireNonNull(campaignKind, "campaignKind");
    Objects.requireNonNull(tier, "tier");
    Objects.requireNonNull(postGroup, "postGroup");
    Objects.requireNonNull(gender, "gender");
    Objects.requireNonNull(birthDate, "birthDate");
    Objects.requireNonNull(ageReferenceDate, "ageReferenceDate");
    Objects.requireNonNull(checkedOn, "checkedOn");
    Objects.requireNonNull(disciplineLevel, "disciplineLevel");
    Objects.requireNonNull(disciplineGround, "disciplineGround");
    Objects.requireNonNull(inquiry, "inquiry");
    Objects.requireNonNull(appointmentProposal, "appointmentProposal");
    Objects.requireNonNull(politicalStandard, "politicalStandard");
    latestGrades = List.copyOf(latestGrades);
    Objects.requireNonNull(sourceEvaluation, "sourceEvaluation");
    Objects.requireNonNull(degreeVerdict, "degreeVerdict");
    Objects.requireNonNull(partyDatesVerdict, "partyDatesVerdict");
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Collects the facts by name. {@link #build()} refuses to build while one is missing. */
  public static final class Builder {

    private CampaignKind campaignKind;
    private String tier;
    private PostGroup postGroup;
    private Boolean centrallyManaged;
    private Gender gender;
    private LocalDate birthDate;
    private LocalDate ageReferenceDate;
    private Integer currentRank;
    private Integer plannedRank;
    private LocalDate checkedOn;
    private DisciplineLevel disciplineLevel;
    private LocalDate disciplineEffectiveUntil;
    private DisciplineGround disciplineGround = DisciplineGround.UNKNOWN;
    private Inquiry inquiry = Inquiry.UNKNOWN;
    private AppointmentProposal appointmentProposal = AppointmentProposal.UNKNOWN;
    private PoliticalStandard politicalStandard = PoliticalStandard.UNKNOWN;
    private Integer qualificationLevel;
    private Integer requiredQualification;
    private Integer theoryLevel;
    private Integer requiredTheory;
    private List<AnnualGrade> latestGrades;
    private LocalDate partyAdmissionDate;
    private LocalDate partyOfficialDate;
    private SourceEvaluation sourceEvaluation = SourceEvaluation.MISSING;
    private VettingVerdict degreeVerdict = VettingVerdict.NOT_CHECKED;
    private VettingVerdict partyDatesVerdict = VettingVerdict.NOT_CHECKED;

    private Builder() {}

    public Builder campaignKind(CampaignKind campaignKind) {
      this.campaignKind = campaignKind;
      return this;
    }

    public Builder tier(String tier) {
      this.tier = tier;
      return this;
    }

    public Builder postGroup(PostGroup postGroup) {
      this.postGroup = postGroup;
      return this;
    }

    public Builder centrallyManaged(boolean centrallyManaged) {
      this.centrallyManaged = centrallyManaged;
      return this;
    }

    public Builder gender(Gender gender) {
      this.gender = gender;
      return this;
    }

    public Builder birthDate(LocalDate birthDate) {
      this.birthDate = birthDate;
      return this;
    }

    public Builder ageReferenceDate(LocalDate ageReferenceDate) {
      this.ageReferenceDate = ageReferenceDate;
      return this;
    }

    public Builder currentRank(int currentRank) {
      this.currentRank = currentRank;
      return this;
    }

    public Builder plannedRank(int plannedRank) {
      this.plannedRank = plannedRank;
      return this;
    }

    public Builder checkedOn(LocalDate checkedOn) {
      this.checkedOn = checkedOn;
      return this;
    }

    public Builder disciplineLevel(DisciplineLevel disciplineLevel) {
      this.disciplineLevel = disciplineLevel;
      return this;
    }

    public Builder disciplineEffectiveUntil(LocalDate disciplineEffectiveUntil) {
      this.disciplineEffectiveUntil = disciplineEffectiveUntil;
      return this;
    }

    public Builder disciplineGround(DisciplineGround disciplineGround) {
      this.disciplineGround = disciplineGround;
      return this;
    }

    public Builder inquiry(Inquiry inquiry) {
      this.inquiry = inquiry;
      return this;
    }

    public Builder appointmentProposal(AppointmentProposal appointmentProposal) {
      this.appointmentProposal = appointmentProposal;
      return this;
    }

    public Builder politicalStandard(PoliticalStandard politicalStandard) {
      this.politicalStandard = politicalStandard;
      return this;
    }

    public Builder qualificationLevel(int qualificationLevel) {
      this.qualificationLevel = qualificationLevel;
      return this;
    }

    public Builder requiredQualification(int requiredQualification) {
      this.requiredQualification = requiredQualification;
      return this;
    }

    public Builder theoryLevel(int theoryLevel) {
      this.theoryLevel = theoryLevel;
      return this;
    }

    public Builder requiredTheory(int requiredTheory) {
      this.requiredTheory = requiredTheory;
      return this;
    }

    public Builder latestGrades(List<AnnualGrade> latestGrades) {
      this.latestGrades = latestGrades;
      return this;
    }

    public Builder partyAdmissionDate(LocalDate partyAdmissionDate) {
      this.partyAdmissionDate = partyAdmissionDate;
      return this;
    }

    public Builder partyOfficialDate(LocalDate partyOfficialDate) {
      this.partyOfficialDate = partyOfficialDate;
      return this;
    }

    public Builder sourceEvaluation(SourceEvaluation sourceEvaluation) {
      this.sourceEvaluation = sourceEvaluation;
      return this;
    }

    public Builder degreeVerdict(VettingVerdict degreeVerdict) {
      this.degreeVerdict = degreeVerdict;
      return this;
    }

    public Builder partyDatesVerdict(VettingVerdict partyDatesVerdict) {
      this.partyDatesVerdict = partyDatesVerdict;
      return this;
    }

    /** @throws NullPointerException naming the fact that was not given */
    public EligibilityFacts build() {
      return new EligibilityFacts(
          campaignKind,
          tier,
          postGroup,
          Objects.requireNonNull(centrallyManaged, "centrallyManaged"),
          gender,
          birthDate,
          ageReferenceDate,
          Objects.requireNonNull(currentRank, "currentRank"),
          Objects.requireNonNull(plannedRank, "plannedRank"),
          checkedOn,
          disciplineLevel,
          disciplineEffectiveUntil,
          disciplineGround,
          inquiry,
          appointmentProposal,
          politicalStandard,
          Objects.requireNonNull(qualificationLevel, "qualificationLevel"),
          Objects.requireNonNull(requiredQualification, "requiredQualification"),
          Objects.requireNonNull(theoryLevel, "theoryLevel"),
          Objects.requireNonNull(requiredTheory, "requiredTheory"),
          Objects.requireNonNull(latestGrades, "latestGrades"),
          partyAdmissionDate,
          partyOfficialDate,
          sourceEvaluation,
          degreeVerdict,
          partyDatesVerdict);
    }
  }
}
