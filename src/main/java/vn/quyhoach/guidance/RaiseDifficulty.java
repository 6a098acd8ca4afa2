package vn.quyhoach.guidance;

/**
 * A difficulty as a unit's official raises it from a task.
 *
 * @param campaignId the campaign that the task belongs to
 * @param planId the plan that the task works on; {@code null} for a task about no plan
 * @param unitCode the unit that acts in the task
 * @param taskId id of the task
 * @param step id of the task's element in the model
 * @param stepName the task's name
 * @param question what the unit cannot settle by itself
 */
public record RaiseDifficulty(String campaignId, String planId, String unitCode, String taskId, String step, String stepName,
    String question) {}
