package vn.quyhoach.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A form from its opening to the domain, over the wire and with real log-ins. */
@GateContext
class FormGatewayTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @LocalServerPort int port;
  @Autowired RuntimeService processes;
  @Autowired TaskService tasks;
  @Autowired HistoryService history;
  @Autowired JdbcTemplate jdbc;
  @Autowired GateContext.RecordSample recorded;
  @Autowired GateContext.SampleRules rules;

  private Browser officer;
  private Browser stranger;
  private String task;

  @BeforeEach
  void oneTaskIsOpen() {
    officer = Browser.of(port, "officer.380", GateContext.PASSWORD, "tasklist");
    stranger = Browser.of(port, "officer.381", GateContext.PASSWORD, "tasklist");
    task = newTask();
    recorded.stored.clear();
    jdbc.update("delete from gate_sample");
  }

  @AfterEach
  void nobodyIsBarred() {
    rules.notTheirs = null;
    rules.colleague = null;
    rules.conflicted = null;
  }

  private String newTask() {
    ProcessInstance instance =
        processes
            .createProcessInstanceByKey(GateContext.PROCESS)
            .businessKey("DOT-1.380")
            .setVariable("actingUnit", "380")
            .execute();
    return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
  }

  private static String path(String task, String step) {
    return Browser.ENGINE + "task/" + task + (step.isEmpty() ? "" : "/" + step);
  }

  private void claim() {
    assertThat(officer.post(path(task, "claim"), "{\"userId\":\"officer.380\"}").status()).isEqualTo(204);
  }

  private static String votes(int first) {
    return "[{\"nomination\":\"N1\",\"fullName\":\"Lê Thị An\",\"inFavour\":" + first
        + "},{\"nomination\":\"N2\",\"fullName\":\"Phạm Văn Bình\",\"inFavour\":9}]";
  }

  private static ObjectNode submission(String place) {
    ObjectNode body = MAPPER.createObjectNode();
    ObjectNode variables = body.putObject("variables");
    variables.putObject("place").put("value", place);
    variables.putObject("heldOn").put("value", "2026-03-04");
    variables.putObject("present").put("value", 12);
    variables.putObject("post").put("value", "CHAIR");
    variables.putObject("acknowledged").put("value", true);
    variables.putObject("number").put("value", "");
    // Tasklist wraps structures that were not filled in before with an info of null.
    variables.putObject("tiers").put("type", "Json").put("value", "[\"COMMUNE\"]").putNull("valueInfo");
    variables.putObject("votes").put("type", "Json").put("value", votes(10)).putObject("valueInfo");
    return body;
  }

  private Browser.Answer submit(Browser browser, String place) {
    return browser.post(path(task, "submit-form"), submission(place).toString());
  }

  @Test
  void formIsFilledFromTheDomainInTheEnginesFormat() throws Exception {
    Browser.Answer answer = officer.get(path(task, "form-variables?deserializeValues=false"));
    assertThat(answer.status()).isEqualTo(200);
    JsonNode values = answer.json();
    assertThat(values.at("/heading/value").asText()).isEqualTo("Đơn vị 380, DOT-1.380 userTask_enterSample");
    assertThat(values.at("/heading/type").asText()).isEqualTo("String");
    assertThat(values.at("/heldOn/value").asText()).isEqualTo("2026-03-04");
    assertThat(values.at("/present/type").asText()).isEqualTo("Integer");
    assertThat(values.at("/votes/type").asText()).isEqualTo("Json");
    assertThat(MAPPER.readTree(values.at("/votes/value").asText()).get(1).get("fullName").asText()).isEqualTo("Phạm Văn Bình");
    assertThat(values.has("actingUnit")).as("variables of the process stay in the process").isFalse();
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void whatIsEnteredReachesTheStepAndNothingOfItStaysInTheEngine() {
    claim();
    Browser.Answer answer = submit(officer, "  Hội trường A ");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    assertThat(recorded.stored)
        .singleElement()
        .isEqualTo(
            new GateContext.RecordSample.Entry(
                "Hội trường A", LocalDate.of(2026, 3, 4), 12, "CHAIR", List.of("COMMUNE"), true, null,
                List.of(new GateContext.RecordSample.Vote("N1", 10), new GateContext.RecordSample.Vote("N2", 9))));
    for (String table : List.of("ACT_RU_VARIABLE", "ACT_HI_VARINST", "ACT_HI_DETAIL")) {
      assertThat(jdbc.queryForList("select distinct NAME_ from " + table, String.class)).as(table).containsOnly("actingUnit");
    }
    assertThat(jdbc.queryForObject("select count(*) from ACT_GE_BYTEARRAY where NAME_ not like 'forms/%' and NAME_ not like 'processes/%'", Integer.class))
        .isZero();
  }

  @Test
  void formItselfIsGivenToWhoMayDoTheTask() {
    Browser.Answer reference = officer.get(path(task, "form"));
    assertThat(reference.status()).isEqualTo(200);
    assertThat(reference.json().at("/camundaFormRef/key").asText()).isEqualTo("gate-sample-entry");
    Browser.Answer form = officer.get(path(task, "deployed-form?noCache=1"));
    assertThat(form.status()).isEqualTo(200);
    assertThat(form.json().path("schemaVersion").asInt()).isEqualTo(16);
  }

  @Test
  @Tag("B28")
  @Tag("B34")
  void formOfAnotherUnitDoesNotExist() {
    assertThat(stranger.get(path(task, "")).status()).isEqualTo(404);
    assertThat(stranger.get(path(task, "form")).status()).isEqualTo(404);
    assertThat(stranger.get(path(task, "deployed-form")).status()).isEqualTo(404);
    assertThat(stranger.get(path(task, "form-variables")).status()).isEqualTo(404);
    assertThat(stranger.get(path(task, "identity-links")).status()).isEqualTo(404);
    assertThat(stranger.post(path(task, "claim"), "{\"userId\":\"officer.381\"}").status()).isEqualTo(404);
    assertThat(stranger.post(path(task, "unclaim"), "{}").status()).isEqualTo(404);
    assertThat(submit(stranger, "Hội trường").status()).isEqualTo(404);
    String missing = stranger.get(path("00000000-0000-0000-0000-000000000000", "form-variables")).body();
    assertThat(stranger.get(path(task, "form-variables")).body()).as("foreign and missing look alike").isEqualTo(missing);
    assertThat(stranger.get(path(task, "")).body()).doesNotContain("380").doesNotContain(task);
  }

  @Test
  void finishedTaskOfAnotherUnitStillDoesNotExist() {
    claim();
    assertThat(submit(officer, "Hội trường").status()).isEqualTo(204);
    assertThat(submit(stranger, "Hội trường").status()).isEqualTo(404);
  }

  @Test
  @Tag("B34")
  void roleOfTheSameUnitThatMayReadTheTaskMayStillNotDoIt() {
    Browser head = Browser.of(port, "head.380", GateContext.PASSWORD, "tasklist");
    assertThat(head.get(path(task, "form-variables")).status()).isEqualTo(404);
    assertThat(head.post(path(task, "claim"), "{\"userId\":\"head.380\"}").status()).isEqualTo(404);
    claim();
    assertThat(submit(head, "Hội trường").status()).isEqualTo(404);
    assertThat(recorded.stored).isEmpty();
  }

  @Test
  void rulesAreAskedAtClaimAtOpeningAndAtCompletion() {
    claim();
    rules.conflicted = "officer.380";
    Browser.Answer answer = submit(officer, "Hội trường");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().path("type").asText()).isEqualTo("ConflictOfInterest");
    assertThat(answer.message()).isEqualTo("Người làm bước sau phải khác người làm bước trước.");
    assertThat(officer.get(path(task, "form-variables")).status()).isEqualTo(403);
    rules.conflicted = null;
    rules.notTheirs = "officer.380";
    assertThat(officer.get(path(task, "form-variables")).status()).isEqualTo(404);
    assertThat(submit(officer, "Hội trường").status()).isEqualTo(404);
    assertThat(officer.post(path(task, "claim"), "{\"userId\":\"officer.380\"}").status()).isEqualTo(404);
  }

  @Test
  void taskMustBeTakenByTheOneWhoDoesIt() {
    Browser.Answer notTaken = submit(officer, "Hội trường");
    assertThat(notTaken.status()).isEqualTo(409);
    assertThat(notTaken.message()).isEqualTo("Hãy nhận việc này trước khi thực hiện.");
    assertThat(officer.post(path(task, "claim"), "{\"userId\":\"head.380\"}").status()).as("for somebody else").isEqualTo(404);
    assertThat(officer.post(path(task, "claim"), "{}").status()).isEqualTo(404);
    claim();
    claim();
    tasks.setAssignee(task, null);
    rules.colleague = "head.380";
    jdbc.update("update ACT_RU_TASK set ASSIGNEE_ = 'head.380' where ID_ = ?", task);
    Browser.Answer taken = officer.post(path(task, "claim"), "{\"userId\":\"officer.380\"}");
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.message()).isEqualTo("Việc này đang do Nguyễn Văn H380 nhận.");
    assertThat(officer.post(path(task, "unclaim"), "{}").status()).isEqualTo(409);
    assertThat(submit(officer, "Hội trường").status()).isEqualTo(409);
  }

  @Test
  void aTaskHeldBySomebodyWhoseWorkItIsNoLongerGoesBackOrToWhoeverTakesIt() {
    String held = "update ACT_RU_TASK set ASSIGNEE_ = 'officer.381' where ID_ = ?";
    jdbc.update(held, task);
    assertThat(officer.post(path(task, "unclaim"), "{}").status()).isEqualTo(204);
    assertThat(jdbc.queryForObject("select count(*) from ACT_RU_TASK where ID_ = ? and ASSIGNEE_ is null", Integer.class, task)).isEqualTo(1);
    jdbc.update(held, task);
    claim();
    assertThat(submit(officer, "Hội trường B").status()).isEqualTo(204);
  }

  @Test
  void takenTaskCanBeGivenBack() {
    claim();
    assertThat(officer.post(path(task, "unclaim"), "{}").status()).isEqualTo(204);
    assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
  }

  @Test
  @Tag("B34")
  @Tag("B35")
  @Tag("B42")
  void secondSubmissionIsToldWhoWasFirstAndWhen() {
    claim();
    assertThat(submit(officer, "Hội trường").status()).isEqualTo(204);
    Browser.Answer second = submit(officer, "Hội trường B");
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.message()).matches("Việc này đã được Nguyễn Văn O380 hoàn thành lúc \\d\\d:\\d\\d ngày \\d\\d/\\d\\d/\\d{4}\\.");
    assertThat(recorded.stored).hasSize(1);
  }

  @Test
  @Tag("B42")
  void submissionsAtTheSameMomentGiveOneDecision() throws Exception {
    claim();
    int many = 6;
    ExecutorService pool = Executors.newFixedThreadPool(many);
    try {
      CountDownLatch start = new CountDownLatch(1);
      Callable<Browser.Answer> attempt =
          () -> {
            Browser browser = Browser.of(port, "officer.380", GateContext.PASSWORD, "tasklist");
            start.await();
            return submit(browser, "Hội trường " + Thread.currentThread().getName());
          };
      List<Future<Browser.Answer>> attempts = new java.util.ArrayList<>();
      for (int number = 0; number < many; number++) {
        attempts.add(pool.submit(attempt));
      }
      Thread.sleep(3000);
      start.countDown();
      int done = 0;
      for (Future<Browser.Answer> each : attempts) {
        Browser.Answer answer = each.get();
        if (answer.status() == 204) {
          done++;
        } else {
          assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
          assertThat(answer.message()).startsWith("Việc này đã được Nguyễn Văn O380 hoàn thành lúc");
        }
      }
      assertThat(done).isEqualTo(1);
      assertThat(jdbc.queryForObject("select count(*) from gate_sample", Integer.class)).isEqualTo(1);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void refusalOfTheDomainComesBackAtItsFieldsAndUndoesEverything() {
    claim();
    Browser.Answer answer = submit(officer, "cấm địa");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("type").asText()).isEqualTo("Refusal");
    assertThat(answer.message()).isEqualTo("Không được họp ở nơi này.\nSố phiếu chưa hợp lý.");
    assertThat(answer.json().at("/fields/0/field").asText()).isEqualTo("place");
    assertThat(answer.json().at("/fields/0/clause").asText()).isEqualTo("HD 16, khoản 2");
    assertThat(answer.json().at("/fields/1/field").asText()).isEqualTo("votes[0].inFavour");
    assertThat(answer.json().at("/fields/1/clause").isNull()).isTrue();
    assertThat(jdbc.queryForObject("select count(*) from gate_sample", Integer.class)).isZero();
    assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    assertThat(submit(officer, "Hội trường").status()).as("corrected").isEqualTo(204);
  }

  @Test
  void fieldsThatDoNotFitTheFormComeBackTheSameWay() {
    claim();
    ObjectNode body = submission("Ở");
    ((ObjectNode) body.get("variables")).putObject("votes").put("type", "Json").put("value", votes(-1));
    Browser.Answer answer = officer.post(path(task, "submit-form"), body.toString());
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.message())
        .isEqualTo("Mục «Địa điểm» cần ít nhất 3 ký tự (đang có 1).\nPhiếu bầu, dòng 1: mục «Đồng ý» không được nhỏ hơn 0.");
    assertThat(answer.json().at("/fields/1/field").asText()).isEqualTo("votes[0].inFavour");
  }

  @Test
  @Tag("B36")
  void conflictOfInterestFoundByTheStepIsAnsweredAsSuch() {
    claim();
    Browser.Answer answer = submit(officer, "tự xét");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.message()).isEqualTo("Không tự xem xét mình.");
  }

  @Test
  void duplicateInTheDomainIsAConflict() {
    jdbc.update("insert into gate_sample (place) values ('Hội trường')");
    claim();
    Browser.Answer answer = submit(officer, "Hội trường");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.message()).startsWith("Dữ liệu vừa được người khác thay đổi");
  }

  @Test
  void unforeseenFailureTellsNothingButItsNumber() {
    claim();
    Browser.Answer answer = submit(officer, "hỏng máy");
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.message()).matches("Hệ thống gặp sự cố, mã số [0-9A-F]{8}\\. Hãy báo mã số này cho người quản trị\\.");
    assertThat(answer.body()).doesNotContain("secret").doesNotContain("officer").doesNotContain("Exception");
    assertThat(jdbc.queryForObject("select count(*) from gate_sample", Integer.class)).isZero();
  }

  @Test
  void processStartsInTheUnitOfWhoStartsIt() {
    Browser campaign = Browser.of(port, "campaign.38", GateContext.PASSWORD, "tasklist");
    String definition =
        campaign
            .get(Browser.ENGINE + "process-definition?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true&firstResult=0&maxResults=15")
            .json()
            .findValuesAsText("id")
            .stream()
            .filter(id -> id.startsWith(GateContext.PROCESS + ":"))
            .findFirst()
            .orElseThrow();
    String start = Browser.ENGINE + "process-definition/" + definition.replace(":", "%3A");
    assertThat(campaign.get(start + "/startForm").status()).isEqualTo(200);
    assertThat(campaign.get(start + "/deployed-start-form?noCache=1").status()).isEqualTo(200);
    String good = "{\"variables\":{\"code\":{\"value\":\"DOT-2\"},\"kind\":{\"value\":\"REVIEW\"}}}";
    Browser.Answer answer = campaign.post(start + "/submit-form", good);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.json().path("tenantId").asText()).isEqualTo("38");
    String id = answer.json().path("id").asText();
    ProcessInstance started = processes.createProcessInstanceQuery().processInstanceId(id).singleResult();
    assertThat(started.getTenantId()).isEqualTo("38");
    assertThat(started.getBusinessKey()).isEqualTo("DOT-2");
    assertThat(processes.getVariables(id)).containsOnlyKeys("actingUnit").containsEntry("actingUnit", "38");
    assertThat(campaign.post(Browser.ENGINE + "process-definition/key/gate-sample/submit-form", good).status()).isEqualTo(200);

    Browser.Answer refused = campaign.post(start + "/submit-form", "{\"variables\":{\"code\":{\"value\":\"x\"},\"kind\":{\"value\":\"OTHER\"}}}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("fields")).hasSize(2);
    for (String variable : List.of("actingUnit", "formInput", "planId")) {
      String smuggled = good.replace("\"kind\"", "\"" + variable + "\":{\"value\":\"380\"},\"kind\"");
      assertThat(campaign.post(start + "/submit-form", smuggled).status()).as(variable).isEqualTo(422);
    }
    assertThat(campaign.post(start + "/submit-form", good.replace("{\"variables\"", "{\"businessKey\":\"X\",\"variables\"")).status()).isEqualTo(400);
    assertThat(officer.post(start + "/submit-form", good).status()).as("who may not start").isEqualTo(404);
    assertThat(campaign.post(Browser.ENGINE + "process-definition/key/no-such/submit-form", good).status()).isEqualTo(404);
  }

  @Test
  void headlinesAreGivenForVisibleTasksOnly() {
    Browser.Answer own = officer.get("/quyhoach/api/task-headlines?ids=" + task + ",unknown");
    assertThat(own.status()).isEqualTo(200);
    assertThat(own.json().path(task).path("unit").asText()).isEqualTo("Đơn vị 380");
    assertThat(own.json().path(task).path("subject").asText()).isEqualTo("DOT-1.380");
    assertThat(own.json().path(task).path("due").asText()).isEqualTo("2026-03-04");
    assertThat(own.json().path(task).path("workingDaysLeft").asInt()).isEqualTo(2);
    assertThat(own.json().size()).isEqualTo(1);
    assertThat(stranger.get("/quyhoach/api/task-headlines?ids=" + task).json().size()).isZero();
    assertThat(officer.get("/quyhoach/api/task-headlines").status()).isEqualTo(400);
    assertThat(officer.get("/quyhoach/api/task-headlines?ids=" + "a,".repeat(300)).status()).isEqualTo(400);
  }

  @Test
  @Tag("B34")
  void suspendedProcessIsAConflict() {
    claim();
    String instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
    processes.suspendProcessInstanceById(instance);
    try {
      Browser.Answer answer = submit(officer, "Hội trường");
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.message()).isEqualTo("Quy trình của việc này đang tạm dừng.");
    } finally {
      processes.activateProcessInstanceById(instance);
    }
  }

  @Test
  void aDraftComesBackWithTheFormToWhoeverTypedItOnly() {
    String draft = "/quyhoach/api/tasks/" + task + "/draft";
    String typed = "{\"place\":\"Nhà văn hóa\",\"present\":null,\"votes\":" + votes(7) + "}";
    assertThat(officer.put(draft, typed).status()).as("nobody has taken the task").isEqualTo(409);
    claim();
    assertThat(officer.get(draft).status()).isEqualTo(204);
    assertThat(officer.put(draft, typed).json().at("/savedAt").asText()).isNotBlank();
    assertThat(officer.put(draft, typed).status()).as("saving again replaces").isEqualTo(200);
    assertThat(stranger.get(draft).status()).isEqualTo(404);
    assertThat(stranger.put(draft, typed).status()).isEqualTo(404);
    assertThat(officer.put(draft, "[1]").status()).isEqualTo(400);
    assertThat(officer.put(draft, "{\"place\":\"" + "a".repeat(EngineGate.FORM_BYTES) + "\"}").status()).isEqualTo(400);

    JsonNode values = officer.get(path(task, "form-variables?deserializeValues=false")).json();
    assertThat(values.at("/place/value").asText()).isEqualTo("Nhà văn hóa");
    assertThat(values.at("/present/value").isNull()).as("what was emptied stays empty").isTrue();
    assertThat(values.at("/heldOn/value").asText()).as("what was not touched").isEqualTo("2026-03-04");
    assertThat(values.at("/votes/value").asText()).contains("\"inFavour\":7");

    assertThat(officer.post(path(task, "unclaim"), "{}").status()).isEqualTo(204);
    assertThat(officer.get(path(task, "form-variables?deserializeValues=false")).json().at("/place/value").asText())
        .as("shown only while the task is held").isEqualTo("Hội trường");
    claim();
    assertThat(submit(officer, "Hội trường A").status()).isEqualTo(204);
    assertThat(jdbc.queryForObject("select count(*) from task_draft where task_id = ?", Integer.class, task)).isZero();
  }

  @Test
  void aDraftCanBeDropped() {
    String draft = "/quyhoach/api/tasks/" + task + "/draft";
    claim();
    officer.put(draft, "{\"place\":\"Nhà văn hóa\"}");
    assertThat(officer.send("DELETE", draft, null, null).status()).isEqualTo(204);
    assertThat(officer.get(draft).status()).isEqualTo(204);
    assertThat(officer.get(path(task, "form-variables?deserializeValues=false")).json().at("/place/value").asText())
        .isEqualTo("Hội trường");
  }
}
