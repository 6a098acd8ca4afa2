/** Invented people and a campaign under way, for trying the system out. Only the profile {@code demo} brings them in. */
@ApplicationModule(displayName = "Dữ liệu minh họa",
    allowedDependencies = {"organisation", "cadre", "calendar", "deadline", "campaign", "nomination", "quota", "followup", "regulation", "guidance", "vetting",
        "inspection", "access", "workflow :: access", "workflow :: identity", "workflow :: rehearsal"})
package vn.quyhoach.demo;

import org.springframework.modulith.ApplicationModule;
