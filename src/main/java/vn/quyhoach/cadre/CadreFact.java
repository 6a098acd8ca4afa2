package vn.quyhoach.cadre;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One statement about a cadre: the fact, its source, and who put it on file when. Statements are only added; a later one stands beside
 * an earlier one, and statements of different sources may contradict each other until a vetting has judged them.
 */
@Entity
@Immutable
@Table(name = "cadre_fact")
public class CadreFact {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "cadre_code")
  private Cadre cadre;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private FactKind kind;

  @Column(name = "fact_value")
  private String value;

  @Column(name = "fact_year")
  private Integer year;

  @Column(name = "document_number")
  private String number;

  @Column(name = "fact_date")
  private LocalDate date;

  @Column(name = "until_date")
  private LocalDate until;

  private String body;

  private String detail;

  private String form;

  @Column(name = "related_cadre")
  private String relatedCadre;

  @Column(name = "related_user")
  private String relatedUser;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private FactSource source;

  @Column(name = "recorded_on")
  private LocalDate recordedOn;

  @Column(name = "recorded_by")
  private String recordedBy;

  /** For JPA. */
  protected CadreFact() {
  }

  CadreFact(Cadre cadre, Fact fact, FactSource source, LocalDate recordedOn, String recordedBy) {
    FactColumns columns = FactColumns.of(fact);
    this.cadre = cadre;
    this.kind = fact.kind();
    this.value = columns.value();
    this.year = columns.year();
    this.number = columns.number();
    this.date = columns.date();
    this.until = columns.until();
    this.body = columns.body();
    this.detail = columns.detail();
    this.form = columns.form();
    this.relatedCadre = columns.relatedCadre();
    this.relatedUser = columns.relatedUser();
    this.source = source;
    this.recordedOn = recordedOn;
    this.recordedBy = recordedBy;
  }

  /** The number of the statement, by which a verdict refers to it; later statements have higher numbers. */
  public long id() {
    return id == null ? Long.MAX_VALUE : id;
  }

  public FactKind kind() {
    return kind;
  }

  /** What is stated. */
  public Fact fact() {
    return new FactColumns(value, year, number, date, until, body, detail, form, relatedCadre, relatedUser).fact(kind);
  }

  public FactSource source() {
    return source;
  }

  /** The day on which the statement came on file. */
  public LocalDate recordedOn() {
    return recordedOn;
  }

  /** The account, or the import, that put it on file. */
  public String recordedBy() {
    return recordedBy;
  }
}
