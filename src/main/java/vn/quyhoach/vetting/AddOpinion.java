package vn.quyhoach.vetting;

import vn.quyhoach.regulation.OpinionBody;

/** One more body to be asked about a list that is being vetted, and why. */
public record AddOpinion(OpinionBody body, String reason) {}
