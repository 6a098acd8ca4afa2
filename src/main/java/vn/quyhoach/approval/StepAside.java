package vn.quyhoach.approval;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.CadreFact;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.cadre.Fact;
import vn.quyhoach.cadre.FactKind;

/**
 * Who of a committee bears the name of the person considered or of a relative on file. A name alone proves nothing: such a member steps
 * aside, or the record says why they need not.
 */
@Component
class StepAside {

  private final Cadres cadres;

  StepAside(Cadres cadres) {
    this.cadres = cadres;
  }

  /** The reason by number of each member present who should step aside; empty for most people. */
  Map<Integer, String> of(CommitteeSession session, Cadre person) {
    Map<String, String> names = new TreeMap<>();
    relatives(person).forEach(name -> names.put(key(name), "trùng họ tên với người thân ghi trong hồ sơ"));
    names.put(key(person.fullName()), "trùng họ tên với chính nhân sự");
    Map<Integer, String> found = new TreeMap<>();
    session.roll().stream().filter(SessionMember::isPresent).forEach(member -> {
      String why = names.get(key(member.fullName()));
      if (why != null) {
        found.put(member.number(), why);
      }
    });
    return found;
  }

  private Stream<String> relatives(Cadre person) {
    Stream<String> onFile = cadres.cadres(cadres.relativesOf(person.code())).values().stream().map(Cadre::fullName);
    Stream<String> named = person.facts(FactKind.RELATIVE).stream().map(CadreFact::fact).map(Fact.Relative.class::cast)
        .map(Fact.Relative::fullName).filter(name -> name != null && !name.isBlank());
    return Stream.concat(onFile, named);
  }

  private static String key(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
