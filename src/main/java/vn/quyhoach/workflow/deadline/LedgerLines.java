package vn.quyhoach.workflow.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.deadline.AccountabilityLedger;
import vn.quyhoach.deadline.Deadline;
import vn.quyhoach.deadline.DeadlineExtension;
import vn.quyhoach.deadline.DeadlineFault;
import vn.quyhoach.deadline.DeadlineMove;
import vn.quyhoach.deadline.DeadlineNotice;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.deadline.MoveCause;
import vn.quyhoach.deadline.PauseBasis;
import vn.quyhoach.organisation.Units;
import vn.quyhoach.regulation.RungAnswer;

/** Writes the story of a date in Vietnamese, for the ledger and for the tab of a task. */
@Component
class LedgerLines {

  private final Units units;
  private final Deadlines deadlines;

  LedgerLines(Units units, Deadlines deadlines) {
    this.units = units;
    this.deadlines = deadlines;
  }

  /**
   * One date.
   *
   * @param standing whether and how late it is, or when it was met
   * @param tone {@code late}, {@code good} or blank, for the eye
   */
  record Story(String unit, String title, String firstDue, String due, String standing, String tone, List<Line> lines) {}

  /** One thing that happened: when, what, and what came back. */
  record Line(Instant moment, String at, String what, String answer, boolean fault) {}

  Story story(AccountabilityLedger.Entry entry, boolean withFaults) {
    Deadline deadline = entry.deadline();
    List<Line> lines = new ArrayList<>();
    entry.notices().forEach(notice -> lines.add(line(notice)));
    entry.extensions().forEach(extension -> lines.add(line(extension)));
    entry.moves().stream().filter(move -> move.cause() != MoveCause.EXTENSION).forEach(move -> lines.add(line(move)));
    if (withFaults) {
      entry.faults().forEach(fault -> lines.add(line(fault)));
    }
    lines.sort(Comparator.comparing(Line::moment));
    boolean late = !deadline.isMet() && !deadline.isPaused() && deadlines.workingDaysLeft(deadline) < 0;
    return new Story(units.unit(deadline.unitCode()).name(), deadline.title(), UserZone.text(deadline.firstDue()), UserZone.text(deadline.due()),
        standing(deadline), late ? "late" : deadline.isMet() ? "good" : "", lines);
  }

  private String standing(Deadline deadline) {
    if (deadline.isMet()) {
      LocalDate day = LocalDate.ofInstant(deadline.metAt(), UserZone.ID);
      return "Đã xong " + UserZone.text(deadline.metAt()) + (day.isAfter(deadline.due()) ? ", sau hạn" : "");
    }
    if (deadline.isPaused()) {
      PauseBasis basis = deadline.pauseBasis().orElseThrow();
      return "Tạm dừng từ ngày " + UserZone.text(deadline.pausedSince()) + document(basis.number(), basis.date()) + ": " + basis.reason();
    }
    int left = deadlines.workingDaysLeft(deadline);
    return left < 0 ? "Chậm " + -left + " ngày làm việc" : left == 0 ? "Hết hạn hôm nay" : "Còn " + left + " ngày làm việc";
  }

  private static Line line(DeadlineNotice notice) {
    String answer = switch (notice.answer()) {
      case NONE -> "";
      case ACKNOWLEDGEMENT, EXPLANATION, INSTRUCTION -> notice.acknowledgedAt() == null
          ? "Chưa trả lời" + (notice.answerBy() == null ? "." : ", chờ đến " + UserZone.text(notice.answerBy()) + ".") : answer(notice);
    };
    return new Line(notice.sentAt(), UserZone.text(notice.sentAt()), notice.name() + " (hạn " + UserZone.text(notice.due()) + "), gửi "
        + notice.recipientName(), answer, false);
  }

  private static String answer(DeadlineNotice notice) {
    StringBuilder answer = new StringBuilder(notice.answeredByName() == null ? "" : notice.answeredByName() + " ")
        .append(notice.answer() == RungAnswer.INSTRUCTION ? "cho ý kiến " : "xác nhận ").append(UserZone.text(notice.acknowledgedAt())).append(".");
    if (notice.explanation() != null && !notice.explanation().isBlank()) {
      answer.append(notice.answer() == RungAnswer.EXPLANATION ? " Giải trình: " : " ").append(notice.explanation());
    }
    if (notice.promisedOn() != null) {
      answer.append(" Cam kết hoàn thành ngày ").append(UserZone.text(notice.promisedOn())).append(".");
    }
    if (notice.instruction() != null && !notice.instruction().isBlank()) {
      answer.append(" Chỉ đạo: ").append(notice.instruction());
    }
    return answer.toString();
  }

  private static Line line(DeadlineExtension extension) {
    String decision = extension.granted().map(granted -> (granted
            ? "Được gia hạn từ " + UserZone.text(extension.due()) + " đến " + UserZone.text(extension.grantedDue()) : "Không được gia hạn")
            + ", " + extension.decidedByName() + " quyết định " + UserZone.text(extension.decidedAt()) + "."
            + (extension.opinion() == null ? "" : " " + extension.opinion()))
        .orElse("Đang chờ cấp trên quyết định.");
    return new Line(extension.requestedAt(), UserZone.text(extension.requestedAt()), extension.requestedByName() + " xin gia hạn từ "
        + UserZone.text(extension.due()) + " đến " + UserZone.text(extension.proposedDue()) + ": " + extension.reason(), decision, false);
  }

  private static Line line(DeadlineMove move) {
    String since = move.pausedSince() == null ? "" : " (dừng từ ngày " + UserZone.text(move.pausedSince()) + ")";
    return new Line(move.movedAt(), UserZone.text(move.movedAt()), move.cause().label() + since + ": từ " + UserZone.text(move.dueBefore())
        + " đến " + UserZone.text(move.due()) + document(move.basisNumber(), move.basisDate()) + ", " + move.movedByName(),
        move.reason() == null ? "" : move.reason(), false);
  }

  private static Line line(DeadlineFault fault) {
    return new Line(fault.foundAt(), UserZone.text(fault.foundAt()), "Lỗi cần biết: " + fault.kind().label() + ". " + fault.detail(),
        fault.repairedAt() == null ? "Chưa khắc phục." : "Đã khắc phục " + UserZone.text(fault.repairedAt()) + ".", true);
  }

  private static String document(String number, LocalDate date) {
    return number == null ? "" : " theo văn bản số " + number + " ngày " + UserZone.text(date);
  }
}
