package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyhoach.access.ConflictOfInterest;
import vn.quyhoach.access.Duty;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.access.TaskRules;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Fact;
import vn.quyhoach.cadre.FactSource;
import vn.quyhoach.cadre.Relation;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.regulation.OpinionBody;

/** Who may take and finish a task: the right unit and role, nobody twice on different sides, nobody over themselves (S42). */
class SeparationOfDutiesTest extends PlanTestBase {

  /** Every step with a duty: where the duty is looked up, and what a person may not have done before. */
  private static final Map<String, Set<Duty>> BARRED_BY = Map.of(
      "userTask_proposeNames", Set.of(Duty.SIGN, Duty.VET, Duty.APPRAISE, Duty.DECIDE),
      "userTask_firstCount", Set.of(Duty.SECOND_COUNT),
      "userTask_secondCount", Set.of(Duty.FIRST_COUNT),
      "userTask_compileList", Set.of(Duty.SIGN, Duty.VET, Duty.APPRAISE, Duty.DECIDE),
      "userTask_signSubmission", Set.of(Duty.NOMINATE, Duty.VET, Duty.APPRAISE, Duty.DECIDE),
      "userTask_vetFacts", Set.of(Duty.NOMINATE, Duty.SIGN, Duty.DECIDE),
      "userTask_concludeAppraisal", Set.of(Duty.NOMINATE, Duty.SIGN, Duty.DECIDE),
      "userTask_recordDecisions", Set.of(Duty.NOMINATE, Duty.SIGN, Duty.VET, Duty.APPRAISE));

  @Autowired TaskRules rules;

  @Test
  @Tag("B36")
  void whoDidAnEarlierDutyCanNeitherTakeNorFinishALaterOneOfAnotherSide() {
    String unit = "15061";
    int pairs = 0;
    for (String element : List.of("userTask_proposeNames", "userTask_firstCount", "userTask_secondCount", "userTask_compileList",
        "userTask_signSubmission", "userTask_vetFacts", "userTask_concludeAppraisal", "userTask_recordDecisions")) {
      String key = reach(unit, element);
      for (Duty duty : Duty.values()) {
        pairs++;
        checkPair(unit, key, element, duty);
      }
    }
    assertThat(pairs).isEqualTo(64);
  }

  private void checkPair(String unit, String key, String element, Duty duty) {
    Task task = tasks.createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey(element).list().get(0);
    String official = group(task) + "." + task.getTenantId();
    String subject = Set.of("userTask_firstCount", "userTask_secondCount").contains(element)
        ? (String) runtime.getVariable(task.getExecutionId(), "conferenceId") : plan(unit).id();
    boolean ownAlready = count("select count(*) from duty_done where subject = '" + subject + "' and duty = '" + duty
        + "' and user_id = '" + official + "'") > 0;
    boolean barred = BARRED_BY.get(element).contains(duty);
    assertThat(ownAlready && barred).as(official + " meets no duty of its own at " + element).isFalse();

    as(official, () -> tasks.claim(task.getId(), official));
    if (!ownAlready) {
      jdbc.sql("insert into duty_done (subject, duty, user_id) values (:subject, :duty, :user)").param("subject", subject)
          .param("duty", duty.name()).param("user", official).update();
    }
    try {
      if (barred) {
        failureOf(ConflictOfInterest.class, () -> rehearsal.play(task.getId(), Map.of()));
        as(official, () -> tasks.claim(task.getId(), null));
        ConflictOfInterest conflict = failureOf(ConflictOfInterest.class,
            () -> as(official, () -> tasks.claim(task.getId(), official)));
        assertThat(conflict.getMessage()).contains("Đồng chí", "quy tắc");
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isNull();
      } else {
        as(official, () -> tasks.claim(task.getId(), null));
        assertThatCode(() -> as(official, () -> tasks.claim(task.getId(), official)))
            .as(duty + " before " + element).doesNotThrowAnyException();
        as(official, () -> tasks.claim(task.getId(), null));
      }
    } finally {
      if (!ownAlready) {
        jdbc.sql("delete from duty_done where subject = :subject and duty = :duty and user_id = :user").param("subject", subject)
            .param("duty", duty.name()).param("user", official).update();
      }
    }
  }

