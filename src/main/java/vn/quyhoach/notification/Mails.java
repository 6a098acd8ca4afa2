package vn.quyhoach.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails to officials: written in the transaction of a step, sent later, each once as far as a mail server lets anybody know. Without a
 * mail server in the settings nothing is written, and notices are shown in the product only.
 */
@Service
public class Mails {

  private static final Logger LOG = LoggerFactory.getLogger(Mails.class);
  private static final int LONGEST_ERROR = 500;
  private static final String SENDER = "Phần mềm Quy hoạch cán bộ";
  private static final String FOOT = """

      --
      Thư do phần mềm tự động gửi, xin không trả lời. Thư không kèm thông tin về nhân sự; nội dung xem trong phần mềm.
      """;

  private final JdbcClient jdbc;
  private final ObjectProvider<JavaMailSenderImpl> sender;
  private final MailAddresses addresses;
  private final TransactionTemplate afterwards;
  private final Clock clock;
  private final String from;
  private final String productAddress;

  Mails(JdbcClient jdbc, ObjectProvider<JavaMailSenderImpl> sender, MailAddresses addresses, PlatformTransactionManager transactions,
      Clock clock, @Value("${quyhoach.mail.from:}") String from, @Value("${quyhoach.mail.product-address:}") String productAddress) {
    this.jdbc = jdbc;
    this.sender = sender;
    this.addresses = addresses;
    this.afterwards = new TransactionTemplate(transactions);
    this.afterwards.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
    this.from = from;
    this.productAddress = productAddress.replaceAll("/+$", "");
  }

  /** Whether a mail server is set. */
  public boolean areOn() {
    JavaMailSenderImpl server = sender.getIfAvailable();
    return server != null && server.getHost() != null && !server.getHost().isBlank();
  }

  /** The address of a page of the product as it stands in a mail. */
  String addressOf(String path) {
    return productAddress + path;
  }

  /** Writes a mail in the caller's transaction; the same key again changes nothing. Answers whether it was written now. */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean write(String key, String dispatchId, String userId, String subject, String body) {
    return jdbc.sql("""
            insert into mail (id, mail_key, dispatch_id, user_id, subject, body, state, attempts, created_at)
            select :id, :key, :dispatch, :user, :subject, :body, 'WAITING', 0, :now
            where not exists (select 1 from mail where mail_key = :key)""")
        .param("id", UUID.randomUUID().toString()).param("key", key).param("dispatch", dispatchId).param("user", userId)
        .param("subject", "[Quy hoạch] " + subject).param("body", body + FOOT).param("now", now()).update() > 0;
  }

  /** The mails of one dispatch that have not left yet. */
  @Transactional(readOnly = true)
  public List<String> waitingOf(String dispatchId) {
    return jdbc.sql("select id from mail where dispatch_id = :dispatch and state in ('WAITING', 'FAILED') order by created_at, id")
        .param("dispatch", dispatchId).query(String.class).list();
  }

  /**
   * Sends one mail, unless it has been sent. Its row stays locked meanwhile: whoever comes second finds it sent.
   *
   * @throws MailException when the server does not take it; the row then says why, and the caller tries again later
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(String mailId) {
    Waiting mail = DataAccessUtils.singleResult(jdbc.sql("""
            select mail_key, user_id, subject, body from mail where id = :id and state in ('WAITING', 'FAILED') for update""")
        .param("id", mailId).query(Waiting.class).list());
    if (mail == null) {
      return;
    }
    Optional<String> address = addresses.addressOf(mail.userId());
    if (address.isEmpty()) {
      jdbc.sql("update mail set state = 'NO_ADDRESS' where id = :id").param("id", mailId).update();
      return;
    }
    try {
      sender.getObject().send(message(mail, address.get()));
    } catch (MailException refused) {
      remember(mailId, refused);
      throw refused;
    }
    jdbc.sql("update mail set state = 'SENT', attempts = attempts + 1, last_error = null, sent_at = :now where id = :id")
        .param("now", now()).param("id", mailId).update();
  }

  private MimeMessage message(Waiting mail, String address) {
    MimeMessage message = sender.getObject().createMimeMessage();
    try {
      MimeMessageHelper helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
      helper.setFrom(from, SENDER);
      helper.setTo(address);
      helper.setSubject(mail.subject());
      helper.setText(mail.body(), false);
      message.setHeader("Message-ID", "<" + DigestUtils.sha256Hex(mail.mailKey()).substring(0, 40) + from.substring(from.indexOf('@')) + ">");
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setHeader("Content-Language", "vi");
      return message;
    } catch (MessagingException | UnsupportedEncodingException impossible) {
      throw new IllegalStateException("A mail to " + mail.userId() + " could not be made", impossible);
    }
  }

  /** The failure undoes the transaction, so it is written when that is over. */
  private void remember(String mailId, MailException refused) {
    LOG.warn("Mail {} could not be sent: {}", mailId, refused.getMessage());
    String error = refused.getMessage() == null ? refused.getClass().getSimpleName() : refused.getMessage();
    String shown = error.substring(0, Math.min(error.length(), LONGEST_ERROR));
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCompletion(int status) {
        afterwards.executeWithoutResult(now -> jdbc.sql("""
                update mail set state = 'FAILED', attempts = attempts + 1, last_error = :error
                where id = :id and state in ('WAITING', 'FAILED')""").param("error", shown).param("id", mailId).update());
      }
    });
  }

  /** How many mails wait for longer than that. */
  @Transactional(readOnly = true)
  public int waitingLongerThan(Duration time) {
    return jdbc.sql("select count(*) from mail where state in ('WAITING', 'FAILED') and created_at < :before")
        .param("before", now().minus(time)).query(Integer.class).single();
  }

  /** How many mails wait whose last try failed. */
  @Transactional(readOnly = true)
  public int failed() {
    return jdbc.sql("select count(*) from mail where state = 'FAILED'").query(Integer.class).single();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private record Waiting(String mailKey, String userId, String subject, String body) {
  }
}
