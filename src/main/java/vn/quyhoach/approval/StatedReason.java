package vn.quyhoach.approval;

/** Why somebody takes a step back: a submission, or its intake. */
public record StatedReason(String reason) {}
