package vn.quyhoach.approval;

import java.util.List;

/** The entries of the unit's plan, by their numbers, that are to go. */
public record ChoosePeople(List<String> entries) {}
