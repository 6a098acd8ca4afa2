package vn.quyhoach.conference;

/** A field in which the two entries of a count differ, as shown to the head. */
public record CountDifference(String field, int first, int second) {}
