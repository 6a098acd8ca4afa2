package vn.quyhoach.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The gate in front of the engine's API, attacked by people who are logged in. */
@GateContext
class EngineGateTest {

  private static final String LURE = "${''.getClass().forName('java.lang.Runtime').getMethods()[6].invoke(null).exit(1)}";

  @LocalServerPort int port;
  @Autowired RuntimeService processes;
  @Autowired TaskService tasks;
  @Autowired FilterService filters;
  @Autowired IdentityService identities;
  @Autowired ManagementService management;

  private Browser officer;
  private String task;
  private String instance;
  private String filter;

  @BeforeEach
  void oneTaskIsOpen() {
    officer = Browser.of(port, "officer.380", GateContext.PASSWORD, "tasklist");
    instance =
        processes.createProcessInstanceByKey(GateContext.PROCESS).businessKey("X").setVariable("actingUnit", "380").execute().getId();
    task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    filter = filters.createTaskFilterQuery().list().get(0).getId();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"orQueries\":[{\"assigneeExpression\":\"LURE\"}]}",
        "{\"orQueries\":[{\"orQueries\":[{\"nameLike\":\"a\"}]}]}",
        "{\"orQueries\":[]}",
        "{\"assigneeExpression\":\"LURE\"}",
        "{\"dueBeforeExpression\":\"${now()}\"}",
        "{\"processInstanceBusinessKeyExpression\":\"LURE\"}",
        "{\"unknownKey\":1}",
        "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\",\"parameters\":{\"variable\":\"x\",\"type\":\"String\"}}]}",
        "{\"processVariables\":[{\"name\":\"planId\",\"operator\":\"eq\",\"value\":\"1\"}]}",
        "{\"tenantIdIn\":[\"381\"]}",
        "{\"nameLike\":{\"$gt\":\"\"}}",
        "{\"name\":\"a\",\"name\":\"b\"}",
        "{\"name\":NaN}",
        "{\"name\":\"a\"}{}",
        "{\"name\":\"a\"",
        "[]",
        "\"text\"",
        "{'name':'a'}",
        "{\"name\":\"a\" /* b */}"
      })
  @Tag("B29")
  void searchThatThePagesCannotSendIsMalformed(String body) {
    for (String step : List.of("list?firstResult=0&maxResults=15", "count")) {
      Browser.Answer answer = officer.post(Browser.ENGINE + "filter/" + filter + "/" + step, body.replace("LURE", LURE));
      assertThat(answer.status()).as(step).isEqualTo(400);
      assertThat(answer.message()).isEqualTo("Yêu cầu không hợp lệ.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"task", "task/count"})
  @Tag("B20")
  void nestedQueriesWithExpressionsAreNotEvenOffered(String path) {
    String body = "{\"orQueries\":[{\"assigneeExpression\":\"" + LURE + "\"}]}";
    assertThat(officer.post(Browser.ENGINE + path, body).status()).isIn(400, 404);
    Browser supervisor = Browser.of(port, "supervisor.38", GateContext.PASSWORD, "cockpit");
    assertThat(supervisor.post(Browser.ENGINE + path, body).status()).isEqualTo(400);
    Browser administrator = administrator();
    assertThat(administrator.post(Browser.ENGINE + path, body).status()).isEqualTo(400);
    assertThat(administrator.get(Browser.ENGINE + path + "?assigneeExpression=%24%7B1%7D").status()).isIn(400, 404);
  }

  @Test
  @Tag("B22")
  @Tag("B29")
  void depthAndSizeAreLimited() {
    String run = Browser.ENGINE + "filter/" + filter + "/list";
    assertThat(officer.post(run, "{\"sorting\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}").status()).isEqualTo(400);
    assertThat(officer.post(run, "{\"nameLike\":\"" + "a".repeat(70_000) + "\"}").status()).isEqualTo(400);
    assertThat(officer.post(Browser.ENGINE + "task/" + task + "/submit-form",
        "{\"variables\":{\"place\":{\"value\":\"" + "a".repeat(1_100_000) + "\"}}}").status()).isEqualTo(400);
    assertThat(officer.send("POST", run, "text/plain", "{}").status()).isEqualTo(400);
    assertThat(officer.send("POST", run, "application/x-www-form-urlencoded", "{}").status()).isEqualTo(400);
    assertThat(officer.get(Browser.ENGINE + "filter?resourceType=Task&firstResult=0&maxResults=5&name=" + "x").status()).isEqualTo(400);
  }

  @Test
  void searchOfThePagesPasses() {
    Browser.Answer answer =
        officer.post(
            Browser.ENGINE + "filter/" + filter + "/list?firstResult=0&maxResults=15",
            "{\"processVariables\":[],\"taskVariables\":[],\"caseInstanceVariables\":[],\"firstResult\":0,\"maxResults\":15,"
                + "\"sorting\":[{\"sortOrder\":\"desc\",\"sortBy\":\"created\"}],\"active\":true}");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
  }

  @Test
  @Tag("B29")
  void submissionMayCarryNothingButPlainVariables() {
    String submit = Browser.ENGINE + "task/" + task + "/submit-form";
    for (String body :
        List.of(
            "{\"variables\":{\"place\":{\"value\":{\"a\":1}}}}",
            "{\"variables\":{\"place\":{\"value\":\"x\",\"valueInfo\":{\"objectTypeName\":{\"a\":1}}}}}",
            "{\"variables\":{\"place\":{\"value\":\"x\",\"local\":true}}}",
            "{\"variables\":[1]}",
            "{\"variables\":{\"votes\":{\"type\":\"Json\",\"value\":\"[{\\\"a\\\":1,\\\"a\\\":2}]\"}}}",
            "{\"variables\":{\"votes\":{\"type\":\"Json\",\"value\":\"" + "[".repeat(60) + "]".repeat(60) + "\"}}}",
            "{\"withVariablesInReturn\":true,\"variables\":{}}")) {
      assertThat(officer.post(submit, body).status()).as(body).isEqualTo(400);
    }
  }

  private Browser administrator() {
    return Browser.of(port, "admin", "Thu-Nghiem@2022", "admin");
  }

  /** What the engine's API offers beyond the few calls above, as a list of addresses to knock at. */
  private Map<String, String> calls() {
    Map<String, String> calls = new LinkedHashMap<>();
    for (String call :
        List.of(
            "GET version", "GET metrics/activity-instance-start/sum", "GET schema/log", "GET telemetry/configuration", "GET engine",
            "GET task/TASK/variables", "GET task/TASK/localVariables", "GET task/TASK/variables/planId", "PUT task/TASK/variables/planId",
            "POST task/TASK/variables", "DELETE task/TASK/variables/planId", "GET task/TASK/attachment", "POST task/TASK/attachment/create",
            "GET task/TASK/attachment/x/data", "DELETE task/TASK/attachment/x", "POST task/TASK/comment/create", "GET task/TASK/comment/x",
            "DELETE task/TASK/comment/x", "POST task/TASK/complete", "POST task/TASK/resolve", "POST task/TASK/delegate",
            "POST task/TASK/assignee", "POST task/TASK/identity-links", "POST task/TASK/identity-links/delete", "POST task/TASK/bpmnError",
            "POST task/TASK/bpmnEscalation", "GET task/TASK/rendered-form", "PUT task/TASK", "DELETE task/TASK", "POST task/create",
            "GET variable-instance?maxResults=10", "GET variable-instance/x", "GET variable-instance/count",
            "GET process-instance/INSTANCE/variables",
            "POST process-instance/INSTANCE/variables", "PUT process-instance/INSTANCE/variables/x", "DELETE process-instance/INSTANCE",
            "PUT process-instance/INSTANCE/suspended", "PUT process-instance/suspended", "POST process-instance/INSTANCE/modification",
            "POST process-instance/delete", "POST process-instance/message-async", "POST process-instance/job-retries",
            "GET process-instance/INSTANCE/comment",
            "GET execution?maxResults=10", "GET execution/INSTANCE", "POST execution/INSTANCE/signal", "GET execution/INSTANCE/localVariables",
            "POST execution/INSTANCE/messageSubscriptions/x/trigger", "POST message", "POST signal", "POST condition",
            "GET history/task?maxResults=10", "GET history/process-instance?maxResults=10", "GET history/variable-instance?maxResults=10",
            "GET history/detail?maxResults=10", "GET history/activity-instance?maxResults=10", "GET history/identity-link-log?maxResults=10",
            "GET history/job-log?maxResults=10", "GET history/job-log/x/stacktrace", "GET history/cleanup/configuration",
            "POST history/cleanup", "DELETE history/process-instance/INSTANCE", "DELETE history/variable-instance/x",
            "POST deployment/create", "DELETE deployment/x", "POST deployment/x/redeploy",
            "POST filter/create", "PUT filter/FILTER", "DELETE filter/FILTER", "GET filter/FILTER/singleResult",
            "POST process-definition/key/gate-sample/start", "POST process-definition/key/gate-sample/restart",
            "PUT process-definition/key/gate-sample/suspended", "DELETE process-definition/key/gate-sample",
            "PUT process-definition/key/gate-sample/history-time-to-live", "GET process-definition/key/gate-sample/rendered-form",
            "GET process-definition/key/gate-sample/form-variables",
            "POST decision-definition/key/x/evaluate", "GET external-task?maxResults=10", "POST external-task/fetchAndLock",
            "POST migration/generate", "POST migration/execute", "POST modification/execute", "GET batch?maxResults=10", "DELETE batch/x",
            "GET event-subscription?maxResults=10", "POST job/x/execute", "PUT job/x/duedate", "PUT job/x/suspended", "DELETE job/x",
            "GET job/x/stacktrace", "PUT job-definition/x/retries", "PUT job-definition/x/jobPriority", "POST job/retries",
            "GET identity/groups?userId=head.380", "POST identity/verify", "GET case-definition?maxResults=10", "GET case-instance?maxResults=10",
            "GET user/officer.381", "POST user/create", "DELETE user/officer.381", "PUT user/officer.381/credentials",
            "PUT user/officer.380/profile", "PUT user/officer.381/profile", "POST user/officer.381/unlock",
            "GET group?maxResults=10", "POST group/create", "PUT group/camunda-admin/members/officer.380", "DELETE group/officer",
            "GET tenant?maxResults=10", "POST tenant/create", "PUT tenant/381/user-members/officer.380", "DELETE tenant/380",
            "GET authorization?maxResults=10", "POST authorization/create", "DELETE authorization/x", "PUT authorization/x",
            "GET authorization/check?permissionName=ALL&resourceName=x&resourceType=0")) {
      String[] parts = call.split(" ");
      calls.put(
          call,
          Browser.ENGINE + parts[1].replace("TASK", task).replace("INSTANCE", instance).replace("FILTER", filter));
    }
    for (String call :
        List.of(
            "GET /camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated", "GET /camunda/api/cockpit/plugin/base/default/incident",
            "GET /camunda/api/cockpit/plugin/base/default/process-definition/statistics-count",
            "POST /camunda/api/cockpit/plugin/base/default/process-instance",
            "GET /camunda/api/admin/plugin/license/default/check-key", "GET /camunda/api/admin/plugin/license/default/key",
            "GET /camunda/api/admin/auth/user/default/x", "GET /camunda/api/admin/auth/user/other",
            "GET /camunda/api/welcome/x", "GET /camunda/api/engine", "GET /camunda/api/")) {
      calls.put(call, call.split(" ")[1]);
    }
    return calls;
  }

  private int knock(Browser browser, String call, String path) {
    String method = call.split(" ")[0];
    boolean body = Set.of("POST", "PUT").contains(method);
    Browser.Answer answer = browser.send(method, path, body ? "application/json" : null, body ? "{}" : null);
    assertThat(answer.status()).as("%s answered %s", call, answer).isLessThan(500);
    assertThat(answer.body()).as(call).doesNotContain("Exception").doesNotContain("ENGINE-").doesNotContain("permission");
    return answer.status();
  }

  @Test
  void officialsFindNothingElse() {
    calls().forEach((call, path) -> assertThat(knock(officer, call, path)).as(call).isEqualTo(404));
  }

  @Test
  void watchersReadCockpitAndNothingElse() {
    Set<String> open =
        Set.of(
            "GET /camunda/api/cockpit/plugin/base/default/process-definition/statistics-count",
            "POST /camunda/api/cockpit/plugin/base/default/process-instance");
    for (String user : List.of("supervisor.38", "inspector.38")) {
      Browser watcher = Browser.of(port, user, GateContext.PASSWORD, "cockpit");
      calls().forEach((call, path) -> assertThat(knock(watcher, call, path)).as(user + " " + call).isEqualTo(open.contains(call) ? 200 : 404));
      for (String call : List.of("claim", "unclaim", "submit-form")) {
        assertThat(watcher.post(Browser.ENGINE + "task/" + task + "/" + call, "{}").status()).as(call).isEqualTo(404);
      }
      assertThat(watcher.get(Browser.ENGINE + "task/" + task + "/form-variables").status()).isEqualTo(404);
      assertThat(watcher.get(Browser.ENGINE + "process-instance/" + instance).status()).as("own subtree").isEqualTo(200);
      assertThat(watcher.get(Browser.ENGINE + "process-instance/" + instance + "/activity-instances").status()).isEqualTo(200);
      assertThat(watcher.post(Browser.ENGINE + "variable-instance?firstResult=0&maxResults=50&deserializeValues=false",
          "{\"processInstanceIdIn\":[\"" + instance + "\"]}").body()).isEqualTo("[]");
    }
  }

  @Test
  void watcherOfOneUnitSeesNothingOfAnother() {
    String job = management.createJobQuery().processInstanceId(instance).singleResult().getId();
    management.setJobRetries(job, 0);
    String definition = processes.createProcessInstanceQuery().processInstanceId(instance).singleResult().getProcessDefinitionId();
    Browser province = Browser.of(port, "inspector.38", GateContext.PASSWORD, "cockpit");
    Browser neighbour = Browser.of(port, "inspector.381", GateContext.PASSWORD, "cockpit");
    String base = "/camunda/api/cockpit/plugin/base/default/";
    String page = "?firstResult=0&maxResults=500";
    Map<String, String> lists =
        Map.of(
            base + "process-instance" + page, "{\"processDefinitionId\":\"" + definition + "\"}",
            base + "incident" + page, "{\"processInstanceIdIn\":[\"" + instance + "\"]}",
            Browser.ENGINE + "process-instance" + page, "{\"processDefinitionId\":\"" + definition + "\"}",
            Browser.ENGINE + "job" + page, "{\"processInstanceId\":\"" + instance + "\"}");
    lists.forEach(
        (path, body) -> {
          assertThat(province.post(path, body).body()).as(path).contains(instance);
          Browser.Answer answer = neighbour.post(path, body);
          assertThat(answer.status()).as(path).isEqualTo(200);
          assertThat(answer.body()).as(path).doesNotContain(instance).doesNotContain(job);
        });
    for (String path : List.of("process-instance/" + instance, "process-instance/" + instance + "/activity-instances", "job/" + job)) {
      assertThat(province.get(Browser.ENGINE + path).status()).as(path).isEqualTo(200);
      assertThat(neighbour.get(Browser.ENGINE + path).status()).as(path).isEqualTo(404);
    }
    assertThat(neighbour.post(base + "process-instance/" + instance + "/called-process-instances", "{}").body()).doesNotContain(instance);
  }

  @Test
  void failedJobsAreTriedAgainBySupervisorsNotByInspectors() {
    Browser inspector = Browser.of(port, "inspector.38", GateContext.PASSWORD, "cockpit");
    Browser supervisor = Browser.of(port, "supervisor.38", GateContext.PASSWORD, "cockpit");
    String job =
        supervisor
            .post(Browser.ENGINE + "job?firstResult=0&maxResults=50", "{\"processInstanceId\":\"" + instance + "\"}")
            .json()
            .get(0)
            .path("id")
            .asText();
    assertThat(inspector.put(Browser.ENGINE + "job/" + job + "/retries", "{\"retries\":2}").status()).isEqualTo(404);
    assertThat(officer.put(Browser.ENGINE + "job/" + job + "/retries", "{\"retries\":2}").status()).isEqualTo(404);
    assertThat(supervisor.put(Browser.ENGINE + "job/" + job + "/retries", "{\"retries\":2}").status()).isEqualTo(204);
  }

  @Test
  void administratorsLookAfterAccountsAndTouchNoTask() {
    Browser administrator = administrator();
    for (String path :
        List.of(
            "user?firstResult=0&maxResults=50&sortBy=userId&sortOrder=asc", "user/count", "group?firstResult=0&maxResults=50&sortBy=id&sortOrder=asc",
            "tenant?firstResult=0&maxResults=50&sortBy=id&sortOrder=asc", "authorization?firstResult=0&maxResults=20&resourceType=0",
            "user/officer.380/profile", "identity/password-policy")) {
      assertThat(administrator.get(Browser.ENGINE + path).status()).as(path).isEqualTo(200);
    }
    for (String step : List.of("claim", "submit-form", "complete", "variables", "assignee")) {
      assertThat(administrator.post(Browser.ENGINE + "task/" + task + "/" + step, "{}").status()).as(step).isEqualTo(404);
    }
    assertThat(administrator.get(Browser.ENGINE + "task/" + task).status()).isEqualTo(404);
    assertThat(administrator.get(Browser.ENGINE + "task/" + task + "/form-variables").status()).isEqualTo(404);
    assertThat(administrator.post(Browser.ENGINE + "deployment/create", "{}").status()).isEqualTo(404);
    assertThat(administrator.post(Browser.ENGINE + "filter/create", "{}").status()).isEqualTo(404);
    assertThat(administrator.get(Browser.ENGINE + "telemetry/data").status()).isEqualTo(404);
  }

  @Test
  void accountsMadeInAdminWork() {
    Browser administrator = administrator();
    String account =
        "{\"profile\":{\"id\":\"officer.398\",\"firstName\":\"Trần\",\"lastName\":\"Bình\",\"email\":\"\"},\"credentials\":{\"password\":\"PASSWORD\"}}";
    String create = Browser.ENGINE + "user/create";
    assertThat(administrator.post(create, account.replace("PASSWORD", "weak")).status()).isEqualTo(400);
    assertThat(administrator.post(create, account.replace("PASSWORD", GateContext.PASSWORD)).status()).isEqualTo(204);
    Browser.Answer again = administrator.post(create, account.replace("PASSWORD", GateContext.PASSWORD));
    assertThat(again.status()).as(again.toString()).isEqualTo(409);
    assertThat(again.message()).isEqualTo("Mã này đã được dùng.");
    assertThat(administrator.put(Browser.ENGINE + "group/officer/members/officer.398", "{}").status()).isEqualTo(204);
    assertThat(Browser.of(port, "officer.398", GateContext.PASSWORD, "tasklist").get(Browser.ENGINE + "filter/count").status()).isEqualTo(200);
    assertThat(administrator.send("DELETE", Browser.ENGINE + "user/officer.398", null, null).status()).isEqualTo(204);
  }

  @Test
  void ownPasswordCanBeChangedNobodyElses() {
    User user = identities.newUser("officer.397");
    user.setPassword(GateContext.PASSWORD);
    identities.saveUser(user);
    identities.createMembership("officer.397", "officer");
    Browser browser = Browser.of(port, "officer.397", GateContext.PASSWORD, "tasklist");
    String own = Browser.ENGINE + "user/officer.397/credentials";
    String body = "{\"password\":\"Mat-Khau.2027\",\"authenticatedUserPassword\":\"" + GateContext.PASSWORD + "\"}";
    assertThat(browser.put(Browser.ENGINE + "user/officer.381/credentials", body).status()).isEqualTo(404);
    assertThat(browser.put(own, body.replace("Mat-Khau.2027", "weak")).status()).isEqualTo(400);
    assertThat(browser.put(own, body).status()).isEqualTo(204);
    assertThat(browser.put(own, body).status()).as("with the old password").isEqualTo(400);
    identities.deleteUser("officer.397");
  }

  @Test
  void readsThatPagesAlwaysMakeAreAnsweredEmpty() {
    assertThat(officer.get(Browser.ENGINE + "task/" + task + "/comment").body()).isEqualTo("[]");
    assertThat(officer.get(Browser.ENGINE + "history/user-operation?taskId=" + task + "&firstResult=0&maxResults=50").body()).isEqualTo("[]");
    assertThat(officer.get(Browser.ENGINE + "history/user-operation/count?taskId=" + task).body()).isEqualTo("{\"count\":0}");
  }
}
