package vn.quyhoach.campaign;

import java.time.LocalDate;

/** When and to whom the regulation and the plan were made known (S9). */
public record RecordDissemination(LocalDate heldOn, String manner, String audience, Integer attendees) {}
