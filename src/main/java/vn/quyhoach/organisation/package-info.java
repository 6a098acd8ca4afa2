/**
 * Who is who and where: the units of the province with their place in the tree, the posts each unit
 * fills, and the officials who work in the system for a unit. Knows no campaign and no cadre.
 */
@ApplicationModule(displayName = "Tổ chức", allowedDependencies = {})
package vn.quyhoach.organisation;

import org.springframework.modulith.ApplicationModule;
