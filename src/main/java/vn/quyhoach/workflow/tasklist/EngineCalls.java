package vn.quyhoach.workflow.tasklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.quyhoach.workflow.tasklist.EngineCall.Answer;
import vn.quyhoach.workflow.web.MalformedRequest;
import vn.quyhoach.workflow.web.WebUser;

/**
 * The whole list of engine calls that pass the gate. It was written down by working through Tasklist, Welcome, Cockpit and Admin and
 * noting what they ask for; whatever is not here does not exist for a browser.
 *
 * <p>A call may be listed more than once with different answers for different people; the first one that fits counts.
 */
final class EngineCalls {

  private static final String ENGINE = "engine/engine/default/";
  private static final String BASE = "cockpit/plugin/base/default/";
  private static final String[] PAGE = {"firstResult", "maxResults"};
  private static final String[] SORTED_PAGE = {"firstResult", "maxResults", "sortBy", "sortOrder"};

  private static final EngineCall.Callers ANYBODY = (user, ids) -> true;
  private static final EngineCall.Callers USER = (user, ids) -> user.isPresent();
  private static final EngineCall.Callers OFFICIAL = only(WebUser::isOfficial);
  private static final EngineCall.Callers ADMINISTRATOR = only(WebUser::isAdministrator);
  private static final EngineCall.Callers COCKPIT = only(user -> user.isWatcher() || user.isAdministrator());
  private static final EngineCall.Callers RETRIES = only(user -> user.isSupervisor() || user.isAdministrator());
  private static final EngineCall.Callers ON_OWN_ACCOUNT =
      (user, ids) -> user.filter(caller -> caller.isAdministrator() || ids.contains(caller.id())).isPresent();

  private static final JsonShape SORTING = JsonShape.listOf(JsonShape.object("sortBy", "sortOrder"));
  private static final JsonShape SCALARS = JsonShape.listOf(JsonShape.SCALAR);
  private static final JsonShape SUBMISSION =
      JsonShape.object(Map.of("variables", new SubmittedVariables(), "businessKey", JsonShape.SCALAR));

  private final List<EngineCall> calls = new ArrayList<>();

  private EngineCalls() {}

  static List<EngineCall> all() {
    EngineCalls list = new EngineCalls();
    list.logIn();
    list.tasklist();
    list.ownAccount();
    list.cockpit();
    list.admin();
    return List.copyOf(list.calls);
  }

  private void logIn() {
    add(ANYBODY, "GET", "admin/auth/user/default", Answer.LOG_IN, null);
    for (String application : List.of("tasklist", "cockpit", "admin", "welcome")) {
      add(ANYBODY, "POST", "admin/auth/user/default/login/" + application, Answer.LOG_IN, new LogInForm());
      add(ANYBODY, "GET", application + "/plugin/{plugin}/static/app/{file}", Answer.ENGINE, null, EngineCall.ANY);
    }
    add(ANYBODY, "POST", "admin/auth/user/default/logout", Answer.LOG_IN, JsonShape.NOTHING);
    add(ANYBODY, "GET", "engine/engine", Answer.ENGINE, null);
    add(ANYBODY, "GET", "engine/engine/", Answer.ENGINE, null);
  }

