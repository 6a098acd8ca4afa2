/**
 * What a unit was told to do by a date: the remedy of what an inspection found, a point of a notice of conclusion. The unit reports,
 * whoever gave the task accepts the report or sends it back with a reason and a new date.
 *
 * <p>Knows neither inspections nor conclusions: they hand over a source and may forbid somebody to review.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Việc phải làm có hạn", allowedDependencies = {"deadline", "organisation", "regulation", "calendar", "audit", "refusal"})
package vn.quyhoach.followup;
