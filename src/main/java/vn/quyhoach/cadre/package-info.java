/**
 * The people who can be planned, the facts about them that rules look at, and the plan that is in force.
 * Every fact is a dated statement of a source; statements are added and never changed, and what counts is worked out from
 * them. Facts are declared by the units and confirmed by vetting; nothing here knows a campaign.
 */
@ApplicationModule(displayName = "Cán bộ", allowedDependencies = {"organisation", "calendar"})
package vn.quyhoach.cadre;

import org.springframework.modulith.ApplicationModule;