  private void tasklist() {
    add(OFFICIAL, "GET", ENGINE + "filter", Answer.ENGINE, null, "resourceType", "itemCount", "firstResult", "maxResults");
    add(OFFICIAL, "GET", ENGINE + "filter/count", Answer.ENGINE, null, "resourceType", "itemCount");
    add(OFFICIAL, "OPTIONS", ENGINE + "filter", Answer.ENGINE, null);
    add(OFFICIAL, "GET", ENGINE + "filter/{filter}", Answer.ENGINE, null, "itemCount");
    add(OFFICIAL, "GET", ENGINE + "filter/{filter}/count", Answer.ENGINE, null);
    add(OFFICIAL, "GET", ENGINE + "filter/{filter}/list", Answer.ENGINE, null, PAGE);
    add(OFFICIAL, "POST", ENGINE + "filter/{filter}/count", Answer.ENGINE, taskSearch());
    add(OFFICIAL, "POST", ENGINE + "filter/{filter}/list", Answer.ENGINE, taskSearch(), PAGE);

    // After a start and after a completion Tasklist looks whether the next step is already the caller's.
    add(OFFICIAL, "GET", ENGINE + "task", Answer.ENGINE, null, "processInstanceId", "assignee", "maxResults");
    add(OFFICIAL, "GET", ENGINE + "task/{task}", Answer.ENGINE, null);
    add(OFFICIAL, "GET", ENGINE + "task/{task}/form", Answer.FORM, null);
    add(OFFICIAL, "GET", ENGINE + "task/{task}/deployed-form", Answer.DEPLOYED_FORM, null, "noCache");
    add(OFFICIAL, "GET", ENGINE + "task/{task}/identity-links", Answer.ENGINE, null, "type");
    add(OFFICIAL, "GET", ENGINE + "task/{task}/form-variables", Answer.PREFILL, null, "deserializeValues", "variableNames");
    add(OFFICIAL, "POST", ENGINE + "task/{task}/submit-form", Answer.SUBMIT_TASK, SUBMISSION);
    add(OFFICIAL, "POST", ENGINE + "task/{task}/claim", Answer.CLAIM, JsonShape.object("userId"));
    add(OFFICIAL, "POST", ENGINE + "task/{task}/unclaim", Answer.UNCLAIM, JsonShape.NOTHING);
    add(OFFICIAL, "GET", ENGINE + "task/{task}/comment", Answer.EMPTY_LIST, null);
    add(OFFICIAL, "GET", ENGINE + "history/user-operation", Answer.EMPTY_LIST, null, "taskId", "firstResult", "maxResults");
    add(OFFICIAL, "GET", ENGINE + "history/user-operation/count", Answer.ZERO, null, "taskId");

    String[] startable = {
      "latest", "active", "startableInTasklist", "startablePermissionCheck", "firstResult", "maxResults", "nameLike", "sortBy", "sortOrder"
    };
    add(OFFICIAL, "GET", ENGINE + "process-definition", Answer.ENGINE, null, startable);
    add(OFFICIAL, "GET", ENGINE + "process-definition/count", Answer.ENGINE, null, startable);
    add(OFFICIAL, "GET", ENGINE + "process-definition/{definition}/startForm", Answer.ENGINE, null);
    add(OFFICIAL, "GET", ENGINE + "process-definition/{definition}/deployed-start-form", Answer.ENGINE, null, "noCache");
    add(OFFICIAL, "GET", ENGINE + "process-definition/{definition}/xml", Answer.ENGINE, null);
    add(OFFICIAL, "POST", ENGINE + "process-definition/{definition}/submit-form", Answer.SUBMIT_START, SUBMISSION);
    add(OFFICIAL, "POST", ENGINE + "process-definition/key/{key}/submit-form", Answer.SUBMIT_START, SUBMISSION);
  }

  /** What Welcome and the title bar of every application show of the user, and the change of one's own password. */
  private void ownAccount() {
    add(USER, "GET", ENGINE + "identity/password-policy", Answer.ENGINE, null);
    add(
        USER,
        "POST",
        ENGINE + "identity/password-policy",
        Answer.ENGINE,
        JsonShape.object(
            Map.of("password", JsonShape.SCALAR, "profile", JsonShape.object("id", "firstName", "lastName", "email"))));
    // Whose profile and which groups may be read, the engine's own grants decide.
    add(USER, "GET", ENGINE + "user/{user}/profile", Answer.ENGINE, null);
    add(
        ON_OWN_ACCOUNT,
        "PUT",
        ENGINE + "user/{user}/credentials",
        Answer.ENGINE,
        JsonShape.object("password", "authenticatedUserPassword"));
    add(USER, "GET", ENGINE + "group/count", Answer.ENGINE, null, "member", "memberOfTenant");
    add(USER, "POST", ENGINE + "group", Answer.ENGINE, groupSearch(), PAGE);
  }

