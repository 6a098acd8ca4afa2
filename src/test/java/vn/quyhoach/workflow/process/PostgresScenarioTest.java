package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.Job;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.PostgresServer;
import vn.quyhoach.approval.PlanRegister;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.CadreImport;
import vn.quyhoach.deadline.DeadlineKind;
import vn.quyhoach.deadline.DeadlineNotice;
import vn.quyhoach.deadline.OpenDeadline;
import vn.quyhoach.demo.InventedPeople;
import vn.quyhoach.nomination.PlanState;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.organisation.Charges;
import vn.quyhoach.organisation.CommitteeMembers;
import vn.quyhoach.organisation.OrganisationImport;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.UnitTier;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.progress.ActivityLog;
import vn.quyhoach.progress.ActivityLog.Line;
import vn.quyhoach.progress.ActivityLog.Place;
import vn.quyhoach.progress.CampaignClock;
import vn.quyhoach.progress.CampaignClock.CampaignName;
import vn.quyhoach.progress.ClockScope;
import vn.quyhoach.progress.ClockState;
import vn.quyhoach.progress.ProgressCharts;
import vn.quyhoach.progress.UnitStories;
import vn.quyhoach.progress.UnitStory;
import vn.quyhoach.quota.PersonQuotas;
import vn.quyhoach.refusal.Refusal;
import vn.quyhoach.workflow.content.ActLabels;
import vn.quyhoach.workflow.web.Failures;

/** The story of a plan on the database of real use, so that the statements of every module run there, also at the same moment. */
@SpringBootTest(properties = {"quyhoach.demo.today=2022-07-13", "QUYHOACH_DATABASE_SSLMODE=disable"})
@ActiveProfiles(profiles = {"postgres", "test"}, inheritProfiles = false)
@DirtiesContext
class PostgresScenarioTest extends PlanTestBase {

  private static final int STORM = 2_000;

