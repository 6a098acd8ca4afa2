package vn.quyhoach.vetting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.quyhoach.regulation.RuleFinding;
import vn.quyhoach.regulation.RuleStatus;
import vn.quyhoach.regulation.Severity;

/** A rule that a name fails or nearly fails after the vetting, with its clause. */
@Entity
@Table(name = "vetting_finding")
public class VettingFinding {

  @Id
  private String id;

  @Column(name = "nomination_id", nullable = false)
  private String nominationId;

  @Column(name = "rule_id", nullable = false)
  private String ruleId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private Severity severity;

  @Column(nullable = false)
  private String message;

  @Column(nullable = false)
  private String clause;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private RuleStatus status;

  protected VettingFinding() {}

  VettingFinding(String nominationId, RuleFinding finding) {
    this.id = UUID.randomUUID().toString();
    this.nominationId = nominationId;
    this.ruleId = finding.ruleId();
    this.severity = finding.severity();
    this.message = finding.message();
    this.clause = finding.clause();
    this.status = finding.status();
  }

  public String nominationId() {
    return nominationId;
  }

  public boolean refuses() {
    return severity == Severity.REFUSE;
  }

  public String message() {
    return message;
  }

  public Severity severity() {
    return severity;
  }

  /** The finding as officials read it everywhere. */
  public String text() {
    return finding().text();
  }

  /** The clause with a reservation where its text was not seen. */
  public String basis() {
    return finding().basis();
  }

  private RuleFinding finding() {
    return new RuleFinding(ruleId, severity, message, clause, status);
  }
}
