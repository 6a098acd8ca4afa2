package vn.quyhoach.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.quyhoach.workflow.rehearsal.Rehearsal;

/**
 * The first entry of a count is in, the second is open: no call that passes the gate, by nobody who works on the count, tells a
 * single number of the first.
 *
 * <p>The calls stand in {@code /gate/blind-entry-calls.txt}, each with the body it is tried with; a call of the allow-list that is
 * not there fails the test, so that nobody opens one without having tried it here.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "quyhoach.demo.campaign=false")
@ActiveProfiles({"demo", "test"})
@DirtiesContext
class BlindEntryGateTest {

  private static final String UNIT = "16660";
  private static final String KEY = "2022-A1." + UNIT;
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  /** People at the meeting, which every counter may know, and what the first counter typed. */
  private static final int PRESENT = 90_007;
  private static final int ISSUED = 89_993;
  private static final int NOT_RETURNED = 7_411;
  private static final int RETURNED = ISSUED - NOT_RETURNED;
  private static final int INVALID = 6_173;
  private static final int VALID = RETURNED - INVALID;
  private static final int IN_FAVOUR = 53_813;
  private static final int BLANK = 5_737;

  @LocalServerPort int port;
  @Value("${quyhoach.demo.password}") String password;
  @Autowired Rehearsal rehearsal;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired RepositoryService repository;
  @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

  private static Map<String, List<String>> ids;
  private static Set<String> secrets;

  private record Call(String line, String body) {}

  @BeforeEach
  void theFirstEntryIsInAndTheSecondIsOpen() {
    if (ids != null) {
      return;
    }
    rehearsal.proposeCampaign("38", Map.of("code", "2022-A1", "kind", "NEXT_TERM", "name", "Xây dựng quy hoạch nhiệm kỳ"));
    for (String step : List.of("userTask_draftCampaign", "userTask_adoptCampaign", "userTask_recordDissemination")) {
      rehearsal.play("2022-A1", step, Map.of());
    }
    rehearsal.runJobs("2022-A1");
    rehearsal.playUntil(KEY, "userTask_conveneConference");
    rehearsal.play(KEY, "userTask_conveneConference", Map.of());
    rehearsal.play(KEY, "userTask_signMinutes", Map.of());
    rehearsal.play(KEY, "userTask_conveneConference", Map.of("absentees", List.of(), "groups", typed(task("userTask_conveneConference"),
        "groups", Map.of("members", PRESENT, "summoned", PRESENT, "present", PRESENT))));
    Task first = task("userTask_firstCount");
    Task second = task("userTask_secondCount");
    rehearsal.play(first.getId(), Map.of("issued", ISSUED, "notReturned", NOT_RETURNED, "returned", RETURNED, "valid", VALID,
        "invalid", INVALID, "votes", typed(first, "votes", Map.of("inFavour", IN_FAVOUR, "against", VALID - IN_FAVOUR - BLANK,
            "blank", BLANK))));
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(KEY).list()).extracting(Task::getId).containsExactly(second.getId());
    secrets = List.of(ISSUED, NOT_RETURNED, RETURNED, VALID, INVALID, IN_FAVOUR, VALID - IN_FAVOUR - BLANK, BLANK).stream()
        .map(String::valueOf).collect(Collectors.toSet());
    ids = idsAround(first, second);
  }

  /** What an attacker may put in the place of an id: everything that has to do with this count. */
  private Map<String, List<String>> idsAround(Task first, Task second) {
    List<String> instances = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(KEY).list().stream()
        .map(instance -> instance.getId()).toList();
    List<String> definitions = repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .filter(definition -> Set.of("ballot-count", "conference", "ballot-recount").contains(definition.getKey()))
        .map(definition -> definition.getId()).toList();
    Map<String, List<String>> around = new HashMap<>();
    around.put("task", List.of(first.getId(), second.getId()));
    around.put("instance", instances);
    around.put("definition", definitions);
    around.put("key", List.of("ballot-count", "ballot-recount"));
    around.put("filter", runtimeFilters());
    around.put("user", List.of("counter1." + UNIT));
    around.put("member", List.of("counter2." + UNIT));
    around.put("group", List.of("counter1"));
    around.put("tenant", List.of(UNIT));
    around.put("job", List.of("00000000-0000-0000-0000-000000000000"));
    around.put("authorization", List.of("00000000-0000-0000-0000-000000000000"));
    around.put("deployment", repository.createDeploymentQuery().list().stream().map(deployment -> deployment.getId()).toList());
    around.put("resource", List.of("00000000-0000-0000-0000-000000000000"));
    around.put("plugin", List.of("tasklistPlugins"));
    around.put("file", List.of("plugin.js"));
    return around;
  }

  private List<String> runtimeFilters() {
    Browser counter = Browser.of(port, "counter2." + UNIT, password, "tasklist");
    return counter.get(Browser.ENGINE + "filter?resourceType=Task").json().findValuesAsText("id");
  }

  private Task task(String element) {
    return tasks.createTaskQuery().processInstanceBusinessKey(KEY).taskDefinitionKey(element).singleResult();
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> typed(Task task, String list, Map<String, Object> typed) {
    return ((List<Map<String, Object>>) rehearsal.shown(task.getId()).get(list)).stream().map(row -> {
      Map<String, Object> line = new LinkedHashMap<>(row);
      line.putAll(typed);
      return line;
    }).toList();
  }

  @Test
  void everyCallOfTheAllowListIsTriedHere() throws IOException {
    Set<String> listed = calls().stream().map(Call::line).collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> allowed = EngineCalls.all().stream().map(EngineCall::toString).collect(Collectors.toCollection(LinkedHashSet::new));
    assertThat(listed).as("the calls in /gate/blind-entry-calls.txt").containsExactlyInAnyOrderElementsOf(allowed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"counter2", "counter1", "officer", "head"})
  void noCallTellsANumberOfTheFirstEntry(String role) throws IOException {
    Browser attacker = Browser.of(port, role + "." + UNIT, password, "tasklist");
    List<String> told = new ArrayList<>();
    int answers = 0;
    for (Call call : calls()) {
      String[] parts = call.line().split(" ", 2);
      if (parts[1].contains("/login/") || parts[1].endsWith("/logout")) {
        continue; // would end the session of the attack; they answer with the caller's own name only
      }
      for (String path : filled("/camunda/api/" + parts[1])) {
        for (String query : parts[0].equals("GET") ? List.of("", query(call)) : List.of("")) {
          Browser.Answer answer = attacker.send(parts[0], path + query, call.body().isEmpty() ? null : "application/json",
              call.body().isEmpty() ? null : call.body());
          answers += answer.status() < 400 ? 1 : 0;
          look(call.line() + " " + path + query, answer, told);
        }
      }
    }
    assertThat(answers).as("calls that were answered at all").isGreaterThan(25);
    assertThat(told).isEmpty();
  }

  /** Pages and answers of the product itself, found by asking Spring, with every id in every place. */
  @ParameterizedTest
  @ValueSource(strings = {"counter2", "counter1", "officer", "head"})
  void noPageOfTheProductTellsANumberOfTheFirstEntry(String role) {
    Browser attacker = Browser.of(port, role + "." + UNIT, password, "tasklist");
    List<String> every = ids.values().stream().flatMap(List::stream).collect(Collectors.toCollection(ArrayList::new));
    Map<String, Object> variables = runtime.getVariables(task("userTask_secondCount").getExecutionId());
    variables.values().forEach(value -> every.add(String.valueOf(value)));
    List<String> told = new ArrayList<>();
    int pages = 0;
    for (var mapping : mappings.getHandlerMethods().keySet()) {
      boolean get = mapping.getMethodsCondition().getMethods().isEmpty()
          || mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
      for (String pattern : mapping.getPatternValues()) {
        if (get && pattern.startsWith("/quyhoach")) {
          pages++;
          for (String id : PLACE.matcher(pattern).find() ? every : List.of("")) {
            String path = PLACE.matcher(pattern).replaceAll(Matcher.quoteReplacement(id));
            look(path, attacker.get(path), told);
            look(path, attacker.get(path + "?ids=" + String.join(",", ids.get("task"))), told);
          }
        }
      }
    }
    assertThat(pages).as("pages of the product").isPositive();
    assertThat(told).isEmpty();
  }

  @Test
  void theSecondCountersFormIsEmptyAndTheFirstCountersTaskIsOutOfReach() {
    Browser second = Browser.of(port, "counter2." + UNIT, password, "tasklist");
    Browser.Answer form = second.get(Browser.ENGINE + "task/" + ids.get("task").get(1) + "/form-variables");
    assertThat(form.status()).isEqualTo(200);
    assertThat(form.body()).contains(String.valueOf(PRESENT)).contains("votes").doesNotContain("inFavour").doesNotContain("issued");
    assertThat(second.get(Browser.ENGINE + "task/" + ids.get("task").get(0)).status()).isEqualTo(404);
    Browser first = Browser.of(port, "counter1." + UNIT, password, "tasklist");
    assertThat(first.get(Browser.ENGINE + "task/" + ids.get("task").get(1) + "/form-variables").status()).isEqualTo(404);
    assertThat(first.post(Browser.ENGINE + "task/" + ids.get("task").get(1) + "/claim", "{\"userId\":\"counter1." + UNIT + "\"}").status())
        .isEqualTo(404);
  }

  private static void look(String what, Browser.Answer answer, List<String> told) {
    if (answer.status() >= 500) {
      told.add(what + " failed with " + answer);
    }
    // Ids and hashes hold any digits; a number stands by itself.
    secrets.stream().filter(secret -> Pattern.compile("(?<![0-9A-Za-z-])" + secret + "(?![0-9A-Za-z-])").matcher(answer.body()).find())
        .forEach(secret -> told.add(what + " tells " + secret));
  }

  /** The path with each id in each place. */
  private static List<String> filled(String path) {
    Matcher place = PLACE.matcher(path);
    if (!place.find()) {
      return List.of(path);
    }
    assertThat(ids).as("ids to put in the place of {" + place.group(1) + "} in " + path).containsKey(place.group(1));
    return ids.get(place.group(1)).stream()
        .flatMap(id -> filled(path.replaceFirst(Pattern.quote(place.group()), Matcher.quoteReplacement(id))).stream()).toList();
  }

  private static String query(Call call) {
    return call.line().endsWith("/task") ? "?processInstanceId=" + ids.get("instance").get(0)
        : call.line().contains("user-operation") ? "?taskId=" + ids.get("task").get(0)
        : call.line().endsWith("form-variables") ? "?deserializeValues=false&variableNames=issued,votes,formInput"
        : "?firstResult=0&maxResults=50";
  }

  private static List<Call> calls() throws IOException {
    try (var file = BlindEntryGateTest.class.getResourceAsStream("/gate/blind-entry-calls.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 2)).map(parts -> new Call(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "")).toList();
    }
  }
}
