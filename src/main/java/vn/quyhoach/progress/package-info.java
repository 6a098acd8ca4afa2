/**
 * Read model for boards and reports: where every unit stands, in tables of our own, never by adding up the engine's history.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "calendar")
package vn.quyhoach.progress;
