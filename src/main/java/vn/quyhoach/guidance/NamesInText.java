package vn.quyhoach.guidance;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.UnitTier;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.organisation.VietnameseName;

/** Finds names of units and persons in a text that everybody will read. */
@Component
class NamesInText {

  /** Bodies that guidance may well send people to: their names are no secret, unless one of them asked. */
  private static final Set<UnitTier> AREAS = Set.of(UnitTier.COMMUNE, UnitTier.DISTRICT);

  private final Units units;
  private final Officials officials;
  private final Cadres cadres;

  NamesInText(Units units, Officials officials, Cadres cadres) {
    this.units = units;
    this.officials = officials;
    this.cadres = cadres;
  }

  /**
   * Names of the asking unit, of its people, and of any commune or district.
   *
   * @param askingUnit code of the unit that asked
   */
  Set<String> find(String text, String askingUnit) {
    String searched = VietnameseName.searchKey(text);
    Set<String> found = new LinkedHashSet<>();
    Stream.of(
            units.all().stream().filter(unit -> unit.code().equals(askingUnit) || AREAS.contains(unit.tier())).map(Unit::name),
            officials.ofUnit(askingUnit).stream().map(Official::fullName),
            cadres.ofUnit(askingUnit).stream().map(Cadre::fullName))
        .flatMap(names -> names).distinct().filter(name -> contains(searched, name)).forEach(found::add);
    return found;
  }

  private static boolean contains(String searched, String name) {
    String key = VietnameseName.searchKey(name);
    return searched.contains(key) && Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(key) + "(?![\\p{L}\\p{N}])").matcher(searched).find();
  }
}
