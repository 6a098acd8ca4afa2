package vn.quyhoach.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.quyhoach.calendar.UserZone;

/** Starts the whole product as an operator would, rightly and wrongly. */
@ExtendWith(OutputCaptureExtension.class)
class WholeStartTest {

  private static final String KEY = "--quyhoach.documents.key=5ZLp0MPlLhQdNw1Yj2S7pTzJ1mJqAqWlq8m0Q3m3q0E=";

  private static final String IN_MEMORY = "--spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH";

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  private static ConfigurableApplicationContext start(String profile, String... settings) {
    List<String> arguments = new ArrayList<>(List.of("--spring.profiles.active=" + profile, "--server.port=0"));
    if (profile.equals("trial")) {
      arguments.add(KEY);
    }
    arguments.addAll(List.of(settings));
    return ProductStart.here(arguments.toArray(String[]::new));
  }

  @Test
  void demonstrationStartsAndLivesInItsMonth(CapturedOutput output) {
    try (ConfigurableApplicationContext product = start("demo", IN_MEMORY)) {
      LocalDate today = LocalDate.ofInstant(product.getBean(Clock.class).instant(), UserZone.ID);
      assertThat(today).isEqualTo("2022-07-13");
      assertThat(LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), UserZone.ID)).isEqualTo(today);
      LocalTime clock = LocalTime.ofInstant(ClockUtil.getCurrentTime().toInstant(), UserZone.ID);
      assertThat(Duration.between(clock, LocalTime.now(UserZone.ID)).abs()).isLessThan(Duration.ofMinutes(1));
      assertThat(output).contains("127.0.0.1:" + product.getEnvironment().getProperty("local.server.port") + "/camunda/app/tasklist/")
          .contains("Mật khẩu chung: QuyHoach@2022");
    }
  }

  @Test
  void realTimeWithoutTheDemonstrationAndNoPasswordInTheLog(CapturedOutput output) {
    try (ConfigurableApplicationContext product = start("trial", IN_MEMORY, "--quyhoach.admin.initial-password=Bi-Mat-Mot-Lan-1")) {
      assertThat(Duration.between(product.getBean(Clock.class).instant(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
      assertThat(Duration.between(ClockUtil.getCurrentTime().toInstant(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
      assertThat(product.getBean(RepositoryService.class).createDeploymentQuery().count()).isEqualTo(1);
      assertThat(output).contains("đã sẵn sàng").doesNotContain("Bi-Mat-Mot-Lan-1").doesNotContain("QuyHoach@2022");
    }
  }

  @Test
  void withoutAdministratorAndWithoutSecretTheStartIsRefused(CapturedOutput output) {
    assertThatThrownBy(() -> start("trial", IN_MEMORY)).isInstanceOf(StartRefused.class);
    assertThat(output).contains("Chưa có quản trị viên", "QUYHOACH_ADMIN_INITIAL_PASSWORD");
  }

  @Test
  void weakSecretIsRefused() {
    assertThatThrownBy(() -> start("trial", IN_MEMORY, "--quyhoach.admin.initial-password=12345"))
        .isInstanceOf(StartRefused.class).hasMessageContaining("độ mạnh");
  }

  @Test
  void wrongZoneIsRefused(CapturedOutput output) {
    TimeZone present = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
    try {
      assertThatThrownBy(() -> start("demo", IN_MEMORY)).isInstanceOf(StartRefused.class);
      assertThat(output).contains("múi giờ Asia/Ho_Chi_Minh", "-Duser.timezone=UTC");
    } finally {
      TimeZone.setDefault(present);
    }
  }

  @Test
  void oneFileServesOneNodeAndARestartChangesNothing(@TempDir Path folder) throws Exception {
    String file = "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("quyhoach");
    String secret = "--quyhoach.admin.initial-password=Bi-Mat-Mot-Lan-1";
    Path output = folder.resolve("first.log");
    Process first = ProductStart.node(output, "--spring.profiles.active=trial", "--server.port=0", file, secret, KEY);
    try {
      ProductStart.waitUntilReady(first, output);
      assertThatThrownBy(() -> start("trial", file, secret)).hasRootCauseInstanceOf(StartRefused.class)
          .rootCause().hasMessageContaining("tiến trình khác");
    } finally {
      ProductStart.end(first);
    }
    try (ConfigurableApplicationContext restarted = start("trial", file)) { // the secret is no longer needed
      JdbcTemplate jdbc = restarted.getBean(JdbcTemplate.class);
      assertThat(jdbc.queryForObject("select count(*) from ACT_RE_DEPLOYMENT", Integer.class)).isEqualTo(1);
      assertThat(jdbc.queryForObject("select count(*) from ACT_RU_FILTER", Integer.class)).isEqualTo(6);
      assertThat(jdbc.queryForObject("select max(REV_) from ACT_RU_AUTHORIZATION where GROUP_ID_ = 'officer'", Integer.class))
          .as("no grant was written again").isEqualTo(1);
    }
  }

  @Test
  void demonstrationOutsideLoopbackIsRefused() {
    assertThatThrownBy(() -> start("demo", IN_MEMORY, "--server.address=0.0.0.0")).isInstanceOf(StartRefused.class);
  }

  @Test
  void realUseNeedsItsSecretsFromTheEnvironment(CapturedOutput output) {
    assertThatThrownBy(() -> start("postgres")).isInstanceOf(StartRefused.class);
    assertThat(output).contains("Thiếu biến môi trường", "QUYHOACH_DATABASE_HOST");
    assertThatThrownBy(() -> start("postgres", "--QUYHOACH_DATABASE_HOST=localhost", "--QUYHOACH_DATABASE_USER=quyhoach"))
        .isInstanceOf(StartRefused.class).hasMessageContaining("spring.datasource.password");
  }
}
