package vn.quyhoach.deadline;

/** Published in the transaction in which an order or a decision gives a date another day, or stops or restarts its clock. */
public record DeadlineMoved(Deadline deadline) {}
