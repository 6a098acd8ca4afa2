/**
 * Time as officials count it: the users' zone and working days by the official yearly notice.
 *
 * <p>Holds no deadline and no rule of a regulation; how many days apply is decided by the regulation's tables.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package vn.quyhoach.calendar;
