package vn.quyhoach.workflow.engine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Looks at the database before the first migration writes to it: the demonstration never touches PostgreSQL whatever its address
 * looks like, and a node whose clock differs from the database's by more than two seconds would fire deadlines at the wrong time.
 * After the migrations the engine's tables must be those of the engine's library.
 */
@Component
class DatabaseGuard implements FlywayMigrationStrategy {

  static final Duration GREATEST_SKEW = Duration.ofSeconds(2);
  private static final int H2_FILE_IN_USE = 90020;

  private final Environment environment;

  DatabaseGuard(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void migrate(Flyway flyway) {
    DataSource database = flyway.getConfiguration().getDataSource();
    examine(database, this::checkBefore);
    flyway.migrate();
    examine(database, EngineSchemaVersion::require);
  }

  private static void examine(DataSource database, Examination examination) {
    try (Connection connection = database.getConnection()) {
      examination.of(connection);
    } catch (SQLException failure) {
      throw refusal(failure);
    }
  }

  private static StartRefused refusal(SQLException failure) {
    if (failure.getErrorCode() == H2_FILE_IN_USE) {
      return new StartRefused(
          "Tệp cơ sở dữ liệu H2 đang được một tiến trình khác sử dụng; chạy nhiều nút cần PostgreSQL.",
          "Another process uses the H2 database file; several nodes need PostgreSQL.",
          "Dừng tiến trình kia, hoặc / stop the other process, or SPRING_PROFILES_ACTIVE=postgres");
    }
    return new StartRefused(
        "Không làm việc được với cơ sở dữ liệu: " + failure.getMessage(),
        "The database cannot be worked with: " + failure.getMessage(),
        "Kiểm tra địa chỉ, tài khoản, chứng chỉ của cơ sở dữ liệu / check the database's address, account and certificate");
  }

  /** Looks at a database and throws when the product must not use it. */
  private interface Examination {
    void of(Connection connection) throws SQLException;
  }

  private void checkBefore(Connection connection) throws SQLException {
    if (DatabaseVendor.of(connection) != DatabaseVendor.POSTGRESQL) {
      return; // H2 runs inside this JVM, with its clock and its encoding
    }
    if (environment.acceptsProfiles(StartGuard.DEMO)) {
      throw new StartRefused(
          "Chế độ trình diễn (demo) không được chạy trên PostgreSQL.",
          "The profile demo must not run on PostgreSQL.",
          "SPRING_PROFILES_ACTIVE=postgres");
    }
    try (Statement statement = connection.createStatement()) {
      String encoding = single(statement, "show server_encoding", String.class);
      if (!"UTF8".equals(encoding)) {
        throw new StartRefused(
            "Cơ sở dữ liệu dùng bảng mã " + encoding + ", cần UTF8.",
            "The database's encoding is " + encoding + "; UTF8 is needed.",
            "createdb --encoding=UTF8 …");
      }
      Instant before = Instant.now();
      double seconds = single(statement, "select cast(extract(epoch from clock_timestamp()) as double precision)", Double.class);
      requireSameTime(before, Instant.ofEpochMilli((long) (seconds * 1000)), Instant.now());
    }
  }

  /** The database's time must lie within two seconds of the span in which this node asked for it. */
  static void requireSameTime(Instant asked, Instant database, Instant answered) {
    if (database.isBefore(asked.minus(GREATEST_SKEW)) || database.isAfter(answered.plus(GREATEST_SKEW))) {
      throw new StartRefused(
          "Đồng hồ máy chủ (" + answered + ") lệch với cơ sở dữ liệu (" + database + ") hơn " + GREATEST_SKEW.toSeconds() + " giây.",
          "This node's clock (" + answered + ") and the database's (" + database + ") differ by more than "
              + GREATEST_SKEW.toSeconds() + " seconds.",
          "Đồng bộ đồng hồ (NTP) trên mọi máy / synchronise the clocks of all machines.");
    }
  }

  private static <T> T single(Statement statement, String query, Class<T> type) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getObject(1, type);
    }
  }
}
