package broken.workflow;

import broken.nomination.EverythingWrong;
import broken.nomination.OpenPlan;
import broken.nomination.OpenPlanRepository;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.context.Context;

/** Carries out a step all by itself. */
public class GreedyStep implements JavaDelegate {

  private final OpenPlanRepository plans;

  public GreedyStep(OpenPlanRepository plans, EverythingWrong second, OpenPlan third) {
    this.plans = plans;
  }

  @Override
  public void execute(DelegateExecution execution) {
    plans.findById(Context.getCommandContext().toString());
  }
}
