package vn.quyhoach.workflow.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * Adds the index the engine lacks: every completion looks for sub-tasks of the completed task, and without an index on the
 * parent's id reads every open task. The product makes no sub-tasks, so on PostgreSQL the index is partial and stays empty; H2 knows
 * no partial index.
 */
@Component
class ParentTaskIndexMigration implements JavaMigration {

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("1.1");
  }

  @Override
  public String getDescription() {
    return "index parent task";
  }

  @Override
  public Integer getChecksum() {
    return 1;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    String where = DatabaseVendor.of(connection) == DatabaseVendor.POSTGRESQL ? " where PARENT_TASK_ID_ is not null" : "";
    try (Statement statement = connection.createStatement()) {
      statement.execute("create index QH_IDX_TASK_PARENT on ACT_RU_TASK(PARENT_TASK_ID_)" + where);
    }
  }
}
