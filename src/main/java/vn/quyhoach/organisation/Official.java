package vn.quyhoach.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person who works in the system for one unit in one role. Passwords are no concern of this table. */
@Entity
@Table(name = "official")
public class Official {

  @Id
  @Column(name = "user_id")
  private String userId;

  @Column(name = "unit_code")
  private String unitCode;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Role role;

  @Column(name = "full_name")
  private String fullName;

  @Column(name = "search_key")
  private String searchKey;

  @Column(name = "position_title")
  private String position;

  @Column(name = "cadre_code")
  private String cadreCode;

  @Column(name = "email")
  private String email;

  @Version
  private int version;

  /** For JPA; officials come in through {@link OrganisationImport}. */
  protected Official() {
  }

  /** The account: role group and unit code, {@code officer.14755}, with a number where a unit has several. */
  public String userId() {
    return userId;
  }

  public String unitCode() {
    return unitCode;
  }

  public Role role() {
    return role;
  }

  public String fullName() {
    return fullName;
  }

  /** The name without tones, in lower case, for search. */
  public String searchKey() {
    return searchKey;
  }

  /** The title of the post the official holds in the unit. */
  public String position() {
    return position;
  }

  /**
   * The code of the same person in the cadre source, empty when the official is nobody's candidate.
   * Separation of duties needs it: nobody decides, signs or counts about himself.
   */
  public Optional<String> cadreCode() {
    return Optional.ofNullable(cadreCode);
  }

  /** The address that the list of officials gave; the account's own address, which an administrator may correct, comes from it. */
  public Optional<String> email() {
    return Optional.ofNullable(email);
  }

  /** Whether the official and the given cadre are one person. */
  public boolean isSamePersonAs(String otherCadreCode) {
    return cadreCode != null && cadreCode.equals(otherCadreCode);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Official official && userId.equals(official.userId());
  }

  @Override
  public int hashCode() {
    return userId.hashCode();
  }

  @Override
  public String toString() {
    return userId;
  }
}