  @Test
  void noOtherUnitAndNoOtherRoleTakesATask() {
    String unit = "15064";
    for (String element : List.of("userTask_registerImplementingDocuments", "userTask_proposeNames", "userTask_firstCount",
        "userTask_signSubmission", "userTask_receiveDossier", "userTask_vetFacts", "userTask_recordDecisions")) {
      String key = reach(unit, element);
      Task task = tasks.createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey(element).list().get(0);
      String group = group(task);
      assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isNull();
      List<String> strangers = joined(List.of("admin.38", "nobody.15064", group + ".15067", group + ".388", group + ".38"),
          List.of("officer", "counter1", "counter2", "head", "board", "secretariat", "campaign", "supervisor", "inspector").stream()
              .filter(other -> !other.equals(group)).map(other -> other + "." + task.getTenantId()).toList());
      for (String stranger : strangers) {
        failureOf(NotYours.class, () -> letIn(stranger, task, () -> tasks.claim(task.getId(), stranger)));
        failureOf(NotYours.class, () -> letIn(stranger, task, () -> forms.submitTaskForm(task.getId(), Map.of())));
      }
      assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isNull();
    }
  }

  @Test
  @Tag("B36")
  void nobodyVetsAppraisesOrDecidesAListThatNamesThemselvesButTheHeadMaySignIt() {
    String unit = "15067";
    String upper = "389";
    reach(unit, "userTask_signSubmission");
    String named = names(unit).get(0).cadreCode();
    String headWas = linkOf("head." + unit);
    link("head." + unit, named);
    play(key(unit), "userTask_signSubmission");
    link("head." + unit, headWas);
    runJobs(key(unit));

    play(key(unit), "userTask_receiveDossier");
    runJobs(key(unit));
    link("board." + upper, named);
    Task own = tasks.createTaskQuery().taskDefinitionKey("userTask_vetFacts")
        .processVariableValueEquals("nominationId", names(unit).get(0).id()).singleResult();
    Task others = tasks.createTaskQuery().taskDefinitionKey("userTask_vetFacts")
        .processVariableValueEquals("nominationId", names(unit).get(1).id()).singleResult();
    assertThat(failureOf(ConflictOfInterest.class, () -> rehearsal.play(own.getId(), Map.of())).getMessage())
        .contains("không tự xem xét mình");
    runJobs(key(unit));
    String request = opinions.open(plan(unit).id()).stream().filter(open -> open.body() == OpinionBody.POLITICAL_PROTECTION).findFirst()
        .orElseThrow().id();
    Task opinion = tasks.createTaskQuery().processVariableValueEquals("opinionId", request).singleResult();
    failureOf(ConflictOfInterest.class, () -> rehearsal.play(opinion.getId(), Map.of()));
    link("board." + upper, null);
    rehearsal.play(others.getId(), Map.of());
    reach(unit, "userTask_concludeAppraisal");
    link("board." + upper, named);
    failureOf(ConflictOfInterest.class, () -> play(key(unit), "userTask_concludeAppraisal"));
    link("board." + upper, null);

    String session = reach(unit, "userTask_recordDecisions");
    link("secretariat." + upper, named);
    failureOf(ConflictOfInterest.class, () -> play(session, "userTask_recordDecisions"));
    link("secretariat." + upper, null);
    play(session, "userTask_recordDecisions");
  }

