package vn.quyhoach.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.quyhoach.organisation.OrganisationImport;
import vn.quyhoach.organisation.OrganisationImport.SuccessionRow;
import vn.quyhoach.organisation.OrganisationImport.UnitRow;
import vn.quyhoach.organisation.UnitTier;

/** Reads the official lists of 2022 and 2026, the bodies of the province and the merge map between them from the class path. */
final class DemoUnits {

  /** The latest reform before 2022 (the town of Nghi Sơn) took effect on this day. */
  private static final LocalDate VALID_FROM = LocalDate.of(2020, 6, 1);

  /** The districts ended on the day before. */
  private static final LocalDate TWO_TIERS_FROM = LocalDate.of(2025, 7, 1);

  private static final String CENTRAL = "TW";
  private static final String UNITS_2022 = "/demo/units-2022.csv";
  private static final String SUCCESSIONS = "/demo/unit-succession-2025.csv";

  private DemoUnits() {
  }

  /** All units of 2022, parents before children as in the lists; the central level comes first. */
  static List<DemoUnit> of2022() {
    List<CSVRecord> bodies = read("/demo/provincial-bodies.csv");
    List<CSVRecord> official = read(UNITS_2022);
    Map<String, DemoUnit.Home> homes = homes(official);
    DemoUnit.Home anywhere = anywhere(official.stream().map(unit -> homes.get(unit.get("code"))).filter(Objects::nonNull).toList());
    List<DemoUnit> units = new ArrayList<>();
    for (CSVRecord body : bodies) {
      units.add(body(DemoScenario.THREE_TIER_2022, body, VALID_FROM, anywhere));
    }
    for (CSVRecord unit : official) {
      // The official list ends at the province; what approves the province's own plan stands above it.
      String parent = parent(unit) == null ? CENTRAL : parent(unit);
      DemoUnit.Home home = homes.getOrDefault(unit.get("code"), homes.getOrDefault(parent, anywhere));
      units.add(new DemoUnit(DemoScenario.THREE_TIER_2022, row(unit, parent, VALID_FROM), null, null, home));
    }
    return List.copyOf(units);
  }

  /**
   * The units of 2026, then those of 2022 from which they came, which ended; the merge map says on which day. Whoever is here first
   * has the official code for an own code, so that the units of today do.
   */
  static List<DemoUnit> of2026() {
    DemoScenario scenario = DemoScenario.TWO_TIER_2026;
    List<CSVRecord> official = read("/demo/units-2026.csv");
    Map<String, CSVRecord> before = read(UNITS_2022).stream().collect(toMap(unit -> unit.get("code"), unit -> unit));
    Map<String, DemoUnit.Home> homes = new LinkedHashMap<>();
    for (CSVRecord unit : official) {
      CSVRecord district = before.get(unit.get("former_district"));
      if (district != null) {
        homes.put(unit.get("code"), new DemoUnit.Home(district.get("code"), district.get("name"), district.get("kind"),
            List.of(inAddress(unit.get("name")) + ", tỉnh Thanh Hóa")));
      }
    }
    DemoUnit.Home anywhere = anywhere(homes.values());
    List<DemoUnit> units = new ArrayList<>();
    for (CSVRecord body : read("/demo/provincial-bodies-2026.csv")) {
      units.add(body(scenario, body, parent(body) == null ? VALID_FROM : TWO_TIERS_FROM, anywhere));
    }
    for (CSVRecord unit : official) {
      boolean commune = UnitTier.COMMUNE.name().equals(unit.get("level"));
      units.add(new DemoUnit(scenario, row(unit, parent(unit), commune ? TWO_TIERS_FROM : VALID_FROM), null, null,
          homes.getOrDefault(unit.get("code"), anywhere)));
    }
    Map<String, String> ownCodes = ownCodesOfEnded(units);
    Map<String, LocalDate> lastDays = read(SUCCESSIONS).stream().collect(toMap(line -> line.get("predecessor"),
        line -> LocalDate.parse(line.get("effective_on")).minusDays(1), (one, same) -> one));
    ownCodes.forEach((officialCode, ownCode) -> {
      CSVRecord unit = before.get(officialCode);
      String parent = ownCodes.getOrDefault(unit.get("parent_code"), unit.get("parent_code"));
      units.add(new DemoUnit(scenario, new UnitRow(ownCode, officialCode, parent, UnitTier.valueOf(unit.get("level")),
          unit.get("kind"), unit.get("name"), VALID_FROM, lastDays.get(officialCode)), null, null, anywhere));
    });
    return List.copyOf(units);
  }

