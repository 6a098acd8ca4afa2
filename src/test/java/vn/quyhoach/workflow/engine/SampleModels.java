package vn.quyhoach.workflow.engine;

/** Tiny models for the tests of the guards, whole files as a designer or an attacker would hand them in. */
final class SampleModels {

  /** Extensions, body, and attributes of the process are filled in by the test. */
  private static final String PROCESS = """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
          xmlns:activiti="http://activiti.org/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="sample">
        <bpmn:process id="%s" isExecutable="true" %s>
          <bpmn:startEvent id="start"/>
          <bpmn:sequenceFlow id="flow_1" sourceRef="start" targetRef="step"/>
          %s
          <bpmn:sequenceFlow id="flow_2" sourceRef="step" targetRef="end"/>
          <bpmn:endEvent id="end"/>
        </bpmn:process>
      </bpmn:definitions>
      """;

  private SampleModels() {
  }

  /** A process of one step, which has the id {@code step}. */
  static String process(String key, String step) {
    return PROCESS.formatted(key, "camunda:historyTimeToLive=\"P1D\"", step);
  }

  static String withoutTimeToLive(String key) {
    return PROCESS.formatted(key, "", userTask("officer"));
  }

  /** A user task for one role. */
  static String userTask(String group) {
    return "<bpmn:userTask id=\"step\" name=\"Thử\" camunda:candidateGroups=\"" + group + "\"/>";
  }

  /** A service task with the given attributes and content. */
  static String serviceTask(String attributes, String content) {
    return "<bpmn:serviceTask id=\"step\" " + attributes + ">" + content + "</bpmn:serviceTask>";
  }
}
