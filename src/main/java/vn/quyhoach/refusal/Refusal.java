package vn.quyhoach.refusal;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The expected "no" of a rule: the user can read it, correct the input and try again. Not an error of the system, so it carries no
 * stack trace; the transaction it leaves is undone as a whole.
 */
public class Refusal extends RuntimeException {

  private final List<RefusedField> fields;

  /**
   * @param fields at least one reason, in the order in which the user meets the fields
   * @throws IllegalArgumentException when there is no reason
   */
  public Refusal(List<RefusedField> fields) {
    super(fields.stream().map(RefusedField::message).collect(Collectors.joining("\n")), null, false, false);
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("a refusal needs at least one reason");
    }
    this.fields = List.copyOf(fields);
  }

  /** Refuses the input as a whole. */
  public static Refusal of(String message) {
    return of(null, message, null);
  }

  /** Refuses one field by a rule that has no clause. */
  public static Refusal of(String field, String message) {
    return of(field, message, null);
  }

  /** Refuses one field by the given clause. */
  public static Refusal of(String field, String message, String clause) {
    return new Refusal(List.of(new RefusedField(field, message, clause)));
  }

  /** The reasons, never empty. */
  public List<RefusedField> fields() {
    return fields;
  }
}
