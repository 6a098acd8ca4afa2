/**
 * Meetings and secret ballots: who met, what two people counted independently, and what follows by the rules.
 *
 * <p>Only totals are stored; nothing links a voter to a choice. What became of a name is told to {@code nomination}.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"nomination", "campaign", "organisation", "cadre", "regulation", "dossier", "calendar", "audit", "refusal"})
package vn.quyhoach.conference;
