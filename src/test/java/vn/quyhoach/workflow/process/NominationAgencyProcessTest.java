package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyhoach.approval.PlanRegister;
import vn.quyhoach.nomination.PlanState;

/** A department's plan: four meetings in place of five, decided by the province. */
class NominationAgencyProcessTest extends PlanTestBase {

  @Autowired PlanRegister register;

  @Test
  void aDepartmentsPlanIsDecidedByTheProvinceAfterFourMeetings() {
    String unit = "38D01";
    String key = key(unit);
    ProcessInstance planning = instance("unit-planning", key);
    playUntil(key, "userTask_proposeNames");
    ProcessInstance nomination = instance("nomination-agency", key);
    assertThat(nomination.getTenantId()).isEqualTo(unit);

    playUntil(key, "userTask_compileList");
    assertThat(nomination).hasPassedInOrder("callActivity_leadershipFirst", "callActivity_keyCadres",
        "callActivity_leadershipExtended", "callActivity_leadershipSecond");
    assertThat(history.createHistoricProcessInstanceQuery().processDefinitionKey("conference").processInstanceBusinessKey(key)
        .list()).hasSize(4).extracting(HistoricProcessInstance::getTenantId).containsOnly(unit);
    assertThat(names(unit)).allSatisfy(name -> assertThat(name.lastBase()).as("members of the leadership").isEqualTo(15));

    play(key, "userTask_compileList");
    submitPlan(unit);
    assertThat(taskOf(key, "userTask_receiveDossier").getTenantId()).isEqualTo("38");
    forwardPlan(unit);
    decideWaitingLists("38");
    assertThat(plan(unit).state()).isEqualTo(PlanState.DECIDED);
    play(key, "userTask_recordPublication");
    assertThat(planning).isEnded();
    assertThat(register.within(unit)).filteredOn(PlanRegister.Entry::isApprovedHere).hasSize(names(unit).size());
    assertThat(record.faultsOf(plan(unit).id())).isEmpty();
  }
}
