package vn.quyhoach.inspection;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.quyhoach.access.TaskRules;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Units;

/** Keeps people away from units that they are too close to: their own, a relative's, one from which they stepped aside. */
@Component
class TeamConflicts {

  private final Officials officials;
  private final Units units;
  private final Cadres cadres;
  private final TaskRules rules;

  TeamConflicts(Officials officials, Units units, Cadres cadres, TaskRules rules) {
    this.officials = officials;
    this.units = units;
    this.cadres = cadres;
    this.rules = rules;
  }

  /** Why an official may not inspect a unit, with the name of the rule; empty when nothing speaks against it. */
  Optional<String> between(String userId, String unitCode, String planId) {
    Official official = officials.official(userId).orElseThrow();
    String who = "Đồng chí " + official.fullName();
    String unit = units.unit(unitCode).name();
    Set<String> own = new LinkedHashSet<>(Set.of(official.unitCode()));
    official.cadreCode().map(code -> cadres.cadre(code).unitCode()).ifPresent(own::add);
    if (own.contains(unitCode)) {
      return Optional.of(who + " công tác tại " + unit + " nên không được kiểm tra đơn vị này (quy tắc: không kiểm tra đơn vị mình).");
    }
    Set<String> relatives = new LinkedHashSet<>(cadres.relativesOfAccount(userId));
    official.cadreCode().map(cadres::relativesOf).ifPresent(relatives::addAll);
    boolean relativeThere = cadres.cadres(relatives).values().stream().map(Cadre::unitCode).anyMatch(unitCode::equals);
    if (relativeThere) {
      return Optional.of(who + " có người thân là cán bộ của " + unit
          + " nên không được kiểm tra đơn vị này (quy tắc: không kiểm tra đơn vị của người thân).");
    }
    if (rules.isRecused(userId, planId)) {
      return Optional.of(who + " đã được ghi nhận không tham gia xem xét hồ sơ của " + unit
          + " nên không được kiểm tra đơn vị này (quy tắc: hồi tránh).");
    }
    return Optional.empty();
  }
}
