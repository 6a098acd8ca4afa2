/**
 * The people who can be planned, the facts about them that rules look at, and the plan that is in force.
 * Facts are declared by the units and confirmed by vetting; nothing here knows a campaign.
 */
@ApplicationModule(displayName = "Cán bộ", allowedDependencies = "organisation")
package vn.quyhoach.cadre;

import org.springframework.modulith.ApplicationModule;