  /** Reading in Cockpit: definitions, instances, incidents, jobs; never the value of a variable. */
  private void cockpit() {
    String[] definitions = {
      "key", "latest", "latestVersion", "withoutTenantId", "tenantIdIn", "firstResult", "maxResults", "sortBy", "sortOrder"
    };
    add(COCKPIT, "GET", ENGINE + "process-definition", Answer.ENGINE, null, definitions);
    add(COCKPIT, "GET", ENGINE + "process-definition/count", Answer.ENGINE, null, definitions);
    add(COCKPIT, "GET", ENGINE + "process-definition/statistics", Answer.ENGINE, null, "rootIncidents", "incidents", "failedJobs");
    add(COCKPIT, "GET", ENGINE + "process-definition/{definition}", Answer.ENGINE, null);
    add(COCKPIT, "GET", ENGINE + "process-definition/{definition}/xml", Answer.ENGINE, null);
    add(COCKPIT, "GET", ENGINE + "process-definition/{definition}/statistics", Answer.ENGINE, null, "incidents", "failedJobs");
    add(COCKPIT, "GET", ENGINE + "process-definition/{definition}/static-called-process-definitions", Answer.ENGINE, null);
    add(COCKPIT, "GET", ENGINE + "process-instance/{instance}", Answer.ENGINE, null);
    add(COCKPIT, "GET", ENGINE + "process-instance/{instance}/activity-instances", Answer.ENGINE, null);
    JsonShape instances =
        JsonShape.object(
            with(
                JsonShape.scalars(
                    "id", "processDefinitionId", "processDefinitionKey", "processDefinitionWithoutTenantId", "superProcessInstance",
                    "subProcessInstance", "businessKey", "businessKeyLike", "active", "suspended", "withIncident", "rootProcessInstances",
                    "processInstanceId", "startedAfter", "startedBefore", "firstResult", "maxResults", "sortBy", "sortOrder",
                    "parentProcessDefinitionId", "incidentType", "incidentMessage", "incidentMessageLike", "incidentStatus"),
                Map.of(
                    "sorting", SORTING, "activityIdIn", SCALARS, "activityInstanceIdIn", SCALARS, "processInstanceIds", SCALARS,
                    "tenantIdIn", SCALARS, "processInstanceIdIn", SCALARS, "variables", JsonShape.EMPTY_LIST)));
    add(COCKPIT, "POST", ENGINE + "process-instance", Answer.ENGINE, instances, SORTED_PAGE);
    add(COCKPIT, "POST", ENGINE + "process-instance/count", Answer.ENGINE, instances);
    add(COCKPIT, "GET", ENGINE + "process-instance", Answer.ENGINE, null, "subProcessInstance", "superProcessInstance", "maxResults");
    add(COCKPIT, "GET", BASE + "process-definition/statistics", Answer.ENGINE, null, SORTED_PAGE);
    add(COCKPIT, "GET", BASE + "process-definition/statistics-count", Answer.ENGINE, null);
    add(COCKPIT, "POST", BASE + "process-definition/{definition}/called-process-definitions", Answer.ENGINE, instances);
    add(COCKPIT, "POST", BASE + "process-instance", Answer.ENGINE, instances, SORTED_PAGE);
    add(COCKPIT, "POST", BASE + "process-instance/count", Answer.ENGINE, instances);
    add(COCKPIT, "POST", BASE + "process-instance/{instance}/called-process-instances", Answer.ENGINE, instances, SORTED_PAGE);
    JsonShape incidents =
        JsonShape.object(
            with(
                JsonShape.scalars("sortBy", "sortOrder"),
                Map.of("processDefinitionIdIn", SCALARS, "processInstanceIdIn", SCALARS, "activityIdIn", SCALARS)));
    add(COCKPIT, "POST", BASE + "incident/", Answer.ENGINE, incidents, SORTED_PAGE);
    add(COCKPIT, "POST", BASE + "incident", Answer.ENGINE, incidents, SORTED_PAGE);
    add(COCKPIT, "POST", BASE + "incident/count", Answer.ENGINE, incidents);
    JsonShape jobs =
        JsonShape.object(
            with(
                JsonShape.scalars(
                    "processInstanceId", "processDefinitionId", "jobDefinitionId", "withRetriesLeft", "noRetriesLeft", "withException",
                    "timers", "messages", "active", "suspended", "failedActivityId", "firstResult", "maxResults"),
                Map.of("sorting", SORTING)));
    String[] jobParameters = {
      "processInstanceId", "processDefinitionId", "jobDefinitionId", "withException", "noRetriesLeft", "firstResult", "maxResults",
      "sorting[sortBy]", "sorting[sortOrder]", "sortBy", "sortOrder"
    };
    add(COCKPIT, "POST", ENGINE + "job", Answer.ENGINE, jobs, PAGE);
    add(COCKPIT, "POST", ENGINE + "job/count", Answer.ENGINE, jobs);
    add(COCKPIT, "GET", ENGINE + "job", Answer.ENGINE, null, jobParameters);
    add(COCKPIT, "GET", ENGINE + "job/count", Answer.ENGINE, null, jobParameters);
    add(COCKPIT, "GET", ENGINE + "job/{job}", Answer.ENGINE, null);
    add(COCKPIT, "GET", ENGINE + "job-definition", Answer.ENGINE, null, "processDefinitionId", "firstResult", "maxResults");
    add(COCKPIT, "GET", ENGINE + "job-definition/count", Answer.ENGINE, null, "processDefinitionId");
    add(COCKPIT, "GET", ENGINE + "job-definition/{definition}", Answer.ENGINE, null);
    add(RETRIES, "PUT", ENGINE + "job/{job}/retries", Answer.RETRY, JsonShape.object("retries"));
    String[] decisions = {
      "latestVersion", "key", "withoutTenantId", "tenantIdIn", "firstResult", "maxResults", "sortBy", "sortOrder"
    };
    for (String kind : List.of("decision-definition", "decision-requirements-definition")) {
      add(COCKPIT, "GET", ENGINE + kind, Answer.ENGINE, null, decisions);
      add(COCKPIT, "GET", ENGINE + kind + "/count", Answer.ENGINE, null, decisions);
      add(COCKPIT, "GET", ENGINE + kind + "/{definition}", Answer.ENGINE, null);
      add(COCKPIT, "GET", ENGINE + kind + "/{definition}/xml", Answer.ENGINE, null);
    }
    add(COCKPIT, "GET", ENGINE + "deployment", Answer.ENGINE, null, SORTED_PAGE);
    add(COCKPIT, "GET", ENGINE + "deployment/count", Answer.ENGINE, null, SORTED_PAGE);
    add(COCKPIT, "GET", ENGINE + "deployment/{deployment}", Answer.ENGINE, null);
    add(COCKPIT, "GET", ENGINE + "deployment/{deployment}/resources", Answer.ENGINE, null);
    add(COCKPIT, "GET", ENGINE + "deployment/{deployment}/resources/{resource}", Answer.ENGINE, null);
    add(COCKPIT, "GET", ENGINE + "deployment/{deployment}/resources/{resource}/data", Answer.ENGINE, null);
    add(COCKPIT, "GET", ENGINE + "user", Answer.ENGINE, null, "idIn", "maxResults");

    JsonShape tasks =
        JsonShape.object(
            with(
                JsonShape.scalars("processInstanceId", "processDefinitionId", "unfinished", "assigned", "unassigned",
                    "withCandidateGroups", "withoutCandidateGroups"),
                Map.of("sorting", SORTING, "activityInstanceIdIn", SCALARS)));
    add(COCKPIT, "POST", ENGINE + "task", Answer.ENGINE, tasks, PAGE);
    add(COCKPIT, "POST", ENGINE + "task/count", Answer.ENGINE, tasks);
    add(COCKPIT, "GET", ENGINE + "task/count", Answer.ENGINE, null,
        "unfinished", "assigned", "unassigned", "withCandidateGroups", "withoutCandidateGroups");
    add(COCKPIT, "POST", ENGINE + "history/task/count", Answer.ENGINE, tasks);

    // Shown empty: nobody looks at values of variables here, and the rest is not used by this product.
    JsonShape variables =
        JsonShape.object(
            with(
                JsonShape.scalars("variableName", "variableNameLike"),
                Map.of(
                    "processInstanceIdIn", SCALARS, "activityInstanceIdIn", SCALARS, "sorting", SORTING,
                    "variableValues", JsonShape.EMPTY_LIST)));
    add(COCKPIT, "POST", ENGINE + "variable-instance", Answer.EMPTY_LIST, variables, "firstResult", "maxResults", "deserializeValues");
    add(COCKPIT, "POST", ENGINE + "variable-instance/count", Answer.ZERO, variables);
    add(COCKPIT, "POST", ENGINE + "external-task", Answer.EMPTY_LIST, JsonShape.object("processInstanceId"), PAGE);
    add(COCKPIT, "POST", ENGINE + "external-task/count", Answer.ZERO, JsonShape.object("processInstanceId"));
    add(COCKPIT, "GET", ENGINE + "task/report/candidate-group-count", Answer.EMPTY_LIST, null);
    add(COCKPIT, "GET", ENGINE + "case-definition/count", Answer.ZERO, null, "latestVersion");
    add(COCKPIT, "GET", ENGINE + "batch/statistics/", Answer.EMPTY_LIST, null, SORTED_PAGE);
    add(COCKPIT, "GET", ENGINE + "batch/statistics/count", Answer.ZERO, null, SORTED_PAGE);
    add(COCKPIT, "GET", ENGINE + "history/batch", Answer.EMPTY_LIST, null, "completed", "firstResult", "maxResults", "sortBy", "sortOrder");
    add(COCKPIT, "GET", ENGINE + "history/batch/count", Answer.ZERO, null, "completed", "firstResult", "maxResults", "sortBy", "sortOrder");
  }

