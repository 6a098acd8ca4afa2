/**
 * Inspection teams of a campaign (S50): whom they visit and why, who may be in them, what they found, and the report.
 *
 * <p>What a unit has to remedy is a {@code followup}; this module says what it is about and who may look at it again.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Kiểm tra", allowedDependencies = {"followup", "conference", "nomination", "campaign", "organisation", "cadre", "regulation",
        "calendar", "access", "audit", "refusal"})
package vn.quyhoach.inspection;
