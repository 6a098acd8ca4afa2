package vn.quyhoach.workflow.model;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelParseException;

/** One model with the name of its file without {@code .bpmn}. */
public record ProcessModel(String fileName, BpmnModelInstance instance) {

  /** @throws ModelParseException if the text is no BPMN model */
  static ProcessModel parse(String fileName, String xml) {
    return new ProcessModel(fileName,
        Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
  }

  /** The one process of the model; a second one would be noticed by the rule on file names. */
  public Process process() {
    return instance.getModelElementsByType(Process.class).iterator().next();
  }

  @Override
  public String toString() {
    return fileName;
  }
}
