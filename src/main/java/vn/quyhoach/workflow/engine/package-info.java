/**
 * The process engine's settings and guards: its tables, which models may be deployed and what their expressions may call, whom it
 * lets see which unit's work, and the checks without which the product refuses to start.
 */
package vn.quyhoach.workflow.engine;
