package vn.quyhoach.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.quyhoach.cadre.CadreImport.CadreRow;
import vn.quyhoach.cadre.Gender;
import vn.quyhoach.organisation.CommitteeMember;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.UnitTier;

/**
 * The standing committees that approve plans in the demonstration. Their leading members are cadres of the unit or heads of its bodies, so
 * that the product can see whom a list concerns; the others are invented for the roster alone.
 */
final class DemoCommittees {

  /** Of the cadres of a district the first five sit in its committee. */
  private static final int SEATS_OF_DISTRICT = 5;
  private static final int SEATS_OF_PROVINCE = 5;
  private static final List<String> OTHERS_OF_DISTRICT = List.of("Chủ nhiệm Ủy ban Kiểm tra", "Trưởng Ban Tuyên giáo", "Trưởng Ban Dân vận",
      "Chủ tịch Ủy ban Mặt trận Tổ quốc", "Trưởng Công an", "Chỉ huy trưởng Ban Chỉ huy quân sự");
  private static final List<String> OTHERS_OF_PROVINCE = List.of("Giám đốc Công an tỉnh", "Chỉ huy trưởng Bộ Chỉ huy quân sự tỉnh");
  /** Bodies whose heads sit in the committee of the province, as far as the scenario has them. */
  private static final List<String> BODIES = List.of("38B01", "38B05", "38B02", "38B10", "38B04", "38F01", "38D03", "38D02", "380");

  private final DemoScenario scenario;
  private final Map<String, List<CadreRow>> cadres = new HashMap<>();
  private final List<CommitteeMember> members = new ArrayList<>();

  private DemoCommittees(DemoScenario scenario, List<CadreRow> cadres) {
    this.scenario = scenario;
    cadres.forEach(cadre -> this.cadres.computeIfAbsent(cadre.unitCode(), code -> new ArrayList<>()).add(cadre));
  }

  /** The members of every committee of districts and province. */
  static List<CommitteeMember> of(DemoScenario scenario, List<DemoUnit> units, List<CadreRow> cadres) {
    DemoCommittees committees = new DemoCommittees(scenario, cadres);
    units.stream().filter(DemoUnit::exists).forEach(committees::seat);
    return committees.members;
  }

  private void seat(DemoUnit unit) {
    if (unit.tier() == UnitTier.DISTRICT) {
      seat(unit, SEATS_OF_DISTRICT, List.of(), OTHERS_OF_DISTRICT);
    } else if (unit.tier() == UnitTier.PROVINCE) {
      seat(unit, SEATS_OF_PROVINCE, BODIES.stream().filter(cadres::containsKey).toList(), OTHERS_OF_PROVINCE);
    }
  }

  private void seat(DemoUnit unit, int seats, List<String> bodies, List<String> others) {
    String member = "Ủy viên Ban Thường vụ " + Staffing.committee(unit);
    LocalDate elected = scenario.elected();
    String basis = "Nghị quyết đại hội và quyết định chuẩn y ban thường vụ nhiệm kỳ " + scenario.term();
    int place = 0;
    for (CadreRow cadre : cadres.get(unit.code()).subList(0, seats)) {
      String title = cadre.currentPostTitle();
      members.add(CommitteeMember.appointed(unit.code(), ++place, cadre.fullName(), title.startsWith("Phó Chủ tịch") ? member + ", " + title : title,
          cadre.code(), place == 1 ? Role.HEAD.userId(unit.code()) : null, elected, null, basis));
    }
    for (String body : bodies) {
      CadreRow head = cadres.get(body).get(0);
      members.add(CommitteeMember.appointed(unit.code(), ++place, head.fullName(), member + ", " + head.currentPostTitle(), head.code(),
          Role.HEAD.userId(body), elected, null, basis));
    }
    Random random = new Random(unit.code().hashCode() * 2_654_435_761L + 42);
    for (String office : others) {
      members.add(CommitteeMember.appointed(unit.code(), ++place, InventedNames.of("Kinh", Gender.MALE, random), member + ", " + office, null, null,
          elected, null, basis));
    }
    // Somebody who left during the term: the roster of an earlier day still names them.
    members.add(CommitteeMember.appointed(unit.code(), place, InventedNames.of("Kinh", Gender.MALE, random), member + ", " + others.get(others.size() - 1),
        null, null, elected.minusYears(2), elected.minusDays(1), "Quyết định chuẩn y ban thường vụ nhiệm kỳ trước"));
  }
}
