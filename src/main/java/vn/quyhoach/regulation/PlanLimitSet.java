package vn.quyhoach.regulation;

/**
 * The limits of a plan.
 *
 * @param candidatesPerPost how many people may be planned for one post
 * @param postsPerPerson for how many posts of the same level one person may be planned
 */
public record PlanLimitSet(PlanLimit candidatesPerPost, PlanLimit postsPerPerson) {}
