/**
 * Difficulties that units run into (S5, S46): raised from the task, answered by the board in charge within its time, published for
 * everybody at the step when the answer is good for all, and counted per step.
 *
 * <p>Who may see and answer is decided here by unit and role; where the answering happens is the engine's, behind
 * {@link vn.quyhoach.guidance.DifficultyProcess}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Hướng dẫn vướng mắc",
    allowedDependencies = {"campaign", "organisation", "cadre", "regulation", "calendar", "deadline", "audit", "refusal", "document", "notification"})
package vn.quyhoach.guidance;
