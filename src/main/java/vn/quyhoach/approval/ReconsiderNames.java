package vn.quyhoach.approval;

import java.util.List;

/** The names, by id, that the document puts on a later agenda. */
public record ReconsiderNames(List<String> names) {}
