/**
 * Who stands before the application and what may be asked for at all: Spring Security in front of every address, fed from the log-in
 * of Camunda's web applications.
 *
 * <p>What a known user may do with the engine is decided by the gate in {@code workflow.tasklist}; what a use case allows, by its own
 * module.
 */
package vn.quyhoach.workflow.web;
