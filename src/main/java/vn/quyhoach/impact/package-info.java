/**
 * «Nếu quy định thay đổi»: puts the names of a campaign and the plans in force under other rules than the campaign's own, and says who
 * would newly fail or newly pass, and by which clause.
 *
 * <p>Looks only: the campaign stays pinned to its rules, and no plan, name or table is changed by a run. What a run found is kept for
 * those who asked, since it is read page by page and handed on as an Excel file.
 *
 * <p>The facts of a check are put together in {@code nomination}, for the real check and for this one.
 */
@ApplicationModule(
    displayName = "Đối chiếu quy định",
    allowedDependencies = {"campaign", "nomination", "vetting", "cadre", "organisation", "regulation", "audit", "refusal", "calendar",
        "document"})
package vn.quyhoach.impact;

import org.springframework.modulith.ApplicationModule;
