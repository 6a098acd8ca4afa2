package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.notification.Digests;
import vn.quyhoach.notification.Mails;
import vn.quyhoach.notification.Notice;
import vn.quyhoach.notification.Notifications;
import vn.quyhoach.notification.Urgency;
import vn.quyhoach.workflow.notification.NotificationDigestModel;
import vn.quyhoach.workflow.notification.NotificationDispatchModel;

/** Mail to a real mail server: each once, in words that anybody may read on the way, and none lost while the server is away. */
class MailProcessTest extends ProcessTestBase {

  private static final String TEXT = "Sắp đến hạn trình quy hoạch của Phường Hàm Rồng.";

  @Autowired Notifications notifications;
  @Autowired Digests digests;
  @Autowired Mails mails;
  @Autowired JavaMailSenderImpl sender;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;
  @Autowired MeterRegistry metrics;

  private final GreenMail server = new GreenMail(at(0));

  @BeforeEach
  void startServerAndForgetEarlierMails() {
    server.start();
    sender.setPort(server.getSmtp().getPort());
    for (Job job : dispatchJobs()) {
      runtime.deleteProcessInstance(job.getProcessInstanceId(), "test");
    }
    jdbc.sql("delete from mail").update();
    jdbc.sql("delete from notice").update();
  }

  @AfterEach
  void stopServer() {
    ClockUtil.reset();
    ClockUtil.offset(clock.millis() - System.currentTimeMillis());
    server.stop();
    sender.setPort(9);
  }

  @Test
  void anUrgentNoticeIsAMailWithoutAnyPersonsData() throws Exception {
    Notice notice = send("urgent", Urgency.IMMEDIATE);
    transactions.execute(again -> notifications.send(notice));
    assertThat(server.getReceivedMessages()).as("nothing leaves in the transaction of the step").isEmpty();
    runDispatchJobs();

    MimeMessage mail = onlyMail();
    assertThat(mail.getSubject()).isEqualTo("[Quy hoạch] " + TEXT);
    assertThat(mail.getRecipients(Message.RecipientType.TO)).extracting(Object::toString).containsExactly("officer.14755@quyhoach.example");
    assertThat(mail.getFrom()).extracting(Object::toString).allMatch(from -> from.endsWith("<quyhoach@quyhoach.example>"));
    assertThat(mail.isMimeType("text/plain")).isTrue();
    assertThat(mail.getContentType()).containsIgnoringCase("charset=UTF-8");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat((String) mail.getContent()).contains(TEXT, "https://quyhoach.example/camunda/app/tasklist/default/")
        .doesNotContain("14755-");
    assertThat(instances()).isZero();

    String messageId = mail.getMessageID();
    jdbc.sql("update mail set state = 'WAITING'").update();
    String id = jdbc.sql("select id from mail").query(String.class).single();
    transactions.executeWithoutResult(repeated -> mails.send(id));
    assertThat(server.getReceivedMessages()[1].getMessageID()).as("a repeated mail is known for the same").isEqualTo(messageId)
        .endsWith("@quyhoach.example>");
  }

  @Test
  void anUndoneStepSendsNoMail() {
    assertThatThrownBy(() -> transactions.execute(step -> {
      notifications.send(notice("undone", Urgency.IMMEDIATE));
      throw new IllegalStateException("the step fails afterwards");
    })).hasMessage("the step fails afterwards");
    assertThat(dispatchJobs()).isEmpty();
    assertThat(jdbc.sql("select count(*) from mail").query(Integer.class).single()).isZero();
  }

  @Test
  void aServerThatIsAwayForTenMinutesLosesNothingAndGetsEachMailOnce() throws Exception {
    int port = server.getSmtp().getPort();
    server.stop();
    for (int number = 0; number < 3; number++) {
      send("away-" + number, Urgency.IMMEDIATE);
    }
    jdbc.sql("update mail set created_at = :earlier").param("earlier", clock.instant().minus(Duration.ofMinutes(20)).atOffset(ZoneOffset.UTC))
        .update();
    long start = ClockUtil.getCurrentTime().getTime();
    Set<Long> tries = new HashSet<>();
    GreenMail back = null;
    for (int minute = 0; minute <= 20; minute++) {
      ClockUtil.setCurrentTime(new Date(start + Duration.ofMinutes(minute).toMillis()));
      if (minute == 10) {
        assertThat(jdbc.sql("select distinct state from mail").query(String.class).list()).containsExactly("FAILED");
        assertThat(jdbc.sql("select last_error from mail").query(String.class).list()).allMatch(error -> error.contains(String.valueOf(port)));
        assertThat(metrics.get("quyhoach.mail.failed").gauge().value()).isEqualTo(3);
        assertThat(metrics.get("quyhoach.mail.overdue").gauge().value()).isEqualTo(3);
        back = new GreenMail(at(port));
        back.start();
      }
      for (Job due : management.createJobQuery().processDefinitionKey(NotificationDispatchModel.KEY).executable().list()) {
        tries.add((long) minute);
        try {
          management.executeJob(due.getId());
        } catch (RuntimeException stillAway) {
          assertThat(minute).as("a try that failed").isLessThan(10);
        }
      }
    }
    try {
      assertThat(tries).as("the pauses grow").hasSizeBetween(3, 6);
      assertThat(back.getReceivedMessages()).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates().hasSize(3);
      assertThat(jdbc.sql("select distinct state from mail").query(String.class).list()).containsExactly("SENT");
      assertThat(metrics.get("quyhoach.mail.overdue").gauge().value()).isZero();
      assertThat(runtime.createIncidentQuery().processDefinitionKeyIn(NotificationDispatchModel.KEY).count()).isZero();
      assertThat(instances()).isZero();
    } finally {
      back.stop();
    }
  }

