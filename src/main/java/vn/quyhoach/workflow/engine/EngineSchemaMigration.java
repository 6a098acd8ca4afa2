package vn.quyhoach.workflow.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * First migration: makes the tables of the process engine from the scripts inside the engine's own library, so that tables
 * and library cannot drift apart. It runs under Flyway's lock, so several nodes may start at once on an empty database, which
 * the engine's own table creation does not survive.
 *
 * <p>The checksum covers the statements of the H2 scripts, without comments. A new engine library whose tables differ therefore stops
 * the start of an existing database until a migration for it has been written; comments alone do not.
 */
@Component
class EngineSchemaMigration implements JavaMigration {

  private static final String FOLDER = "org/camunda/bpm/engine/db/create/";
  private static final List<String> PARTS = List.of(
      "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("1");
  }

  @Override
  public String getDescription() {
    return "create engine tables";
  }

  @Override
  public Integer getChecksum() {
    CRC32 checksum = new CRC32();
    for (String part : PARTS) {
      statements(script("h2", part)).forEach(line -> checksum.update(line.getBytes(StandardCharsets.UTF_8)));
    }
    return (int) checksum.getValue();
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    String vendor = DatabaseVendor.of(connection).engineName();
    for (String part : PARTS) {
      ScriptUtils.executeSqlScript(connection, new EncodedResource(script(vendor, part), StandardCharsets.UTF_8));
    }
  }

  private static Resource script(String vendor, String part) {
    return new ClassPathResource(FOLDER + "activiti." + vendor + ".create." + part + ".sql");
  }

  private static List<String> statements(Resource script) {
    try {
      return script.getContentAsString(StandardCharsets.UTF_8).lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("--") && !line.contains("ACT_GE_SCHEMA_LOG"))
          .toList();
    } catch (IOException absent) {
      throw new IllegalStateException("The engine library carries no script " + script, absent);
    }
  }
}
