package vn.quyhoach.workflow.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.notification.Digests;

/** Writes the mails of the day. Wired to {@code serviceTask_composeDigests}. */
@Component
class ComposeDigestsDelegate implements JavaDelegate {

  private final Digests digests;

  ComposeDigestsDelegate(Digests digests) {
    this.digests = digests;
  }

  @Override
  public void execute(DelegateExecution execution) {
    digests.compose(execution.getTenantId());
  }
}
