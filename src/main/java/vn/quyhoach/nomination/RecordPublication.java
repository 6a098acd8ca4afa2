package vn.quyhoach.nomination;

import java.time.LocalDate;

/** When, where and how the unit made the decision known (R50-PUB-1). */
public record RecordPublication(LocalDate publishedOn, String place, String manner) {}
