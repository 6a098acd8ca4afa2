/**
 * The only module that knows the engine: per process its constants, delegates and form contents; the engine's settings and guards;
 * the gate in front of Tasklist.
 *
 * <p>A delegate reads ids and the official's input, calls one use case, and sets the flag that the next gateway asks. It decides
 * nothing itself. Nothing may depend on this module except the demo.
 */
@org.springframework.modulith.ApplicationModule
package vn.quyhoach.workflow;
