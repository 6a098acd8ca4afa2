package vn.quyhoach.deadline;

/** The recipient has read a notice, and may remark on it. */
public record AcknowledgeNotice(boolean acknowledged, String remark) {}
