/**
 * Who may do what for which unit: the one rule service asked at claim and at completion of every task.
 *
 * <p>Right unit, right role, not recused, not the earlier actor. Log-in and grants of the engine are elsewhere; this module
 * would stay as it is with another log-in.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"organisation", "cadre", "calendar", "audit", "refusal"})
package vn.quyhoach.access;
