/**
 * A unit's plan on its way from the first document to the signed submission, and the names in it.
 *
 * <p>Meetings and counts live in {@code conference}, checks of names in {@code vetting}, decisions in {@code approval}; each of them
 * tells this module what became of a name.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"campaign", "organisation", "cadre", "regulation", "calendar", "deadline", "audit", "refusal",
        "quota", "dossier"})
package vn.quyhoach.nomination;
