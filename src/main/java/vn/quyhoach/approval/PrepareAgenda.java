package vn.quyhoach.approval;

import java.time.LocalDate;
import java.util.List;

/** The agenda of a session: when, where, who, and the plans (ids) whose lists are considered. */
public record PrepareAgenda(LocalDate heldOn, String place, String chair, int members, int present, List<String> lists) {}
