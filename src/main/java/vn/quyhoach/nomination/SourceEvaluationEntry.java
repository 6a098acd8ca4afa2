package vn.quyhoach.nomination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The evaluation of one person of the source, without which nobody may be proposed (S11, R50-P6). */
@Entity
@Table(name = "source_evaluation")
class SourceEvaluationEntry {

  @Id
  private String id;

  @Column(name = "plan_id", nullable = false)
  private String planId;

  @Column(name = "cadre_code", nullable = false)
  private String cadreCode;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private RecordSourceEvaluation.Result result;

  @Column(name = "evaluation_comment")
  private String comment;

  protected SourceEvaluationEntry() {}

  SourceEvaluationEntry(String planId, RecordSourceEvaluation.Person person) {
    this.id = UUID.randomUUID().toString();
    this.planId = planId;
    this.cadreCode = person.cadre();
    this.result = person.result();
    this.comment = person.comment();
  }

  String planId() {
    return planId;
  }

  String cadreCode() {
    return cadreCode;
  }

  RecordSourceEvaluation.Result result() {
    return result;
  }
}
