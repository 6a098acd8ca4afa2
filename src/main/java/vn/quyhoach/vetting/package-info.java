/**
 * Checks of every listed name against the papers: political standard, degrees, Party dates; and what the rules say afterwards.
 *
 * <p>Whether a name goes on is the appraiser's judgement, in {@code approval}.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"nomination", "cadre", "regulation", "calendar", "audit", "refusal"})
package vn.quyhoach.vetting;
