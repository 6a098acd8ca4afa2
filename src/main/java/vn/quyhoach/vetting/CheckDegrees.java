package vn.quyhoach.vetting;

import vn.quyhoach.regulation.VettingVerdict;

/** What the record says about a person's degrees, where it was found, and whether it matches (S44). */
public record CheckDegrees(String recordedDegree, VettingVerdict verdict, String source, String note) {}
