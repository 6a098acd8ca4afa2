package vn.quyhoach.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.quyhoach.QuyHoachApplication;

/** Real use: PostgreSQL, several nodes. */
class PostgresStartTest {

  private static EmbeddedPostgres server;

  @BeforeAll
  static void startServer() throws Exception {
    server = EmbeddedPostgres.builder().setServerConfig("max_connections", "150").start();
  }

  @AfterAll
  static void stopServer() throws Exception {
    server.close();
  }

  private static String emptyDatabase(String name) throws Exception {
    new JdbcTemplate(server.getPostgresDatabase()).execute("create database " + name + " encoding 'UTF8' template template0");
    return server.getJdbcUrl("postgres", name);
  }

  private static ConfigurableApplicationContext node(String profiles, String url, String... settings) {
    List<String> arguments = new ArrayList<>(List.of(
        "--spring.profiles.active=" + profiles, "--server.port=0", "--spring.datasource.url=" + url,
        "--QUYHOACH_DATABASE_USER=postgres", "--QUYHOACH_DATABASE_PASSWORD=postgres", "--QUYHOACH_DATABASE_SSLMODE=disable",
        "--QUYHOACH_ADMIN_INITIAL_PASSWORD=Bi-Mat-Mot-Lan-1", "--camunda.bpm.generate-unique-process-engine-name=true",
        "--camunda.bpm.job-execution.enabled=false"));
    arguments.addAll(List.of(settings));
    return new SpringApplicationBuilder(QuyHoachApplication.class).run(arguments.toArray(String[]::new));
  }

  @Test
  void twoNodesStartAtOnceOnAnEmptyDatabase() throws Exception {
    String url = emptyDatabase("two_nodes");
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<ConfigurableApplicationContext> start = () -> {
      together.await();
      return node("postgres", url);
    };
    ExecutorService starters = Executors.newFixedThreadPool(2);
    try {
      Future<ConfigurableApplicationContext> first = starters.submit(start);
      Future<ConfigurableApplicationContext> second = starters.submit(start);
      try (ConfigurableApplicationContext one = first.get(); ConfigurableApplicationContext two = second.get()) {
        JdbcTemplate jdbc = one.getBean(JdbcTemplate.class);
        assertThat(jdbc.queryForObject("select count(*) from ACT_RE_DEPLOYMENT", Integer.class)).isLessThanOrEqualTo(1);
        assertThat(jdbc.queryForList("select KEY_ from ACT_RE_PROCDEF where VERSION_ > 1", String.class)).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from ACT_RU_FILTER", Integer.class)).isEqualTo(5);
        assertThat(jdbc.queryForObject("select count(*) from ACT_RU_AUTHORIZATION", Integer.class)).isLessThan(100);
        assertThat(jdbc.queryForList("select USER_ID_ from ACT_ID_MEMBERSHIP where GROUP_ID_ = 'camunda-admin'", String.class))
            .containsExactly("admin");
        assertThat(two.getBean(IdentityService.class).checkPassword("admin", "Bi-Mat-Mot-Lan-1")).isTrue();
        assertThat(jdbc.queryForObject(
            "select indexdef from pg_indexes where indexname = 'qh_idx_task_parent'", String.class)).contains("IS NOT NULL");
        assertThat(jdbc.queryForObject("select max(VERSION_) from ACT_GE_SCHEMA_LOG", String.class))
            .isEqualTo(ProcessEngine.class.getPackage().getImplementationVersion());
      }
    } finally {
      starters.shutdownNow();
    }
  }

  @Test
  void demonstrationIsRefusedOnPostgreSqlBeforeAnythingIsWritten() throws Exception {
    String url = emptyDatabase("no_demo");
    assertThatThrownBy(() -> node("postgres,demo", url, "--spring.datasource.username=postgres"))
        .isInstanceOf(StartRefused.class).hasMessageContaining("PostgreSQL");
    assertThat(new JdbcTemplate(server.getDatabase("postgres", "no_demo"))
        .queryForObject("select count(*) from information_schema.tables where table_schema = 'public'", Integer.class)).isZero();
  }

  @Test
  void tablesOfAnotherEngineVersionAreRefused() throws Exception {
    String url = emptyDatabase("old_tables");
    node("postgres", url).close();
    new JdbcTemplate(server.getDatabase("postgres", "old_tables")).update("update ACT_GE_SCHEMA_LOG set VERSION_ = '7.23.0'");
    assertThatThrownBy(() -> node("postgres", url)).hasRootCauseInstanceOf(StartRefused.class)
        .rootCause().hasMessageContaining("7.23.0");
  }
}
