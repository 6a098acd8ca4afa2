package vn.quyhoach.conference;

/** Why the two entries differed, before both count again. */
public record ResolveDifference(String reason) {}
