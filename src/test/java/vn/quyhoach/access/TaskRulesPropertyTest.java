package vn.quyhoach.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.PeopleDatabase;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.organisation.Role;

/**
 * Random histories of work against the rules as the regulation states them (S42): whatever people did before, in whatever order, the
 * rules answer as a plain reading of it does.
 */
@SpringBootTest(classes = PeopleDatabase.class, webEnvironment = WebEnvironment.NONE, properties = {
    "spring.datasource.url=jdbc:h2:mem:task-rules;DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH",
    "spring.jpa.hibernate.ddl-auto=none"})
@ImportAutoConfiguration(JdbcClientAutoConfiguration.class)
@Import({TaskRules.class, StandIns.class, DecisionRecord.class, ObjectMapper.class})
@DirtiesContext
class TaskRulesPropertyTest {

  private static final int HISTORIES = 10_000;
  private static final long SEED = 20_220_713L;
  private static final List<String> UNITS = List.of("11", "12");

  /** Who nominates, who signs, who checks and who decides are different people; so are the two who count. */
  private static final List<Set<Duty>> SIDES = List.of(Set.of(Duty.NOMINATE), Set.of(Duty.SIGN), Set.of(Duty.VET, Duty.APPRAISE),
      Set.of(Duty.DECIDE));

  @Autowired TaskRules rules;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;
  @Autowired PlatformTransactionManager transactions;

  /** A person in one role of one unit, perhaps also somebody's candidate. */
  private record Person(String userId, String unit, Role role, String cadre) {

    /** Two accounts with one cadre code are one human being. */
    String human() {
      return cadre == null ? userId : cadre;
    }
  }

  private enum Answer { YES, NOT_YOURS, CONFLICT }

  @Test
  void theRulesAnswerEveryHistoryAsTheRegulationReads() {
    List<Person> people = employ();
    Random random = new Random(SEED);
    Map<Answer, Integer> answers = new HashMap<>();
    for (int history = 0; history < HISTORIES; history++) {
      live(history, people, random, answers);
    }
    assertThat(answers.get(Answer.YES)).as("work that was allowed").isGreaterThan(HISTORIES / 2);
    assertThat(answers.get(Answer.NOT_YOURS)).as("work of others").isGreaterThan(HISTORIES / 2);
    assertThat(answers.get(Answer.CONFLICT)).as("conflicts").isGreaterThan(HISTORIES / 10);
  }

  private void live(int history, List<Person> people, Random random, Map<Answer, Integer> answers) {
    List<String> subjects = List.of("h" + history + "-a", "h" + history + "-b");
    Map<String, Map<String, Set<Duty>>> done = new HashMap<>();
    Set<String> aside = new HashSet<>();
    jdbc.sql("delete from stand_in").update();
    List<Arrangement> standIns = new ArrayList<>();
    StringBuilder story = new StringBuilder("history " + history + ":");
    for (int step = 0; step < 6; step++) {
      Person person = people.get(random.nextInt(people.size()));
      if (random.nextInt(10) == 0) {
        standIns.add(arrange(people, random, story));
      }
      Duty duty = Duty.values()[random.nextInt(Duty.values().length)];
      Set<String> concerned = random.nextInt(4) == 0 ? new HashSet<>(subjects) : Set.of(subjects.get(random.nextInt(2)));
      switch (random.nextInt(8)) {
        case 0 -> {
          String plan = subjects.get(random.nextInt(2));
          if (aside.add(person.human() + "/" + plan)) {
            rules.recuse(person.userId(), plan, "Có quan hệ gia đình.");
            story.append(' ').append(person.userId()).append(" steps aside from ").append(plan).append(';');
          }
        }
        case 1, 2, 3 -> {
          new TransactionTemplate(transactions).executeWithoutResult(
              status -> rules.remember(person.userId(), duty, concerned));
          concerned.forEach(subject -> done.computeIfAbsent(person.human(), it -> new HashMap<>())
              .computeIfAbsent(subject, it -> EnumSet.noneOf(Duty.class)).add(duty));
          story.append(' ').append(person.userId()).append(" did ").append(duty).append(" for ").append(concerned).append(';');
        }
        default -> {
          Person offeredTo = random.nextInt(4) == 0 ? people.get(random.nextInt(people.size())) : person;
          Optional<Duty> wanted = random.nextInt(6) == 0 ? Optional.empty() : Optional.of(duty);
          Set<String> named = random.nextInt(3) == 0 ? Set.of("cadre-1", "cadre-2") : Set.of("cadre-3");
          Optional<String> campaign = random.nextInt(5) == 0 ? Optional.empty() : Optional.of(random.nextBoolean() ? "one" : "two");
          Assignment work = new Assignment(offeredTo.unit(), offeredTo.role().groupId(), campaign, wanted,
              wanted.isPresent() ? concerned : Set.of(), wanted.isPresent() ? named : Set.of(),
              random.nextInt(3) == 0 ? Set.of(UNITS.get(random.nextInt(UNITS.size()))) : Set.of());
          Answer expected = reading(person, work, done, aside, standIns);
          assertThat(answer(person, work)).as(story + " now " + person + " wants " + work).isEqualTo(expected);
          answers.merge(expected, 1, Integer::sum);
        }
      }
    }
  }

