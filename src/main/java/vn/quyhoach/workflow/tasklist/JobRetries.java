package vn.quyhoach.workflow.tasklist;

import vn.quyhoach.workflow.web.WebUser;

/** Has a failed step of the system tried again. */
public interface JobRetries {

  /**
   * Gives a job new tries, in the name of the user and under the user's own rights in the engine, and puts that on the record.
   *
   * @throws vn.quyhoach.access.NotYours when the user may not see the job
   */
  void again(String jobId, int tries, WebUser user);
}
