package vn.quyhoach.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.organisation.BadName;
import vn.quyhoach.organisation.CommitteeMember;
import vn.quyhoach.organisation.CommitteeMembers;
import vn.quyhoach.organisation.VietnameseName;
import vn.quyhoach.refusal.Refusal;
import vn.quyhoach.refusal.Refusals;

/**
 * Keeps the roster of a committee current: who becomes a member, and whose membership ends. Each change names its document and is on the
 * record; rolls that were called before stay as they were.
 */
@Service
@Transactional
public class CommitteeRoster {

  /** The chain of the record in which changes of all rosters stand. */
  private static final String SCOPE = "committee-roster";
  private static final int LAST_PLACE = 99;

  private final CommitteeMembers members;
  private final Cadres cadres;
  private final DecisionRecord record;
  private final Clock clock;

  CommitteeRoster(CommitteeMembers members, Cadres cadres, DecisionRecord record, Clock clock) {
    this.members = members;
    this.cadres = cadres;
    this.record = record;
    this.clock = clock;
  }

  /**
   * Puts somebody on the roster of a unit's committee.
   *
   * @throws Refusal naming every field that cannot be taken
   */
  public void appoint(String unitCode, AppointMember wanted, String actor) {
    String cadreCode = wanted.cadreCode() == null || wanted.cadreCode().isBlank() ? null : wanted.cadreCode().strip();
    Refusals refusals = new Refusals()
        .when(wanted.place() == null || wanted.place() < 1 || wanted.place() > LAST_PLACE, "place", "Thứ tự là số từ 1 đến " + LAST_PLACE + ".")
        .when(isBlank(wanted.office()), "office", "Phải ghi chức vụ của thành viên.")
        .when(wanted.from() == null, "from", "Phải ghi ngày bắt đầu.")
        .when(wanted.from() != null && wanted.to() != null && wanted.to().isBefore(wanted.from()), "to", "Ngày thôi ở trước ngày bắt đầu.")
        .when(isBlank(wanted.basis()), "basis", "Phải ghi văn bản chuẩn y hoặc chỉ định: số, ngày, cơ quan ban hành.");
    checkName(wanted.fullName(), refusals);
    checkCadre(cadreCode, wanted.fullName(), refusals);
    refusals.throwIfAny();
    CommitteeMember member = CommitteeMember.appointed(unitCode, wanted.place(), wanted.fullName(), wanted.office().strip(), cadreCode, null,
        wanted.from(), wanted.to(), wanted.basis());
    refusals.when(members.ofUnit(unitCode).stream().anyMatch(member::repeats), "fullName",
        "«" + member.fullName() + "» đã có trong danh sách vào thời gian này.");
    refusals.throwIfAny();
    members.appoint(List.of(member));
    Map<String, Object> detail = new HashMap<>(Map.of("unit", unitCode, "from", member.from().toString(), "basis", member.basis()));
    member.cadre().ifPresent(code -> detail.put("cadre", code));
    record.append(SCOPE, "COMMITTEE_MEMBER_APPOINTED", member.id(), actor, detail);
  }

  private static void checkName(String name, Refusals refusals) {
    try {
      VietnameseName.clean(name);
    } catch (BadName bad) {
      refusals.add("fullName", bad.getMessage());
    }
  }

  private void checkCadre(String code, String name, Refusals refusals) {
    if (code != null) {
      Cadre cadre = cadres.cadres(List.of(code)).get(code);
      refusals.when(cadre == null, "cadreCode", "Không có cán bộ mang mã «" + code + "».");
      refusals.when(cadre != null && !isBlank(name) && !RollCall.key(cadre.fullName()).equals(RollCall.key(name)), "cadreCode",
          "Mã «" + code + "» là của «" + (cadre == null ? "" : cadre.fullName()) + "», không phải người đã ghi tên.");
    }
  }

  /**
   * Ends a membership with a day; nothing else of it changes.
   *
   * @throws Refusal when the day is missing, lies before the first day, or the membership has ended before
   */
  public void end(String unitCode, String id, LocalDate lastDay, String actor) {
    CommitteeMember member = members.member(id).filter(found -> found.unitCode().equals(unitCode))
        .orElseThrow(() -> Refusal.of(null, "Không có thành viên này trong danh sách của ban thường vụ."));
    new Refusals().when(lastDay == null, "to", "Phải ghi ngày cuối cùng là thành viên.")
        .when(lastDay != null && lastDay.isBefore(member.from()), "to", "Ngày cuối cùng ở trước ngày bắt đầu ("
            + UserZone.text(member.from()) + ").")
        .when(member.to() != null && member.to().isBefore(UserZone.today(clock)), "to", "Người này đã thôi là thành viên.").throwIfAny();
    members.end(id, lastDay);
    record.append(SCOPE, "COMMITTEE_MEMBER_LEFT", id, actor, Map.of("unit", unitCode, "to", lastDay.toString()));
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
