package vn.quyhoach.workflow.appraisal;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.workflow.web.WebUser;

/** Takes several dossiers in together, all or none, each by the same rules as in its form. Only those of which nothing is missing. */
@Component
class BulkIntake {

  private final AppraisalDesk desk;
  private final AppraisalOverview overview;
  private final Clock clock;

  BulkIntake(AppraisalDesk desk, AppraisalOverview overview, Clock clock) {
    this.desk = desk;
    this.overview = overview;
    this.clock = clock;
  }

  /** A dossier by its plan, and the number under which it is taken in. */
  record Line(String plan, String receiptNumber) {}

  @Transactional
  void receive(List<Line> lines, WebUser user) {
    List<AppraisalOverview.Line> known = user.ownUnit().map(overview::of).orElse(List.of());
    Refusals refusals = new Refusals();
    refusals.when(lines.isEmpty(), "lines", "Hãy chọn ít nhất một hồ sơ.");
    for (int index = 0; index < lines.size(); index++) {
      Line line = lines.get(index);
      refusals.when(line.receiptNumber() == null || line.receiptNumber().isBlank() || line.receiptNumber().length() > 60,
          "lines[" + index + "].receiptNumber", "Mỗi hồ sơ được chọn phải có số tiếp nhận, không quá 60 ký tự.");
      refusals.when(known.stream().noneMatch(dossier -> dossier.planId().equals(line.plan()) && dossier.receivable()),
          "lines[" + index + "].plan", "Có hồ sơ không tiếp nhận hàng loạt được; hãy mở từng hồ sơ trong danh sách công việc.");
    }
    refusals.throwIfAny();
    for (Line line : lines) {
      AppraisalOverview.Line dossier = known.stream().filter(one -> one.planId().equals(line.plan())).findFirst().orElseThrow();
      desk.receive(dossier.intakeTask(), line.receiptNumber(), UserZone.today(clock).toString(), user);
    }
  }
}