  private Answer answer(Person person, Assignment work) {
    try {
      rules.require(person.userId(), work);
      return Answer.YES;
    } catch (NotYours stranger) {
      return Answer.NOT_YOURS;
    } catch (ConflictOfInterest conflict) {
      return Answer.CONFLICT;
    }
  }

  /** Somebody who stands in for somebody else of the unit, in the past, now or later, for everything or one campaign. */
  private record Arrangement(Person absent, Person standIn, String campaign, boolean running) {
  }

  private Arrangement arrange(List<Person> people, Random random, StringBuilder story) {
    Person absent = people.get(random.nextInt(people.size()));
    List<Person> colleagues = people.stream().filter(other -> other.unit().equals(absent.unit()) && !other.equals(absent)).toList();
    Person standIn = colleagues.get(random.nextInt(colleagues.size()));
    int offset = List.of(-10, -3, -3, -3, 2).get(random.nextInt(5));
    LocalDate from = UserZone.today(clock).plusDays(offset);
    boolean ended = random.nextInt(6) == 0;
    String campaign = random.nextInt(3) == 0 ? "one" : null;
    jdbc.sql("""
            insert into stand_in (id, unit_code, absent_user, absent_name, stand_in_user, stand_in_name, campaign_id, valid_from, valid_to,
              basis, recorded_by, recorded_at, ended_at)
            values (:id, :unit, :absent, 'A', :user, 'B', :campaign, :from, :to, 'Giấy ủy quyền', 'x', current_timestamp, :ended)""")
        .param("id", UUID.randomUUID().toString()).param("unit", absent.unit()).param("absent", absent.userId())
        .param("user", standIn.userId()).param("campaign", campaign).param("from", from).param("to", from.plusDays(6))
        .param("ended", ended ? OffsetDateTime.now(clock) : null, Types.TIMESTAMP_WITH_TIMEZONE).update();
    story.append(' ').append(standIn.userId()).append(" for ").append(absent.userId()).append(" from day ").append(offset)
        .append(ended ? " ended" : "").append(" campaign ").append(campaign).append(';');
    return new Arrangement(absent, standIn, campaign, offset == -3 && !ended);
  }

  private static boolean isOf(Person person, Assignment work) {
    return person.unit().equals(work.unitCode()) && person.role().groupId().equals(work.groupId());
  }

