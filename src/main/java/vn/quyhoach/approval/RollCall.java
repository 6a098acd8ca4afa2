package vn.quyhoach.approval;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.organisation.CommitteeMember;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.regulation.ConferenceRule;

/** A roll as it was called, against the roster of the day: whom each line means, who is missing, who is no member. */
final class RollCall {

  private final List<PrepareAgenda.Member> called;
  private final List<CommitteeMember> roster;

  /** @param roster members of the committee on the day of the session; empty where no roster is kept */
  RollCall(PrepareAgenda agenda, List<CommitteeMember> roster) {
    this.called = agenda.attendance() == null ? List.of() : agenda.attendance();
    this.roster = List.copyOf(roster);
  }

  /** Everybody at the roll, numbered from 1, with what the roster knows of them. */
  List<SessionMember> members() {
    List<SessionMember> members = new ArrayList<>();
    called.forEach(line -> members.add(new SessionMember(members.size() + 1, line, memberOf(line).orElse(null))));
    return members;
  }

  /** Whom a line means by the roster; two of the same name are told apart by their offices. */
  private Optional<CommitteeMember> memberOf(PrepareAgenda.Member line) {
    if (isBlank(line.fullName())) {
      return Optional.empty();
    }
    List<CommitteeMember> ofName = roster.stream().filter(member -> key(member.fullName()).equals(key(line.fullName()))).toList();
    return ofName.stream().filter(member -> ofName.size() == 1 || line.office() != null && key(member.office()).equals(key(line.office())))
        .findFirst();
  }

  /** Refuses a roll that is incomplete, names somebody twice or without a reason, or lacks the quorum. */
  void check(PrepareAgenda agenda, ConferenceRule rule, Refusals refusals) {
    Set<String> seen = new HashSet<>();
    List<CommitteeMember> missing = new ArrayList<>(roster);
    for (int index = 0; index < called.size(); index++) {
      PrepareAgenda.Member member = called.get(index);
      String field = "attendance[" + index + "].";
      refusals.when(isBlank(member.fullName()), field + "fullName", "Chưa ghi họ tên ủy viên.");
      refusals.when(!isBlank(member.fullName()) && !seen.add(member.fullName().strip().toLowerCase(Locale.ROOT) + "/" + member.office()),
          field + "fullName", "«" + member.fullName() + "» bị ghi hai lần; hai người trùng tên thì ghi thêm chức vụ.");
      refusals.when(member.presence() == null, field + "presence", "Chưa ghi có mặt hay vắng mặt.");
      refusals.when(member.presence() == PrepareAgenda.Presence.ABSENT && isBlank(member.reason()), field + "reason",
          "Phải ghi lý do vắng mặt.");
      Optional<CommitteeMember> known = memberOf(member);
      known.ifPresent(missing::remove);
      refusals.when(!roster.isEmpty() && !isBlank(member.fullName()) && known.isEmpty() && isBlank(member.outsideReason()),
          field + "outsideReason", "«" + member.fullName() + "» không có trong danh sách thành viên vào ngày họp: bỏ dòng này, hoặc ghi lý do "
              + "(mới được bổ sung, được mời thay).");
    }
    int present = (int) called.stream().filter(member -> member.presence() == PrepareAgenda.Presence.PRESENT).count();
    refusals.when(called.isEmpty(), "attendance", "Chưa điểm danh ủy viên ban thường vụ.");
    missing.forEach(member -> refusals.when(!called.isEmpty(), "attendance", "Chưa điểm danh «" + member.fullName() + "» (" + member.office()
        + "), thành viên vào ngày họp " + UserZone.text(agenda.heldOn()) + "."));
    refusals.when(!called.isEmpty() && !rule.quorate(present, called.size()), "attendance", "Phiên họp chưa đủ số ủy viên dự: có mặt " + present
        + "/" + called.size() + ", cần ít nhất " + rule.quorumNumerator() + "/" + rule.quorumDenominator() + ".", rule.basis());
  }

  /** Under which two spellings of one text meet; tones count, since they tell people apart. */
  static String key(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
