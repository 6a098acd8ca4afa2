package vn.quyhoach.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.quyhoach.PostgresServer;
import vn.quyhoach.document.Classification;
import vn.quyhoach.document.DocumentPlace;
import vn.quyhoach.document.DocumentVisit;
import vn.quyhoach.document.Documents;
import vn.quyhoach.document.ScanSamples;

/** The key of the scans is changed, and every scan is looked at, by the command line on PostgreSQL. */
@ExtendWith(OutputCaptureExtension.class)
class DocumentUpkeepCommandTest {

  private static final String OLD_KEY = "5ZLp0MPlLhQdNw1Yj2S7pTzJ1mJqAqWlq8m0Q3m3q0E=";
  private static final String NEW_KEY = "bmV3IGtleSBuZXcga2V5IG5ldyBrZXkgbmV3IGtleSE=";
  private static final String NAME = "Lý lịch Trần Canary Thị Hoà.pdf";
  private static final byte[] PDF = ScanSamples.pdf("Ly lich", 1);
  private static final DocumentVisit OFFICER = new DocumentVisit("officer.99", "task", "key");

  @Test
  void theKeyIsChangedAndALostScanIsTold(@TempDir Path folder, CapturedOutput output) throws Exception {
    String url = PostgresServer.emptyDatabase();
    JdbcTemplate jdbc = PostgresServer.statements(url);
    String[] before = settings(url, "main", OLD_KEY);
    String lost;
    try (ConfigurableApplicationContext product = ProductStart.here(before)) {
      Documents documents = product.getBean(Documents.class);
      lost = documents.attach(new DocumentPlace("plan:1", "supplement"), 10, NAME, PDF, Classification.ORDINARY, OFFICER).id();
      documents.attach(new DocumentPlace("plan:1", "supplement"), 10, NAME, PDF, Classification.ORDINARY, OFFICER);
    }
    String[] after = settings(url, "2027", NEW_KEY);
    assertThat(exitCode(with(after, "--quyhoach.documents.reencrypt=true"))).as("the former key is not told").isEqualTo(3);
    assertThat(output).contains("Chưa làm gì", "khóa «main» chưa được cấu hình");
    assertThat(jdbc.queryForObject("select count(*) from document where key_id = 'main'", Integer.class)).isEqualTo(2);

    String former = "--quyhoach.documents.former-keys.main=" + OLD_KEY;
    assertThat(exitCode(with(after, "--quyhoach.documents.reencrypt=true", former))).isZero();
    assertThat(output).contains("đã mã hóa lại 2 văn bản, còn 0 văn bản dùng khóa cũ. Có thể bỏ khóa cũ");
    assertThat(jdbc.queryForList("select distinct key_id from document", String.class)).containsExactly("2027");
    assertThat(jdbc.queryForObject("select count(*) from document_piece", Integer.class)).isEqualTo(2);

    jdbc.update("delete from document_piece where document_id = (select content_id from document where id = ?)", lost);
    Path said = Files.createTempFile(folder, "run", ".log");
    Process process = ProductStart.node(said, with(after, "--quyhoach.documents.verify=true"));
    try {
      assertThat(process.waitFor(300, TimeUnit.SECONDS)).as("it ends by itself").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(said)).isEqualTo(2);
    assertThat(Files.readString(said)).contains("1 văn bản nguyên vẹn, 1 văn bản mất hoặc hỏng", lost + ": Mất tệp [plan:1, mục supplement], do officer.99 gửi",
        "trang «Văn bản hư hỏng»").doesNotContain("Canary", NEW_KEY);
    assertThat(output).doesNotContain("Canary").doesNotContain(OLD_KEY);
  }

  private static int exitCode(String[] settings) {
    return SpringApplication.exit(ProductStart.here(settings));
  }

  private static String[] with(String[] settings, String... more) {
    return Stream.concat(Arrays.stream(settings), Arrays.stream(more)).toArray(String[]::new);
  }

  private static String[] settings(String url, String keyId, String key) {
    return new String[] {"--spring.profiles.active=postgres", "--server.port=0", "--spring.datasource.url=" + url, "--QUYHOACH_DATABASE_USER=postgres",
        "--QUYHOACH_DATABASE_PASSWORD=postgres", "--spring.datasource.username=postgres", "--spring.datasource.password=postgres",
        "--QUYHOACH_DATABASE_SSLMODE=disable", "--QUYHOACH_ADMIN_INITIAL_PASSWORD=Bi-Mat-Mot-Lan-1", "--QUYHOACH_DOCUMENT_KEY=" + key,
        "--QUYHOACH_DOCUMENT_KEY_ID=" + keyId};
  }
}
