package vn.quyhoach.conference;

import java.time.LocalDate;

/** A meeting that was convened and its roll call; the counting team is named one person a line. */
public record ConveneConference(LocalDate heldOn, String place, String chair, String minutesSecretary, int summoned,
    int present, String countingTeam) {}