  @Test
  void aServerThatStaysAwayBecomesAnIncidentThatASupervisorCanRetry() {
    server.stop();
    send("lost", Urgency.IMMEDIATE);
    for (int tried = 0; tried < 12 && runtime.createIncidentQuery().processDefinitionKeyIn(NotificationDispatchModel.KEY).count() == 0; tried++) {
      for (Job job : dispatchJobs()) {
        assertThatThrownBy(() -> management.executeJob(job.getId())).isInstanceOf(RuntimeException.class);
      }
    }
    assertThat(runtime.createIncidentQuery().processDefinitionKeyIn(NotificationDispatchModel.KEY).tenantIdIn("14755").count()).isEqualTo(1);
    server.start();
    sender.setPort(server.getSmtp().getPort());
    dispatchJobs().forEach(job -> management.setJobRetries(job.getId(), 1));
    runDispatchJobs();
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void twoThatSendAtOnceSendEachMailOnce() throws Exception {
    for (int number = 0; number < 4; number++) {
      send("race-" + number, Urgency.IMMEDIATE);
    }
    List<String> ids = jdbc.sql("select id from mail").query(String.class).list();
    CountDownLatch both = new CountDownLatch(2);
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> runs = List.of(nodes.submit(() -> sendAll(ids, both)), nodes.submit(() -> sendAll(ids, both)));
      for (Future<?> run : runs) {
        run.get(60, TimeUnit.SECONDS);
      }
    } finally {
      nodes.shutdownNow();
    }
    assertThat(server.getReceivedMessages()).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates().hasSize(4);
  }

  @Test
  void theMailOfTheDayCountsOpenWorkAndListsNewsOnceAWorkingDay() throws Exception {
    send("news", Urgency.DIGEST);
    assertThat(dispatchJobs()).as("news waits for the mail of the day").isEmpty();
    Job opening = management.createJobQuery().processDefinitionKey(NotificationDigestModel.KEY).timers().singleResult();
    assertThat(opening.getDuedate().toInstant().atOffset(ZoneOffset.ofHours(7)).getHour()).isEqualTo(8);
    management.executeJob(opening.getId());
    runDispatchJobs();

    List<MimeMessage> all = Arrays.asList(server.getReceivedMessages());
    assertThat(all).extracting(mail -> mail.getAllRecipients()[0].toString()).doesNotHaveDuplicates()
        .contains("officer.14755@quyhoach.example", "officer.14758@quyhoach.example").doesNotContain("supervisor.38@quyhoach.example");
    MimeMessage mail = all.stream().filter(one -> to(one).equals("officer.14755@quyhoach.example")).findFirst().orElseThrow();
    assertThat(mail.getSubject()).startsWith("[Quy hoạch] Ngày 13/07/2022: ").contains("việc đang chờ");
    assertThat((String) mail.getContent()).contains("Thông báo mới:", "- " + TEXT);
    assertThat((String) all.stream().filter(one -> to(one).equals("officer.14758@quyhoach.example")).findFirst().orElseThrow().getContent())
        .contains("1 việc đang chờ").doesNotContain("Thông báo mới");

    assertThat(digests.compose("38")).as("a second time on one day").isZero();
  }

  /** A free port for 0. */
  private static ServerSetup at(int port) {
    ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(20_000);
    return setup;
  }

  private Object sendAll(List<String> ids, CountDownLatch both) throws InterruptedException {
    both.countDown();
    both.await(10, TimeUnit.SECONDS);
    ids.forEach(id -> transactions.executeWithoutResult(job -> mails.send(id)));
    return null;
  }

  private static String to(MimeMessage mail) {
    return GreenMailUtil.getAddressList(recipients(mail));
  }

  private static Address[] recipients(MimeMessage mail) {
    try {
      return mail.getAllRecipients();
    } catch (MessagingException broken) {
      throw new AssertionError(broken);
    }
  }

  private Notice send(String key, Urgency urgency) {
    Notice notice = notice(key, urgency);
    transactions.execute(step -> notifications.send(notice));
    return notice;
  }

  private static Notice notice(String key, Urgency urgency) {
    return new Notice("test:mail:" + key, "officer.14755", urgency, TEXT, "/camunda/app/tasklist/default/");
  }

  private List<Job> dispatchJobs() {
    return management.createJobQuery().processDefinitionKey(NotificationDispatchModel.KEY).list();
  }

  private void runDispatchJobs() {
    for (List<Job> jobs = dispatchJobs(); !jobs.isEmpty(); jobs = dispatchJobs()) {
      jobs.forEach(job -> management.executeJob(job.getId()));
    }
  }

  private MimeMessage onlyMail() {
    assertThat(server.getReceivedMessages()).hasSize(1);
    return server.getReceivedMessages()[0];
  }

  private long instances() {
    return runtime.createProcessInstanceQuery().processDefinitionKey(NotificationDispatchModel.KEY).count();
  }
}