  @Test
  @Tag("B36")
  void nobodyVetsOrAppraisesARelativeOrTheListOfTheUnitOneComesFrom() {
    String unit = "15076";
    String upper = "389";
    String key = reach(unit, "userTask_vetFacts");
    Nomination first = names(unit).get(0);
    Task relative = taskFor(first, "userTask_vetFacts");
    Task other = taskFor(names(unit).get(1), "userTask_vetFacts");
    cadres.record(first.cadreCode(), new Fact.Relative(Relation.SIBLING, null, "board." + upper, null), FactSource.DECLARED, "officer");
    assertThat(failureOf(ConflictOfInterest.class, () -> rehearsal.play(relative.getId(), Map.of())).getMessage())
        .contains("không xem xét người thân");
    assertThat(failureOf(ConflictOfInterest.class, () -> as("board." + upper, () -> tasks.claim(relative.getId(), "board." + upper)))
        .getMessage()).contains("người thân");
    rehearsal.play(other.getId(), Map.of());
    jdbc.sql("delete from cadre_fact where related_user = :user").param("user", "board." + upper).update();

    String spouse = cadres.ofUnit("15079").get(3).code();
    cadres.record(spouse, new Fact.Relative(Relation.SPOUSE, first.cadreCode(), null, null), FactSource.DECLARED, "officer");
    link("board." + upper, spouse);
    assertThat(failureOf(ConflictOfInterest.class, () -> rehearsal.play(relative.getId(), Map.of())).getMessage()).contains("người thân");

    String colleague = cadres.ofUnit(unit).stream().map(Cadre::code)
        .filter(code -> names(unit).stream().noneMatch(name -> name.cadreCode().equals(code))).findFirst().orElseThrow();
    link("board." + upper, colleague);
    assertThat(failureOf(ConflictOfInterest.class, () -> rehearsal.play(relative.getId(), Map.of())).getMessage())
        .contains("không thẩm tra đơn vị mình");
    link("board." + upper, null);
    rehearsal.play(relative.getId(), Map.of());
    reach(unit, "userTask_concludeAppraisal");
    link("board." + upper, colleague);
    failureOf(ConflictOfInterest.class, () -> play(key, "userTask_concludeAppraisal"));
    link("board." + upper, null);
    play(key, "userTask_concludeAppraisal");
  }

  @Test
  void whoSteppedAsideFromAPlanStaysAside() {
    String unit = "15070";
    String key = reach(unit, "userTask_vetFacts");
    rules.recuse("board.389", plan(unit).id(), "Là anh trai của một nhân sự.");
    String task = tasks.createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey("userTask_vetFacts").list().get(0)
        .getId();
    assertThat(failureOf(ConflictOfInterest.class, () -> as("board.389", () -> tasks.claim(task, "board.389"))).getMessage())
        .contains("hồi tránh");
    String other = reach("15073", "userTask_vetFacts");
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(other).taskDefinitionKey("userTask_vetFacts").list())
        .isNotEmpty().first().satisfies(free -> rehearsal.play(free.getId(), Map.of()));
  }

  /** Plays a unit's plan up to a step and answers the business key under which it is open. */
  private String reach(String unit, String element) {
    if (element.equals("userTask_recordDecisions")) {
      forwardPlan(unit);
      String session = sessionOf("389");
      play(session, "userTask_prepareAgenda");
      return session;
    }
    String key = key(unit);
    for (int step = 0; tasks.createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey(element).count() == 0; step++) {
      assertThat(step).as("steps before " + element).isLessThan(200);
      if (rehearsal.playNext(key).isEmpty()) {
        runJobs(key);
      }
    }
    return key;
  }

  /** Signs a person in whom the engine itself would let through, so that only the rules stand in the way. */
  private void letIn(String userId, Task task, Runnable action) {
    identities.setAuthentication(userId, List.of(group(task)), List.of(task.getTenantId()));
    try {
      action.run();
    } finally {
      identities.clearAuthentication();
    }
  }

  private String group(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream().map(link -> link.getGroupId()).filter(it -> it != null).findFirst()
        .orElseThrow();
  }

  private String linkOf(String userId) {
    return jdbc.sql("select cadre_code from official where user_id = :user").param("user", userId)
        .query(String.class).optional().orElse(null);
  }

  private void link(String userId, String cadreCode) {
    jdbc.sql("update official set cadre_code = :cadre, version = version + 1 where user_id = :user").param("cadre", cadreCode)
        .param("user", userId).update();
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }
}
