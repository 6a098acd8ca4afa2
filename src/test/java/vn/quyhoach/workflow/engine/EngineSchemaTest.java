package vn.quyhoach.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/** Flyway, not the engine, makes the engine's tables, with the index the engine lacks. */
@SpringBootTest
@ActiveProfiles("test")
class EngineSchemaTest {

  @Autowired
  JdbcTemplate jdbc;
  @Autowired
  ManagementService management;

  @Test
  void flywayMadeTheTablesOfThisLibrary() {
    assertThat(jdbc.queryForObject(
        "select count(*) from \"flyway_schema_history\" where \"version\" = '1' and \"success\"", Integer.class)).isEqualTo(1);
    assertThat(management.getTableCount()).containsKeys("ACT_RU_TASK", "ACT_HI_PROCINST", "ACT_ID_USER", "ACT_RE_DECISION_DEF");
    assertThat(jdbc.queryForList("select VERSION_ from ACT_GE_SCHEMA_LOG", String.class))
        .containsExactly(ProcessEngine.class.getPackage().getImplementationVersion());
  }

  @Test
  void parentOfTaskIsIndexed() {
    assertThat(jdbc.queryForObject("""
        select count(*) from INFORMATION_SCHEMA.INDEX_COLUMNS
        where TABLE_NAME = 'ACT_RU_TASK' and COLUMN_NAME = 'PARENT_TASK_ID_'""", Integer.class)).isEqualTo(1);
  }
}
