package vn.quyhoach.conference;

/** Which entry is made again after the two differed, and why they did. */
public record ResolveDifference(SendBack sendBack, String reason) {}
