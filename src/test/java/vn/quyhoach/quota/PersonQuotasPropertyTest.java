package vn.quyhoach.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.regulation.PostLevels;
import vn.quyhoach.regulation.RulePin;
import vn.quyhoach.workflow.decision.DecisionTablesFixture;

/**
 * Whatever units do with names, in whatever order: nobody has more places of a level than allowed, and the counters say what the
 * names say. Names are rows of the real tables; each act changes them and the counters in one transaction, as the use cases do.
 */
class PersonQuotasPropertyTest {

  private static final int LIMIT = 3;
  private static final String CAMPAIGN = "campaign";
  private static final RulePin RULES = RulePin.current("qd50");

  /** Communes and departments: two levels, so that places of one are not counted for the other. */
  private static final Map<String, String> TIER_OF_UNIT =
      new TreeMap<>(Map.of("11", "COMMUNE", "12", "COMMUNE", "13", "COMMUNE", "21", "DEPARTMENT", "22", "FRONT"));
  private static final int PEOPLE = 3;
  private static final int NAMES_PER_UNIT = 6;
  private static final Set<String> TAKING = Set.of("LISTED", "APPROVED", "DEFERRED");

  private static JdbcConnectionPool database;
  private static JdbcClient jdbc;
  private static TransactionTemplate transaction;
  private static PersonQuotas quotas;
  private static PostLevels levels;

  /** What becomes of a name. */
  private enum Act {
    LIST("LISTED", Set.of("ELECTED", "LISTED", "OMITTED")),
    OMIT("OMITTED", Set.of("ELECTED", "LISTED", "OMITTED")),
    WITHDRAW("WITHDRAWN", Set.of("LISTED")),
    REJECT("NOT_APPROVED", Set.of("LISTED")),
    DEFER("DEFERRED", Set.of("LISTED")),
    APPROVE("APPROVED", Set.of("LISTED"));

    private final String after;
    private final Set<String> before;

    Act(String after, Set<String> before) {
      this.after = after;
      this.before = before;
    }
  }

  /** One act of one unit on some of its names at once. */
  private record Step(String unit, Act act, Set<Integer> numbers) {}

  /** The limit was met: the whole act is taken back. */
  private static final class TooMany extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  @BeforeContainer
  static void openDatabase() {
    database = JdbcConnectionPool.create("jdbc:h2:mem:quota-property;DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH", "sa", "");
    DataSource source = database;
    Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
    jdbc = JdbcClient.create(source);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    levels = new PostLevels(DecisionTablesFixture.tables());
    quotas = new PersonQuotas(jdbc, new JdbcTemplate(source), levels);
    employ();
  }

  @AfterContainer
  static void closeDatabase() {
    database.dispose();
  }

  @Property(tries = 250)
  void nobodyGetsMorePlacesThanAllowedAndTheCountersSayWhatTheNamesSay(@ForAll("histories") List<Step> history) {
    startAnew();
    for (Step step : history) {
      boolean accepted = carryOut(step);
      assertThat(quotas.differences(CAMPAIGN, RULES)).as("after %s (%s)", step, accepted).isEmpty();
      assertThat(places().values()).as("after %s", step).allMatch(places -> places <= LIMIT);
      if (!accepted) {
        assertThat(wouldExceed(step)).as("%s was refused though there was room", step).isTrue();
      }
    }
  }

  @Property(tries = 60)
  void aRebuildPutsEveryCounterRight(@ForAll("histories") List<Step> history, @ForAll("damages") List<Integer> damage) {
    startAnew();
    history.forEach(PersonQuotasPropertyTest::carryOut);
    Map<String, Integer> before = places();
    for (int value : damage) {
      jdbc.sql("update person_quota set posts = :posts where cadre_code = :cadre").param("posts", value)
          .param("cadre", "p" + value % PEOPLE).update();
    }
    jdbc.sql("delete from person_quota where cadre_code = 'p2'").update();
    transaction.executeWithoutResult(status -> quotas.rebuild(CAMPAIGN, RULES));
    assertThat(quotas.differences(CAMPAIGN, RULES)).isEmpty();
    assertThat(places()).isEqualTo(before);
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<Set<Integer>> numbers = Arbitraries.integers().between(1, NAMES_PER_UNIT).set().ofMinSize(1).ofMaxSize(4);
    // Listing is what fills the places, so it comes up more often than what frees them.
    Arbitrary<Act> acts = Arbitraries.frequency(Tuple.of(5, Act.LIST), Tuple.of(1, Act.OMIT),
        Tuple.of(1, Act.WITHDRAW), Tuple.of(1, Act.REJECT), Tuple.of(1, Act.DEFER),
        Tuple.of(1, Act.APPROVE));
    return Combinators.combine(Arbitraries.of(TIER_OF_UNIT.keySet()), acts, numbers).as(Step::new).list().ofMinSize(1).ofMaxSize(25);
  }

  @Provide
  Arbitrary<List<Integer>> damages() {
    return Arbitraries.integers().between(0, 5).list().ofMinSize(1).ofMaxSize(4);
  }

