/**
 * How many and of what kind: limits of names per post and of posts per person over all units of a campaign, the coefficient of
 * committee plans, the structure of a plan and its fit to the posts of the unit (S23, S32, S33).
 *
 * <p>The numbers are rows of decision tables; this module counts. It is given the names of a plan and never changes them: whoever
 * lists, withdraws or decides names tells the counters here in the same transaction. The tables of nominations are read only to
 * verify the counters and to say where a person's places are taken.
 */
@ApplicationModule(displayName = "Số lượng, cơ cấu",
    allowedDependencies = {"organisation", "cadre", "regulation", "calendar", "refusal"})
package vn.quyhoach.quota;

import org.springframework.modulith.ApplicationModule;
