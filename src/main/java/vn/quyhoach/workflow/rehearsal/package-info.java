/**
 * Plays officials: finishes tasks with plausible input, through the same forms and rules as people do.
 *
 * <p>Fills the demonstration with work in every state, and drives processes in tests. Never part of a real campaign.
 */
@org.springframework.modulith.NamedInterface("rehearsal")
package vn.quyhoach.workflow.rehearsal;
