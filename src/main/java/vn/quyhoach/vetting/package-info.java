/**
 * Facts of every listed name judged one by one against what the records state, opinions of the bodies that own a fact, and what the
 * rules say afterwards.
 *
 * <p>Whether a name goes on is the appraiser's judgement, in {@code approval}.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"nomination", "campaign", "deadline", "organisation", "cadre", "regulation", "calendar", "audit", "refusal"})
package vn.quyhoach.vetting;
