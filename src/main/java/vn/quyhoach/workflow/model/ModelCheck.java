package vn.quyhoach.workflow.model;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelParseException;
import vn.quyhoach.workflow.decision.DecisionTableCheck;

/** What can be said about models, tables and forms without running them; nothing is deployed and no database is needed. */
public final class ModelCheck {

  private static final String BPMN = ".bpmn";
  private static final String DMN = ".dmn";
  private static final String FORM = ".form";
  private static final String LEGAL_STEPS = "processes/legal-steps.dmn";

  private final ModelSet all;
  private final ModelSet shipped;
  private final List<Finding> findings = new ArrayList<>();

  private ModelCheck(ModelSet all, ModelSet shipped) {
    this.all = all;
    this.shipped = shipped;
  }

  /**
   * Everything that is found, errors among files that cannot be read first.
   *
   * @param all the files as they would be deployed together
   * @param shipped the product's own files, which the changed ones are compared with
   */
  public static List<Finding> findings(ModelSet all, ModelSet shipped) {
    return new ModelCheck(all, shipped).findings();
  }

  /** Whether every file can be read at all; files that cannot are not run either. */
  public static boolean readable(ModelSet all) {
    ModelCheck check = new ModelCheck(all, all);
    all.files().keySet().forEach(check::requireReadable);
    return check.findings.isEmpty();
  }

  private List<Finding> findings() {
    all.files().keySet().forEach(this::requireReadable);
    if (findings.isEmpty()) {
      all.models().forEach(this::check);
      all.forms().forEach(this::check);
      all.files().keySet().stream().filter(name -> name.endsWith(DMN)).forEach(this::checkTable);
    }
    if (findings.isEmpty()) {
      requireLegalSteps();
    }
    return List.copyOf(findings);
  }

  /** Rules take for granted that a model has a process and a form is JSON. */
  private void requireReadable(String name) {
    try {
      if (name.endsWith(BPMN) && ProcessModel.parse(ModelSet.shortName(name), all.text(name)).instance()
          .getModelElementsByType(Process.class).isEmpty()) {
        findings.add(Finding.error(name, "không có quy trình nào trong tệp"));
      } else if (name.endsWith(FORM)) {
        FormFile.parse(ModelSet.shortName(name), all.text(name));
      }
    } catch (ModelParseException unreadable) {
      findings.add(Finding.error(name, "không phải mô hình BPMN đọc được: " + cause(unreadable)));
    } catch (IllegalArgumentException unreadable) {
      findings.add(Finding.error(name, "không phải biểu mẫu JSON đọc được: " + cause(unreadable)));
    }
  }

  private void check(ProcessModel model) {
    String file = "processes/" + model.fileName() + BPMN;
    for (ModelRule rule : ModelRule.values()) {
      ModelRule.Findings found = new ModelRule.Findings();
      try {
        rule.check(model, all, found);
      } catch (NoSuchElementException | NullPointerException incomplete) {
        // Rules read a model as if its references were there; one that points nowhere is told as such.
        findings.add(Finding.error(file, "có phần tử trỏ đến phần tử không tồn tại (quy tắc " + rule + ")"));
      }
      found.refused().forEach(message -> findings.add(Finding.error(file, message)));
    }
  }

  private void check(FormFile form) {
    String file = "forms/" + form.fileName() + FORM;
    for (FormRule rule : FormRule.values()) {
      FormRule.Findings found = new FormRule.Findings();
      rule.check(form, found);
      found.refused().forEach(message -> findings.add(Finding.error(file, message)));
    }
    if (all.changed().contains(file)) {
      compare(file, form);
    }
  }

  /** What a step reads and fills in is written in Java; the form may not ask for more, and what it leaves out is told. */
  private void compare(String file, FormFile form) {
    if (!shipped.files().containsKey(file)) {
      findings.add(Finding.notice(file, "biểu mẫu mới: phần điền sẵn và phần lưu là việc của lập trình viên"));
      return;
    }
    FormFile before = FormFile.parse(form.fileName(), shipped.text(file));
    minus(form.expected(), before.expected()).forEach(name ->
        findings.add(Finding.error(file, "cần dữ liệu điền sẵn «" + name + "», phần mềm không điền dữ liệu này")));
    minus(form.submitted(), before.submitted()).forEach(key ->
        findings.add(Finding.error(file, "có ô «" + key + "» mà bước sau không lưu (việc của lập trình viên)")));
    minus(before.submitted(), form.submitted()).forEach(key ->
        findings.add(Finding.notice(file, "không còn ô «" + key + "»; phần chạy thử cho biết bước sau có cần ô này không")));
  }

  private void checkTable(String name) {
    byte[] before = shipped.files().get(name);
    DecisionTableCheck.faults(ModelSet.shortName(name), all.files().get(name), before)
        .forEach(fault -> findings.add(Finding.error(name, fault)));
    if (before == null) {
      findings.add(Finding.notice(name, "bảng mới: chưa có bước nào hỏi bảng này (việc của lập trình viên)"));
    }
  }

  /** Whether a step of the law is drawn at all; whether every plan comes to it, only a run can tell. */
  private void requireLegalSteps() {
    for (List<String> step : DecisionTableCheck.answers(all.files().get(LEGAL_STEPS), List.of("process", "element", "step"))) {
      boolean drawn = all.models().stream().filter(model -> model.fileName().equals(step.get(0)))
          .anyMatch(model -> model.instance().getModelElementById(step.get(1)) != null);
      if (!drawn) {
        findings.add(Finding.error(LEGAL_STEPS, "bước bắt buộc «%s» không có trong hình: %s trong quy trình %s"
            .formatted(step.get(2), step.get(1), step.get(0))));
      }
    }
  }

  private static Set<String> minus(Set<String> some, Set<String> others) {
    Set<String> left = new TreeSet<>(some);
    left.removeAll(others);
    return left;
  }

  private static String cause(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest.getMessage();
  }
}
