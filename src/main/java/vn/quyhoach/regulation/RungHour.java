package vn.quyhoach.regulation;

import java.time.LocalTime;

/** When on its day a rung is reached, in the users' zone. */
public enum RungHour {
  /** Offices open. */
  OPENING(LocalTime.of(8, 0)),
  /** Offices close; a deadline passes now. */
  CLOSING(LocalTime.of(17, 0));

  private final LocalTime time;

  RungHour(LocalTime time) {
    this.time = time;
  }

  public LocalTime time() {
    return time;
  }
}
