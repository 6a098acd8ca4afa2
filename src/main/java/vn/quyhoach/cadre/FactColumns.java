package vn.quyhoach.cadre;

import java.time.LocalDate;

/** A fact as the table keeps it; which kind uses which column stands in the migration. */
record FactColumns(String value, Integer year, String number, LocalDate date, LocalDate until, String body, String detail,
    String form, String relatedCadre, String relatedUser) {

  static FactColumns of(Fact fact) {
    if (fact instanceof Fact.Degree degree) {
      return new FactColumns(degree.level().name(), degree.year(), degree.number(), null, null, degree.school(), degree.major(),
          name(degree.form()), null, null);
    } else if (fact instanceof Fact.PoliticalTheory theory) {
      return new FactColumns(Integer.toString(theory.level()), theory.year(), theory.number(), null, null, theory.school(), null,
          null, null, null);
    } else if (fact instanceof Fact.PartyMembership party) {
      return dated(party.admittedOn(), party.officialOn(), null, null);
    } else if (fact instanceof Fact.Grade grade) {
      return new FactColumns(grade.grade().name(), grade.year(), null, null, null, null, null, null, null, null);
    } else if (fact instanceof Fact.PostHeld post) {
      return dated(post.from(), post.until(), post.unit(), post.title());
    } else if (fact instanceof Fact.Discipline discipline) {
      return new FactColumns(discipline.level().name(), null, discipline.decisionNumber(), discipline.decidedOn(),
          discipline.effectiveUntil(), null, null, name(discipline.ground()), null, null);
    } else if (fact instanceof Fact.PoliticalStandardConclusion conclusion) {
      return new FactColumns(conclusion.result().name(), null, conclusion.number(), conclusion.concludedOn(),
          conclusion.validUntil(), conclusion.issuer(), null, null, null, null);
    } else if (fact instanceof Fact.AssetDeclaration asset) {
      return new FactColumns(null, asset.year(), null, asset.declaredOn(), null, asset.verifiedBy(), null, null, null, null);
    } else if (fact instanceof Fact.HealthCertificate health) {
      return dated(health.issuedOn(), null, health.issuer(), health.result());
    } else if (fact instanceof Fact.ResidenceComment comment) {
      return dated(comment.commentedOn(), null, comment.cell(), comment.content());
    } else if (fact instanceof Fact.AppointmentProposal proposal) {
      return new FactColumns(null, null, proposal.documentNumber(), proposal.proposedOn(), null, null, proposal.post(), null, null,
          null);
    } else if (fact instanceof Fact.Relative relative) {
      return new FactColumns(relative.relation().name(), null, null, null, null, null, relative.fullName(), null,
          relative.cadreCode(), relative.userId());
    }
    throw new IllegalArgumentException("No columns for " + fact.kind());
  }

  Fact fact(FactKind kind) {
    return switch (kind) {
      case DEGREE -> new Fact.Degree(DegreeLevel.valueOf(value), detail, body, number, year,
          form == null ? null : StudyForm.valueOf(form));
      case POLITICAL_THEORY -> new Fact.PoliticalTheory(Integer.parseInt(value), body, year, number);
      case PARTY_MEMBERSHIP -> new Fact.PartyMembership(date, until);
      case GRADE -> new Fact.Grade(year, AnnualGrade.valueOf(value));
      case POST_HELD -> new Fact.PostHeld(detail, body, date, until);
      case DISCIPLINE -> new Fact.Discipline(DisciplineLevel.valueOf(value), number, date, until,
          form == null ? null : DisciplineGround.valueOf(form));
      case POLITICAL_STANDARD -> new Fact.PoliticalStandardConclusion(PoliticalStandard.valueOf(value), number, date, body, until);
      case ASSET_DECLARATION -> new Fact.AssetDeclaration(year, date, body);
      case HEALTH_CERTIFICATE -> new Fact.HealthCertificate(date, body, detail);
      case RESIDENCE_COMMENT -> new Fact.ResidenceComment(date, body, detail);
      case APPOINTMENT_PROPOSAL -> new Fact.AppointmentProposal(detail, date, number);
      case RELATIVE -> new Fact.Relative(Relation.valueOf(value), relatedCadre, relatedUser, detail);
    };
  }

  private static FactColumns dated(LocalDate date, LocalDate until, String body, String detail) {
    return new FactColumns(null, null, null, date, until, body, detail, null, null, null);
  }

  private static String name(Enum<?> value) {
    return value == null ? null : value.name();
  }
}
