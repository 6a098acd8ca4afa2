package vn.quyhoach.refusal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.quyhoach.calendar.UserZone;

/**
 * Gathers the reasons against one input, so that the user sees all of them at once instead of one per attempt.
 *
 * <pre>{@code
 * new Refusals()
 *     .when(returned > issued, "returned", "Số phiếu thu về nhiều hơn số phiếu phát ra.", "HD 16, khoản 2")
 *     .when(chair == null, "chair", "Chưa ghi người chủ trì.")
 *     .throwIfAny();
 * }</pre>
 *
 * Not safe for use by several threads.
 */
public final class Refusals {

  private final List<RefusedField> fields = new ArrayList<>();

  /** Adds a reason that has no clause when {@code refused} holds. */
  public Refusals when(boolean refused, String field, String message) {
    return when(refused, field, message, null);
  }

  /** Adds a reason resting on a clause when {@code refused} holds. */
  public Refusals when(boolean refused, String field, String message, String clause) {
    return refused ? add(field, message, clause) : this;
  }

  /** Adds a reason that has no clause; {@code field} is {@code null} for the input as a whole. */
  public Refusals add(String field, String message) {
    return add(field, message, null);
  }

  /** Adds a reason resting on a clause; {@code field} is {@code null} for the input as a whole. */
  public Refusals add(String field, String message, String clause) {
    fields.add(new RefusedField(field, message, clause));
    return this;
  }

  /**
   * Refuses a day that lies after today, naming both; a day that was not given passes.
   *
   * @param label what the day is, as the form names it
   * @param clock decides what today is for the users
   */
  public Refusals whenFuture(LocalDate day, String field, String label, Clock clock) {
    LocalDate today = UserZone.today(clock);
    return day != null && day.isAfter(today)
        ? add(field, label + " (" + UserZone.text(day) + ") không được sau ngày hôm nay (" + UserZone.text(today) + ").")
        : this;
  }

  /** Takes over the reasons of a refusal that another rule has thrown. */
  public Refusals addAll(Refusal refusal) {
    fields.addAll(refusal.fields());
    return this;
  }

  /** Whether nothing speaks against the input so far. */
  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /**
   * Ends the collection.
   *
   * @throws Refusal with all reasons in the order in which they were added, when there is one
   */
  public void throwIfAny() {
    if (!fields.isEmpty()) {
      throw new Refusal(fields);
    }
  }
}
