package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.refusal.Refusal;
import vn.quyhoach.regulation.RuleTable;
import vn.quyhoach.regulation.OpinionBody;
import vn.quyhoach.vetting.Opinions;
import vn.quyhoach.vetting.SheetLine;
import vn.quyhoach.vetting.Vetting;

/** What tests about a unit's plan say beyond the process itself: what a form shows, what is refused, what the rules find. */
abstract class PlanTestBase extends ProcessTestBase {

  @Autowired Nominations nominations;
  @Autowired Cadres cadres;
  @Autowired Vetting vetting;
  @Autowired Opinions opinions;
  @Autowired DecisionRecord record;
  @Autowired RepositoryService repository;
  @Autowired JdbcClient jdbc;

  /** The refusal that an official meets when finishing a task in this way. */
  static Refusal refusalOf(Runnable step) {
    return failureOf(Refusal.class, step);
  }

  /** The failure of that kind that a step ends in, however deep the engine has wrapped it. */
  static <T extends Throwable> T failureOf(Class<T> kind, Runnable step) {
    Throwable failure = catchThrowable(step::run);
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return kind.cast(cause);
      }
    }
    throw new AssertionError("No " + kind.getSimpleName() + " came, but: " + failure, failure);
  }

  Refusal refusalOfPlaying(String businessKey, String element, Map<String, Object> typed) {
    return refusalOf(() -> play(businessKey, element, typed));
  }

  /** A refusal names the field and says all of the given words in one message. */
  static void assertNames(Refusal refusal, String field, String... words) {
    assertThat(refusal.fields()).anySatisfy(refused -> {
      assertThat(refused.field()).isEqualTo(field);
      assertThat(refused.message()).contains(words);
    });
  }

  static void assertNamesClause(Refusal refusal, String field, String... words) {
    assertNames(refusal, field, words);
    assertThat(refusal.fields()).filteredOn(refused -> field.equals(refused.field()))
        .allSatisfy(refused -> assertThat(refused.clause()).as("clause of " + refused.message()).isNotBlank());
  }

  Map<String, Object> shown(String businessKey, String element) {
    Task task = taskOf(businessKey, element);
    assertThat(task).as("an open task " + element + ", open are " + openTasks(businessKey)).isNotNull();
    return rehearsal.shown(task.getId());
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> rows(Map<String, Object> shown, String list) {
    return (List<Map<String, Object>>) shown.get(list);
  }

  /** The rows that a form shows in a list, each with what is typed in it by its place. */
  List<Map<String, Object>> filled(String businessKey, String element, String list, Function<Integer, Map<String, Object>> typed) {
    return filledRows(taskOf(businessKey, element), list, typed);
  }

  /** Codes of the cadres of a unit whom the rules let through for a post. */
  List<String> qualified(String unitCode, String postCode) {
    String planId = plan(unitCode).id();
    return cadres.ofUnit(unitCode).stream().map(Cadre::code)
        .filter(code -> !nominations.check(planId, postCode, code).refused()).toList();
  }

  static Map<String, Object> proposal(String postCode, String cadreCode) {
    return Map.of("post", postCode, "cadre", cadreCode, "justification", "Có năng lực và triển vọng phát triển.");
  }

  static Map<String, Object> proposals(List<Map<String, Object>> lines) {
    return Map.of("proposedBy", "Thường trực cấp ủy", "proposals", lines);
  }

  List<Nomination> names(String unitCode) {
    return nominations.ofPlan(plan(unitCode).id());
  }

  String nameOf(Nomination nomination) {
    return cadres.cadre(nomination.cadreCode()).fullName();
  }

  /** Takes a plan from its present step to the upper level's appraisal. */
  void submitPlan(String unitCode) {
    playUntil(key(unitCode), "userTask_signSubmission");
    play(key(unitCode), "userTask_signSubmission");
    runJobs(key(unitCode));
  }

  /** Takes a plan from its present step to the list of those that wait for a session. */
  void forwardPlan(String unitCode) {
    playUntil(key(unitCode), "userTask_concludeAppraisal");
    play(key(unitCode), "userTask_concludeAppraisal");
    runJobs(key(unitCode));
  }

  /** The business key of the session that a committee is preparing. */
  String sessionOf(String approvingUnit) {
    List<Task> preparing = tasks.createTaskQuery().tenantIdIn(approvingUnit).taskDefinitionKey("userTask_prepareAgenda").list();
    assertThat(preparing).as("sessions being prepared at " + approvingUnit).hasSize(1);
    return runtime.createProcessInstanceQuery().processInstanceId(preparing.get(0).getProcessInstanceId()).singleResult()
        .getBusinessKey();
  }

  /** Plays the session of an approving unit in which every waiting list is decided. */
  void decideWaitingLists(String approvingUnit) {
    String session = sessionOf(approvingUnit);
    play(session, "userTask_prepareAgenda");
    play(session, "userTask_recordDecisions");
    play(session, "userTask_issueAct");
    runJobs(session);
  }

  /** The committee's vote and decision on one name. */
  static Map<String, Object> decided(String decision, int inFavour, int against, int abstained, String reason) {
    Map<String, Object> line = new HashMap<>(Map.of("decision", decision, "inFavour", inFavour, "against", against, "abstained", abstained));
    line.put("reason", reason);
    return line;
  }

  static Map<String, Object> with(Map<String, Object> input, String field, Object value) {
    Map<String, Object> changed = new HashMap<>(input);
    changed.put(field, value);
    return changed;
  }

  /** Every instance, ended or not, of a process under a business key. */
  long instancesOf(String processKey, String businessKey) {
    return history.createHistoricProcessInstanceQuery().processDefinitionKey(processKey)
        .processInstanceBusinessKey(businessKey).count();
  }

  static <T> List<T> joined(List<T> some, List<T> others) {
    List<T> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  /** The task of one name. */
  Task taskFor(Nomination nomination, String element) {
    return tasks.createTaskQuery().taskDefinitionKey(element).processVariableValueEquals("nominationId", nomination.id()).singleResult();
  }

  /** The open task in which a body's opinion on a unit's list is given or recorded. */
  Task opinionTask(String unitCode, OpinionBody body) {
    String opinion = opinions.open(plan(unitCode).id()).stream().filter(request -> request.body() == body).findFirst().orElseThrow().id();
    return tasks.createTaskQuery().processVariableValueEquals("opinionId", opinion).singleResult();
  }

  /** The place of a fact in the list that the vetter of a name sees. */
  int place(Nomination nomination, String fact) {
    List<String> open = vetting.sheet(nomination.id()).stream().filter(SheetLine::open).map(SheetLine::key).toList();
    assertThat(open).contains(fact);
    return open.indexOf(fact);
  }

  /** The usual verdicts on the facts of a name, with one of them replaced. */
  Map<String, Object> facts(Nomination nomination, int place, Map<String, Object> typed) {
    Map<String, Object> usual = Map.of("verdict", "MATCHES", "source", "Hồ sơ gốc", "note", "Đã đối chiếu bản gốc.");
    return Map.of("facts", filledRows(taskFor(nomination, "userTask_vetFacts"), "facts", row -> row == place ? typed : usual));
  }

  /** The rows that the form of one task shows, each with what is typed in it by its place. */
  List<Map<String, Object>> filledRows(Task task, String list, Function<Integer, Map<String, Object>> typed) {
    List<Map<String, Object>> shown = rows(rehearsal.shown(task.getId()), list);
    return IntStream.range(0, shown.size()).mapToObj(index -> {
      Map<String, Object> row = new LinkedHashMap<>(shown.get(index));
      row.putAll(typed.apply(index));
      return row;
    }).toList();
  }

  /** A decision table as it is delivered. */
  static String table(String key) {
    try (var file = RuleTable.class.getResourceAsStream("/processes/" + key + ".dmn")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deploys a decision table in another version. */
  void deploy(String table, String model) {
    repository.createDeployment().name("edited " + table).addString("processes/" + table + ".dmn", model).deploy();
  }
}
