/**
 * The dossier of a list: which papers the regulation pack asks of each person and of the list, and whether they are there and can still be
 * used. Knows no nomination: whoever asks says who is on the list and for which groups of posts.
 */
@ApplicationModule(displayName = "Thành phần hồ sơ",
    allowedDependencies = {"organisation", "cadre", "regulation", "document", "calendar", "refusal"})
package vn.quyhoach.dossier;

import org.springframework.modulith.ApplicationModule;
