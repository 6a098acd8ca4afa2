package vn.quyhoach.workflow.engine;

import java.time.Clock;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Sets the engine's clock, from which timers and the dates of tasks are taken, by the application's. */
public final class EngineTime {

  private EngineTime() {}

  /** Lets the engine follow the clock as it stands now; to be called again when that clock is set to another day. */
  public static void follow(Clock clock) {
    long offset = clock.millis() - System.currentTimeMillis();
    ClockUtil.reset();
    if (Math.abs(offset) > DatabaseGuard.GREATEST_SKEW.toMillis()) {
      ClockUtil.offset(offset);
    }
  }
}
