package vn.quyhoach.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

/** Settings under which the product must not start. */
class StartGuardTest {

  private static final ZoneId UTC = ZoneId.of("UTC");

  private static final String KEY = "5ZLp0MPlLhQdNw1Yj2S7pTzJ1mJqAqWlq8m0Q3m3q0E=";

  private static MockEnvironment demonstration() {
    MockEnvironment environment = new MockEnvironment()
        .withProperty("quyhoach.documents.key", KEY)
        .withProperty("spring.datasource.url", "jdbc:h2:file:./data/quyhoach")
        .withProperty("server.address", "127.0.0.1")
        .withProperty("quyhoach.demo.today", "2022-07-13");
    environment.setActiveProfiles("demo");
    return environment;
  }

  private static void check(MockEnvironment environment) {
    StartGuard.check(environment, UTC, StandardCharsets.UTF_8);
  }

  @Test
  void demonstrationOnLoopbackAndRealUseStart() {
    assertThatCode(() -> check(demonstration())).doesNotThrowAnyException();
    MockEnvironment real = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/quyhoach")
        .withProperty("quyhoach.documents.key", KEY);
    real.setActiveProfiles("postgres");
    assertThatCode(() -> check(real)).doesNotThrowAnyException();
    assertThatCode(() -> StartGuard.check(real, ZoneOffset.UTC, StandardCharsets.UTF_8)).doesNotThrowAnyException();
    assertThatCode(() -> StartGuard.check(real, ZoneId.of("Etc/UTC"), StandardCharsets.UTF_8)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Asia/Ho_Chi_Minh", "Europe/London", "Africa/Abidjan+1", "Etc/GMT-7"})
  void anotherZoneThanUtcIsRefused(String zone) {
    ZoneId refused = zone.endsWith("+1") ? ZoneOffset.ofHours(1) : ZoneId.of(zone);
    assertThatThrownBy(() -> StartGuard.check(demonstration(), refused, StandardCharsets.UTF_8))
        .isInstanceOf(StartRefused.class).hasMessageContaining("múi giờ").hasMessageContaining("zone");
  }

  @Test
  void anotherEncodingIsRefused() {
    assertThatThrownBy(() -> StartGuard.check(demonstration(), UTC, Charset.forName("windows-1258")))
        .isInstanceOf(StartRefused.class).hasMessageContaining("UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
      "spring.datasource.url, jdbc:postgresql://localhost/quyhoach, PostgreSQL",
      "spring.datasource.url, jdbc:h2:tcp://elsewhere/quyhoach, PostgreSQL",
      "server.address, 0.0.0.0, loopback",
      "server.address, 10.1.2.3, loopback",
      "server.address, '', loopback",
      "spring.h2.console.enabled, true, console"})
  void demonstrationInReachOfOthersIsRefused(String property, String value, String reason) {
    assertThatThrownBy(() -> check(demonstration().withProperty(property, value)))
        .isInstanceOf(StartRefused.class).hasMessageContaining(reason);
  }

  @Test
  void falseDateOutsideTheDemonstrationIsRefused() {
    MockEnvironment real = new MockEnvironment().withProperty("quyhoach.demo.today", "2022-07-13");
    real.setActiveProfiles("postgres");
    assertThatThrownBy(() -> check(real)).isInstanceOf(StartRefused.class).hasMessageContaining("quyhoach.demo.today");
  }

  @Test
  void clocksMoreThanTwoSecondsApartAreRefused() {
    Instant now = Instant.parse("2026-01-05T02:00:00Z");
    assertThatCode(() -> DatabaseGuard.requireSameTime(now, now.plusSeconds(2), now)).doesNotThrowAnyException();
    assertThatCode(() -> DatabaseGuard.requireSameTime(now, now.plusSeconds(6), now.plusSeconds(5))).doesNotThrowAnyException();
    assertThatThrownBy(() -> DatabaseGuard.requireSameTime(now, now.plusMillis(2001), now)).isInstanceOf(StartRefused.class);
    assertThatThrownBy(() -> DatabaseGuard.requireSameTime(now, now.minusMillis(2001), now)).isInstanceOf(StartRefused.class);
  }

  @Test
  void refusalIsPrintedWithItsRemedy() {
    StartRefused refused = new StartRefused("Không chạy được.", "It cannot run.", "làm thế này");
    var analysis = new StartRefusedAnalyzer().analyze(new IllegalStateException("outer", refused), refused);
    assertThat(analysis.getDescription()).contains("Không chạy được.", "It cannot run.");
    assertThat(analysis.getAction()).isEqualTo("làm thế này");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not base64!", "c2hvcnQ=", "${QUYHOACH_DOCUMENT_KEY}"})
  void withoutAKeyForScansNothingStarts(String key) {
    assertThatThrownBy(() -> check(demonstration().withProperty("quyhoach.documents.key", key)))
        .isInstanceOf(StartRefused.class).hasMessageContaining("quyhoach.documents.key");
  }

  @Test
  void theDemonstrationsKeyOpensNoRealScans() throws Exception {
    var settings = new YamlPropertySourceLoader().load("demo", new ClassPathResource("application-demo.yaml")).get(0);
    MockEnvironment real = new MockEnvironment()
        .withProperty("quyhoach.documents.key", settings.getProperty("quyhoach.documents.key").toString());
    real.setActiveProfiles("postgres");
    assertThatThrownBy(() -> check(real)).isInstanceOf(StartRefused.class).hasMessageContaining("trình diễn");
  }
}