  /** Users, groups, units as tenants, and grants. */
  private void admin() {
    add(ADMINISTRATOR, "GET", ENGINE + "authorization/check", Answer.ENGINE, null,
        "permissionName", "resourceName", "resourceType", "resourceId", "userId");
    add(ADMINISTRATOR, "GET", ENGINE + "authorization", Answer.ENGINE, null,
        "resourceType", "firstResult", "maxResults", "sortBy", "sortOrder");
    add(ADMINISTRATOR, "GET", ENGINE + "authorization/count", Answer.ENGINE, null, "resourceType");
    add(ADMINISTRATOR, "OPTIONS", ENGINE + "authorization", Answer.ENGINE, null);
    JsonShape grant =
        JsonShape.object(
            with(
                JsonShape.scalars("id", "type", "userId", "groupId", "resourceType", "resourceId", "removalTime", "rootProcessInstanceId"),
                Map.of("permissions", SCALARS, "links", JsonShape.EMPTY_LIST)));
    add(ADMINISTRATOR, "POST", ENGINE + "authorization/create", Answer.ENGINE, grant);
    add(ADMINISTRATOR, "PUT", ENGINE + "authorization/{authorization}", Answer.ENGINE, grant);
    add(ADMINISTRATOR, "DELETE", ENGINE + "authorization/{authorization}", Answer.ENGINE, null);

    String[] userSearch = {
      "id", "idIn", "firstName", "firstNameLike", "lastName", "lastNameLike", "email", "emailLike", "memberOfGroup", "memberOfTenant",
      "firstResult", "maxResults", "sortBy", "sortOrder"
    };
    JsonShape profile = JsonShape.object("id", "firstName", "lastName", "email");
    add(ADMINISTRATOR, "GET", ENGINE + "user", Answer.ENGINE, null, userSearch);
    add(ADMINISTRATOR, "GET", ENGINE + "user/count", Answer.ENGINE, null, userSearch);
    add(ADMINISTRATOR, "OPTIONS", ENGINE + "user/", Answer.ENGINE, null);
    add(ADMINISTRATOR, "OPTIONS", ENGINE + "user/{user}", Answer.ENGINE, null);
    add(ADMINISTRATOR, "POST", ENGINE + "user/create", Answer.ENGINE,
        JsonShape.object(Map.of("profile", profile, "credentials", JsonShape.object("password"))));
    add(ADMINISTRATOR, "PUT", ENGINE + "user/{user}/profile", Answer.ENGINE, profile);
    add(ADMINISTRATOR, "POST", ENGINE + "user/{user}/unlock", Answer.ENGINE, JsonShape.NOTHING);
    add(ADMINISTRATOR, "DELETE", ENGINE + "user/{user}", Answer.ENGINE, null);

    for (String kind : List.of("group", "tenant")) {
      String[] search = {
        "id", "idIn", "name", "nameLike", "type", "member", "memberOfTenant", "userMember", "groupMember", "firstResult", "maxResults",
        "sortBy", "sortOrder"
      };
      JsonShape entry = JsonShape.object("id", "name", "type");
      add(ADMINISTRATOR, "GET", ENGINE + kind, Answer.ENGINE, null, search);
      add(ADMINISTRATOR, "GET", ENGINE + kind + "/count", Answer.ENGINE, null, search);
      add(ADMINISTRATOR, "GET", ENGINE + kind + "/{" + kind + "}", Answer.ENGINE, null, "id");
      add(ADMINISTRATOR, "OPTIONS", ENGINE + kind + "/", Answer.ENGINE, null);
      add(ADMINISTRATOR, "OPTIONS", ENGINE + kind + "/{" + kind + "}", Answer.ENGINE, null);
      add(ADMINISTRATOR, "POST", ENGINE + kind + "/create", Answer.ENGINE, entry);
      add(ADMINISTRATOR, "PUT", ENGINE + kind + "/{" + kind + "}", Answer.ENGINE, entry);
      add(ADMINISTRATOR, "DELETE", ENGINE + kind + "/{" + kind + "}", Answer.ENGINE, null);
    }
    for (String membership : List.of("group/{group}/members", "tenant/{tenant}/user-members", "tenant/{tenant}/group-members")) {
      add(ADMINISTRATOR, "OPTIONS", ENGINE + membership, Answer.ENGINE, null);
      add(ADMINISTRATOR, "PUT", ENGINE + membership + "/{member}", Answer.ENGINE, JsonShape.NOTHING);
      add(ADMINISTRATOR, "DELETE", ENGINE + membership + "/{member}", Answer.ENGINE, null);
    }
  }

