package vn.quyhoach.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
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
import vn.quyhoach.organisation.Role;

/**
 * Random histories of work against the rules as the regulation states them (S42): whatever people did before, in whatever order, the
 * rules answer as a plain reading of it does.
 */
@SpringBootTest(classes = PeopleDatabase.class, webEnvironment = WebEnvironment.NONE, properties = {
    "spring.datasource.url=jdbc:h2:mem:task-rules;DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH",
    "spring.jpa.hibernate.ddl-auto=none"})
@ImportAutoConfiguration(JdbcClientAutoConfiguration.class)
@Import(TaskRules.class)
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
    StringBuilder story = new StringBuilder("history " + history + ":");
    for (int step = 0; step < 6; step++) {
      Person person = people.get(random.nextInt(people.size()));
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
          Assignment work = new Assignment(offeredTo.unit(), offeredTo.role().groupId(), wanted,
              wanted.isPresent() ? concerned : Set.of(), wanted.isPresent() ? named : Set.of(),
              random.nextInt(3) == 0 ? Optional.of(UNITS.get(random.nextInt(UNITS.size()))) : Optional.empty());
          Answer expected = reading(person, work, done.getOrDefault(person.human(), Map.of()), aside);
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

  /** The rules once more, read from the regulation and not from the code. */
  private static Answer reading(Person person, Assignment work, Map<String, Set<Duty>> done, Set<String> aside) {
    if (!person.unit().equals(work.unitCode()) || !person.role().groupId().equals(work.groupId())) {
      return Answer.NOT_YOURS;
    }
    if (work.duty().isEmpty()) {
      return Answer.YES;
    }
    Duty wanted = work.duty().get();
    boolean judges = wanted == Duty.VET || wanted == Duty.APPRAISE || wanted == Duty.DECIDE;
    if ((wanted == Duty.VET || wanted == Duty.APPRAISE) && work.unitConcerned().filter(person.unit()::equals).isPresent()) {
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
