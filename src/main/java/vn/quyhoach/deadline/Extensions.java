package vn.quyhoach.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.calendar.CalendarYearMissing;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.calendar.WorkingDays;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.refusal.Refusals;

/** More time for a date: asked by the unit that has to keep it, decided by the organisation board above (S31, S40). */
@Service
@Transactional
public class Extensions {

  private static final int LONGEST_REASON = 4_000;

  private final DeadlineRepository deadlines;
  private final DeadlineExtensionRepository extensions;
  private final Deadlines dates;
  private final LadderProcess process;
  private final Campaigns campaigns;
  private final WorkingDays workingDays;
  private final Officials officials;
  private final DecisionRecord record;
  private final Clock clock;

  Extensions(DeadlineRepository deadlines, DeadlineExtensionRepository extensions, Deadlines dates, LadderProcess process,
      Campaigns campaigns, WorkingDays workingDays, Officials officials, DecisionRecord record, Clock clock) {
    this.deadlines = deadlines;
    this.extensions = extensions;
    this.dates = dates;
    this.process = process;
    this.campaigns = campaigns;
    this.workingDays = workingDays;
    this.officials = officials;
    this.record = record;
    this.clock = clock;
  }

  /** Stores a request and the date as it is now; one that is open already, a date that is met, or a day that is no later are refused. */
  public DeadlineExtension ask(String unitCode, AskExtension request, String actor) {
    Refusals refusals = new Refusals();
    Deadline deadline = wanted(unitCode, request, refusals);
    Official official = official(actor);
    refusals.when(official.role() != Role.HEAD && official.role() != Role.OFFICER && official.role() != deadline.role(), null,
        "Chỉ người đứng đầu, cán bộ tổ chức của đơn vị hoặc người được giao việc được xin gia hạn.", "S40");
    refusals.when(deadline.isPaused(), null, "Thời hạn này đang tạm dừng nên chưa cần gia hạn.");
    refusals.when(extensions.existsByDeadlineIdAndGrantedNull(deadline.id()), null,
        "Đã có một đề nghị gia hạn đang chờ cấp trên quyết định.");
    refusals.when(request.reason() == null || request.reason().isBlank(), "reason", "Phải nêu lý do xin gia hạn.");
    refusals.when(request.reason() != null && request.reason().length() > LONGEST_REASON, "reason",
        "Lý do xin gia hạn dài quá " + LONGEST_REASON + " ký tự.");
    checkDay(deadline, request.proposedDue(), "proposedDue", "Ngày đề nghị", refusals);
    refusals.throwIfAny();
    DeadlineExtension extension = extensions.save(new DeadlineExtension(deadline, request, official, clock.instant()));
    record.append(deadline.recordScope(), "EXTENSION_ASKED", extension.id(), actor,
        Map.of("due", deadline.due().toString(), "proposedDue", request.proposedDue().toString()));
    return extension;
  }

  private Deadline wanted(String unitCode, AskExtension request, Refusals refusals) {
    List<Deadline> open = deadlines.findByUnitCodeAndMetAtNullOrderByDue(unitCode).stream()
        .filter(deadline -> request.deadlineId() == null ? deadline.kind() == request.kind() && ofCampaign(deadline, request.campaign())
            : deadline.id().equals(request.deadlineId()))
        .toList();
    if (open.isEmpty()) {
      refusals.add(request.deadlineId() == null ? "kind" : null,
          "Đơn vị không có thời hạn nào như vậy còn phải thực hiện; việc đã xong thì không gia hạn.");
    } else if (open.size() > 1) {
      refusals.add("kind", "Đơn vị có " + open.size() + " thời hạn như vậy; hãy mở đúng công việc, chọn mục «Thời hạn» rồi xin gia hạn tại đó.");
    }
    refusals.throwIfAny();
    return open.get(0);
  }

  private boolean ofCampaign(Deadline deadline, String code) {
    return code == null || code.isBlank() || campaigns.campaign(deadline.campaignId()).code().equalsIgnoreCase(code.strip());
  }

