package vn.quyhoach.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.refusal.Refusals;

/**
 * Who does whose work while somebody is absent. Arranged by the head of the unit, or by the official who runs campaigns for heads and
 * organisation boards below; it begins and ends with its dates. Whether a stand-in may do a certain piece of work is decided by
 * {@link TaskRules}.
 */
@Service
public class StandIns {

  /** Work that may be done for somebody else. Counting never is, and whoever watches has no work. */
  private static final Set<Role> MAY_BE_REPLACED = EnumSet.of(Role.OFFICER, Role.HEAD, Role.BOARD, Role.SECRETARIAT, Role.CAMPAIGN);
  private static final Set<Role> OF_THE_CAMPAIGN = EnumSet.of(Role.HEAD, Role.BOARD, Role.SECRETARIAT, Role.CAMPAIGN);
  private static final int LONGEST_BASIS = 500;
  private static final String SCOPE = "stand-in";
  private static final String COLUMNS = """
      id, unit_code, absent_user, absent_name, stand_in_user, stand_in_name, campaign_id, valid_from, valid_to, basis, recorded_by, ended_at""";

  private final JdbcClient jdbc;
  private final Officials officials;
  private final Units units;
  private final DecisionRecord record;
  private final Clock clock;

  StandIns(JdbcClient jdbc, Officials officials, Units units, DecisionRecord record, Clock clock) {
    this.jdbc = jdbc;
    this.officials = officials;
    this.units = units;
    this.record = record;
    this.clock = clock;
  }

  /**
   * Arranges that somebody does an absent official's work.
   *
   * @return the id of the arrangement
   * @throws NotYours when the one who arranges it has no say over the absent official
   * @throws vn.quyhoach.refusal.Refusal naming every field that cannot be taken
   */
  @Transactional
  public StandIn arrange(ArrangeStandIn wanted, String actor) {
    Official by = official(actor);
    Official absent = officials.official(wanted.absent()).filter(person -> mayArrange(by, person))
        .orElseThrow(() -> new NotYours(actor + " has no say over " + wanted.absent()));
    Official standIn = officials.official(wanted.standIn()).filter(person -> person.unitCode().equals(absent.unitCode())).orElse(null);
    LocalDate today = UserZone.today(clock);
    String campaignId = wanted.campaignId() == null || wanted.campaignId().isBlank() ? null : wanted.campaignId();
    String basis = wanted.basis() == null ? "" : wanted.basis().strip();
    Refusals refusals = new Refusals()
        .when(!MAY_BE_REPLACED.contains(absent.role()), "absent", "Việc của «" + absent.role().label() + "» không được làm thay; kiểm phiếu do "
            + "chính người được phân công thực hiện.")
        .when(standIn == null, "standIn", "Người làm thay phải là cán bộ có tài khoản của cùng đơn vị.")
        .when(standIn != null && (standIn.equals(absent) || absent.cadreCode().filter(standIn::isSamePersonAs).isPresent()), "standIn",
            "Người làm thay phải khác người vắng mặt.")
        .when(standIn != null && standIn.role().isWatching(), "standIn", "Người theo dõi, kiểm tra, phụ trách không làm thay việc của đơn vị.")
        .when(standIn != null && standIn.equals(by), "standIn", "Người lập ủy quyền không tự nhận làm thay.")
        .when(wanted.from() == null, "from", "Phải ghi ngày bắt đầu.")
        .when(wanted.to() == null, "to", "Phải ghi ngày kết thúc.")
        .when(wanted.from() != null && wanted.from().isBefore(today), "from", "Ngày bắt đầu không được trước hôm nay ("
            + UserZone.text(today) + ").")
        .when(wanted.from() != null && wanted.to() != null && wanted.to().isBefore(wanted.from()), "to",
            "Ngày kết thúc ở trước ngày bắt đầu.")
        .when(basis.isEmpty(), "basis", "Phải ghi văn bản ủy quyền: số, ngày, người ký.")
        .when(basis.length() > LONGEST_BASIS, "basis", "Văn bản ủy quyền dài quá " + LONGEST_BASIS + " ký tự.");
    refusals.throwIfAny();
    // Two who arrange for one absent official at once come one after the other.
    jdbc.sql("select user_id from official where user_id = :user for update").param("user", absent.userId()).query(String.class).single();
    refusals.when(standInsFor(absent.userId()).stream().anyMatch(other -> !other.ended() && !other.from().isAfter(wanted.to())
        && !other.to().isBefore(wanted.from())
        && (campaignId == null || other.campaignId() == null || campaignId.equals(other.campaignId()))), "from",
        "Trong thời gian này việc của người vắng mặt đã được ủy quyền cho người khác. Hãy kết thúc ủy quyền đó trước.").throwIfAny();
    StandIn arranged = new StandIn(UUID.randomUUID().toString(), absent.unitCode(), absent.userId(), title(absent), standIn.userId(),
        title(standIn), campaignId, wanted.from(), wanted.to(), basis, actor, false);
    write(arranged);
    record.append(SCOPE, "STAND_IN_ARRANGED", arranged.id(), actor, Map.of("absent", arranged.absent(), "standIn", arranged.user(),
        "names", names(arranged), "from", arranged.from().toString(), "to", arranged.to().toString(),
        "campaign", String.valueOf(campaignId), "basis", basis));
    return arranged;
  }

