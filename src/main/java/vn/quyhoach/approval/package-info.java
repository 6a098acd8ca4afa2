/**
 * The upper level's part: intake, appraisal with return by numbered defects, the committee's session, the act and the register.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"vetting", "nomination", "quota", "campaign", "deadline", "organisation", "cadre", "regulation", "calendar", "audit",
        "refusal", "document", "dossier"})
package vn.quyhoach.approval;
