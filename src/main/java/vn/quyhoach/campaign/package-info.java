/**
 * The planning campaign: what is planned, under which pack of rules, for which units and until when.
 *
 * <p>Holds no unit's work; it says who takes part and what dates hold.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"organisation", "regulation", "calendar", "audit", "refusal"})
package vn.quyhoach.campaign;
