package vn.quyhoach.demo;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.quyhoach.organisation.OrganisationImport.UnitRow;
import vn.quyhoach.organisation.UnitTier;

/** Reads the official list of 2022 and the list of provincial bodies from the class path. */
final class DemoUnits {

  /** The latest reform before 2022 (the town of Nghi Sơn) took effect on this day; no end, since 2022 is "today". */
  private static final LocalDate VALID_FROM = LocalDate.of(2020, 6, 1);

  private static final String CENTRAL = "TW";

  private DemoUnits() {
  }

  /** All units, parents before children as in the lists; the central level comes first. */
  static List<DemoUnit> all() {
    List<CSVRecord> bodies = read("/demo/provincial-bodies.csv");
    List<CSVRecord> official = read("/demo/units-2022.csv");
    Map<String, DemoUnit.Home> homes = homes(official);
    DemoUnit.Home anywhere = new DemoUnit.Home(null, null, null, official.stream()
        .map(unit -> homes.get(unit.get("code"))).filter(Objects::nonNull)
        .flatMap(home -> home.places().stream()).toList());
    List<DemoUnit> units = new ArrayList<>();
    for (CSVRecord body : bodies) {
      units.add(new DemoUnit(row(body, parent(body)), body.get("head_title"), body.get("deputy_title"),
          anywhere));
    }
    for (CSVRecord unit : official) {
      // The official list ends at the province; what approves the province's own plan stands above it.
      String parent = parent(unit) == null ? CENTRAL : parent(unit);
      DemoUnit.Home home = homes.getOrDefault(unit.get("code"), homes.getOrDefault(parent, anywhere));
      units.add(new DemoUnit(row(unit, parent), null, null, home));
    }
    return List.copyOf(units);
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

  private static UnitRow row(CSVRecord unit, String parent) {
    return new UnitRow(unit.get("code"), parent, UnitTier.valueOf(unit.get("level")), unit.get("kind"),
        unit.get("name"), VALID_FROM, null);
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
