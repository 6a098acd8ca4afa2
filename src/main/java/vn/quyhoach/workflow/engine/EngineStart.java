package vn.quyhoach.workflow.engine;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What must be in the engine before the first request: administrator, roles, filters. It runs before the web server listens, in one
 * transaction, and under the engine's own start-up lock, so that nodes starting at once wait for one another instead of writing the same
 * rows.
 */
@Component
class EngineStart implements SmartInitializingSingleton {

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final FirstAdministrator administrator;
  private final RoleGrants grants;
  private final TasklistFilters filters;

  EngineStart(JdbcTemplate jdbc, PlatformTransactionManager transactions, FirstAdministrator administrator, RoleGrants grants,
      TasklistFilters filters) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.administrator = administrator;
    this.grants = grants;
    this.filters = filters;
  }

  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(started -> {
      jdbc.queryForList("select VALUE_ from ACT_GE_PROPERTY where NAME_ = 'startup.lock' for update");
      administrator.ensure();
      grants.bringInLine();
      filters.bringInLine();
    });
  }
}
