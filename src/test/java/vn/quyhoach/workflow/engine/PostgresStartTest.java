package vn.quyhoach.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.quyhoach.PostgresServer;

/** Real use: PostgreSQL, several nodes. */
class PostgresStartTest {

  private static String[] settings(String profiles, String url, String... more) {
    List<String> settings = new ArrayList<>(List.of(
        "--spring.profiles.active=" + profiles, "--server.port=0", "--spring.datasource.url=" + url,
        "--QUYHOACH_DATABASE_USER=" + PostgresServer.USER, "--QUYHOACH_DATABASE_PASSWORD=" + PostgresServer.USER, "--QUYHOACH_DATABASE_SSLMODE=disable",
        "--QUYHOACH_ADMIN_INITIAL_PASSWORD=Bi-Mat-Mot-Lan-1", "--QUYHOACH_DOCUMENT_KEY=5ZLp0MPlLhQdNw1Yj2S7pTzJ1mJqAqWlq8m0Q3m3q0E="));
    settings.addAll(List.of(more));
    return settings.toArray(String[]::new);
  }

  @Test
  void twoNodesStartAtOnceOnAnEmptyDatabase(@TempDir Path folder) throws Exception {
    String url = PostgresServer.emptyDatabase();
    List<Path> outputs = List.of(folder.resolve("first.log"), folder.resolve("second.log"));
    List<Process> nodes = new ArrayList<>();
    try {
      for (Path output : outputs) {
        nodes.add(ProductStart.node(output, settings("postgres", url)));
      }
      for (int i = 0; i < 2; i++) {
        ProductStart.waitUntilReady(nodes.get(i), outputs.get(i));
      }
    } finally {
      for (Process node : nodes) {
        ProductStart.end(node);
      }
    }
    JdbcTemplate jdbc = PostgresServer.statements(url);
    assertThat(jdbc.queryForObject("select count(*) from ACT_RE_DEPLOYMENT", Integer.class)).isEqualTo(1);
    assertThat(jdbc.queryForList("select KEY_ from ACT_RE_PROCDEF where VERSION_ > 1", String.class)).isEmpty();
    assertThat(jdbc.queryForObject("select count(*) from ACT_RU_FILTER", Integer.class)).isEqualTo(6);
    assertThat(jdbc.queryForObject("select count(*) from ACT_RU_AUTHORIZATION", Integer.class)).as("a few per role and process, none per unit").isLessThan(120);
    assertThat(jdbc.queryForList("select USER_ID_ from ACT_ID_MEMBERSHIP where GROUP_ID_ = 'camunda-admin'", String.class))
        .containsExactly("admin");
    assertThat(jdbc.queryForObject(
        "select indexdef from pg_indexes where indexname = 'qh_idx_task_parent'", String.class)).contains("IS NOT NULL");
    assertThat(jdbc.queryForObject("select max(VERSION_) from ACT_GE_SCHEMA_LOG", String.class))
        .isEqualTo(ProcessEngine.class.getPackage().getImplementationVersion());
  }

  @Test
  void demonstrationIsRefusedOnPostgreSqlBeforeAnythingIsWritten() throws Exception {
    String url = PostgresServer.emptyDatabase();
    assertThatThrownBy(() -> ProductStart.here(settings("postgres,demo", url, "--spring.datasource.username=postgres")))
        .isInstanceOf(StartRefused.class).hasMessageContaining("PostgreSQL");
    assertThat(PostgresServer.statements(url)
        .queryForObject("select count(*) from information_schema.tables where table_schema = 'public'", Integer.class)).isZero();
  }

  @Test
  void tablesOfAnotherEngineVersionAreRefused() throws Exception {
    String url = PostgresServer.emptyDatabase();
    ProductStart.here(settings("postgres", url)).close();
    PostgresServer.statements(url).update("update ACT_GE_SCHEMA_LOG set VERSION_ = '7.23.0'");
    assertThatThrownBy(() -> ProductStart.here(settings("postgres", url))).hasRootCauseInstanceOf(StartRefused.class)
        .rootCause().hasMessageContaining("7.23.0");
  }
}
