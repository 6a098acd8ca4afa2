/**
 * The record: who decided what, only ever added to, chained by hash within one scope (a unit's plan).
 *
 * <p>Knows nothing of what it records. The engine's history serves people looking at Cockpit; this is the evidence.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "calendar")
package vn.quyhoach.audit;