  /** Puts a request before the board of the level above. */
  public void forward(String extensionId) {
    DeadlineExtension extension = extension(extensionId);
    Deadline deadline = dates.deadlineOf(extension.deadlineId());
    process.putBefore(deadline, extension);
    officials.ofUnit(deadline.upperUnit()).stream().filter(official -> official.role() == Role.BOARD)
        .forEach(board -> dates.tell(deadline, board, "asked." + extension.id(),
            "Đề nghị gia hạn chờ quyết định: " + deadline.title() + " của " + dates.unitName(deadline) + "."));
  }

  /** Gives more time, which moves the ladder, or refuses with a reason. What was done in the meantime needs no more time. */
  public void decide(String extensionId, DecideExtension decision, String actor) {
    DeadlineExtension extension = extension(extensionId);
    Deadline deadline = deadlines.lock(extension.deadlineId()).orElseThrow();
    boolean grants = decision.decision() == DecideExtension.Choice.GRANT;
    Refusals refusals = new Refusals();
    if (grants) {
      refusals.when(deadline.isMet(), "decision", "Đơn vị đã hoàn thành việc này; hãy chọn không gia hạn và ghi «đã hoàn thành».");
      refusals.when(deadline.isPaused(), "decision", "Thời hạn này đang tạm dừng; chờ chạy lại rồi mới quyết định gia hạn.");
      checkDay(deadline, decision.grantedDue(), "grantedDue", "Hạn mới", refusals);
    }
    refusals.when(!grants && (decision.opinion() == null || decision.opinion().isBlank()), "opinion", "Phải ghi lý do không gia hạn.");
    refusals.throwIfAny();
    Official board = official(actor);
    extension.decide(grants, grants ? decision.grantedDue() : null, decision.opinion(), board, clock.instant());
    record.append(deadline.recordScope(), grants ? "EXTENSION_GRANTED" : "EXTENSION_REFUSED", extension.id(), actor, Map.of(
        "firstDue", deadline.firstDue().toString(), "dueBefore", deadline.due().toString(),
        "due", String.valueOf(decision.grantedDue())));
    if (grants) {
      dates.move(deadline, decision.grantedDue(), MoveCause.EXTENSION, new PauseBasis(null, null, extension.reason()), board)
          .grantedBy(extension.id());
    }
    officials.official(extension.requestedBy()).ifPresent(asker -> dates.tell(deadline, asker, "decided." + extension.id(),
        (grants ? "Được gia hạn đến ngày " + UserZone.text(decision.grantedDue()) : "Không được gia hạn") + ": " + deadline.title() + " của "
            + dates.unitName(deadline) + "."));
  }

  private void checkDay(Deadline deadline, LocalDate day, String field, String label, Refusals refusals) {
    LocalDate today = UserZone.today(clock);
    if (day == null) {
      refusals.add(field, label + ": phải ghi ngày.");
    } else if (!day.isAfter(deadline.due())) {
      refusals.add(field, label + " (" + UserZone.text(day) + ") phải sau hạn hiện tại (" + UserZone.text(deadline.due()) + ").");
    } else if (day.isBefore(today)) {
      refusals.add(field, label + " (" + UserZone.text(day) + ") đã qua (hôm nay " + UserZone.text(today) + ").");
    } else {
      checkWorkingDay(workingDays, day, field, label, refusals);
    }
  }

  /** A last day has to be one on which people work, in a year that can be counted. */
  static void checkWorkingDay(WorkingDays calendar, LocalDate day, String field, String label, Refusals refusals) {
    try {
      refusals.when(!calendar.isWorkingDay(day), field, label + " (" + UserZone.text(day) + ") là ngày nghỉ; hãy chọn ngày làm việc.");
      calendar.after(day, Ladder.REACH);
    } catch (CalendarYearMissing missing) {
      refusals.add(field, label + ": " + missing.getMessage());
    }
  }

  /** Whether a request for a date waits for its decision. */
  @Transactional(readOnly = true)
  public boolean isPending(String deadlineId) {
    return extensions.existsByDeadlineIdAndGrantedNull(deadlineId);
  }

  /** A request by its id. */
  @Transactional(readOnly = true)
  public DeadlineExtension extension(String extensionId) {
    return extensions.findById(extensionId).orElseThrow(() -> new IllegalArgumentException("No extension has the id " + extensionId));
  }

  private Official official(String userId) {
    return officials.official(userId).orElseThrow(() -> new IllegalStateException(userId + " is no official"));
  }
}
