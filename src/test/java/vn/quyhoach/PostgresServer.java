package vn.quyhoach;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * The database of real use for tests: one server for all of them, because starting one takes seconds, and an empty database for each that
 * asks. The server ends with the JVM.
 */
public final class PostgresServer {

  /** User and password of every database. */
  public static final String USER = "postgres";

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private static final EmbeddedPostgres SERVER = start();

  private PostgresServer() {}

  private static EmbeddedPostgres start() {
    try {
      // Two nodes with a full pool each, and the connections of a test that looks at them.
      return EmbeddedPostgres.builder().setServerConfig("max_connections", "150").start();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** The JDBC address of a new database with nothing in it. */
  public static String emptyDatabase() {
    String name = "test_" + DATABASES.incrementAndGet();
    new JdbcTemplate(SERVER.getPostgresDatabase()).execute("create database " + name + " encoding 'UTF8' template template0");
    return SERVER.getJdbcUrl(USER, name);
  }

  /** What a test itself looks at in a database that {@link #emptyDatabase()} gave. */
  public static JdbcTemplate statements(String url) {
    return new JdbcTemplate(new DriverManagerDataSource(url, USER, USER));
  }

  /** Points the data source of a test at a new database. */
  public static void connect(DynamicPropertyRegistry registry) {
    String url = emptyDatabase();
    registry.add("spring.datasource.url", () -> url);
    registry.add("spring.datasource.username", () -> USER);
    registry.add("spring.datasource.password", () -> USER);
  }
}
