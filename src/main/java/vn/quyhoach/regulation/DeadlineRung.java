package vn.quyhoach.regulation;

import java.util.List;

/**
 * One rung of the ladder of accountability: when somebody is spoken to about a deadline, and what is asked of them.
 *
 * @param code tells the rungs of one ladder apart
 * @param workingDays working days of the official yearly notice from the deadline: negative before, zero on its day, positive after
 * @param recipient whom it speaks to first
 * @param nextRecipients who is spoken to instead when nobody is there, in this order
 * @param name what people call the rung, in Vietnamese
 * @param text what the recipient is told, in Vietnamese
 * @param onlyWhenSilent whether it is left out once the last notice that asked for an answer was answered
 * @param clause the document and clause the rule comes from, in Vietnamese
 */
public record DeadlineRung(
    String code,
    int workingDays,
    RungHour hour,
    RungRecipient recipient,
    List<RungRecipient> nextRecipients,
    String name,
    String text,
    RungAnswer answer,
    boolean onlyWhenSilent,
    String clause,
    RuleStatus status) {

  public DeadlineRung {
    nextRecipients = List.copyOf(nextRecipients);
  }

  /** Whether it is reached before the deadline has passed, so that it can only remind. */
  public boolean warns() {
    return workingDays < 0 || workingDays == 0 && hour == RungHour.OPENING;
  }
}
