package vn.quyhoach.conference;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The recorded decision of the competent body where a count did not decide. */
@Embeddable
class Ruling {

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "ruling")
  private RecordRuling.Decision decision;

  @Column(name = "ruling_body")
  private String body;

  @Column(name = "ruling_number")
  private String number;

  @Column(name = "ruling_date")
  private LocalDate decidedOn;

  @Column(name = "ruling_basis")
  private String basis;

  @Column(name = "ruling_reason")
  private String reason;

  protected Ruling() {}

  Ruling(RecordRuling ruling) {
    this.decision = ruling.decision();
    this.body = ruling.body();
    this.number = ruling.number();
    this.decidedOn = ruling.decidedOn();
    this.basis = ruling.basis();
    this.reason = ruling.reason();
  }

  RecordRuling.Decision decision() {
    return decision;
  }

  String body() {
    return body;
  }

  String number() {
    return number;
  }

  LocalDate decidedOn() {
    return decidedOn;
  }

  String basis() {
    return basis;
  }

  String reason() {
    return reason;
  }
}