  /** Own work, or an absent colleague's whose mandate covers it, but never a count; and then nothing may bar either of the two. */
  private static Answer reading(Person person, Assignment work, Map<String, Map<String, Set<Duty>>> done, Set<String> aside,
      List<Arrangement> standIns) {
    Answer own = readingForOneself(person, work, done.getOrDefault(person.human(), Map.of()), aside);
    if (isOf(person, work)) {
      return own;
    }
    boolean counts = work.duty().filter(duty -> duty == Duty.FIRST_COUNT || duty == Duty.SECOND_COUNT).isPresent();
    Optional<Arrangement> runs = standIns.stream().filter(one -> one.running() && one.standIn().equals(person) && isOf(one.absent(), work))
        .filter(one -> one.campaign() == null || work.campaignId().equals(Optional.of(one.campaign()))).findFirst();
    if (runs.isEmpty() || counts) {
      return Answer.NOT_YOURS;
    }
    Person absent = runs.get().absent();
    return own == Answer.CONFLICT ? own : readingForOneself(absent, work, done.getOrDefault(absent.human(), Map.of()), aside);
  }

  /** The rules once more, read from the regulation and not from the code. */
  private static Answer readingForOneself(Person person, Assignment work, Map<String, Set<Duty>> done, Set<String> aside) {
    if (work.duty().isEmpty()) {
      return Answer.YES;
    }
    Duty wanted = work.duty().get();
    boolean judges = wanted == Duty.VET || wanted == Duty.APPRAISE || wanted == Duty.DECIDE;
    if ((wanted == Duty.VET || wanted == Duty.APPRAISE) && work.unitsConcerned().contains(person.unit())) {
      return Answer.CONFLICT;
    }
    if ((judges || wanted == Duty.GIVE_OPINION) && person.cadre() != null && work.peopleConcerned().contains(person.cadre())) {
      return Answer.CONFLICT;
    }
    for (String subject : work.subjects()) {
      if (aside.contains(person.human() + "/" + subject)) {
        return Answer.CONFLICT;
      }
      for (Duty earlier : done.getOrDefault(subject, Set.of())) {
        if (onOtherSides(earlier, wanted)) {
          return Answer.CONFLICT;
        }
      }
    }
    return Answer.YES;
  }

  private static boolean onOtherSides(Duty earlier, Duty wanted) {
    if (EnumSet.of(earlier, wanted).equals(EnumSet.of(Duty.FIRST_COUNT, Duty.SECOND_COUNT))) {
      return true;
    }
    return side(earlier).isPresent() && side(wanted).isPresent() && !side(earlier).equals(side(wanted));
  }

  private static Optional<Set<Duty>> side(Duty duty) {
    return SIDES.stream().filter(side -> side.contains(duty)).findFirst();
  }

  private List<Person> employ() {
    int position = 1;
    List<Person> people = new ArrayList<>();
    for (String unit : UNITS) {
      jdbc.sql("""
              insert into unit (code, name, search_key, tier, valid_from, position_low, position_high, kind, version)
              values (:code, :name, lower(:name), 'DISTRICT', date '2020-01-01', :low, :high, 'huyen', 0)""")
          .param("code", unit).param("name", "Huyện " + unit).param("low", position).param("high", position + 1).update();
      position += 2;
      for (Role role : List.of(Role.OFFICER, Role.HEAD, Role.BOARD, Role.SECRETARIAT)) {
        String cadre = role == Role.BOARD ? "cadre-" + unit.charAt(1) : role == Role.SECRETARIAT ? "cadre-3" : null;
        Person person = new Person(role.groupId() + "." + unit, unit, role, cadre);
        people.add(person);
        jdbc.sql("""
                insert into official (user_id, unit_code, role, full_name, search_key, position_title, cadre_code, version)
                values (:user, :unit, :role, 'Nguyễn Văn An', 'nguyen van an', 'Cán bộ', :cadre, 0)""")
            .param("user", person.userId()).param("unit", unit).param("role", role.name()).param("cadre", cadre).update();
      }
    }
    return people;
  }
}
