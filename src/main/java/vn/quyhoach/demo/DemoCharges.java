package vn.quyhoach.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.quyhoach.organisation.Charge;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.UnitTier;

/**
 * Who is in charge of which unit of the demonstration: the committee members of the level above share the units below among them. Some
 * bodies of the province have no member in charge and some units no specialist, as it is in life, so that the gaps can be seen.
 */
final class DemoCharges {

  private static final LocalDate FROM = LocalDate.of(2022, 4, 1);
  /** Among so many units one has nobody. */
  private static final int GAP = 12;

  private DemoCharges() {
  }

  /** How many people of the role a unit of the tier has. */
  static int count(Role role, UnitTier tier) {
    return switch (tier) {
      case PROVINCE -> role == Role.MEMBER_IN_CHARGE ? 3 : 2;
      case DISTRICT -> role == Role.MEMBER_IN_CHARGE ? 2 : 1;
      default -> 0;
    };
  }

  static List<Charge> of(DemoScenario scenario, List<DemoUnit> units) {
    Map<String, DemoUnit> byCode = new HashMap<>();
    units.forEach(unit -> byCode.put(unit.code(), unit));
    Map<String, Integer> places = new HashMap<>();
    List<Charge> charges = new ArrayList<>();
    for (DemoUnit unit : units.stream().filter(DemoUnit::exists).toList()) {
      DemoUnit above = byCode.get(unit.row().parentCode());
      if (above == null || count(Role.MEMBER_IN_CHARGE, above.tier()) == 0) {
        continue;
      }
      int place = places.merge(above.code(), 1, Integer::sum) - 1;
      boolean gap = place % GAP == GAP - 1;
      if (!gap || unit.tier() == UnitTier.COMMUNE) {
        charges.add(charge(scenario, unit, above, Role.MEMBER_IN_CHARGE, place, "Thông báo số 45-TB phân công cấp ủy viên phụ trách cơ sở"));
      }
      if (!gap) {
        charges.add(charge(scenario, unit, above, Role.SPECIALIST, place, "Thông báo số 46-TB phân công chuyên viên theo dõi cơ sở"));
      }
    }
    return charges;
  }

  private static Charge charge(DemoScenario scenario, DemoUnit unit, DemoUnit above, Role role, int place, String document) {
    int number = 1 + place % count(role, above.tier());
    return new Charge(unit.code(), role.userId(above.code(), number), scenario.instead(FROM), null,
        document + " (" + above.name() + ")");
  }
}
