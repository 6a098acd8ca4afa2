package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.quyhoach.campaign.CampaignState;
import vn.quyhoach.deadline.Deadline;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.organisation.UnitTier;
import vn.quyhoach.refusal.Refusal;

/** A campaign from its proposal to the notice of conclusion, and what it sets going in every unit of its roster. */
class PlanningCampaignProcessTest extends PlanTestBase {

  private static final Logger LOG = LoggerFactory.getLogger(PlanningCampaignProcessTest.class);
  private static final String DRAFT = "userTask_draftCampaign";

  @Test
  void afterTheStartEveryUnitOfTheRosterHasItsOneOpenTaskAndItsTimersAtTheRightHour() {
    String code = "2022-ALL";
    propose(code);
    play(code, DRAFT);
    play(code, "userTask_adoptCampaign");
    play(code, "userTask_recordDissemination");
    String campaignId = campaigns.byCode(code).orElseThrow().id();
    long began = System.nanoTime();
    assertThat(runNextJob(code)).isTrue();
    assertThat(plans.plansOf(campaignId)).as("units of the first batch").hasSize(50);
    while (runNextJob(code)) {
      assertThat(plans.plansOf(campaignId)).hasSizeLessThanOrEqualTo(700);
    }
    long took = (System.nanoTime() - began) / 1_000_000;
    Runtime memory = Runtime.getRuntime();
    LOG.info("START OF ALL UNITS: {} plans in {} ms, {} MB of memory in use", plans.plansOf(campaignId).size(), took,
        (memory.totalMemory() - memory.freeMemory()) >> 20);

    Set<String> roster = new HashSet<>(jdbc.sql("select code from unit where tier <> 'CENTRAL'").query(String.class).list());
    List<UnitPlan> opened = plans.plansOf(campaignId);
    assertThat(opened).extracting(UnitPlan::unitCode).containsExactlyInAnyOrderElementsOf(roster);

    Map<String, ProcessInstance> instances = new HashMap<>();
    runtime.createProcessInstanceQuery().processDefinitionKey("unit-planning").processInstanceBusinessKeyLike(code + ".%").list()
        .forEach(instance -> assertThat(instances.put(instance.getId(), instance)).isNull());
    assertThat(instances).hasSameSizeAs(roster);
    Map<String, List<Task>> tasksByInstance = tasks.createTaskQuery().processInstanceBusinessKeyLike(code + ".%").list().stream()
        .collect(Collectors.groupingBy(Task::getProcessInstanceId));
    Map<String, List<Job>> timersByLadder = management.createJobQuery().processDefinitionKey("deadline-ladder").timers().list()
        .stream().collect(Collectors.groupingBy(Job::getProcessInstanceId));
    Map<UnitTier, List<Instant>> times = new TreeMap<>();
    for (UnitTier tier : UnitTier.values()) {
      times.put(tier, tier == UnitTier.COMMUNE ? hours("2022-07-14", "2022-07-15")
          : tier == UnitTier.PROVINCE ? hours("2022-09-23", "2022-09-30") : hours("2022-08-23", "2022-08-30"));
    }
    Map<String, String> ids = opened.stream().collect(Collectors.toMap(UnitPlan::unitCode, UnitPlan::id));
    Map<String, UnitTier> tiers = opened.stream().collect(Collectors.toMap(UnitPlan::unitCode, UnitPlan::tier));
    for (ProcessInstance instance : instances.values()) {
      String unit = instance.getTenantId();
      assertThat(instance.getBusinessKey()).isEqualTo(code + "." + unit);
      assertThat(tasksByInstance.get(instance.getId())).as("open tasks of " + unit).singleElement().satisfies(task -> {
        assertThat(task.getTaskDefinitionKey()).isEqualTo("userTask_registerImplementingDocuments");
        assertThat(task.getTenantId()).isEqualTo(unit);
        assertThat(task.getAssignee()).isNull();
        assertThat(task.getDueDate().toInstant()).isEqualTo(times.get(tiers.get(unit)).get(1));
      });
      Deadline deadline = deadlines.deadline(ids.get(unit));
      assertThat(timersByLadder.get(deadline.ladderId())).as("timers of " + unit).singleElement()
          .satisfies(timer -> assertThat(timer.getDuedate().toInstant()).isEqualTo(times.get(tiers.get(unit)).get(0)));
    }
    Task one = tasksByInstance.values().iterator().next().get(0);
    assertThat(tasks.getIdentityLinksForTask(one.getId())).extracting(IdentityLink::getGroupId).containsExactly("officer");
    assertThat(timer("planning-campaign", code, "timer_campaignEnds").getDuedate().toInstant())
        .as("midnight after the last day").isEqualTo(Instant.parse("2022-09-30T17:00:00Z"));
  }

