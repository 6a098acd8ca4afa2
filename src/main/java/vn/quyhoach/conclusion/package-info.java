/**
 * The notice of conclusion of a campaign (S51): sent to every unit of the roster, acknowledged by each, and its points carried out by
 * a date.
 *
 * <p>What has to be done is a {@code followup}; this module says what it is about and for whom.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Thông báo kết luận", allowedDependencies = {"followup", "nomination", "campaign", "organisation", "regulation", "calendar",
        "audit", "refusal"})
package vn.quyhoach.conclusion;