  /**
   * Ends an arrangement at once. One that has ended already is left as it is.
   *
   * @throws NotYours when there is no such arrangement or the one who ends it has no say over it
   */
  @Transactional
  public StandIn end(String id, String actor) {
    Official by = official(actor);
    StandIn standIn = jdbc.sql("select " + COLUMNS + " from stand_in where id = :id for update").param("id", id).query(StandIns::standIn)
        .optional().filter(found -> officials.official(found.absent())
            .filter(absent -> absent.userId().equals(actor) || mayArrange(by, absent)).isPresent())
        .orElseThrow(() -> new NotYours(actor + " has no arrangement " + id));
    if (!standIn.ended()) {
      jdbc.sql("update stand_in set ended_by = :actor, ended_at = :now where id = :id").param("actor", actor)
          .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).param("id", id).update();
      record.append(SCOPE, "STAND_IN_ENDED", id, actor, Map.of("absent", standIn.absent(), "standIn", standIn.user()));
    }
    return standIn;
  }

  /** Whose work somebody does today. */
  @Transactional(readOnly = true)
  public List<StandIn> runningOf(String userId) {
    LocalDate today = UserZone.today(clock);
    return jdbc.sql("select " + COLUMNS + " from stand_in where stand_in_user = :user and ended_at is null and valid_from <= :today"
            + " and valid_to >= :today")
        .param("user", userId).param("today", today).query(StandIns::standIn).list();
  }

  /** Who does somebody's work today. */
  @Transactional(readOnly = true)
  public Optional<StandIn> runningFor(String absentUserId) {
    LocalDate today = UserZone.today(clock);
    return standInsFor(absentUserId).stream().filter(arranged -> arranged.runsOn(today)).findFirst();
  }

  /** Every arrangement that somebody has a say over, does or is replaced by, the latest first. */
  @Transactional(readOnly = true)
  public List<StandIn> shownTo(String userId) {
    Official reader = official(userId);
    return jdbc.sql("select " + COLUMNS + " from stand_in order by valid_from desc, recorded_at desc, id").query(StandIns::standIn).list().stream()
        .filter(standIn -> standIn.absent().equals(userId) || standIn.user().equals(userId)
            || officials.official(standIn.absent()).filter(absent -> mayArrange(reader, absent)).isPresent()).toList();
  }

  /** Officials for whom somebody may arrange it, in the order of their accounts. */
  @Transactional(readOnly = true)
  public List<Official> mayBeReplacedBy(String userId) {
    Official by = official(userId);
    List<Official> candidates = by.role() == Role.CAMPAIGN ? officials.all() : officials.ofUnit(by.unitCode());
    return candidates.stream().filter(absent -> MAY_BE_REPLACED.contains(absent.role()) && mayArrange(by, absent)).toList();
  }

  /** Whether somebody arranges such things at all. */
  public boolean mayArrange(String userId) {
    return officials.official(userId).filter(by -> by.role() == Role.HEAD || by.role() == Role.CAMPAIGN).isPresent();
  }

  /** The head over the own unit; the official who runs campaigns over heads, boards and secretariats of all units below. */
  private boolean mayArrange(Official by, Official absent) {
    return switch (by.role()) {
      case HEAD -> by.unitCode().equals(absent.unitCode());
      case CAMPAIGN -> OF_THE_CAMPAIGN.contains(absent.role()) && units.isWithin(absent.unitCode(), by.unitCode());
      default -> false;
    };
  }

  private List<StandIn> standInsFor(String absent) {
    return jdbc.sql("select " + COLUMNS + " from stand_in where absent_user = :user").param("user", absent).query(StandIns::standIn).list();
  }

  private void write(StandIn arranged) {
    jdbc.sql("""
            insert into stand_in (id, unit_code, absent_user, absent_name, stand_in_user, stand_in_name, campaign_id, valid_from, valid_to,
              basis, recorded_by, recorded_at)
            values (:id, :unit, :absent, :absentName, :user, :userName, :campaign, :from, :to, :basis, :by, :now)""")
        .param("id", arranged.id()).param("unit", arranged.unitCode()).param("absent", arranged.absent())
        .param("absentName", arranged.absentName()).param("user", arranged.user()).param("userName", arranged.userName())
        .param("campaign", arranged.campaignId()).param("from", arranged.from()).param("to", arranged.to()).param("basis", arranged.basis())
        .param("by", arranged.recordedBy()).param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
  }

  private Official official(String userId) {
    return officials.official(userId).orElseThrow(() -> new NotYours(userId + " is no official"));
  }

  private static String title(Official official) {
    return official.fullName() + ", " + official.position();
  }

  /** Both names, as they stand on the record of each step. */
  static String names(StandIn standIn) {
    return standIn.userName() + " làm thay " + standIn.absentName();
  }

  private static StandIn standIn(ResultSet row, int index) throws SQLException {
    return new StandIn(row.getString("id"), row.getString("unit_code"), row.getString("absent_user"), row.getString("absent_name"),
        row.getString("stand_in_user"), row.getString("stand_in_name"), row.getString("campaign_id"),
        row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class), row.getString("basis"),
        row.getString("recorded_by"), row.getObject("ended_at") != null);
  }
}
