package vn.quyhoach.workflow.engine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.camunda.bpm.engine.ProcessEngine;

/**
 * Compares the newest entry of the engine's own schema log with the version of the engine's library. The engine's built-in check
 * compares only the constant {@code fox}, which every version since 7.0 writes.
 */
final class EngineSchemaVersion {

  private EngineSchemaVersion() {
  }

  /** @throws StartRefused when tables and library differ in major or minor version; patches keep the tables */
  static void require(Connection connection) throws SQLException {
    String library = ProcessEngine.class.getPackage().getImplementationVersion();
    String tables = newestEntry(connection);
    if (!minor(library).equals(minor(tables))) {
      throw new StartRefused(
          "Bảng của bộ máy quy trình thuộc phiên bản " + tables + ", thư viện thuộc phiên bản " + library + ".",
          "The engine's tables are of version " + tables + ", its library of version " + library + ".",
          "Bổ sung bước di trú nâng cấp bảng / add the migration that upgrades the tables.");
    }
  }

  private static String minor(String version) {
    String[] parts = version.split("\\.");
    return parts.length < 2 ? version : parts[0] + "." + parts[1];
  }

  private static String newestEntry(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(
            "select VERSION_ from ACT_GE_SCHEMA_LOG order by cast(ID_ as integer) desc")) {
      return rows.next() ? rows.getString(1) : "?";
    }
  }
}
