/** Invented people for trying the system out. Only the profile {@code demo} brings them in. */
@ApplicationModule(displayName = "Dữ liệu minh họa", allowedDependencies = {"organisation", "cadre"})
package vn.quyhoach.demo;

import org.springframework.modulith.ApplicationModule;
