package vn.quyhoach.nomination;

import vn.quyhoach.cadre.CurrentPlanEntry;

/**
 * What the review of a unit's plan says about one entry of it.
 *
 * @param carriedOver whether the person stays in the plan
 * @param reason why the person is to go; blank for one who stays
 */
public record ReviewedEntry(CurrentPlanEntry entry, boolean carriedOver, String reason) {}
