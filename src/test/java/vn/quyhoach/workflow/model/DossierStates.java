package vn.quyhoach.workflow.model;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.workflow.model.StateMoves.Move;

/**
 * The page {@code src/docs/dossier-states.md}: every state of a campaign, a plan, a name, a meeting and a session, and which task of
 * which process moves it. States and moves come from the objects themselves ({@link StateMoves}), the tasks from the calls that lead
 * from the models' delegates to the objects.
 */
final class DossierStates {

  private static final String ROOT = "vn.quyhoach.";

  /** The objects in the order of the page, each with its heading. */
  private static final Map<String, String> OBJECTS = new LinkedHashMap<>();

  static {
    OBJECTS.put("campaign.Campaign", "Đợt quy hoạch");
    OBJECTS.put("nomination.UnitPlan", "Hồ sơ quy hoạch của một đơn vị");
    OBJECTS.put("nomination.Nomination", "Một nhân sự cho một chức danh");
    OBJECTS.put("conference.Conference", "Một hội nghị");
    OBJECTS.put("conference.Ballot", "Một lượt bỏ phiếu hoặc một lần kiểm phiếu lại");
    OBJECTS.put("approval.CommitteeSession", "Một phiên họp ban thường vụ");
    OBJECTS.put("approval.PlanRemoval", "Một đề nghị đưa ra khỏi quy hoạch");
  }

  private static final String HEAD = """
      # Trạng thái hồ sơ

      Trang này lấy từ chính chương trình và mô hình, không sửa bằng tay: khi trang khác chương trình, kiểm thử
      `DossierStatesTest` báo lỗi và ghi trang đúng vào `target/dossier-states.md`. Cột «Tên công khai» là tên mà người dùng
      thấy; mã là tên trong cơ sở dữ liệu. Bước nào không có trong bảng thì chương trình từ chối.
      """;

  private DossierStates() {
  }

  /** The whole page, ending with a line break. */
  static String page() {
    JavaClasses product = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.quyhoach");
    Map<String, Set<String>> tasks = tasksByWhatTheyReach(product);
    StringBuilder page = new StringBuilder(HEAD);
    OBJECTS.forEach((name, heading) -> page.append(chapter(load(ROOT + name), heading, tasks)));
    return page.toString();
  }

  private static String chapter(Class<?> entity, String heading, Map<String, Set<String>> tasks) {
    StringBuilder chapter = new StringBuilder("\n## " + heading + "\n\n| Mã | Tên công khai |\n|---|---|\n");
    StateMoves.states(entity).forEach(state -> chapter.append("| `%s` | %s |\n".formatted(state, label(state))));
    chapter.append("\n| Từ | Đến | Việc trong quy trình (người thực hiện) |\n|---|---|---|\n");
    List<Move> moves = StateMoves.of(entity);
    StateMoves.states(entity).stream()
        .filter(state -> state.ordinal() == 0 || moves.stream().noneMatch(move -> move.to() == state))
        .forEach(first -> chapter.append(
            "| (mới) | %s | %s |\n".formatted(label(first), who(entity, JavaConstructor.CONSTRUCTOR_NAME, tasks))));
    moves.forEach(move -> chapter.append(
        "| %s | %s | %s |\n".formatted(label(move.from()), label(move.to()), who(entity, move.method(), tasks))));
    return chapter.toString();
  }

  private static String who(Class<?> entity, String method, Map<String, Set<String>> tasks) {
    Set<String> found = tasks.get(entity.getName() + "." + method);
    if (found == null) {
      throw new IllegalStateException("no task of any process leads to " + entity.getSimpleName() + "." + method);
    }
    return String.join("<br>", found);
  }

  /** For every method and constructor that some delegate leads to: the tasks that do, as the page shows them. */
  private static Map<String, Set<String>> tasksByWhatTheyReach(JavaClasses product) {
    Map<String, JavaClass> delegates = product.stream()
        .filter(type -> type.getSimpleName().endsWith("Delegate"))
        .collect(Collectors.toMap(type -> "${" + decapitalised(type.getSimpleName()) + "}", type -> type));
    Map<String, Set<String>> tasks = new LinkedHashMap<>();
    for (ProcessModel model : ModelSet.in(Path.of(".")).models()) {
      delegateExpressions(model).forEach((task, expression) -> reached(delegates.get(expression)).forEach(
          name -> tasks.computeIfAbsent(name, absent -> new TreeSet<>()).add(shown(model, task))));
    }
    return tasks;
  }

  private static Map<Task, String> delegateExpressions(ProcessModel model) {
    Map<Task, String> expressions = new LinkedHashMap<>();
    for (Task task : model.instance().getModelElementsByType(Task.class)) {
      if (task instanceof ServiceTask service) {
        expressions.put(task, service.getCamundaDelegateExpression());
      } else if (task instanceof SendTask send) {
        expressions.put(task, send.getCamundaDelegateExpression());
      }
    }
    return expressions;
  }

  /** A service task that stores what people entered in the task before it is shown as that task. */
  private static String shown(ProcessModel model, Task task) {
    Collection<FlowNode> before = task.getPreviousNodes().list();
    if (before.size() == 1 && before.iterator().next() instanceof UserTask work) {
      // whom a notice goes to is known only when it is sent
      String who = Role.ofGroup(work.getCamundaCandidateGroups()).map(Role::label).orElse("người nhận thông báo");
      return "`%s` %s (%s)".formatted(model.fileName(), work.getName(), who);
    }
    return "`%s` %s (hệ thống)".formatted(model.fileName(), task.getName());
  }

  private static Set<String> reached(JavaClass delegate) {
    Set<String> names = new LinkedHashSet<>();
    Deque<JavaCodeUnit> open = new ArrayDeque<>(delegate.getMethods());
    Set<JavaCodeUnit> seen = new LinkedHashSet<>(open);
    while (!open.isEmpty()) {
      JavaCodeUnit unit = open.poll();
      names.add(unit.getOwner().getName() + "." + unit.getName());
      Stream.concat(unit.getCallsFromSelf().stream(), unit.getMethodReferencesFromSelf().stream()).forEach(call -> call.getTarget().resolveMember()
          .filter(called -> called.getOwner().getName().startsWith(ROOT))
          .filter(called -> seen.add((JavaCodeUnit) called))
          .ifPresent(called -> open.add((JavaCodeUnit) called)));
    }
    return names;
  }

  private static String label(Enum<?> state) {
    try {
      return (String) state.getDeclaringClass().getMethod("label").invoke(state);
    } catch (ReflectiveOperationException nameless) {
      throw new IllegalStateException(state.getDeclaringClass() + " has no public name", nameless);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException absent) {
      throw new IllegalStateException(absent);
    }
  }

  private static String decapitalised(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
