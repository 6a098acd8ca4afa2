package vn.quyhoach.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * One axis of who sees what: which role works on which process. The other axis is the unit (tenant). Together they need well under a hundred
 * rows for the whole province, whatever the number of units and tasks.
 */
enum RoleAxis {
  OFFICER("officer", "Cán bộ lập quy hoạch"),
  COUNTER_1("counter1", "Người nhập kiểm phiếu lần 1"),
  COUNTER_2("counter2", "Người nhập kiểm phiếu lần 2"),
  HEAD("head", "Người đứng đầu đơn vị"),
  BOARD("board", "Ban Tổ chức cấp phê duyệt"),
  SECRETARIAT("secretariat", "Văn phòng, thư ký ban thường vụ"),
  CAMPAIGN("campaign", "Chỉ đạo đợt quy hoạch"),
  SUPERVISOR("supervisor", "Theo dõi, đôn đốc"),
  INSPECTOR("inspector", "Kiểm tra, giám sát");

  /** Every process of the product, by key. */
  static final List<String> PROCESSES = List.of(
      "planning-campaign", "unit-planning", "plan-review", "nomination-committee", "nomination-agency", "conference", "ballot-count", "ballot-recount",
      "dossier-appraisal", "candidate-vetting", "vetting-opinion", "standing-committee-session", "deadline-ladder", "lateness-report", "bottom-up-waiver");

  private final String group;
  private final String title;

  RoleAxis(String group, String title) {
    this.group = group;
    this.title = title;
  }

  /** Id of the engine's group. */
  String group() {
    return group;
  }

  /** Name shown to people, in Vietnamese. */
  String title() {
    return title;
  }

  /** Everything this role's group is granted; it has nothing besides. */
  List<Grant> grants() {
    List<Grant> grants = new ArrayList<>();
    switch (this) {
      case OFFICER -> work(grants, "unit-planning", "plan-review", "nomination-committee", "nomination-agency", "conference",
          "ballot-recount");
      case COUNTER_1, COUNTER_2 -> work(grants, "ballot-count");
      case HEAD -> {
        work(grants, "unit-planning", "conference", "ballot-count", "deadline-ladder", "vetting-opinion");
        grants.add(process("ballot-recount", ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_TASK,
            ProcessDefinitionPermissions.TASK_WORK, ProcessDefinitionPermissions.CREATE_INSTANCE));
        grants.add(new Grant(Resources.PROCESS_INSTANCE, Authorization.ANY, List.of(Permissions.CREATE)));
      }
      case BOARD -> work(grants, "dossier-appraisal", "candidate-vetting", "vetting-opinion", "lateness-report");
      case SECRETARIAT -> work(grants, "standing-committee-session");
      case CAMPAIGN -> {
        grants.add(process("planning-campaign", ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_TASK,
            ProcessDefinitionPermissions.TASK_WORK,
            ProcessDefinitionPermissions.CREATE_INSTANCE));
        grants.add(new Grant(Resources.PROCESS_INSTANCE, Authorization.ANY, List.of(Permissions.CREATE)));
        work(grants, "bottom-up-waiver");
      }
      case SUPERVISOR -> PROCESSES.forEach(key -> grants.add(process(key, ProcessDefinitionPermissions.READ,
          ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.RETRY_JOB)));
      case INSPECTOR -> PROCESSES.forEach(key -> grants.add(process(key, ProcessDefinitionPermissions.READ,
          ProcessDefinitionPermissions.READ_INSTANCE)));
    }
    String application = this == SUPERVISOR || this == INSPECTOR ? "cockpit" : "tasklist";
    grants.add(new Grant(Resources.APPLICATION, application, List.of(Permissions.ACCESS)));
    return grants;
  }

  /** Reading the definition shows the diagram of a task. */
  private static void work(List<Grant> grants, String... keys) {
    for (String key : keys) {
      grants.add(process(key, ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_TASK,
          ProcessDefinitionPermissions.TASK_WORK));
    }
  }

  private static Grant process(String key, Permission... permissions) {
    return new Grant(Resources.PROCESS_DEFINITION, key, List.of(permissions));
  }

  /** One row: what a group may do with one resource. */
  record Grant(Resource resource, String resourceId, List<Permission> permissions) {
  }
}
