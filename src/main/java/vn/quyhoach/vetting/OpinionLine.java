package vn.quyhoach.vetting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.quyhoach.regulation.VettingFact;

/** What a body is asked about one person, and what it said. */
@Entity
@Table(name = "opinion_line")
public class OpinionLine {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "opinion_id", nullable = false)
  private String opinionId;

  @Column(name = "nomination_id", nullable = false)
  private String nominationId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private VettingFact fact;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private OpinionFinding finding;

  private String content;

  protected OpinionLine() {}

  OpinionLine(String opinionId, String nominationId, VettingFact fact) {
    this.opinionId = opinionId;
    this.nominationId = nominationId;
    this.fact = fact;
  }

  void answer(OpinionFinding given, String said) {
    finding = given;
    content = said;
  }

  public String opinionId() {
    return opinionId;
  }

  public String nominationId() {
    return nominationId;
  }

  public VettingFact fact() {
    return fact;
  }

  /** Empty while the body is silent. */
  public Optional<OpinionFinding> finding() {
    return Optional.ofNullable(finding);
  }

  public Optional<String> content() {
    return Optional.ofNullable(content);
  }
}
