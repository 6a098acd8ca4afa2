package vn.quyhoach.campaign;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.quyhoach.organisation.UnitTier;
import vn.quyhoach.regulation.CampaignKind;
import vn.quyhoach.regulation.RulePin;

/** A planning campaign of the province, from its draft to the notice of conclusion (S35). */
@Entity
@Table(name = "campaign")
public class Campaign {

  @Id
  private String id;

  @Version
  private long version;

  @Column(nullable = false)
  private String code;

  @Column(nullable = false)
  private String name;

  @Column(name = "unit_code", nullable = false)
  private String unitCode;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private CampaignKind kind;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private CampaignState state;

  @Column(name = "party_term")
  private String partyTerm;

  @Column(name = "state_term")
  private String stateTerm;

  @Column(name = "pack")
  private String pack;

  @Column(name = "age_reference_date")
  private LocalDate ageReferenceDate;

  @Column(name = "basis_number")
  private String basisNumber;

  @Column(name = "basis_date")
  private LocalDate basisDate;

  @Column(name = "basis_issuer")
  private String basisIssuer;

  @Column(name = "adoption_number")
  private String adoptionNumber;

  @Column(name = "adopted_on")
  private LocalDate adoptedOn;

  @Column(name = "adoption_signer")
  private String adoptionSigner;

  @Column(name = "disseminated_on")
  private LocalDate disseminatedOn;

  @Column(name = "dissemination_manner")
  private String disseminationManner;

  @Column(name = "dissemination_audience")
  private String disseminationAudience;

  @Column(name = "dissemination_attendees")
  private Integer disseminationAttendees;

  @Column(name = "summary")
  private String summary;

  @Column(name = "conclusion_number")
  private String conclusionNumber;

  @Column(name = "conclusion_issued_on")
  private LocalDate conclusionIssuedOn;

  @Column(name = "conclusion_content")
  private String conclusionContent;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "campaign_wave", joinColumns = @JoinColumn(name = "campaign_id"))
  @OrderBy("number")
  private List<CampaignWave> waves = new ArrayList<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "campaign_pinned_table", joinColumns = @JoinColumn(name = "campaign_id"))
  @MapKeyColumn(name = "decision_table")
  @Column(name = "table_version")
  private Map<String, Integer> pinnedTables = new HashMap<>();

  protected Campaign() {}

  Campaign(String code, String name, CampaignKind kind, String unitCode) {
    this.id = UUID.randomUUID().toString();
    this.code = code;
    this.name = name;
    this.kind = kind;
    this.unitCode = unitCode;
    this.state = CampaignState.DRAFT;
  }

  void draft(DraftCampaign draft, List<CampaignWave> drafted) {
    require(CampaignState.DRAFT);
    partyTerm = draft.partyTerm();
    stateTerm = draft.stateTerm();
    pack = draft.pack();
    ageReferenceDate = draft.ageReferenceDate();
    basisNumber = draft.basisNumber();
    basisDate = draft.basisDate();
    basisIssuer = draft.basisIssuer();
    waves.clear();
    waves.addAll(drafted);
    state = CampaignState.PLANNED;
  }

  void adopt(AdoptCampaign adoption, Map<String, Integer> currentTables) {
    require(CampaignState.PLANNED);
    adoptionNumber = adoption.number();
    adoptedOn = adoption.adoptedOn();
    adoptionSigner = adoption.signer();
    pinnedTables.putAll(currentTables);
    state = CampaignState.ADOPTED;
  }

  void recordDissemination(RecordDissemination dissemination) {
    require(CampaignState.ADOPTED);
    disseminatedOn = dissemination.heldOn();
    disseminationManner = dissemination.manner();
    disseminationAudience = dissemination.audience();
    disseminationAttendees = dissemination.attendees();
    state = CampaignState.RUNNING;
  }

  void moveWave(int number, LocalDate due) {
    require(CampaignState.RUNNING);
    waves.replaceAll(wave -> wave.number() == number ? new CampaignWave(number, due, wave.tiers()) : wave);
  }

  void summarise(String text) {
    require(CampaignState.RUNNING);
    summary = text;
    state = CampaignState.SUMMARISED;
  }

  void conclude(IssueConclusion conclusion) {
    require(CampaignState.SUMMARISED);
    conclusionNumber = conclusion.number();
    conclusionIssuedOn = conclusion.issuedOn();
    conclusionContent = conclusion.content();
    state = CampaignState.CONCLUDED;
  }

  private void require(CampaignState expected) {
    if (state != expected) {
      throw new IllegalStateException("Campaign " + code + " is " + state + ", not " + expected);
    }
  }

  public String id() {
    return id;
  }

  /** Short code that people read and that business keys begin with. */
  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public CampaignKind kind() {
    return kind;
  }

  public CampaignState state() {
    return state;
  }

  /** The province whose Organisation Commission runs the campaign. */
  public String unitCode() {
    return unitCode;
  }

  public String partyTerm() {
    return partyTerm;
  }

  public String stateTerm() {
    return stateTerm;
  }

  /** The day at which a person's remaining service is measured (R50-AGE-5). */
  public LocalDate ageReferenceDate() {
    return ageReferenceDate;
  }

  public LocalDate adoptedOn() {
    return adoptedOn;
  }

  public LocalDate disseminatedOn() {
    return disseminatedOn;
  }

  /** What was summed up at the end; null until then. */
  public String summary() {
    return summary;
  }

  /** Number and symbol of the notice of conclusion; null until it is issued. */
  public String conclusionNumber() {
    return conclusionNumber;
  }

  public LocalDate conclusionIssuedOn() {
    return conclusionIssuedOn;
  }

  public String conclusionContent() {
    return conclusionContent;
  }

  public List<CampaignWave> waves() {
    return List.copyOf(waves);
  }

  /** The wave that a tier belongs to, if it takes part. */
  public Optional<CampaignWave> waveOf(UnitTier tier) {
    return waves.stream().filter(wave -> wave.tiers().contains(tier)).findFirst();
  }

  /** The date of the last wave, in the users' zone. */
  public LocalDate lastDue() {
    return waves.stream().map(CampaignWave::due).max(Comparator.naturalOrder())
        .orElseThrow(() -> new IllegalStateException("Campaign " + code + " has no wave yet"));
  }

  /** The rules this campaign lives under: its pack and, once adopted, the versions of the tables. */
  public RulePin rules() {
    return new RulePin(pack, Map.copyOf(pinnedTables));
  }
}
