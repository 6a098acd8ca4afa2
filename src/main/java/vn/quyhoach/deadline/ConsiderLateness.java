package vn.quyhoach.deadline;

/** What the upper organisation board thinks of a late unit and tells it to do. */
public record ConsiderLateness(String opinion, String instruction) {}
