package vn.quyhoach.workflow.conference;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.quyhoach.conference.Conferences;
import vn.quyhoach.conference.CountEntry;
import vn.quyhoach.conference.RecordCount;
import vn.quyhoach.workflow.Step;
import vn.quyhoach.workflow.conference.ConferenceModel.Variables;
import vn.quyhoach.workflow.tasklist.FormInput;

/** Stores the first entry of a count. Wired to {@code serviceTask_recordFirstCount}. */
@Component
class RecordFirstCountDelegate implements JavaDelegate {

  private final Conferences conferences;

  RecordFirstCountDelegate(Conferences conferences) {
    this.conferences = conferences;
  }

  @Override
  public void execute(DelegateExecution execution) {
    conferences.recordCount(Step.id(execution, Variables.CONFERENCE_ID), CountEntry.FIRST, FormInput.read(execution, RecordCount.class),
        Step.actor(execution));
  }
}
