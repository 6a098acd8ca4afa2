package vn.quyhoach.nomination;

/** The process that carries a unit's plan, as far as this module needs it. */
public interface UnitPlanningProcess {

  /** Starts the unit's work in the caller's transaction. */
  void start(UnitPlan plan);
}