  /** The search line above the list of tasks; searching by variables and by expressions is not offered. */
  private static JsonShape taskSearch() {
    return JsonShape.object(
        with(
            JsonShape.scalars(
                "active", "name", "nameLike", "description", "descriptionLike", "priority", "minPriority", "maxPriority", "assignee",
                "assigneeLike", "assigned", "unassigned", "taskDefinitionKey", "taskDefinitionKeyLike", "processInstanceId",
                "processInstanceBusinessKey", "processInstanceBusinessKeyLike", "processDefinitionId", "processDefinitionKey",
                "processDefinitionName", "processDefinitionNameLike", "createdOn", "createdBefore", "createdAfter", "dueDate",
                "dueBefore", "dueAfter", "withoutDueDate", "followUpDate", "followUpBefore", "followUpAfter", "firstResult",
                "maxResults"),
            Map.of(
                "sorting", SORTING, "taskDefinitionKeyIn", SCALARS, "processDefinitionKeyIn", SCALARS,
                "processVariables", JsonShape.EMPTY_LIST, "taskVariables", JsonShape.EMPTY_LIST,
                "caseInstanceVariables", JsonShape.EMPTY_LIST)));
  }

  private static JsonShape groupSearch() {
    return JsonShape.object(
        with(
            JsonShape.scalars("id", "name", "nameLike", "type", "member", "memberOfTenant", "firstResult", "maxResults", "sortBy", "sortOrder"),
            Map.of("idIn", SCALARS)));
  }

