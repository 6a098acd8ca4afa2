package vn.quyhoach.approval;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A session of the approving committee over many units' lists. */
@Entity
@Table(name = "committee_session")
public class CommitteeSession {

  @Id
  private String id;

  @Version
  private long version;

  @Column(name = "campaign_id", nullable = false)
  private String campaignId;

  @Column(name = "unit_code", nullable = false)
  private String unitCode;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false)
  private SessionState state;

  /** True while the agenda is open and null afterwards, so that a unique key allows one open agenda per committee. */
  @Column(name = "agenda_open")
  private Boolean agendaOpen;

  @Column(name = "held_on")
  private LocalDate heldOn;

  @Column(name = "place")
  private String place;

  @Column(name = "chair")
  private String chair;

  @Column(name = "members")
  private Integer members;

  @Column(name = "present")
  private Integer present;

  @Column(name = "act_number")
  private String actNumber;

  @Column(name = "act_issued_on")
  private LocalDate actIssuedOn;

  @Column(name = "act_signer")
  private String actSigner;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "session_plan", joinColumns = @JoinColumn(name = "session_id"))
  @Column(name = "plan_id")
  @OrderBy
  private Set<String> planIds = new LinkedHashSet<>();

  @ElementCollection
  @CollectionTable(name = "session_member", joinColumns = @JoinColumn(name = "session_id"))
  @OrderBy("number")
  private List<SessionMember> roll = new ArrayList<>();

  protected CommitteeSession() {}

  CommitteeSession(String campaignId, String unitCode) {
    this.id = UUID.randomUUID().toString();
    this.campaignId = campaignId;
    this.unitCode = unitCode;
    this.state = SessionState.PREPARING;
    this.agendaOpen = true;
  }

  /** @param called everybody at the roll, by number */
  void sitOver(PrepareAgenda agenda, List<SessionMember> called) {
    require(SessionState.PREPARING);
    heldOn = agenda.heldOn();
    place = agenda.place();
    chair = agenda.chair();
    roll.addAll(called);
    members = roll.size();
    present = (int) roll.stream().filter(SessionMember::isPresent).count();
    planIds.addAll(agenda.lists());
    state = SessionState.SITTING;
    agendaOpen = null;
  }

  void decided() {
    require(SessionState.SITTING);
    state = SessionState.DECIDED;
  }

  void issue(String number, IssueAct act) {
    require(SessionState.DECIDED);
    actNumber = number;
    actIssuedOn = act.issuedOn();
    actSigner = act.signer();
    state = SessionState.ISSUED;
  }

  private void require(SessionState expected) {
    if (state != expected) {
      throw new IllegalStateException("Session " + id + " is " + state + ", not " + expected);
    }
  }

  public String id() {
    return id;
  }

  public String campaignId() {
    return campaignId;
  }

  /** The unit whose committee sits. */
  public String unitCode() {
    return unitCode;
  }

  public SessionState state() {
    return state;
  }

  public LocalDate heldOn() {
    return heldOn;
  }

  /** How many belong to the committee. */
  public int members() {
    return members;
  }

  /** How many of them came. */
  public int present() {
    return present;
  }

  /** Everybody who belongs to the committee, by number. */
  public List<SessionMember> roll() {
    return List.copyOf(roll);
  }

  public String place() {
    return place;
  }

  public String chair() {
    return chair;
  }

  /** Number and symbol of the act; null until it is issued. */
  public String actNumber() {
    return actNumber;
  }

  public LocalDate actIssuedOn() {
    return actIssuedOn;
  }

  public String actSigner() {
    return actSigner;
  }

  /** The plans on the agenda, in the same order each time. */
  public List<String> planIds() {
    return List.copyOf(planIds);
  }
}
