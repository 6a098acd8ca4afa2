package vn.quyhoach.workflow.engine;

import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import vn.quyhoach.workflow.planning.UnitPlanningModel.Elements;

/**
 * The filters officials find in Tasklist, made or renewed at every start. Each shows tasks of the own unit and the own role only, the
 * soonest due first. Their expressions are the only ones {@link ExpressionGuard} lets a query carry.
 */
@Component
class TasklistFilters {

  static final String CURRENT_USER = "${currentUser()}";
  static final String CURRENT_GROUPS = "${currentUserGroups()}";
  static final String NOW = "${now()}";
  static final String IN_SEVEN_DAYS = "${dateTime().plusDays(7)}";

  private final FilterService filters;
  private final TaskService tasks;
  private final RoleGrants grants;

  TasklistFilters(FilterService filters, TaskService tasks, RoleGrants grants) {
    this.filters = filters;
    this.tasks = tasks;
    this.grants = grants;
  }

  void bringInLine() {
    ensure("Việc của tôi", "Việc tôi đã nhận và chưa hoàn thành", -50, "#2b6cb0",
        tasks.createTaskQuery().taskAssigneeExpression(CURRENT_USER));
    ensure("Việc chung của đơn vị", "Việc của vai trò tôi trong đơn vị, chưa có người nhận", -40, "#2f855a",
        tasks.createTaskQuery().taskCandidateGroupInExpression(CURRENT_GROUPS));
    ensure("Quá hạn", "Việc của vai trò tôi trong đơn vị đã quá hạn", -30, "#c53030",
        ofOwnRole().dueBeforeExpression(NOW));
    ensure("Đến hạn trong tuần", "Việc của vai trò tôi trong đơn vị đến hạn trong bảy ngày tới", -20, "#c05621",
        ofOwnRole().dueAfterExpression(NOW).dueBeforeExpression(IN_SEVEN_DAYS));
    ensure("Bị trả lại", "Hồ sơ cấp trên trả lại, chờ vai trò tôi khắc phục hoặc ký bổ sung", -15, "#805ad5",
        ofOwnRole().taskDefinitionKeyIn(Elements.USER_TASK_REMEDY_DEFECTS, Elements.USER_TASK_SIGN_SUPPLEMENT));
    ensure("Tất cả việc được giao", "Mọi việc của vai trò tôi trong đơn vị, kể cả việc đã có người nhận", -60, "#4a5568",
        ofOwnRole());
  }

  private TaskQuery ofOwnRole() {
    return tasks.createTaskQuery().taskCandidateGroupInExpression(CURRENT_GROUPS).includeAssignedTasks();
  }

  private void ensure(String name, String description, int priority, String colour, TaskQuery query) {
    Filter present = filters.createTaskFilterQuery().filterName(name).singleResult();
    Filter filter = present == null ? filters.newTaskFilter(name) : present;
    filter.setQuery(query.active().orderByDueDate().asc().orderByTaskCreateTime().asc());
    filter.setProperties(Map.of(
        "description", description, "priority", priority, "color", colour, "refresh", true, "showUndefinedVariable", false));
    filters.saveFilter(filter);
    grants.ensureGlobalGrant(Resources.FILTER, filter.getId(), Permissions.READ);
  }
}
