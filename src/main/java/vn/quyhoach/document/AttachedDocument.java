package vn.quyhoach.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A scan that was brought in, or a document as it was issued: what is known of it without opening it. */
@Entity
@Table(name = "document")
public class AttachedDocument {

  @Id
  private String id;

  @Version
  private long version;

  @Column(nullable = false)
  private String owner;

  @Column(nullable = false)
  private String slot;

  @Column(nullable = false)
  private String name;

  @Column(name = "media_type", nullable = false)
  private String mediaType;

  @Column(name = "size_bytes", nullable = false)
  private long size;

  @Column(nullable = false)
  private String hash;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private Classification classification;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "scan_state", nullable = false)
  private ScanState scanState;

  @Column(name = "key_id", nullable = false)
  private String keyId;

  @Column(name = "initialisation_vector", nullable = false)
  private String vector;

  @Column(name = "content_id", nullable = false)
  private String contentId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "damage")
  private Damage damage;

  @Column(name = "damaged_at")
  private Instant damagedAt;

  @Column(name = "issued_on")
  private LocalDate issuedOn;

  @Column(name = "attached_by", nullable = false)
  private String attachedBy;

  @Column(name = "attached_at", nullable = false)
  private Instant attachedAt;

  @Column(name = "withdrawn_by")
  private String withdrawnBy;

  @Column(name = "withdrawn_reason")
  private String withdrawnReason;

  protected AttachedDocument() {}

  AttachedDocument(String id, DocumentPlace place, FileName name, String mediaType, long size, String hash, Classification classification,
      ScanState scanState, FileCipher.Sealed sealed, LocalDate issuedOn, String attachedBy, Instant attachedAt) {
    this.id = id;
    this.owner = place.owner();
    this.slot = place.slot();
    this.name = name.text();
    this.mediaType = mediaType;
    this.size = size;
    this.hash = hash;
    this.classification = classification;
    this.scanState = scanState;
    this.keyId = sealed.keyId();
    this.vector = sealed.vector();
    this.contentId = id;
    this.issuedOn = issuedOn;
    this.attachedBy = attachedBy;
    this.attachedAt = attachedAt;
  }

  void withdraw(String by, String reason) {
    if (withdrawnBy != null) {
      throw new IllegalStateException("document " + id + " was withdrawn before");
    }
    withdrawnBy = by;
    withdrawnReason = reason;
  }

  void raise(Classification higher) {
    if (higher.compareTo(classification) < 0) {
      throw new IllegalArgumentException("a classification is not lowered here");
    }
    classification = higher;
  }

  public String id() {
    return id;
  }

  public DocumentPlace place() {
    return new DocumentPlace(owner, slot);
  }

  /** The name that it had, made harmless. */
  public String name() {
    return name;
  }

  public String mediaType() {
    return mediaType;
  }

  /** In bytes, of the plain content. */
  public long size() {
    return size;
  }

  /** SHA-256 of the plain content in hexadecimal digits. */
  public String hash() {
    return hash;
  }

  public Classification classification() {
    return classification;
  }

  public ScanState scanState() {
    return scanState;
  }

  /** The day that the paper bears; empty when nobody had to say it. */
  public Optional<LocalDate> issuedOn() {
    return Optional.ofNullable(issuedOn);
  }

  /** User id of the person who brought it in. */
  public String attachedBy() {
    return attachedBy;
  }

  public Instant attachedAt() {
    return attachedAt;
  }

  /** Whether it was taken back; it is kept, but counts no more. */
  public boolean withdrawn() {
    return withdrawnBy != null;
  }

  /** What was wrong with the kept content when it was looked at last; empty for a document that is whole. */
  public Optional<Damage> damage() {
    return Optional.ofNullable(damage);
  }

  /** Since when the damage is known. */
  public Optional<Instant> damagedAt() {
    return Optional.ofNullable(damagedAt);
  }

  /** The content lies elsewhere, under another key, from now on; whoever wrote it there has read it back. */
  void resealed(String newContentId, FileCipher.Sealed sealed) {
    contentId = newContentId;
    keyId = sealed.keyId();
    vector = sealed.vector();
    damage = null;
    damagedAt = null;
  }

  String contentId() {
    return contentId;
  }

  String keyId() {
    return keyId;
  }
}