  /** The merge map of 2025 for the units of {@link #of2026()}. */
  static List<SuccessionRow> successionsOf2025() {
    List<DemoUnit> existing = of2026().stream().filter(DemoUnit::exists).toList();
    Map<String, String> ownCodes = ownCodesOfEnded(existing);
    // A successor is a unit of today, or a district that ended later.
    Set<String> today = existing.stream().map(DemoUnit::code).collect(toSet());
    return read(SUCCESSIONS).stream().map(line -> new SuccessionRow(ownCodes.get(line.get("predecessor")),
        today.contains(line.get("successor")) ? line.get("successor") : ownCodes.get(line.get("successor")),
        LocalDate.parse(line.get("effective_on")), line.get("basis"), Boolean.parseBoolean(line.get("main")))).toList();
  }

  /** Own codes of the units that ended, by their official codes. */
  private static Map<String, String> ownCodesOfEnded(List<DemoUnit> today) {
    Set<String> taken = today.stream().map(DemoUnit::code).collect(toSet());
    Map<String, String> ownCodes = new LinkedHashMap<>();
    for (CSVRecord line : read(SUCCESSIONS)) {
      ownCodes.computeIfAbsent(line.get("predecessor"), code -> {
        String own = OrganisationImport.ownCode(code, VALID_FROM, taken);
        taken.add(own);
        return own;
      });
    }
    return ownCodes;
  }

  private static DemoUnit.Home anywhere(Collection<DemoUnit.Home> homes) {
    return new DemoUnit.Home(null, null, null, homes.stream().flatMap(home -> home.places().stream()).toList());
  }

  private static DemoUnit body(DemoScenario scenario, CSVRecord body, LocalDate validFrom, DemoUnit.Home anywhere) {
    return new DemoUnit(scenario, row(body, parent(body), validFrom), body.get("head_title"), body.get("deputy_title"), anywhere);
  }

  private static Map<String, DemoUnit.Home> homes(List<CSVRecord> official) {
    Map<String, List<CSVRecord>> below = official.stream().collect(groupingBy(unit -> unit.get("parent_code")));
    Map<String, DemoUnit.Home> homes = new HashMap<>();
    for (CSVRecord unit : official) {
      if (UnitTier.DISTRICT.name().equals(unit.get("level"))) {
        String district = inAddress(unit.get("name"));
        homes.put(unit.get("code"), new DemoUnit.Home(unit.get("code"), unit.get("name"), unit.get("kind"),
            below.get(unit.get("code")).stream()
                .map(commune -> inAddress(commune.get("name")) + ", " + district + ", tỉnh Thanh Hóa").toList()));
      }
    }
    return homes;
  }

  private static String inAddress(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static UnitRow row(CSVRecord unit, String parent, LocalDate validFrom) {
    return new UnitRow(unit.get("code"), parent, UnitTier.valueOf(unit.get("level")), unit.get("kind"),
        unit.get("name"), validFrom, null);
  }

  private static String parent(CSVRecord unit) {
    String parent = unit.get("parent_code");
    return parent.isEmpty() ? null : parent;
  }

  private static List<CSVRecord> read(String path) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream bytes = DemoUnits.class.getResourceAsStream(path);
        Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
      return format.parse(text).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
