package vn.quyhoach.approval;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.CadreFact;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.cadre.Fact;
import vn.quyhoach.cadre.FactKind;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;

/**
 * Who of a committee is the person considered, a relative on file, or the head of the unit that proposes. The roster says who a member is;
 * where it does not, only the name speaks, and a name alone proves nothing.
 */
@Component
public class StepAside {

  private final Cadres cadres;
  private final Officials officials;

  StepAside(Cadres cadres, Officials officials) {
    this.cadres = cadres;
    this.officials = officials;
  }

  /**
   * Why a member should step aside.
   *
   * @param text the reason in Vietnamese, after the member's name
   * @param binding whether the member has to; otherwise the record may say why they need not
   */
  public record Ground(String text, boolean binding) {}

  /** The ground by number of each member present who should step aside; empty for most people. */
  Map<Integer, Ground> of(CommitteeSession session, Cadre person, String unitCode) {
    Circle circle = circle(person);
    Set<Official> heads = officials.ofUnit(unitCode).stream().filter(official -> official.role() == Role.HEAD).collect(Collectors.toSet());
    Map<Integer, Ground> found = new TreeMap<>();
    session.roll().stream().filter(SessionMember::isPresent)
        .forEach(member -> ground(member, person, circle, heads).ifPresent(ground -> found.put(member.number(), ground)));
    return found;
  }

  private static Optional<Ground> ground(SessionMember member, Cadre person, Circle circle, Set<Official> heads) {
    String name = RollCall.key(member.fullName());
    if (member.cadreCode().filter(person.code()::equals).isPresent()) {
      return Optional.of(new Ground("là nhân sự được xét", true));
    }
    if (member.cadreCode().filter(circle.cadres()::contains).isPresent() || member.userId().filter(circle.accounts()::contains).isPresent()) {
      return Optional.of(new Ground("là người thân của nhân sự được xét", true));
    }
    if (heads.stream().anyMatch(head -> member.userId().filter(head.userId()::equals).isPresent()
        || member.cadreCode().filter(head::isSamePersonAs).isPresent())) {
      return Optional.of(new Ground("là người đứng đầu đơn vị trình danh sách", false));
    }
    if (member.cadreCode().isEmpty() && name.equals(RollCall.key(person.fullName()))) {
      return Optional.of(new Ground("trùng họ tên với chính nhân sự", false));
    }
    boolean named = circle.names().contains(name) || member.cadreCode().isEmpty() && circle.namesOfCadres().contains(name);
    return named ? Optional.of(new Ground("trùng họ tên với người thân ghi trong hồ sơ", false)) : Optional.empty();
  }

  /**
   * The relatives of a person on file.
   *
   * @param namesOfCadres how those are called who are cadres themselves
   * @param names how the others are called, of whom the file knows no more
   */
  private record Circle(Set<String> cadres, Set<String> accounts, Set<String> namesOfCadres, Set<String> names) {}

  private Circle circle(Cadre person) {
    Set<String> codes = cadres.relativesOf(person.code());
    Set<String> accounts = new HashSet<>();
    Set<String> named = new HashSet<>();
    person.facts(FactKind.RELATIVE).stream().map(CadreFact::fact).map(Fact.Relative.class::cast).forEach(relative -> {
      if (relative.userId() != null) {
        accounts.add(relative.userId());
      }
      if (relative.cadreCode() == null && relative.fullName() != null && !relative.fullName().isBlank()) {
        named.add(RollCall.key(relative.fullName()));
      }
    });
    return new Circle(codes, accounts, cadres.cadres(codes).values().stream().map(cadre -> RollCall.key(cadre.fullName())).collect(Collectors.toSet()),
        named);
  }
}