  private static Map<String, JsonShape> with(Map<String, JsonShape> scalars, Map<String, JsonShape> others) {
    scalars.putAll(others);
    return scalars;
  }

  private static EngineCall.Callers only(Predicate<WebUser> role) {
    return (user, ids) -> user.filter(role).isPresent();
  }

  private void add(EngineCall.Callers callers, String method, String path, Answer answer, JsonShape body, String... query) {
    calls.add(new EngineCall(method, EngineCall.parts(path), callers, Set.of(query), body, answer));
  }

  /** The variables of a submitted form; the form's own schema decides about them later. */
  private static final class SubmittedVariables extends JsonShape {

    private static final JsonShape VARIABLE =
        JsonShape.object(
            with(
                JsonShape.scalars("type"),
                Map.of(
                    "value", new AnyScalar(),
                    "valueInfo", JsonShape.orNull(JsonShape.object("objectTypeName", "serializationDataFormat", "transient")))));

    @Override
    void check(Object value, String at) {
      if (value == null) {
        return;
      }
      if (!(value instanceof Map<?, ?> variables)) {
        throw new MalformedRequest("no object at " + at);
      }
      variables.values().forEach(variable -> VARIABLE.check(variable, at + ".*"));
    }
  }

  /** A value of any length: lists and objects of a form come as one text; the size of the whole body is the limit. */
  private static final class AnyScalar extends JsonShape {
    @Override
    void check(Object value, String at) {
      if (value instanceof Map || value instanceof List) {
        throw new MalformedRequest("structure where a value is due at " + at);
      }
    }
  }

  /** Marks the one call whose body is a form of name and password, read by the log-in itself. */
  static final class LogInForm extends JsonShape {
    @Override
    void check(Object value, String at) {
      throw new IllegalStateException("the log-in form is not JSON");
    }
  }
}