  @Test
  @Tag("B40")
  void aSmallCampaignIsStartedTwiceWithoutHarmAndEndsWithItsConclusion() {
    String code = "2022-SMALL";
    propose(code);
    play(code, DRAFT, Map.of("waves", List.of(wave(1, "2022-08-30", "FRONT", "PARTY_COMMISSION"))));
    assertThat(rows(shown(code, "userTask_adoptCampaign"), "waveTable")).hasSize(1).first()
        .satisfies(line -> assertThat(line).containsEntry("due", "30/08/2022"));
    play(code, "userTask_adoptCampaign");
    assertNames(refusalOfPlaying(code, "userTask_recordDissemination", Map.of("heldOn", "2022-06-30")), "heldOn",
        "30/06/2022", "01/07/2022");
    play(code, "userTask_recordDissemination");
    runJobs(code);
    String campaignId = campaigns.byCode(code).orElseThrow().id();
    List<UnitPlan> opened = plans.plansOf(campaignId);
    assertThat(opened).isNotEmpty().extracting(UnitPlan::tier).containsOnly(UnitTier.FRONT, UnitTier.PARTY_COMMISSION);

    ProcessInstance campaign = instance("planning-campaign", code);
    runtime.createProcessInstanceModification(campaign.getId()).cancelAllForActivity("timer_campaignEnds")
        .startBeforeActivity("serviceTask_startUnits").execute();
    runJobs(code);
    assertThat(plans.plansOf(campaignId)).extracting(UnitPlan::id)
        .containsExactlyInAnyOrderElementsOf(opened.stream().map(UnitPlan::id).toList());
    assertThat(history.createHistoricProcessInstanceQuery().processDefinitionKey("unit-planning")
        .processInstanceBusinessKeyLike(code + ".%").count()).isEqualTo(opened.size());

    fireTimer("planning-campaign", code, "timer_campaignEnds");
    assertThat(rows(shown(code, "userTask_summariseCampaign"), "progressTable")).hasSize(2).allSatisfy(line -> assertThat(line)
        .containsEntry("approved", 0).containsEntry("late", 0));
    play(code, "userTask_summariseCampaign");
    assertNames(refusalOfPlaying(code, "userTask_issueConclusion", Map.of("issuedOn", today().plusDays(1).toString())), "issuedOn",
        "ngày hôm nay");
    play(code, "userTask_issueConclusion");
    runJobs(code);
    assertThat(campaign).isEnded();
    assertThat(campaigns.byCode(code).orElseThrow().state()).isEqualTo(CampaignState.CONCLUDED);
    assertThat(record.faultsOf(campaignId)).isEmpty();
  }

  @Test
  @Tag("B40")
  void aCodeIsUsedForOneCampaignOnly() {
    propose("2022-ONCE");
    Refusal refusal = refusalOf(() -> propose("2022-ONCE"));
    assertNames(refusal, "code", "2022-ONCE");
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey("2022-ONCE").count()).isEqualTo(1);
  }

  @Test
  @Tag("B39")
  void wavesThatCannotBeKeptAreRefusedByNumberAndDate() {
    String code = "2022-WAVES";
    propose(code);
    assertNames(refusalOf(code, wave(1, "2022-07-12", "COMMUNE")), "waves[0].due", "Đợt 1", "12/07/2022", "đã qua");
    assertNames(refusalOf(code, wave(1, "2022-09-02", "COMMUNE")), "waves[0].due", "02/09/2022", "ngày nghỉ");
    assertNames(refusalOf(code, wave(1, "2022-07-16", "COMMUNE")), "waves[0].due", "16/07/2022", "ngày nghỉ");
    assertNames(refusalOf(code, wave(1, "2029-03-05", "COMMUNE")), "waves[0].due", "2029", "Chưa nạp lịch");
    assertNames(refusalOf(code, wave(1, "2027-12-28", "COMMUNE")), "waves[0].due", "2028", "Chưa nạp lịch");
    assertNames(refusalOf(code, wave(1, "2022-07-15", "COMMUNE"), wave(2, "2022-08-30", "COMMUNE", "DISTRICT")), "waves[1].tiers",
        "Đợt 2", "đã có ở đợt khác");
    assertNames(refusalOf(code, wave(1, "2022-08-30", "COMMUNE"), wave(2, "2022-07-15", "DISTRICT")), "waves[1].due",
        "15/07/2022", "30/08/2022");
    assertNames(refusalOf(code, wave(1, "2022-07-15", "COMMUNE"), wave(1, "2022-08-30", "DISTRICT")), "waves[1].number", "bị trùng");
    assertNames(refusalOf(code, wave(1, "2022-07-15", "DISTRICT"), wave(2, "2022-08-30", "COMMUNE")), "waves[0].due",
        "không thể xong trước", "từ dưới lên trên");
    assertNames(refusalOf(code, wave(1, "2022-07-15")), "waves[0].tiers", "ít nhất một loại đơn vị");
    Map<String, Object> none = new HashMap<>();
    none.put("waves", null);
    assertNames(refusalOfPlaying(code, DRAFT, none), "waves", "ít nhất một đợt");
    assertNames(refusalOfPlaying(code, DRAFT, Map.of("basisDate", today().plusDays(1).toString())), "basisDate", "ngày hôm nay");
    play(code, DRAFT);
    assertNames(refusalOfPlaying(code, "userTask_adoptCampaign", Map.of("adoptedOn", today().plusDays(1).toString())), "adoptedOn",
        "ngày hôm nay");
  }

  private void propose(String code) {
    rehearsal.proposeCampaign("38", Map.of("code", code, "name", "Đợt thử " + code, "kind", "NEXT_TERM"));
  }

  @SafeVarargs
  private Refusal refusalOf(String code, Map<String, Object>... waves) {
    return refusalOfPlaying(code, DRAFT, Map.of("waves", new ArrayList<>(List.of(waves))));
  }

  private static Map<String, Object> wave(int number, String due, String... tiers) {
    return Map.of("number", number, "due", due, "tiers", List.of(tiers));
  }

  /** The next reminder when offices open and the deadline when they close, in Vietnam. */
  private static List<Instant> hours(String reminder, String due) {
    return List.of(Instant.parse(reminder + "T01:00:00Z"), Instant.parse(due + "T10:00:00Z"));
  }

  private boolean runNextJob(String code) {
    List<Job> jobs = management.createJobQuery().processInstanceId(instance("planning-campaign", code).getId()).messages().list();
    jobs.forEach(job -> management.executeJob(job.getId()));
    return !jobs.isEmpty();
  }
}