  /** Changes names and counters together, or neither. */
  private static boolean carryOut(Step step) {
    try {
      transaction.executeWithoutResult(status -> {
        Map<String, Integer> changes = new HashMap<>();
        for (int number : step.numbers()) {
          Name name = name(step.unit(), number);
          if (step.act().before.contains(name.state())) {
            changes.merge(name.cadreCode(), change(name.state(), step.act().after), Integer::sum);
            jdbc.sql("update nomination set state = :state where id = :id").param("state", step.act().after)
                .param("id", name.id()).update();
          }
        }
        if (quotas.change(CAMPAIGN, level(step.unit()), changes).values().stream().anyMatch(places -> places > LIMIT)) {
          throw new TooMany();
        }
      });
      return true;
    } catch (TooMany refused) {
      return false;
    }
  }

  private static boolean wouldExceed(Step step) {
    Map<String, Integer> places = places();
    step.numbers().stream().map(number -> name(step.unit(), number)).filter(name -> step.act().before.contains(name.state()))
        .forEach(name -> places.merge(name.cadreCode() + "@" + level(step.unit()), change(name.state(), step.act().after), Integer::sum));
    return places.values().stream().max(Comparator.naturalOrder()).orElse(0) > LIMIT;
  }

  private static int change(String before, String after) {
    return (TAKING.contains(after) ? 1 : 0) - (TAKING.contains(before) ? 1 : 0);
  }

  /** Places by person and level, counted from the names by other means than the product's. */
  private static Map<String, Integer> places() {
    Map<String, Integer> places = new TreeMap<>();
    jdbc.sql("select plan_id, cadre_code, state from nomination").query(row -> {
      if (TAKING.contains(row.getString("state"))) {
        places.merge(row.getString("cadre_code") + "@" + level(row.getString("plan_id")), 1, Integer::sum);
      }
    });
    return places;
  }

  private static String level(String unit) {
    return levels.of(RULES, TIER_OF_UNIT.get(unit)).code();
  }

  private record Name(String id, String cadreCode, String state) {}

  private static Name name(String unit, int number) {
    return jdbc.sql("select id, cadre_code, state from nomination where plan_id = :plan and number = :number")
        .param("plan", unit).param("number", number).query(Name.class).single();
  }

  private static void startAnew() {
    jdbc.sql("delete from person_quota").update();
    jdbc.sql("update nomination set state = 'ELECTED'").update();
  }

  private static void employ() {
    jdbc.sql("insert into unit (code, tier, kind, name, search_key, valid_from, position_low, position_high, version)"
        + " values ('1', 'PROVINCE', 'tinh', 'Tỉnh', 'tinh', date '2020-01-01', 1, 100, 0)").update();
    jdbc.sql("insert into campaign (id, version, code, name, unit_code, kind, state) values (:id, 0, 'C1', 'Đợt', '1', 'NEXT_TERM', 'RUNNING')")
        .param("id", CAMPAIGN).update();
    int position = 2;
    for (Map.Entry<String, String> unit : TIER_OF_UNIT.entrySet()) {
      jdbc.sql("insert into unit (code, parent_code, tier, kind, name, search_key, valid_from, position_low, position_high, version)"
              + " values (:code, '1', :tier, 'xa', :code, :code, date '2020-01-01', :position, :position, 0)")
          .param("code", unit.getKey()).param("tier", unit.getValue()).param("position", position++).update();
    }
    for (int person = 0; person < PEOPLE; person++) {
      jdbc.sql("""
              insert into cadre (code, unit_code, full_name, search_key, birth_date, gender, ethnicity, home_place,
                current_post_title, current_rank, version)
              values (:code, '11', :code, :code, date '1985-05-01', 'MALE', 'Kinh', 'Thanh Hóa', 'Công chức', 8, 0)""")
          .param("code", "p" + person).update();
    }
    for (Map.Entry<String, String> unit : TIER_OF_UNIT.entrySet()) {
      jdbc.sql("""
              insert into unit_plan (id, version, campaign_id, business_key, unit_code, tier, nomination_procedure, approving_unit,
                state, nomination_round, return_round, awaiting_lower_levels)
              values (:unit, 0, :campaign, :unit, :unit, :tier, 'COMMITTEE', '1', 'LISTING', 1, 0, false)""")
          .param("unit", unit.getKey()).param("campaign", CAMPAIGN).param("tier", unit.getValue()).update();
      for (int number = 1; number <= NAMES_PER_UNIT; number++) {
        String post = unit.getKey() + "-" + number;
        jdbc.sql("insert into post (code, unit_code, title, post_group, post_rank, quota, required_qualification, required_theory,"
                + " centrally_managed, version) values (:post, :unit, :post, 'LEADERSHIP', 20, 1, 3, 2, false, 0)")
            .param("post", post).param("unit", unit.getKey()).update();
        jdbc.sql("insert into nomination (id, version, plan_id, number, round, post_code, cadre_code, justification, state)"
                + " values (:post, 0, :unit, :number, 1, :post, :cadre, 'Có năng lực', 'ELECTED')")
            .param("post", post).param("unit", unit.getKey()).param("number", number).param("cadre", "p" + number % PEOPLE).update();
      }
    }
  }
}
