package vn.quyhoach.document;

/**
 * In whose name and from which piece of work a document is touched; goes to the access log as it is.
 *
 * @param userId the account
 * @param taskId id of the task, {@code null} outside of any
 * @param taskKey which step it is
 */
public record DocumentVisit(String userId, String taskId, String taskKey) {}
