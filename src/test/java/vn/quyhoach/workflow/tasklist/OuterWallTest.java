package vn.quyhoach.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody who is not logged in, or who writes addresses in odd ways, can reach: the log-in and nothing else. */
@GateContext
class OuterWallTest {

  private static final String SET_UP =
      "{\"profile\":{\"id\":\"eve\",\"firstName\":\"E\",\"lastName\":\"V\",\"email\":\"\"},\"credentials\":{\"password\":\"Mat-Khau.2026\"}}";

  @LocalServerPort int port;
  @Autowired IdentityService identities;
  @Autowired JdbcTemplate jdbc;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/app/tasklist/default/",
        "/camunda/app/cockpit/default/",
        "/camunda/app/admin/default/",
        "/camunda/app/welcome/default/",
        "/camunda/app/tasklist/camunda-tasklist-bootstrap.css",
        "/camunda/app/tasklist/locales/en.json",
        "/camunda/assets/bpmn.woff",
        "/camunda/favicon.ico",
        "/camunda/api/engine/engine/",
        "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js?bust=1",
        "/actuator/health",
        "/actuator/health/liveness"
      })
  void logInAndItsFilesAreOpen(String path) {
    assertThat(new Browser(port).get(path).status()).isEqualTo(200);
  }

  @Test
  void frontDoorLeadsToTasklist() {
    Browser.Answer answer = new Browser(port).get("/");
    assertThat(answer.status()).isEqualTo(302);
    assertThat(URI.create(answer.header("Location")).getPath()).isEqualTo("/camunda/app/tasklist/default/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /camunda/api/engine/engine/default/task",
        "GET /camunda/api/engine/engine/default/user",
        "GET /camunda/api/engine/engine/default/no-such-thing",
        "GET /camunda/api/cockpit/plugin/base/default/process-definition/statistics",
        "GET /camunda/api/engine/engine/default/identity/password-policy",
        "GET /camunda/api/engine/engine/default/version",
        "POST /camunda/api/engine/engine/default/deployment/create",
        "GET /quyhoach/api/task-headlines?ids=1",
        "POST /quyhoach/api/anything"
      })
  void everythingBehindTheLogInAsksForIt(String call) {
    Browser browser = new Browser(port);
    browser.get("/camunda/app/tasklist/default/");
    String[] parts = call.split(" ");
    assertThat(browser.send(parts[0], parts[1], "application/json", parts[0].equals("POST") ? "{}" : null).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /actuator",
        "GET /actuator/env",
        "GET /actuator/heapdump",
        "GET /actuator/prometheus",
        "GET /engine-rest/engine",
        "GET /h2-console",
        "GET /error",
        "GET /login",
        "GET /forms/anything.html",
        "GET /v3/api-docs",
        "GET /swagger-ui.html",
        "GET /WEB-INF/web.xml",
        "GET /application.yaml",
        "PUT /camunda/app/tasklist/default/",
        "HEAD /camunda/app/tasklist/default/",
        "OPTIONS /camunda/app/tasklist/default/",
        "TRACE /camunda/app/tasklist/default/",
        "DELETE /actuator/health"
      })
  void theRestDoesNotExist(String call) {
    String[] parts = call.split(" ");
    assertThat(new Browser(port).send(parts[0], parts[1], null, null).status()).isIn(401, 403, 404, 405).isNotEqualTo(200);
    assertThat(new Browser(port).send(parts[0], parts[1], null, null).body()).doesNotContain("Exception").doesNotContain("\"path\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/admin/setup/default/user/create",
        "/camunda/api/admin/setup/default/user/create/",
        "/camunda/api/admin/setup/default/user/create;x=y",
        "/camunda/api/admin/setup;x=y/default/user/create",
        "/camunda//api/admin/setup/default/user/create",
        "/camunda/api/admin//setup/default/user/create",
        "/camunda/api/admin/setup%2Fdefault/user/create",
        "/camunda/api/admin/%73etup/default/user/create",
        "/camunda/api/admin/./setup/default/user/create",
        "/camunda/api/admin/auth/../setup/default/user/create",
        "/camunda/api/admin/auth/%2e%2e/setup/default/user/create",
        "/camunda/api/admin/SETUP/default/user/create",
        "/camunda/API/admin/setup/default/user/create",
        "/camunda/app/admin/default/setup",
        "/camunda/app/admin/default/setup/",
        "/camunda/app/admin/setup"
      })
  void nobodyMakesHimselfAdministratorEvenWhenThereIsNone(String path) {
    var administrators = identities.createUserQuery().memberOfGroup("camunda-admin").list();
    try {
      administrators.forEach(user -> empty(user.getId()));
      Browser browser = new Browser(port);
      browser.get("/camunda/app/admin/default/");
      Browser.Answer answer = browser.post(path, SET_UP);
      // Tomcat itself refuses encoded slashes and the like with 400.
      assertThat(answer.status()).isIn(400, 401, 404);
      assertThat(browser.get(path).status()).isIn(400, 401, 404);
      assertThat(identities.createUserQuery().userId("eve").count()).isZero();
    } finally {
      administrators.forEach(user -> restore(user.getId()));
    }
  }

  private void empty(String user) {
    jdbc.update("delete from ACT_ID_MEMBERSHIP where USER_ID_ = ? and GROUP_ID_ = 'camunda-admin'", user);
  }

  private void restore(String user) {
    jdbc.update("insert into ACT_ID_MEMBERSHIP (USER_ID_, GROUP_ID_) values (?, 'camunda-admin')", user);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/engine/engine/default/filter;x=y",
        "/camunda/api/engine/engine/default//filter",
        "/camunda/api/engine/engine/default/filter/",
        "/camunda/api/engine/engine/default%2Ffilter",
        "/camunda/api/engine/engine/default/%66ilter%00",
        "/camunda/api/engine/engine/default/FILTER",
        "/camunda/API/engine/engine/default/filter",
        "/Camunda/api/engine/engine/default/filter",
        "/camunda/api/engine/engine/default/./filter",
        "/camunda/api/engine/engine/default/task/../filter",
        "/camunda/api/engine/engine/default/filter%3Bx=y",
        "/camunda/api/engine/default/filter",
        "/camunda/api/engine/engine/other/filter"
      })
  void oddlyWrittenPathsDoNotExistForOfficialsEither(String path) {
    Browser officer = Browser.of(port, "officer.380", GateContext.PASSWORD, "tasklist");
    assertThat(officer.get("/camunda/api/engine/engine/default/filter?firstResult=0&maxResults=50").status()).isEqualTo(200);
    assertThat(officer.get(path).status()).isIn(400, 404);
  }

  @Test
  @Tag("B41")
  void methodsCannotBeSmuggled() {
    Browser officer = Browser.of(port, "officer.380", GateContext.PASSWORD, "tasklist");
    String filters = Browser.ENGINE + "filter";
    assertThat(officer.get(filters + "?firstResult=0&maxResults=50").status()).isEqualTo(200);
    assertThat(officer.send("HEAD", filters, null, null).status()).isEqualTo(404);
    assertThat(officer.send("PATCH", filters, null, null).status()).isEqualTo(404);
    assertThat(officer.send("GET", Browser.ENGINE + "task/x/complete", null, null, "X-HTTP-Method-Override", "POST").status()).isEqualTo(404);
    assertThat(officer.send("POST", filters + "?_method=DELETE", "application/json", "{}").status()).isEqualTo(404);
  }

  @Test
  void logInStartsAnotherSession() {
    Browser browser = new Browser(port);
    browser.get("/camunda/app/tasklist/default/");
    String before = browser.cookie("JSESSIONID");
    assertThat(before).isNotNull();
    assertThat(browser.logIn("officer.380", GateContext.PASSWORD, "tasklist").status()).isEqualTo(200);
    assertThat(browser.cookie("JSESSIONID")).isNotNull().isNotEqualTo(before);
    Browser thief = new Browser(port);
    thief.setCookie("JSESSIONID", before);
    assertThat(thief.get(Browser.ENGINE + "filter").status()).isEqualTo(401);
  }

  @Test
  void sessionStaysTheSameAfterLogIn() {
    Browser officer = Browser.of(port, "officer.380", GateContext.PASSWORD, "tasklist");
    for (String path : new String[] {Browser.ENGINE + "filter/count", "/quyhoach/api/task-headlines?ids=x", "/camunda/api/engine/engine/"}) {
      Browser.Answer answer = officer.get(path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(answer.response().headers().allValues("Set-Cookie")).as(path).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }
  }

  @Test
  void wrongPasswordAndWrongApplicationAreToldApartFromSuccessOnly() {
    var forgetful = identities.newUser("officer.396");
    forgetful.setPassword(GateContext.PASSWORD);
    identities.saveUser(forgetful);
    Browser browser = new Browser(port);
    browser.get("/camunda/app/tasklist/default/");
    Browser.Answer unknown = browser.logIn("nobody", "x", "tasklist");
    Browser.Answer wrong = browser.logIn("officer.396", "x", "cockpit");
    assertThat(unknown.status()).isEqualTo(401);
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(unknown.body()).isEqualTo(wrong.body()).contains("không đúng");
    assertThat(browser.logIn("officer.381", GateContext.PASSWORD, "cockpit").status()).isEqualTo(403);
  }

  @Test
  void stateChangesNeedTheToken() {
    Browser officer = Browser.of(port, "officer.380", GateContext.PASSWORD, "tasklist");
    for (String path : new String[] {Browser.ENGINE + "task/x/claim", "/quyhoach/api/anything", "/camunda/api/admin/auth/user/default/logout"}) {
      Browser.Answer answer = officer.send("POST", path, "application/json", "{}", "X-XSRF-TOKEN", "0123456789ABCDEF0123456789ABCDEF");
      assertThat(answer.status()).as(path).isEqualTo(403);
    }
    assertThat(officer.get("/camunda/api/admin/auth/user/default").status()).as("still logged in").isEqualTo(200);
  }

  @Test
  void logOutEndsTheSessionForEverything() {
    Browser officer = Browser.of(port, "officer.380", GateContext.PASSWORD, "tasklist");
    assertThat(officer.get("/quyhoach/api/task-headlines?ids=none").status()).isEqualTo(200);
    assertThat(officer.post("/camunda/api/admin/auth/user/default/logout", "{}").status()).isEqualTo(200);
    assertThat(officer.get("/quyhoach/api/task-headlines?ids=none").status()).isEqualTo(401);
    assertThat(officer.get(Browser.ENGINE + "filter").status()).isEqualTo(401);
  }

  @Test
  void removedAccountIsOutAtOnceInOurOwnAddressesToo() {
    Browser browser = new Browser(port);
    var leaver = identities.newUser("officer.399");
    leaver.setPassword(GateContext.PASSWORD);
    identities.saveUser(leaver);
    identities.createMembership("officer.399", "officer");
    browser.get("/camunda/app/tasklist/default/");
    assertThat(browser.logIn("officer.399", GateContext.PASSWORD, "tasklist").status()).isEqualTo(200);
    assertThat(browser.get("/quyhoach/api/task-headlines?ids=none").status()).isEqualTo(200);
    identities.deleteUser("officer.399");
    assertThat(browser.get("/quyhoach/api/task-headlines?ids=none").status()).isEqualTo(401);
    assertThat(browser.get(Browser.ENGINE + "filter").status()).isEqualTo(401);
  }

  @Test
  void answersCarryProtectiveHeaders() {
    for (String path : new String[] {"/camunda/app/tasklist/default/", "/quyhoach/api/x", "/no-such-page"}) {
      Browser.Answer answer = new Browser(port).get(path);
      assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(answer.header("X-Frame-Options")).as(path).isEqualTo("SAMEORIGIN");
      assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("same-origin");
      assertThat(answer.header("Server")).as(path).isNull();
    }
    assertThat(new Browser(port).get("/camunda/app/tasklist/default/").header("Content-Security-Policy")).isNotNull();
  }
}
