package vn.quyhoach.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A post of a unit for which cadres are planned (chức danh quy hoạch). */
@Entity
@Table(name = "post")
public class Post {

  @Id
  private String code;

  @Column(name = "unit_code")
  private String unitCode;

  private String title;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "post_group")
  private PostGroup group;

  @Column(name = "post_rank")
  private int rank;

  private int quota;

  @Column(name = "required_qualification")
  private int requiredQualification;

  @Column(name = "required_theory")
  private int requiredTheory;

  @Column(name = "centrally_managed")
  private boolean centrallyManaged;

  @Version
  private int version;

  /** For JPA; posts come in through {@link OrganisationImport}. */
  protected Post() {
  }

  /** The unit's code and the usual abbreviation of the title: {@code 14755-BT}. */
  public String code() {
    return code;
  }

  public String unitCode() {
    return unitCode;
  }

  public String title() {
    return title;
  }

  public PostGroup group() {
    return group;
  }

  /** How high the post stands; comparable across units, a higher number is a higher post. */
  public int rank() {
    return rank;
  }

  /** How many persons hold the post; the planning coefficient is measured against it. */
  public int quota() {
    return quota;
  }

  /** The professional qualification asked for: 1 intermediate, 2 college, 3 bachelor, 4 master, 5 doctor. */
  public int requiredQualification() {
    return requiredQualification;
  }

  /** The political theory asked for: 1 elementary, 2 intermediate, 3 advanced, 4 bachelor. */
  public int requiredTheory() {
    return requiredTheory;
  }

  /** Whether the Politburo or the Secretariat manages the post; theory must then be met at approval (R50-STD-2). */
  public boolean centrallyManaged() {
    return centrallyManaged;
  }

  /** Whether the post stands above the given rank; only then can its holder be planned for it. */
  public boolean isAbove(int currentRank) {
    return rank > currentRank;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Post post && code.equals(post.code());
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  @Override
  public String toString() {
    return code + " " + title;
  }
}