  @Autowired PlanRegister register;
  @Autowired PersonQuotas quotas;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Units units;
  @Autowired CampaignClock clockBoard;
  @Autowired ProgressCharts charts;
  @Autowired UnitStories stories;
  @Autowired ActivityLog activities;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    PostgresServer.connect(registry);
  }

  @TestConfiguration
  static class People {

    @Bean
    ApplicationRunner inventedPeople(OrganisationImport organisation, Charges charges, CommitteeMembers committees, CadreImport cadres) {
      return arguments -> InventedPeople.load(organisation, charges, committees, cadres);
    }
  }

  @Test
  void aLateCommunesPlanIsReturnedAnsweredDecidedAndRegistered() {
    String unit = "14755";
    String key = key(unit);
    for (int rung = 0; rung < 3; rung++) {
      climb(deadlines.deadline(plan(unit).id()));
    }
    assertThat(deadlines.noticesOf(plan(unit).id())).extracting(DeadlineNotice::rung)
        .containsExactly("LAST_REMINDER", "NOTICE_TO_HEAD", "REPORT_TO_UPPER_LEVEL");
    play(key, "userTask_acknowledgeNotice");
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
    assertThat(register.within("380")).filteredOn(PlanRegister.Entry::isApprovedHere).hasSize(3);
    assertThat(record.faultsOf(plan(unit).id())).isEmpty();
  }

  @Test
  void theCampaignClockIsAskedOfTheDatabaseOfRealUse() {
    String unit = "14800";
    submitPlan(unit);
    ClockScope district = new ClockScope("380", units.unit("380").positionLow(), units.unit("380").positionHigh(), Set.of());
    CampaignName campaign = clockBoard.campaign(CAMPAIGN_CODE, district).orElseThrow();
    assertThat(clockBoard.version()).isNotBlank();
    assertThat(clockBoard.board(campaign.id(), district).rows()).filteredOn(row -> row.unit().equals(unit)).singleElement()
        .satisfies(row -> assertThat(row.state()).isEqualTo(ClockState.SUBMITTED));
    assertThat(charts.course(campaign.id(), district, UnitTier.COMMUNE).days()).isNotEmpty();
    assertThat(charts.stepDays(campaign.id(), district)).isNotEmpty();
    UnitStory story = stories.of(campaign, unit, district).orElseThrow();
    assertThat(story.steps()).isNotEmpty();
    assertThat(story.dates()).isNotEmpty();
    List<Line> lines = activities.page(campaign.id(), district, story.planId(), Place.TOP, ActLabels::of);
    assertThat(activities.page(campaign.id(), new ClockScope("380", district.low(), district.high(), Set.of(unit)), "",
        lines.get(0).place(), ActLabels::of)).containsAll(lines.subList(1, lines.size()));
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

  @Test
  void unitsThatNameTheSamePersonAtTheSameMomentDoNotTogetherPassTheLimit() throws Exception {
    List<String> units = List.of("14758", "14761", "14764", "14767");
    units.forEach(unit -> playUntil(key(unit), "userTask_compileList"));
    String person = names(units.get(0)).get(0).cadreCode();
    units.stream().skip(1).forEach(unit -> {
      jdbc.sql("update nomination set cadre_code = :person, version = version + 1 where id = :id").param("person", person)
          .param("id", names(unit).get(0).id()).update();
      jdbc.sql("insert into source_evaluation (id, plan_id, cadre_code, result) values (:id, :plan, :person, 'QUALIFIED')")
          .param("id", "transferred-" + unit).param("plan", plan(unit).id()).param("person", person).update();
    });
    assertThat(quotas.taken(campaign().id(), "COMMUNE", List.of(person))).as("nobody has named the person yet").isEmpty();

    List<String> refusals = listedAtOnce(units);
    assertThat(refusals).singleElement().asString().contains("4, tối đa 3", "ở đơn vị khác");
    assertThat(quotas.taken(campaign().id(), "COMMUNE", List.of(person))).containsEntry(person, 3);
    assertThat(quotas.differences(campaign().id(), campaign().rules())).isEmpty();

    // Once more with counters that are there already: one unit has left the person out, two want in for the one place.
    String out = units.stream().filter(unit -> openTasks(key(unit)).contains("userTask_signSubmission")).findFirst().orElseThrow();
    Map<String, Object> rework = new HashMap<>(Map.of("decision", "REWORK", "reason", "Nhường đơn vị khác."));
    rework.put("number", null);
    rework.put("signedOn", null);
    play(key(out), "userTask_signSubmission", rework);
    play(key(out), "userTask_compileList", Map.of("lines", filled(key(out), "userTask_compileList", "lines",
        row -> row == 0 ? Map.of("include", "OMIT", "reason", "Nhường đơn vị khác.") : Map.of("include", "INCLUDE"))));
    play(key(out), "userTask_signSubmission", rework);
    List<String> wanting = units.stream().filter(unit -> openTasks(key(unit)).contains("userTask_compileList")).toList();
    assertThat(wanting).hasSize(2).contains(out);
    assertThat(listedAtOnce(wanting)).singleElement().asString().contains("4, tối đa 3");
    assertThat(quotas.differences(campaign().id(), campaign().rules())).isEmpty();
  }

  @Test
  void manyStepsOverTheSamePeopleInAnyOrderNeverBlockOneAnother() throws Exception {
    List<String> people = cadres.ofUnit("14770").stream().map(Cadre::code).limit(4).toList();
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    transaction.executeWithoutResult(status -> quotas.change(campaign().id(), "COMMUNE",
        people.stream().collect(Collectors.toMap(code -> code, code -> 0))));
    List<Runnable> steps = new ArrayList<>();
    for (int worker = 0; worker < 8; worker++) {
      int shift = worker;
      steps.add(() -> {
        for (int round = 0; round < 15; round++) {
          for (int change : List.of(1, -1)) {
            Map<String, Integer> changes = new LinkedHashMap<>();
            for (int person = 0; person < 3; person++) {
              changes.put(people.get((shift * 3 + round + person) % people.size()), change);
            }
            transaction.executeWithoutResult(status -> quotas.change(campaign().id(), "COMMUNE", changes));
          }
        }
      });
    }
    assertThat(failuresOf(steps)).as("nobody is beaten, nobody waits in a circle").isEmpty();
    assertThat(quotas.taken(campaign().id(), "COMMUNE", people).values()).hasSize(4).containsOnly(0);
  }

  /** Two thousand dates pass at one moment while several workers take jobs: every rung is written once, and each date only once per rung. */
  @Test
  void aStormOfDatesThatPassAtOnceTellsEachOnce() throws Exception {
    List<UnitPlan> all = plans.plansOf(campaign().id());
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    List<String> storm = Collections.synchronizedList(new ArrayList<>());
    int each = 100;
    failuresOf(IntStream.range(0, 4).mapToObj(worker -> (Runnable) () -> {
      for (int batch = 0; batch < STORM / each / 4; batch++) {
        int first = (worker * STORM / each / 4 + batch) * each;
        transaction.executeWithoutResult(status -> IntStream.range(first, first + each).forEach(number -> {
          UnitPlan plan = all.get(number % all.size());
          storm.add(deadlines.open(new OpenDeadline(DeadlineKind.ACTION, "storm-" + number, plan.campaignId(), plan.id(), plan.unitCode(),
              Role.OFFICER, plan.approvingUnit(), LocalDate.of(2022, 8, 30), campaign().rules(), "Nộp báo cáo")).id());
        }));
      }
    }).toList());
    assertThat(storm).hasSize(STORM);

    ConcurrentLinkedQueue<String> waiting = new ConcurrentLinkedQueue<>(jobsOf("timer"));
    assertThat(waiting).hasSizeGreaterThanOrEqualTo(STORM);
    List<RuntimeException> failures = failuresOf(IntStream.range(0, 8).mapToObj(worker -> (Runnable) () -> drain(waiting)).toList());
    waiting.addAll(jobsOf("message"));
    failures.addAll(failuresOf(IntStream.range(0, 8).mapToObj(worker -> (Runnable) () -> drain(waiting)).toList()));
    assertThat(failures).isEmpty();
    assertThat(jdbc.sql("select count(*) from deadline_notice n join deadline d on d.id = n.deadline_id where d.subject_id like 'storm-%'")
        .query(Integer.class).single()).isEqualTo(STORM);
    assertThat(jdbc.sql("""
            select count(*) from deadline d where d.subject_id like 'storm-%' and d.next_rung = 'NOTICE_TO_HEAD' and exists (
              select 1 from deadline_notice n where n.deadline_id = d.id and n.rung = 'LAST_REMINDER')""").query(Integer.class).single())
        .as("each has come exactly one rung further").isEqualTo(STORM);
    assertThat(jdbc.sql("""
            select count(*) from deadline d where d.subject_id like 'storm-%' and not exists (
              select 1 from ACT_RU_JOB j where j.PROCESS_INSTANCE_ID_ = d.ladder_id and j.RETRIES_ > 0)""").query(Integer.class).single())
        .as("ladders without a timer for the next one").isZero();
    assertThat(all.stream().limit(20).map(plan -> record.faultsOf(plan.id()))).allSatisfy(faults -> assertThat(faults).isEmpty());
  }

  private List<String> jobsOf(String type) {
    return jdbc.sql("""
            select j.ID_ from ACT_RU_JOB j join deadline d on d.ladder_id = j.PROCESS_INSTANCE_ID_
            where d.subject_id like 'storm-%' and j.TYPE_ = :type""").param("type", type).query(String.class).list();
  }

  /** A worker of the job executor; a job is done again when another worker was quicker with something it needs. */
  private void drain(ConcurrentLinkedQueue<String> waiting) {
    for (String job = waiting.poll(); job != null; job = waiting.poll()) {
      for (int attempt = 0; ; attempt++) {
        try {
          management.executeJob(job);
          break;
        } catch (RuntimeException beaten) {
          if (attempt == 5 || !Failures.isConcurrency(beaten)) {
            throw beaten;
          }
        }
      }
    }
  }

  /** Compiles the lists of several units at the same moment; a beaten one tries again unseen. Answers what was refused. */
  private List<String> listedAtOnce(List<String> units) throws Exception {
    List<String> refusals = Collections.synchronizedList(new ArrayList<>());
    List<RuntimeException> failures = failuresOf(units.stream().map(unit -> (Runnable) () -> {
      for (int attempt = 0; ; attempt++) {
        try {
          play(key(unit), "userTask_compileList");
          return;
        } catch (RuntimeException beaten) {
          if (Failures.cause(beaten, Refusal.class).isPresent()) {
            refusals.add(Failures.cause(beaten, Refusal.class).get().getMessage());
            return;
          }
          if (attempt == 4 || !Failures.isConcurrency(beaten)) {
            throw beaten;
          }
        }
      }
    }).toList());
    assertThat(failures).isEmpty();
    return refusals;
  }

  /** Runs everything at the same moment and answers what went wrong. */
  private static List<RuntimeException> failuresOf(List<Runnable> steps) throws Exception {
    CyclicBarrier together = new CyclicBarrier(steps.size());
    ExecutorService workers = Executors.newFixedThreadPool(steps.size());
    List<RuntimeException> failures = new ArrayList<>();
    try {
      for (Future<Object> outcome : workers.invokeAll(steps.stream().map(step -> (Callable<Object>) () -> {
        together.await(10, TimeUnit.SECONDS);
        try {
          step.run();
          return null;
        } catch (RuntimeException failure) {
          return failure;
        }
      }).toList())) {
        if (outcome.get() instanceof RuntimeException failure) {
          failures.add(failure);
        }
      }
    } finally {
      workers.shutdownNow();
    }
    return failures;
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
