/**
 * Between Tasklist and the domain: the gate that lets through only the engine calls the web applications need, and the form gateway
 * that answers a form's prefill, checks what comes back and hands it to the process as one transient variable.
 *
 * <p>No rule of the regulation lives here; a rule refuses by {@link vn.quyhoach.refusal.Refusal} from its own module.
 */
package vn.quyhoach.workflow.tasklist;
