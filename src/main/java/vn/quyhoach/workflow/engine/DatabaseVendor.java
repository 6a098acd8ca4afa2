package vn.quyhoach.workflow.engine;

import java.sql.Connection;
import java.sql.SQLException;

/** The two databases the product runs on, with the name the engine's scripts use for them. */
enum DatabaseVendor {
  H2("h2"), POSTGRESQL("postgres");

  private final String engineName;

  DatabaseVendor(String engineName) {
    this.engineName = engineName;
  }

  String engineName() {
    return engineName;
  }

  /**
   * The vendor behind an open connection.
   *
   * @throws IllegalStateException for any other database: neither tables nor tests exist for it
   */
  static DatabaseVendor of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    return switch (product) {
      case "H2" -> H2;
      case "PostgreSQL" -> POSTGRESQL;
      default -> throw new IllegalStateException("Unsupported database: " + product);
    };
  }
}
