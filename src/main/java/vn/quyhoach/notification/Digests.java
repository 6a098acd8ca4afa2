package vn.quyhoach.notification;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.calendar.WorkingDays;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Officials;

/** The mail of the day: once on a working day, to everybody for whom work or news waits. */
@Service
public class Digests {

  private static final String WORK = "/camunda/app/tasklist/default/";
  /** Mails that are sent one after the other by one process instance. */
  private static final int PER_DISPATCH = 50;
  private static final int MOST_LINES = 30;

  private final Mails mails;
  private final MailDispatch dispatch;
  private final OpenWork work;
  private final Officials officials;
  private final WorkingDays workingDays;
  private final JdbcClient jdbc;
  private final Clock clock;

  Digests(Mails mails, MailDispatch dispatch, OpenWork work, Officials officials, WorkingDays workingDays, JdbcClient jdbc, Clock clock) {
    this.mails = mails;
    this.dispatch = dispatch;
    this.work = work;
    this.officials = officials;
    this.workingDays = workingDays;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Writes the mails of today and has them sent; a second time on one day, on a day off or without a mail server nothing happens.
   *
   * @param unitCode the unit whose supervisors see mails that cannot be sent
   * @return how many mails were written
   * @throws vn.quyhoach.calendar.CalendarYearMissing when nobody knows whether today is a working day
   */
  @Transactional
  public int compose(String unitCode) {
    LocalDate today = UserZone.today(clock);
    if (!mails.areOn() || !workingDays.isWorkingDay(today)) {
      return 0;
    }
    Map<String, OpenWork.Count> counts = work.counts();
    Map<String, List<Line>> news = jdbc.sql("""
            select user_id, text, link from notice where urgency = 'DIGEST' and digested_on is null and read_at is null
            order by created_at, id""").query(Line.class).list().stream().collect(groupingBy(Line::userId));
    int written = 0;
    Set<String> dispatches = new LinkedHashSet<>();
    String batch = "";
    for (Official official : officials.all()) {
      OpenWork.Count count = counts.get(official.userId());
      List<Line> lines = news.getOrDefault(official.userId(), List.of());
      if (count == null && lines.isEmpty()) {
        continue;
      }
      if (written % PER_DISPATCH == 0) {
        batch = UUID.randomUUID().toString();
      }
      if (mails.write("digest:" + official.userId() + ":" + today, batch, official.userId(), subject(today, count, lines),
          body(today, count, lines))) {
        dispatches.add(batch);
        written++;
      }
    }
    dispatches.forEach(complete -> dispatch.request(complete, unitCode));
    jdbc.sql("update notice set digested_on = :today where urgency = 'DIGEST' and digested_on is null").param("today", today).update();
    return written;
  }

  private static String subject(LocalDate today, OpenWork.Count count, List<Line> lines) {
    String waiting = count == null ? lines.size() + " thông báo mới"
        : count.open() + " việc đang chờ" + (count.overdue() > 0 ? ", " + count.overdue() + " việc quá hạn" : "");
    return "Ngày " + UserZone.text(today) + ": " + waiting;
  }

  private String body(LocalDate today, OpenWork.Count count, List<Line> lines) {
    StringBuilder body = new StringBuilder("Kính gửi đồng chí,\n\n");
    if (count != null) {
      body.append("Ngày ").append(UserZone.text(today)).append(" có ").append(count.open())
          .append(" việc đang chờ đồng chí hoặc vai trò của đồng chí trong đơn vị");
      body.append(count.overdue() > 0 ? ", trong đó " + count.overdue() + " việc đã quá hạn.\n" : ".\n");
      body.append("Xem công việc: ").append(mails.addressOf(WORK)).append("\n");
    }
    if (!lines.isEmpty()) {
      body.append(count == null ? "" : "\n").append("Thông báo mới:\n");
      lines.stream().limit(MOST_LINES).forEach(line ->
          body.append("- ").append(line.text()).append("\n  ").append(mails.addressOf(line.link())).append("\n"));
      if (lines.size() > MOST_LINES) {
        body.append("và ").append(lines.size() - MOST_LINES).append(" thông báo khác trong phần mềm.\n");
      }
    }
    return body.toString();
  }

  private record Line(String userId, String text, String link) {
  }
}
