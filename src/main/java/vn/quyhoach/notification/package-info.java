/**
 * What officials are told: notices are written in the transaction of the step that causes them, shown in the product, and sent by mail
 * after it. Knows officials and the calendar, and nothing of what the notices are about.
 */
@ApplicationModule(displayName = "Thông báo", allowedDependencies = {"organisation", "calendar"})
package vn.quyhoach.notification;

import org.springframework.modulith.ApplicationModule;
