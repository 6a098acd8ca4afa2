package vn.quyhoach.workflow.dossier;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.workflow.EngineIdentity;
import vn.quyhoach.workflow.web.WebUser;

/**
 * Dossiers that an official has passed on and now waits for: where each lies, at which step and since when. A unit's people see the
 * unit's own, a board's and a secretariat's those that come to them for approval. What the official can do now is in Tasklist.
 */
@Controller
class WaitingPage {

  private final UnitPlans plans;
  private final Campaigns campaigns;
  private final Units units;
  private final Officials officials;
  private final TaskService tasks;
  private final RuntimeService processes;
  private final EngineIdentity identity;

  WaitingPage(UnitPlans plans, Campaigns campaigns, Units units, Officials officials, TaskService tasks, RuntimeService processes,
      EngineIdentity identity) {
    this.plans = plans;
    this.campaigns = campaigns;
    this.units = units;
    this.officials = officials;
    this.tasks = tasks;
    this.processes = processes;
    this.identity = identity;
  }

  /** One dossier and where it lies now. */
  record Line(String unit, String campaign, String state, List<Place> places) {}

  /** @param since as people read it */
  record Place(String unit, String step, String since) {}

  @GetMapping("/quyhoach/dang-cho")
  @Transactional(readOnly = true)
  public String show(@AuthenticationPrincipal WebUser user, Model model) {
    Official official = officials.official(user.id()).orElseThrow(() -> new NotYours(user.id() + " is no official"));
    List<UnitPlan> concerned = plans.undecidedFor(official.unitCode());
    Map<String, List<Task>> open = openTasks(concerned);
    Set<String> own = ownTasks(official);
    model.addAttribute("unit", units.unit(official.unitCode()).name());
    model.addAttribute("lines", concerned.stream()
        .filter(plan -> open.getOrDefault(plan.businessKey(), List.of()).stream().map(Task::getId).noneMatch(own::contains))
        .map(plan -> line(plan, open.getOrDefault(plan.businessKey(), List.of()))).toList());
    return "waiting";
  }

  private Map<String, List<Task>> openTasks(List<UnitPlan> concerned) {
    if (concerned.isEmpty()) {
      return Map.of();
    }
    String[] keys = concerned.stream().map(UnitPlan::businessKey).toArray(String[]::new);
    return identity.asSystem(() -> {
      List<Task> open = tasks.createTaskQuery().processInstanceBusinessKeyIn(keys).active().list();
      Map<String, String> keyOf = processes.createProcessInstanceQuery()
          .processInstanceIds(open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet())).list().stream()
          .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
      return open.stream().collect(Collectors.groupingBy(task -> keyOf.get(task.getProcessInstanceId())));
    });
  }

  private Set<String> ownTasks(Official official) {
    return identity.asSystem(() -> tasks.createTaskQuery().tenantIdIn(official.unitCode()).taskCandidateGroup(official.role().groupId())
        .includeAssignedTasks().active().list().stream().map(Task::getId).collect(Collectors.toSet()));
  }

  private Line line(UnitPlan plan, List<Task> open) {
    List<Place> places = open.stream().sorted(Comparator.comparing(Task::getCreateTime))
        .map(task -> new Place(units.unit(task.getTenantId()).name(), task.getName(), UserZone.text(task.getCreateTime().toInstant())))
        .toList();
    return new Line(units.unit(plan.unitCode()).name(), campaigns.campaign(plan.campaignId()).name(), plan.state().label(), places);
  }
}
