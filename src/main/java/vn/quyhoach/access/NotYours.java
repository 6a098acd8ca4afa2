package vn.quyhoach.access;

/** The work belongs to another unit or another role; callers are told no more than that it does not exist. */
public class NotYours extends RuntimeException {

  public NotYours() {
    super("Không tìm thấy công việc này trong phạm vi của đồng chí.");
  }
}
