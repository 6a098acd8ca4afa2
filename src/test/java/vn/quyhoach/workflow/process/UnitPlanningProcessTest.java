package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyhoach.approval.PlanRegister;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.nomination.PlanState;

/** A unit's plan from its first document to the register, over the instances of all organisations that act. */
class UnitPlanningProcessTest extends ProcessTestBase {

  @Autowired PlanRegister register;
  @Autowired DecisionRecord record;

  @Test
  void aCommunesPlanGoesFromItsDocumentsToTheRegister() {
    String unit = "14755";
    String key = key(unit);
    ProcessInstance planning = instance("unit-planning", key);

    playUntil(key, "userTask_signSubmission");
    assertThat(plan(unit).state()).isEqualTo(PlanState.PREPARING);
    play(key, "userTask_signSubmission");
    runJobs(key);
    assertThat(plan(unit).state()).isEqualTo(PlanState.SUBMITTED);
    assertThat(taskOf(key, "userTask_receiveDossier").getTenantId()).isEqualTo("380");

    playUntil(key, "userTask_concludeAppraisal");
    play(key, "userTask_concludeAppraisal");
    runJobs(key);
    assertThat(plan(unit).state()).isEqualTo(PlanState.AWAITING_SESSION);

    decideWaitingLists("380");
    runJobs(key);
    assertThat(plan(unit).state()).isEqualTo(PlanState.DECIDED);

    play(key, "userTask_recordPublication");
    assertThat(plan(unit).state()).isEqualTo(PlanState.PUBLISHED);
    assertThat(planning).isEnded();
    assertThat(planning).hasPassedInOrder("userTask_registerImplementingDocuments", "userTask_recordSourceEvaluation",
        "callActivity_planReview", "callActivity_nominationCommittee", "userTask_compileList", "userTask_signSubmission",
        "sendTask_handOverSubmission", "messageCatch_planDecided", "userTask_recordPublication");
    assertThat(register.within(unit)).filteredOn(PlanRegister.Entry::isApprovedHere).hasSize(3).allSatisfy(entry -> {
      assertThat(entry.decisionNumber()).isEqualTo(plan(unit).decisionNumber()).endsWith("-QĐ/ThU");
      assertThat(entry.publishedOn()).isEqualTo(today());
    });
    assertThat(record.faultsOf(plan(unit).id())).isEmpty();
  }

  /** Plays the session of an approving unit in which every waiting list is decided. */
  private void decideWaitingLists(String approvingUnit) {
    String session = tasks.createTaskQuery().tenantIdIn(approvingUnit).taskDefinitionKey("userTask_prepareAgenda")
        .singleResult().getProcessInstanceId();
    String sessionKey = runtime.createProcessInstanceQuery().processInstanceId(session).singleResult().getBusinessKey();
    play(sessionKey, "userTask_prepareAgenda");
    play(sessionKey, "userTask_recordDecisions");
    play(sessionKey, "userTask_issueAct");
    runJobs(sessionKey);
  }
}
