package vn.quyhoach.workflow.engine;

import org.camunda.bpm.engine.ProcessEngineException;

/** A model or form was not deployed, and neither was anything else of its deployment; the message names file, line's element and reason. */
public final class ModelRefused extends ProcessEngineException {

  private static final long serialVersionUID = 1L;

  ModelRefused(String resource, String reason) {
    super(resource + ": " + reason);
  }
}
