package vn.quyhoach.cadre;

import java.time.LocalDate;

/**
 * What is stated about a cadre, without the statement's source. Dates are days without a zone; a component may be null where the
 * papers leave it open, unless said otherwise.
 *
 * @see CadreFact the statement with its source
 */
public sealed interface Fact {

  /** What the fact is about. */
  FactKind kind();

  /** A professional degree; {@code level} is never null and never {@code NONE}. */
  record Degree(DegreeLevel level, String major, String school, String number, Integer year, StudyForm form) implements Fact {

    public Degree {
      required(level != null && level != DegreeLevel.NONE, "Văn bằng phải có trình độ.");
    }

    @Override
    public FactKind kind() {
      return FactKind.DEGREE;
    }
  }

  /** Political theory: 0 none, 1 elementary, 2 intermediate, 3 advanced, 4 bachelor. */
  record PoliticalTheory(int level, String school, Integer year, String number) implements Fact {

    public PoliticalTheory {
      required(level >= 0 && level <= 4, "Trình độ lý luận chính trị phải từ 0 đến 4.");
    }

    @Override
    public FactKind kind() {
      return FactKind.POLITICAL_THEORY;
    }
  }

  /** Admission to the Party, and full membership once probation is over ({@code officialOn}, null until then). */
  record PartyMembership(LocalDate admittedOn, LocalDate officialOn) implements Fact {

    public PartyMembership {
      required(admittedOn != null, "Phải có ngày vào Đảng.");
      required(officialOn == null || !officialOn.isBefore(admittedOn), "Ngày chính thức không được trước ngày vào Đảng.");
    }

    @Override
    public FactKind kind() {
      return FactKind.PARTY_MEMBERSHIP;
    }
  }

  /** The grade of one year's work. */
  record Grade(int year, AnnualGrade grade) implements Fact {

    public Grade {
      required(grade != null, "Phải có mức xếp loại.");
    }

    @Override
    public FactKind kind() {
      return FactKind.GRADE;
    }
  }

  /** A post held at a unit, {@code until} null while it is held. */
  record PostHeld(String title, String unit, LocalDate from, LocalDate until) implements Fact {

    public PostHeld {
      required(!blank(title) && from != null, "Phải có chức vụ và thời gian bắt đầu giữ chức vụ.");
      required(until == null || !until.isBefore(from), "Thời gian kết thúc không được trước thời gian bắt đầu.");
    }

    @Override
    public FactKind kind() {
      return FactKind.POST_HELD;
    }
  }

  /**
   * A disciplinary measure, or with level {@code NONE} a violation that was not disciplined for the given ground.
   * {@code effectiveUntil} is the last day of its effect, null while no end is set.
   */
  record Discipline(DisciplineLevel level, String decisionNumber, LocalDate decidedOn, LocalDate effectiveUntil,
      DisciplineGround ground) implements Fact {

    public Discipline {
      required(level != null && (level != DisciplineLevel.NONE || ground != null),
          "Phải có hình thức kỷ luật, hoặc căn cứ không xử lý kỷ luật.");
    }

    @Override
    public FactKind kind() {
      return FactKind.DISCIPLINE;
    }

    /** Whether the measure has effect on the given day; without an end it always has, without a form never. */
    public boolean hasEffectOn(LocalDate day) {
      return level != DisciplineLevel.NONE && (effectiveUntil == null || !day.isAfter(effectiveUntil));
    }
  }

  /**
   * A written conclusion on the political standard, met or not met. {@code validUntil} is set when the paper itself names its last day;
   * otherwise the pack's months of validity apply.
   */
  record PoliticalStandardConclusion(PoliticalStandard result, String number, LocalDate concludedOn, String issuer,
      LocalDate validUntil) implements Fact {

    public PoliticalStandardConclusion {
      required(result != null && result != PoliticalStandard.UNKNOWN,
          "Phải chọn kết luận đủ hoặc không đủ tiêu chuẩn chính trị.");
      required(!blank(number) && concludedOn != null && !blank(issuer),
          "Kết luận tiêu chuẩn chính trị phải có số, ngày và cơ quan ban hành.");
      number = number.strip();
      issuer = issuer.strip();
    }

    @Override
    public FactKind kind() {
      return FactKind.POLITICAL_STANDARD;
    }
  }

  /** The declaration of assets and income of a year; {@code verifiedBy} is the body that verified it, null while none has. */
  record AssetDeclaration(int year, LocalDate declaredOn, String verifiedBy) implements Fact {

    @Override
    public FactKind kind() {
      return FactKind.ASSET_DECLARATION;
    }
  }

  /** A health certificate; how long it counts is the pack's number. */
  record HealthCertificate(LocalDate issuedOn, String issuer, String result) implements Fact {

    public HealthCertificate {
      required(issuedOn != null, "Phải có ngày cấp giấy chứng nhận sức khỏe.");
    }

    @Override
    public FactKind kind() {
      return FactKind.HEALTH_CERTIFICATE;
    }
  }

  /** The comment of the Party cell at the place of residence. */
  record ResidenceComment(LocalDate commentedOn, String cell, String content) implements Fact {

    public ResidenceComment {
      required(commentedOn != null, "Phải có ngày nhận xét nơi cư trú.");
    }

    @Override
    public FactKind kind() {
      return FactKind.RESIDENCE_COMMENT;
    }
  }

  /** A proposal under way to appoint or nominate the person, beside which planning must not run (R377-SEP-1). */
  record AppointmentProposal(String post, LocalDate proposedOn, String documentNumber) implements Fact {

    public AppointmentProposal {
      required(!blank(post) && proposedOn != null, "Phải có chức danh và ngày đề nghị bổ nhiệm.");
    }

    @Override
    public FactKind kind() {
      return FactKind.APPOINTMENT_PROPOSAL;
    }
  }

  /** A relative, by the code of a cadre, the account of an official, or only by name. */
  record Relative(Relation relation, String cadreCode, String userId, String fullName) implements Fact {

    public Relative {
      required(relation != null && !(blank(cadreCode) && blank(userId) && blank(fullName)),
          "Phải có quan hệ và họ tên hoặc mã của người thân.");
    }

    @Override
    public FactKind kind() {
      return FactKind.RELATIVE;
    }
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private static void required(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
