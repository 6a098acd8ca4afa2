/**
 * The decision tables as the engine holds them: the adapter behind {@link vn.quyhoach.regulation.DecisionTables}, and
 * the FEEL engine that makes a table cheap enough to be asked for every name on a list.
 *
 * <p>Not for: what a rule means, or what follows from it. That is {@code vn.quyhoach.regulation} and its callers.
 */
package vn.quyhoach.workflow.decision;
