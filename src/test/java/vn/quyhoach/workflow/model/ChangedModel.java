package vn.quyhoach.workflow.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Copies of models that somebody has changed, as the Modeler would write them. */
public final class ChangedModel {

  private ChangedModel() {
  }

  /** The model without some of its elements, the flows that touch them and what is drawn of both. */
  public static String without(String model, String... elements) {
    String changed = model;
    for (String element : elements) {
      changed = remove(changed, element);
      Matcher flow = Pattern.compile("<bpmn:sequenceFlow id=\"(\\w+)\"[^>]*(?:sourceRef|targetRef)=\"" + element + "\"").matcher(changed);
      while (flow.find()) {
        changed = remove(changed, flow.group(1)).replaceAll("\\s*<bpmn:(incoming|outgoing)>" + flow.group(1) + "</bpmn:\\1>", "");
        flow.reset(changed);
      }
    }
    return changed;
  }

  private static String remove(String model, String element) {
    return model
        .replaceAll("\\s*<bpmn:(\\w+) id=\"" + element + "\"(?:[^>]*/>|[^>]*[^/]>(?s:.*?)</bpmn:\\1>)", "")
        .replaceAll("\\s*<bpmndi:(\\w+) id=\"" + element + "_di\"(?:[^>]*/>|[^>]*[^/]>(?s:.*?)</bpmndi:\\1>)", "");
  }
}
