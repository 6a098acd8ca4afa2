package vn.quyhoach.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.quyhoach.cadre.Gender;
import vn.quyhoach.organisation.OrganisationImport.SuccessionRow;

/**
 * Which province the demonstration shows: that of 2022 with communes under districts, or that of 2026 with communes directly under
 * the province. Chosen by the property {@code quyhoach.demo.scenario}; each keeps its own database.
 */
enum DemoScenario {
  /** The campaign of 2022 under Regulation 50 for 27 districts and 559 communes. */
  THREE_TIER_2022("three-tier-2022", "38B02", 2022, 0, LocalDate.of(2022, 7, 4), "2020-2025", new Births(1963, 1966, 1966, 1978, 1970, 1984, 1976, 1991),
      new Days(LocalDate.of(2022, 2, 1), 150), new Days(LocalDate.of(2019, 3, 1), 1_000), LocalDate.of(2022, 10, 1),
      LocalDate.of(2020, 3, 1)),
  /** Ten units of 2022 of all tiers with the same people, for a dry run of changed models; never kept. */
  TEN_UNITS("ten-units", "38B02", 2022, 0, LocalDate.of(2022, 7, 4), "2020-2025", THREE_TIER_2022.births, THREE_TIER_2022.conclusions, THREE_TIER_2022.decisions,
      THREE_TIER_2022.disciplinedFrom, THREE_TIER_2022.lapsedFrom),
  /** The yearly review of 2026 under Regulation 377 for a selection of communes, after the districts ended on 1-7-2025. */
  TWO_TIER_2026("two-tier-2026", "38B10", 2026, 43, LocalDate.of(2026, 3, 3), "2025-2030", new Births(1966, 1967, 1970, 1982, 1971, 1987, 1979, 1994),
      new Days(LocalDate.of(2025, 10, 1), 150), new Days(LocalDate.of(2025, 7, 15), 200), LocalDate.of(2026, 6, 1),
      LocalDate.of(2024, 1, 2));

  /** The central level, which approves the province's own plan, and the ten that have one to make. */
  private static final Set<String> AMONG_TEN =
      Set.of("TW", "38", "380", "14755", "14758", "14761", "38D01", "38D02", "38B02", "38F01", "38M01");

  private final String key;
  private final String marker;
  private final int year;
  private final int monthsLater;
  private final LocalDate opening;
  private final String term;
  private final Births births;
  private final Days conclusions;
  private final Days decisions;
  private final LocalDate disciplinedFrom;
  private final LocalDate lapsedFrom;

  DemoScenario(String key, String marker, int year, int monthsLater, LocalDate opening, String term, Births births, Days conclusions, Days decisions,
      LocalDate disciplinedFrom, LocalDate lapsedFrom) {
    this.key = key;
    this.marker = marker;
    this.year = year;
    this.monthsLater = monthsLater;
    this.opening = opening;
    this.term = term;
    this.births = births;
    this.conclusions = conclusions;
    this.decisions = decisions;
    this.disciplinedFrom = disciplinedFrom;
    this.lapsedFrom = lapsedFrom;
  }

  /**
   * The scenario with the given key.
   *
   * @throws IllegalArgumentException in Vietnamese, naming the property and the keys there are
   */
  static DemoScenario of(String key) {
    return Arrays.stream(values()).filter(scenario -> scenario.key.equals(key)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("quyhoach.demo.scenario=" + key + " không có; chọn một trong: "
            + Arrays.stream(values()).map(scenario -> scenario.key).collect(Collectors.joining(", "))));
  }

  String key() {
    return key;
  }

  /** A unit that only this scenario has: by it a database is known to hold another one. */
  String marker() {
    return marker;
  }

  /** The year in which the demonstration takes place; all the people's dates fit to it. */
  int year() {
    return year;
  }

  /** Every unit, parents before children, those that ended included. */
  List<DemoUnit> units() {
    return switch (this) {
      case THREE_TIER_2022 -> DemoUnits.of2022();
      case TEN_UNITS -> DemoUnits.of2022().stream().filter(unit -> AMONG_TEN.contains(unit.code())).toList();
      case TWO_TIER_2026 -> DemoUnits.of2026();
    };
  }

  /** Who took over from the units that ended. */
  List<SuccessionRow> successions() {
    return this == TWO_TIER_2026 ? DemoUnits.successionsOf2025() : List.of();
  }

  /** The campaign that is under way. */
  DemoCampaign.CampaignPlan campaign() {
    return this == TWO_TIER_2026 ? DemoCampaign.CampaignPlan.OF_2026 : DemoCampaign.CampaignPlan.OF_2022;
  }

  /** The day on which the campaign is opened; what is played of it happens from then until the day before today. */
  LocalDate opening() {
    return opening;
  }

  /** Whether communes lie below districts, whose committees then decide for them. */
  boolean hasDistricts() {
    return this != TWO_TIER_2026;
  }

  /** The Party term of the plan in force. */
  String term() {
    return term;
  }

  Births births() {
    return births;
  }

  /** When the political standard was concluded on. */
  Days conclusions() {
    return conclusions;
  }

  /** A day of the story of 2022 as far before the day of this scenario. */
  LocalDate instead(LocalDate dayOf2022) {
    return dayOf2022.plusMonths(monthsLater);
  }

  /** When the standing committees of the term were elected. */
  LocalDate elected() {
    return this == TWO_TIER_2026 ? LocalDate.of(2025, 10, 15) : LocalDate.of(2020, 8, 28);
  }

  /** When the plans in force were decided. */
  Days decisions() {
    return decisions;
  }

  /** From here on disciplinary measures that are in force end. */
  LocalDate disciplinedFrom() {
    return disciplinedFrom;
  }

  /** From here on measures that have lapsed had ended. */
  LocalDate lapsedFrom() {
    return lapsedFrom;
  }

  /** A first day and how many days there are to choose from. */
  record Days(LocalDate first, int count) {
  }

  /**
   * Years in which men are born; women retire earlier and are born four years later at the early end.
   *
   * @param tooOldFirst first year of those who retire before a full term is over
   */
  record Births(int tooOldFirst, int tooOldLast, int headFirst, int headLast, int upperFirst, int upperLast, int lowerFirst,
      int lowerLast) {

    private static final int EARLIER_RETIREMENT = 4;

    int tooOldFirst(Gender gender) {
      return tooOldFirst + shift(gender);
    }

    int tooOldLast(Gender gender) {
      return tooOldLast + shift(gender);
    }

    int headFirst(Gender gender) {
      return headFirst + shift(gender);
    }

    int upperFirst(Gender gender) {
      return upperFirst + shift(gender);
    }

    private static int shift(Gender gender) {
      return gender == Gender.MALE ? 0 : EARLIER_RETIREMENT;
    }
  }
}
