package vn.quyhoach.guidance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.quyhoach.organisation.VietnameseName;
import vn.quyhoach.regulation.RuleStatus;

/** Published guidance for one step: for every unit of the campaign, and of later campaigns under the same regulation pack. */
@Entity
@Table(name = "guidance_note")
public class GuidanceNote {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version
  private long version;

  @Column(name = "campaign_id", nullable = false)
  private String campaignId;

  @Column(nullable = false)
  private String pack;

  @Column(nullable = false)
  private String step;

  @Column(name = "step_name", nullable = false)
  private String stepName;

  @Column(name = "issuing_unit", nullable = false)
  private String issuingUnit;

  @Column(nullable = false)
  private String number;

  @Column(name = "issued_on", nullable = false)
  private LocalDate issuedOn;

  @Column(nullable = false)
  private String question;

  @Column(nullable = false)
  private String answer;

  @Column(nullable = false)
  private String basis;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "basis_status", nullable = false)
  private RuleStatus basisStatus;

  @Column(name = "search_key", nullable = false)
  private String searchKey;

  @Column(name = "difficulty_id")
  private Long difficultyId;

  private Long replaces;

  @Column(name = "published_by", nullable = false)
  private String publishedBy;

  @Column(name = "published_at", nullable = false)
  private Instant publishedAt;

  @Column(name = "ended_by")
  private String endedBy;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "end_reason")
  private String endReason;

  protected GuidanceNote() {}

  /** Guidance made of the answer to a difficulty. */
  GuidanceNote(Difficulty difficulty, String pack, PublishNote text, String publishedBy, Instant publishedAt) {
    this(text, publishedBy, publishedAt);
    this.campaignId = difficulty.campaignId();
    this.pack = pack;
    this.step = difficulty.step();
    this.stepName = difficulty.stepName();
    this.issuingUnit = difficulty.answeringUnit();
    this.difficultyId = difficulty.id();
  }

  /** Guidance in the place of earlier guidance. */
  GuidanceNote(GuidanceNote earlier, PublishNote text, String publishedBy, Instant publishedAt) {
    this(text, publishedBy, publishedAt);
    this.campaignId = earlier.campaignId;
    this.pack = earlier.pack;
    this.step = earlier.step;
    this.stepName = earlier.stepName;
    this.issuingUnit = earlier.issuingUnit;
    this.difficultyId = earlier.difficultyId;
    this.replaces = earlier.id;
  }

  private GuidanceNote(PublishNote text, String publishedBy, Instant publishedAt) {
    this.number = text.number();
    this.issuedOn = text.issuedOn();
    this.question = text.question();
    this.answer = text.answer();
    this.basis = text.basis();
    this.basisStatus = text.basisStatus();
    this.searchKey = VietnameseName.searchKey(text.number() + " " + text.question() + " " + text.answer() + " " + text.basis());
    this.publishedBy = publishedBy;
    this.publishedAt = publishedAt;
  }

  void end(String reason, String by, Instant at) {
    if (endedAt != null) {
      throw new IllegalStateException("Guidance " + id + " has ended before");
    }
    endReason = reason;
    endedBy = by;
    endedAt = at;
  }

  public long id() {
    return id;
  }

  public String campaignId() {
    return campaignId;
  }

  /** Code of the regulation pack that the campaign was held to. */
  public String pack() {
    return pack;
  }

  public String step() {
    return step;
  }

  public String stepName() {
    return stepName;
  }

  /** The unit whose organisation board published it. */
  public String issuingUnit() {
    return issuingUnit;
  }

  /** Number and symbol, as on paper. */
  public String number() {
    return number;
  }

  public LocalDate issuedOn() {
    return issuedOn;
  }

  public String question() {
    return question;
  }

  public String answer() {
    return answer;
  }

  /** The clause with a reservation where its text was not seen. */
  public String basis() {
    return basisStatus.basis(basis);
  }

  /** Number, question, answer and clause, as they are searched. */
  public String searchKey() {
    return searchKey;
  }

  /** The guidance that this one took the place of. */
  public Optional<Long> replaces() {
    return Optional.ofNullable(replaces);
  }

  public Instant publishedAt() {
    return publishedAt;
  }

  public boolean isInForce() {
    return endedAt == null;
  }

  /** Why it was withdrawn or replaced; null while it is in force. */
  public String endReason() {
    return endReason;
  }

  public Instant endedAt() {
    return endedAt;
  }
}
