package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.quyhoach.approval.PlanRegister;
import vn.quyhoach.cadre.CadreImport;
import vn.quyhoach.deadline.DeadlineNotice;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.deadline.Rung;
import vn.quyhoach.demo.InventedPeople;
import vn.quyhoach.nomination.PlanState;
import vn.quyhoach.organisation.OrganisationImport;

/** The story of a plan on the database of real use, so that the statements of every module run there, also at the same moment. */
@SpringBootTest(properties = {"quyhoach.demo.today=2022-07-13", "QUYHOACH_DATABASE_SSLMODE=disable"})
@ActiveProfiles(profiles = {"postgres", "test"}, inheritProfiles = false)
@DirtiesContext
class PostgresScenarioTest extends PlanTestBase {

  private static EmbeddedPostgres postgres;

  @Autowired PlanRegister register;
  @Autowired Deadlines deadlines;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) throws IOException {
    postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "150").start();
    registry.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
    registry.add("spring.datasource.username", () -> "postgres");
    registry.add("spring.datasource.password", () -> "postgres");
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @TestConfiguration
  static class People {

    @Bean
    ApplicationRunner inventedPeople(OrganisationImport organisation, CadreImport cadres) {
      return arguments -> InventedPeople.load(organisation, cadres);
    }
  }

  @Test
  void aLateCommunesPlanIsReturnedAnsweredDecidedAndRegistered() {
    String unit = "14755";
    String key = key(unit);
    fireTimer("unit-planning", key, "timerStart_reminder");
    fireTimer("unit-planning", key, "timer_lastReminder");
    fireTimer("unit-planning", key, "timerStart_deadline");
    runJobs(key);
    fireTimer("deadline-ladder", key, "timer_explanationDue");
    runJobs(key);
    assertThat(deadlines.noticesOf(plan(unit).id())).extracting(DeadlineNotice::rung).containsExactly(Rung.values());
    play(key, "userTask_explainLateness");
    play(key, "userTask_considerLateness");

    submitPlan(unit);
    playUntil(key, "userTask_concludeAppraisal");
    play(key, "userTask_concludeAppraisal", Map.of("conclusion", "RETURN", "opinion", "Hồ sơ còn thiếu.", "defects",
        List.of(Map.of("nomination", "1", "text", "Thiếu bản sao bằng."))));
    runJobs(key);
    play(key, "userTask_remedyDefects");
    play(key, "userTask_signSupplement");
    runJobs(key);
    forwardPlan(unit);
    decideWaitingLists("380");
    play(key, "userTask_recordPublication");
    assertThat(plan(unit).state()).isEqualTo(PlanState.PUBLISHED);
    assertThat(register.within("380")).hasSize(3);
    assertThat(record.faultsOf(plan(unit).id())).isEmpty();
  }

  @Test
  void listsForwardedAtTheSameMomentMeetOnOneAgenda() throws Exception {
    List<String> units = List.of("14809", "14812", "14815", "14818");
    for (String unit : units) {
      playUntil(key(unit), "userTask_concludeAppraisal");
      play(key(unit), "userTask_concludeAppraisal");
    }
    List<String> forwarding = units.stream().map(unit -> management.createJobQuery()
        .processInstanceId(instance("dossier-appraisal", key(unit)).getId()).messages().singleResult().getId()).toList();
    atOnce(forwarding.stream().map(job -> (Runnable) () -> management.executeJob(job)).toList());
    assertThat(rows(shown(sessionOf("381"), "userTask_prepareAgenda"), "listOptions")).hasSize(4);
  }

  @Test
  void theLastCommunesDecisionMeetsTheDistrictThatBeginsToWait() throws Exception {
    String district = "382";
    jdbc.sql("""
            update unit_plan set state = 'DECIDED', version = version + 1 where unit_code <> '14830'
              and unit_code in (select code from unit where parent_code = '382')""").update();
    forwardPlan("14830");
    playUntil(key(district), "userTask_compileList");
    play(key(district), "userTask_compileList");
    String session = sessionOf(district);
    play(session, "userTask_prepareAgenda");
    play(session, "userTask_recordDecisions");
    play(session, "userTask_issueAct");
    List<Job> meeting = List.of(onlyJob("standing-committee-session", session), onlyJob("unit-planning", key(district)));
    atOnce(meeting.stream().map(job -> (Runnable) () -> management.executeJob(job.getId())).toList());
    runJobs(session);
    runJobs(key(district));
    assertThat(openTasks(key(district))).containsExactly("userTask_signSubmission");
    assertThat(instance("bottom-up-waiver", key(district))).isNull();
  }

  private Job onlyJob(String processKey, String businessKey) {
    return management.createJobQuery().processInstanceId(instance(processKey, businessKey).getId()).messages().singleResult();
  }

  /** Runs everything at the same moment; whoever is beaten tries again, as the job executor would. */
  private static void atOnce(List<Runnable> steps) throws Exception {
    CyclicBarrier together = new CyclicBarrier(steps.size());
    ExecutorService workers = Executors.newFixedThreadPool(steps.size());
    try {
      for (Future<Object> outcome : workers.invokeAll(steps.stream().map(step -> (Callable<Object>) () -> {
        together.await(10, TimeUnit.SECONDS);
        for (int attempt = 0; ; attempt++) {
          try {
            step.run();
            return null;
          } catch (RuntimeException beaten) {
            if (attempt == 5) {
              throw beaten;
            }
          }
        }
      }).toList())) {
        outcome.get();
      }
    } finally {
      workers.shutdownNow();
    }
  }
}
