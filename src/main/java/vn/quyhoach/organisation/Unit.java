package vn.quyhoach.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An organisation that plans, appraises or approves: the province, a district, a commune, a provincial
 * body, or the central level above the province. Its code is also the tenant id in the engine.
 *
 * <p>The tree is kept as ranges: every unit holds a position, and the positions of its whole subtree
 * are the numbers from {@link #positionLow()} to {@link #positionHigh()}. "Everything below district
 * 389" is then one indexed range instead of a walk, which every board and every access check needs.
 */
@Entity
@Table(name = "unit")
public class Unit {

  @Id
  private String code;

  @Column(name = "parent_code")
  private String parentCode;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private UnitTier tier;

  private String kind;

  private String name;

  @Column(name = "search_key")
  private String searchKey;

  @Column(name = "official_code")
  private String officialCode;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  @Column(name = "position_low")
  private int positionLow;

  @Column(name = "position_high")
  private int positionHigh;

  @Version
  private int version;

  /** For JPA; units come in through {@link OrganisationImport}, which numbers the whole tree at once. */
  protected Unit() {
  }

  /**
   * The product's own code, never used twice: {@code 38}, {@code 389}, {@code 14755}, {@code 38D01}, {@code TW}. Equal to the
   * official code unless an earlier unit has borne that one; see {@link OrganisationImport#ownCode}.
   */
  public String code() {
    return code;
  }

  /** The code in the official list, which is used again for other units after a reform. */
  public String officialCode() {
    return officialCode == null ? code : officialCode;
  }

  /** The code of the unit directly above, empty for the top of the tree. */
  public Optional<String> parentCode() {
    return Optional.ofNullable(parentCode);
  }

  public UnitTier tier() {
    return tier;
  }

  /** The administrative kind as the official list writes it: {@code huyen}, {@code xa}, {@code phuong} … */
  public String kind() {
    return kind;
  }

  /** The full Vietnamese name with its kind, in composed form (NFC). */
  public String name() {
    return name;
  }

  /** The name without tones, in lower case, for search; see {@link VietnameseName#searchKey(String)}. */
  public String searchKey() {
    return searchKey;
  }

  /** The first day on which the unit exists. */
  public LocalDate validFrom() {
    return validFrom;
  }

  /** The last day on which the unit exists, empty while no end is known. */
  public Optional<LocalDate> validTo() {
    return Optional.ofNullable(validTo);
  }

  /** The unit's own position in the tree, and the lowest of its subtree. */
  public int positionLow() {
    return positionLow;
  }

  /** The highest position of the unit's subtree; equal to {@link #positionLow()} when nothing is below. */
  public int positionHigh() {
    return positionHigh;
  }

  /** Whether the unit exists on the given day; units come and go with administrative reforms. */
  public boolean existsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  /** Whether this unit is the given one or lies anywhere below it. */
  public boolean isWithin(Unit ancestor) {
    return positionLow >= ancestor.positionLow && positionHigh <= ancestor.positionHigh;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Unit unit && code.equals(unit.code());
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  @Override
  public String toString() {
    return code + " " + name;
  }
}
