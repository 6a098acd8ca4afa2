package vn.quyhoach.workflow.tasklist;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import vn.quyhoach.access.ConflictOfInterest;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.workflow.engine.TaskGuard;

/**
 * One running application for the tests of the gate: two districts and the province, one account of each kind, and the process
 * {@code gate-sample}, whose delegate refuses, fails or stores what it is told to.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"camunda.bpm.auto-deployment-enabled=false", "camunda.bpm.webapp.auth.cache.time-to-live=1"})
@ActiveProfiles("test")
@DirtiesContext
@Import(GateContext.Beans.class)
@interface GateContext {

  String PASSWORD = "Mat-Khau.2026";
  String PROCESS = "gate-sample";

  @TestConfiguration(proxyBeanMethods = false)
  class Beans {

    @Bean
    JavaDelegate openSampleDelegate() {
      return new OpenSample();
    }

    @Bean
    RecordSample recordSampleDelegate(JdbcTemplate jdbc) {
      return new RecordSample(jdbc);
    }

    @Bean
    FormPrefill sampleEntry() {
      return new SampleEntry();
    }

    @Bean
    @Primary
    SampleRules sampleRules() {
      return new SampleRules();
    }

    @Bean
    @Primary
    TaskHeadlines sampleHeadlines() {
      return new SampleHeadlines();
    }

    @Bean
    SmartInitializingSingleton sampleData(ProcessEngine engine, JdbcTemplate jdbc) {
      return () -> {
        jdbc.execute("create table gate_sample (place varchar(100) primary key)");
        users(engine.getIdentityService());
        grants(engine.getAuthorizationService());
        var deployment = engine.getRepositoryService().createDeployment().name("gate-sample");
        deployment.addInputStream("processes/gate-sample.bpmn", Beans.class.getResourceAsStream("/gate/gate-sample.bpmn"));
        for (String form : List.of("gate-sample-start", "gate-sample-entry", "gate-sample-sign")) {
          deployment.addInputStream("forms/" + form + ".form", Beans.class.getResourceAsStream("/gate/" + form + ".form"));
        }
        deployment.deploy();
      };
    }

    private static void users(IdentityService identities) {
      for (String unit : List.of("38", "380", "381")) {
        identities.saveTenant(identities.newTenant(unit));
      }
      user(identities, "officer", "380", "380");
      user(identities, "officer", "381", "381");
      user(identities, "head", "380", "380");
      user(identities, "campaign", "38", "38");
      user(identities, "supervisor", "38", "38", "380", "381");
      user(identities, "inspector", "38", "38", "380", "381");
      user(identities, "inspector", "381", "381");
    }

    private static void user(IdentityService identities, String group, String unit, String... tenants) {
      User user = identities.newUser(group + "." + unit);
      user.setFirstName("Nguyễn Văn");
      user.setLastName(group.substring(0, 1).toUpperCase() + unit);
      user.setPassword(PASSWORD);
      identities.saveUser(user);
      identities.createMembership(user.getId(), group);
      for (String tenant : tenants) {
        identities.createTenantUserMembership(tenant, user.getId());
      }
    }

    private static void grants(AuthorizationService grants) {
      for (String group : List.of("officer", "head")) {
        grant(grants, group, ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.TASK_WORK);
      }
      grant(grants, "campaign", Permissions.READ, Permissions.CREATE_INSTANCE);
      grant(grants, "supervisor", Permissions.READ, Permissions.READ_INSTANCE, ProcessDefinitionPermissions.RETRY_JOB);
      grant(grants, "inspector", Permissions.READ, Permissions.READ_INSTANCE);
    }

    private static void grant(AuthorizationService grants, String group, Permission... permissions) {
      Authorization grant = grants.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      grant.setGroupId(group);
      grant.setResource(Resources.PROCESS_DEFINITION);
      grant.setResourceId(PROCESS);
      grant.setPermissions(permissions);
      grants.saveAuthorization(grant);
    }
  }

  /** Takes the business key from the start form, as the real start does; a start without a form keeps its own. */
  class OpenSample implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
      if (execution.getVariable(FormInput.VARIABLE) != null) {
        execution.setProcessBusinessKey(FormInput.read(execution, Opening.class).code());
      }
    }

    record Opening(String code, String kind) {}
  }

  /** Stores the place; «cấm» is refused, «hỏng» fails, a place that is there already violates the key. */
  class RecordSample implements JavaDelegate {

    final List<Entry> stored = new CopyOnWriteArrayList<>();
    private final JdbcTemplate jdbc;

    RecordSample(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    record Vote(String nomination, int inFavour) {}

    record Entry(String place, LocalDate heldOn, int present, String post, List<String> tiers, boolean acknowledged, String note,
        List<Vote> votes) {}

    @Override
    public void execute(DelegateExecution execution) {
      Entry entry = FormInput.read(execution, Entry.class);
      jdbc.update("insert into gate_sample (place) values (?)", entry.place());
      new Refusals()
          .when(entry.place().startsWith("cấm"), "place", "Không được họp ở nơi này.", "HD 16, khoản 2")
          .when(entry.place().startsWith("cấm"), "votes[0].inFavour", "Số phiếu chưa hợp lý.")
          .throwIfAny();
      if (entry.place().startsWith("hỏng")) {
        throw new IllegalStateException("secret detail about officer.380");
      }
      if (entry.place().startsWith("tự xét")) {
        throw new ConflictOfInterest("Không tự xem xét mình.");
      }
      stored.add(entry);
    }
  }

  /** What the entry form shows: two people to vote on, two posts to choose from. */
  class SampleEntry implements FormPrefill {
    @Override
    public String form() {
      return "gate-sample-entry";
    }

    @Override
    public Map<String, Object> values(TaskContext task) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("heading", "Đơn vị " + task.unitCode() + ", " + task.businessKey() + " " + task.taskKey());
      values.put("place", "Hội trường");
      values.put("heldOn", LocalDate.of(2026, 3, 4));
      values.put("present", 12);
      values.put("postOptions", List.of(Map.of("label", "Bí thư", "value", "SECRETARY"), Map.of("label", "Chủ tịch", "value", "CHAIR")));
      values.put("nameTable", List.of(Map.of("number", 1, "fullName", "Lê Thị An")));
      values.put(
          "votes",
          new ArrayList<>(
              List.of(
                  Map.of("nomination", "N1", "fullName", "Lê Thị An"), Map.of("nomination", "N2", "fullName", "Phạm Văn Bình"))));
      return values;
    }
  }

  /** Right unit and right role, and one person who may be refused by name. */
  class SampleRules implements TaskAccess, TaskGuard {

    volatile String notTheirs;
    volatile String conflicted;
    /** Somebody else who may do the same work. */
    volatile String colleague;

    @Override
    public void require(Task task, String userId) {
      decide(task.getTaskDefinitionKey(), task.getTenantId(), userId);
    }

    @Override
    public void check(DelegateTask task, String userId, boolean completing) {
      decide(task.getTaskDefinitionKey(), task.getTenantId(), userId);
    }

    @Override
    public boolean permits(DelegateTask task, String userId) {
      return !userId.equals(conflicted) && !userId.equals(notTheirs);
    }

    private void decide(String taskKey, String unit, String userId) {
      String role = taskKey.equals("userTask_signSample") ? "head" : "officer";
      if (userId.equals(colleague)) {
        return;
      }
      if (userId.equals(notTheirs) || !userId.equals(role + "." + unit)) {
        throw new NotYours(userId + " is not " + role + " of " + unit);
      }
      if (userId.equals(conflicted)) {
        throw new ConflictOfInterest("Người làm bước sau phải khác người làm bước trước.");
      }
    }
  }

  /** Repeats what it was told. */
  class SampleHeadlines implements TaskHeadlines {
    @Override
    public Map<String, TaskHeadline> of(Collection<TaskContext> tasks) {
      return tasks.stream()
          .collect(
              Collectors.toMap(
                  TaskContext::taskId,
                  task -> new TaskHeadline("Đơn vị " + task.unitCode(), task.businessKey(), LocalDate.of(2026, 3, 4), 2)));
    }
  }
}
