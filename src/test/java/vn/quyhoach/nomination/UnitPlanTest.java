package vn.quyhoach.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.organisation.Unit;
import vn.quyhoach.organisation.UnitTier;
import vn.quyhoach.regulation.Procedure;

/** A plan lets through only the step that its state allows. */
class UnitPlanTest {

  private static final LocalDate DAY = LocalDate.of(2022, 7, 13);

  /** Every step and the one state in which it is allowed. */
  private static final Map<String, Consumer<UnitPlan>> STEPS = new LinkedHashMap<>();
  private static final Map<String, PlanState> ALLOWED_IN = new LinkedHashMap<>();

  static {
    step("evaluate the source", PlanState.PREPARING, plan -> plan.sourceEvaluated(DAY, "05-BB/ĐU"));
    step("propose names", PlanState.PREPARING, plan -> plan.namesProposed("Thường trực cấp ủy"));
    step("begin another round", PlanState.PREPARING, UnitPlan::startNextNominationRound);
    step("wait for lower levels", PlanState.PREPARING, plan -> plan.awaitLowerLevels(true));
    step("send the list back", PlanState.PREPARING, plan -> plan.sendBackToList("Sửa chức danh."));
    step("submit", PlanState.PREPARING, plan -> plan.submit("07-TTr/ĐU", DAY));
    step("supplement", PlanState.RETURNED, plan -> plan.supplement("08-CV/ĐU", DAY));
    step("take in", PlanState.SUBMITTED, UnitPlan::takeIn);
    step("send the dossier back", PlanState.IN_APPRAISAL, UnitPlan::sendBack);
    step("forward", PlanState.IN_APPRAISAL, UnitPlan::forward);
    step("decide", PlanState.AWAITING_SESSION, plan -> plan.decide("145-QĐ/HU", DAY));
    step("publish", PlanState.DECIDED, plan -> plan.publish(DAY, "Hội nghị", "MEETING"));
  }

  private UnitPlan plan;

  @BeforeEach
  void aNewPlan() {
    plan = newPlan();
  }

  @Test
  @Tag("B35")
  void everyStepIsRefusedInEveryOtherState() {
    for (PlanState state : PlanState.values()) {
      STEPS.forEach((name, step) -> {
        UnitPlan reached = in(state);
        if (ALLOWED_IN.get(name) == state) {
          step.accept(reached);
        } else {
          assertThatThrownBy(() -> step.accept(reached)).as(name + " in " + state).isInstanceOf(IllegalStateException.class)
              .hasMessageContaining("2022-A1.14755").hasMessageContaining(state.name());
          assertThat(reached.state()).isEqualTo(state);
        }
      });
    }
  }

  @Test
  void aReturnedPlanComesBackToTheBoardAndCountsItsReturns() {
    plan.submit("07-TTr/ĐU", DAY);
    for (int round = 1; round <= 3; round++) {
      plan.takeIn();
      plan.sendBack();
      assertThat(plan.returnRound()).isEqualTo(round);
      plan.supplement("08-CV/ĐU", DAY);
      assertThat(plan.state()).isEqualTo(PlanState.SUBMITTED);
    }
    assertThat(plan.submissionNumber()).isEqualTo("07-TTr/ĐU");
  }

  @Test
  void aSignatureEndsTheTalkAboutRework() {
    plan.sendBackToList("Sửa chức danh.");
    assertThat(plan.reworkReason()).isEqualTo("Sửa chức danh.");
    plan.submit("07-TTr/ĐU", DAY);
    assertThat(plan.reworkReason()).isNull();
  }

  @Test
  void onlyDecidedAndPublishedPlansCountAsDecided() {
    assertThat(List.of(PlanState.values())).filteredOn(PlanState::isDecided)
        .containsExactly(PlanState.DECIDED, PlanState.PUBLISHED);
  }

  private static void step(String name, PlanState allowedIn, Consumer<UnitPlan> step) {
    STEPS.put(name, step);
    ALLOWED_IN.put(name, allowedIn);
  }

  private static UnitPlan newPlan() {
    Campaign campaign = mock(Campaign.class);
    when(campaign.id()).thenReturn("campaign");
    when(campaign.code()).thenReturn("2022-A1");
    Unit unit = mock(Unit.class);
    when(unit.code()).thenReturn("14755");
    when(unit.tier()).thenReturn(UnitTier.COMMUNE);
    return new UnitPlan(campaign, unit, Procedure.COMMITTEE, "380");
  }

  private static UnitPlan in(PlanState state) {
    UnitPlan plan = newPlan();
    if (state != PlanState.PREPARING) {
      plan.submit("07-TTr/ĐU", DAY);
    }
    if (state != PlanState.PREPARING && state != PlanState.SUBMITTED) {
      plan.takeIn();
    }
    switch (state) {
      case RETURNED -> plan.sendBack();
      case AWAITING_SESSION -> plan.forward();
      case DECIDED, PUBLISHED -> {
        plan.forward();
        plan.decide("145-QĐ/HU", DAY);
      }
      default -> { }
    }
    if (state == PlanState.PUBLISHED) {
      plan.publish(DAY, "Hội nghị", "MEETING");
    }
    assertThat(plan.state()).isEqualTo(state);
    return plan;
  }
}
