package vn.quyhoach.notification;

import java.util.Map;

/** How much work waits for whom. */
public interface OpenWork {

  /**
   * @param open tasks that the official has taken or could take
   * @param overdue those of them whose day has passed
   */
  record Count(int open, int overdue) {
  }

  /** By account; officials without any work are left out. */
  Map<String, Count> counts();
}
