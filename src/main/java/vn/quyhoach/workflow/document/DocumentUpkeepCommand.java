package vn.quyhoach.workflow.document;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.quyhoach.document.AttachedDocument;
import vn.quyhoach.document.Damage;
import vn.quyhoach.document.DocumentUpkeep;
import vn.quyhoach.document.DocumentUpkeep.Outcome;
import vn.quyhoach.document.DocumentVisit;

/**
 * All scans together: {@code --quyhoach.documents.reencrypt=true} encrypts what is under a former key anew, {@code
 * --quyhoach.documents.verify=true} reads each scan and compares it with its hash. Exit code 0: everything is whole, 2: something is lost or
 * changed, 3: a key is missing and nothing was done.
 */
@Component
@Conditional(DocumentUpkeepCommand.Wanted.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class DocumentUpkeepCommand implements ApplicationRunner, ExitCodeGenerator {

  private static final DocumentVisit VISIT = new DocumentVisit("command-line", null, "documents");
  private static final int DAMAGED = 2;
  private static final int KEY_MISSING = 3;

  private static final Logger LOG = LoggerFactory.getLogger(DocumentUpkeepCommand.class);

  private final DocumentUpkeep upkeep;
  private final boolean encryptAnew;
  private int exitCode;

  DocumentUpkeepCommand(DocumentUpkeep upkeep, @Value("${quyhoach.documents.reencrypt:false}") boolean encryptAnew) {
    this.upkeep = upkeep;
    this.encryptAnew = encryptAnew;
  }

  /** Either of the two settings. */
  static class Wanted extends AnyNestedCondition {

    Wanted() {
      super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnProperty("quyhoach.documents.reencrypt")
    static class Reencrypt {}

    @ConditionalOnProperty("quyhoach.documents.verify")
    static class Verify {}
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Set<String> missing = upkeep.missingKeys();
    if (!missing.isEmpty()) {
      LOG.error("Chưa làm gì: có văn bản mã hóa bằng khóa «{}» chưa được cấu hình. Khai khóa cũ ở quyhoach.documents.former-keys rồi chạy lại.",
          String.join("», «", missing));
      exitCode = KEY_MISSING;
      return;
    }
    Outcome outcome = encryptAnew ? encryptAnew() : verify();
    outcome.damaged().forEach(DocumentUpkeepCommand::tell);
    if (!outcome.damaged().isEmpty()) {
      LOG.error("{} văn bản mất hoặc hỏng. Khôi phục từ bản sao lưu rồi chạy lại; không khôi phục được thì đơn vị gửi lại ở trang «Văn bản hư hỏng».",
          outcome.damaged().size());
      exitCode = DAMAGED;
    }
  }

  private Outcome encryptAnew() {
    LOG.info("Mã hóa lại bằng khóa «{}»: {} văn bản đang dùng khóa khác.", upkeep.currentKey(), upkeep.underFormerKeys());
    Outcome outcome = upkeep.encryptAnew(VISIT, done -> LOG.info("Đã mã hóa lại {} văn bản.", done));
    long left = upkeep.underFormerKeys();
    LOG.info("Xong: đã mã hóa lại {} văn bản, còn {} văn bản dùng khóa cũ.{}", outcome.done(), left,
        left == 0 ? " Có thể bỏ khóa cũ khỏi cấu hình." : " Chưa được bỏ khóa cũ.");
    return outcome;
  }

  private Outcome verify() {
    Outcome outcome = upkeep.verify(whole -> LOG.info("Đã kiểm tra, nguyên vẹn: {} văn bản.", whole));
    LOG.info("Xong: {} văn bản nguyên vẹn, {} văn bản mất hoặc hỏng.", outcome.done(), outcome.damaged().size());
    return outcome;
  }

  /** Names of files may be names of people, and a log is no place for them: they are on the page. */
  private static void tell(AttachedDocument document) {
    LOG.warn("{}: {} [{}, mục {}], do {} gửi", document.id(), document.damage().map(Damage::label).orElse("hỏng"), document.place().owner(),
        document.place().slot(), document.attachedBy());
  }

  @Override
  public int getExitCode() {
    return exitCode;
  }
}
