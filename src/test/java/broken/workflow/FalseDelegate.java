package broken.workflow;

/** Called so, but no model can call it. */
public class FalseDelegate {
}
