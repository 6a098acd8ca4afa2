package vn.quyhoach.conclusion;

/** The head of a unit has taken note. */
public record AcknowledgeConclusion(boolean acknowledged, String note) {}
