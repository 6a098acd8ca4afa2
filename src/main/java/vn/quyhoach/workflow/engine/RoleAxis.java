package vn.quyhoach.workflow.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import vn.quyhoach.organisation.Role;

/**
 * One axis of who sees what: which role works on which process; those who watch, watch every process. The other axis is the unit (tenant). Together they need about a hundred
 * rows for the whole province, whatever the number of units and tasks.
 */
public enum RoleAxis {
  OFFICER(Role.OFFICER),
  COUNTER_1(Role.COUNTER_FIRST),
  COUNTER_2(Role.COUNTER_SECOND),
  HEAD(Role.HEAD),
  BOARD(Role.BOARD),
  SECRETARIAT(Role.SECRETARIAT),
  CAMPAIGN(Role.CAMPAIGN),
  SUPERVISOR(Role.SUPERVISOR),
  INSPECTOR(Role.INSPECTOR),
  MEMBER_IN_CHARGE(Role.MEMBER_IN_CHARGE),
  SPECIALIST(Role.SPECIALIST);

  /** Processes in which an inspection team has work of its own; everything else it only looks at. */
  private static final String[] TEAM_WORK = {"inspection", "follow-up-review", "deadline-notice"};

  private final Role role;

  RoleAxis(Role role) {
    this.role = role;
  }

  /** Id of the engine's group. */
  String group() {
    return role.groupId();
  }

  /** Name shown to people, in Vietnamese. */
  String title() {
    return role.label();
  }

  /** Whether members of a group may take and finish tasks of a process; false for a group or a process that is not known. */
  public static boolean mayWork(String group, String processKey) {
    return Arrays.stream(values()).filter(axis -> axis.group().equals(group)).flatMap(axis -> axis.grants().stream())
        .anyMatch(grant -> grant.resource() == Resources.PROCESS_DEFINITION && grant.resourceId().equals(processKey)
            && grant.permissions().contains(ProcessDefinitionPermissions.TASK_WORK));
  }

  /** Everything this role's group is granted; it has nothing besides. */
  List<Grant> grants() {
    List<Grant> grants = new ArrayList<>();
    switch (this) {
      case OFFICER -> {
        work(grants, "unit-planning", "plan-review", "nomination-committee", "nomination-agency", "conference", "ballot-recount",
            "deadline-notice", "follow-up");
        start(grants, "deadline-extension", "removal-request");
      }
      case COUNTER_1, COUNTER_2 -> work(grants, "ballot-count");
      case HEAD -> {
        work(grants, "unit-planning", "conference", "ballot-count", "deadline-notice", "vetting-opinion", "conclusion-acknowledgement",
            "removal-request");
        start(grants, "ballot-recount", "deadline-extension");
      }
      case BOARD -> {
        work(grants, "dossier-appraisal", "candidate-vetting", "vetting-opinion", "deadline-notice", "extension-decision", "follow-up",
            "difficulty-guidance");
        start(grants, "deadline-extension", "plan-removal");
      }
      case SECRETARIAT -> {
        work(grants, "standing-committee-session", "inspection", "plan-removal", "deadline-notice");
        start(grants, "decision-reconsideration");
      }
      case CAMPAIGN -> {
        start(grants, "planning-campaign", "inspection", "deadline-change");
        work(grants, "bottom-up-waiver", "follow-up-review", "deadline-notice");
      }
      case SUPERVISOR -> grants.add(process(Authorization.ANY, ProcessDefinitionPermissions.READ,
          ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.RETRY_JOB));
      case INSPECTOR -> {
        grants.add(process(Authorization.ANY, ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_INSTANCE));
        work(grants, TEAM_WORK);
      }
      case MEMBER_IN_CHARGE, SPECIALIST -> grants.add(process(Authorization.ANY, ProcessDefinitionPermissions.READ,
          ProcessDefinitionPermissions.READ_INSTANCE));
    }
    if (role.isWatching()) {
      grants.add(new Grant(Resources.APPLICATION, "cockpit", List.of(Permissions.ACCESS)));
    }
    if (role.isWorking()) {
      grants.add(new Grant(Resources.APPLICATION, "tasklist", List.of(Permissions.ACCESS)));
    }
    return grants;
  }

  /** Reading the definition shows the diagram of a task. */
  private static void work(List<Grant> grants, String... keys) {
    for (String key : keys) {
      grants.add(process(key, ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_TASK,
          ProcessDefinitionPermissions.TASK_WORK));
    }
  }

  /** Work on processes that this role may also begin. */
  private static void start(List<Grant> grants, String... keys) {
    for (String key : keys) {
      grants.add(process(key, ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_TASK,
          ProcessDefinitionPermissions.TASK_WORK, ProcessDefinitionPermissions.CREATE_INSTANCE));
    }
    grants.add(new Grant(Resources.PROCESS_INSTANCE, Authorization.ANY, List.of(Permissions.CREATE)));
  }

  private static Grant process(String key, Permission... permissions) {
    return new Grant(Resources.PROCESS_DEFINITION, key, List.of(permissions));
  }

  /** One row: what a group may do with one resource. */
  record Grant(Resource resource, String resourceId, List<Permission> permissions) {
  }
}
