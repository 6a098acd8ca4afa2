package vn.quyhoach.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** The chained record: whatever is done to a row behind its back is found. */
class DecisionRecordTest {

  private static final String PLAN = "plan-of-a-commune";

  private EmbeddedDatabase database;
  private JdbcClient jdbc;
  private DecisionRecord record;
  private TransactionTemplate transaction;

  @BeforeEach
  void openAChain() {
    database = new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2).generateUniqueName(true).build();
    new ResourceDatabasePopulator(new ClassPathResource("db/migration/V11__audit.sql")).execute(database);
    jdbc = JdbcClient.create(database);
    record = new DecisionRecord(jdbc, new ObjectMapper(), Clock.systemUTC());
    transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    transaction.executeWithoutResult(status -> record.open(PLAN));
  }

  @AfterEach
  void drop() {
    database.shutdown();
  }

  @Test
  void anIntactChainHasNoFault() {
    assertThat(record.faultsOf(PLAN)).isEmpty();
    appendMany(5);
    assertThat(record.faultsOf(PLAN)).isEmpty();
    assertThat(numbers()).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void anEditOfAnyColumnIsFound() {
    appendMany(3);
    for (String edit : List.of("action = 'OTHER'", "subject = 'someone else'", "actor = 'head.00000'",
        "detail = '{\"decision\":\"APPROVED\"}'", "recorded_at = dateadd(second, 1, recorded_at)")) {
      TransactionTemplate undone = new TransactionTemplate(transaction.getTransactionManager());
      undone.executeWithoutResult(status -> {
        jdbc.sql("update decision_record set " + edit + " where number = 2").update();
        assertThat(record.faultsOf(PLAN)).as(edit).singleElement().asString().contains("số 2", "đã bị sửa");
        status.setRollbackOnly();
      });
    }
    assertThat(record.faultsOf(PLAN)).isEmpty();
  }

  @Test
  void aDeletedEntryIsFoundWhereverItWas() {
    appendMany(4);
    for (int number = 1; number <= 4; number++) {
      int deleted = number;
      transaction.executeWithoutResult(status -> {
        jdbc.sql("delete from decision_record where number = :number").param("number", deleted).update();
        assertThat(record.faultsOf(PLAN)).as("entry " + deleted + " is gone").isNotEmpty();
        status.setRollbackOnly();
      });
    }
  }

  @Test
  void anInsertedEntryIsFound() {
    appendMany(3);
    jdbc.sql("insert into decision_record select scope, 4, action, subject, actor, detail, recorded_at, previous_hash, hash"
        + " from decision_record where number = 3").update();
    assertThat(record.faultsOf(PLAN)).isNotEmpty();
  }

  @Test
  void aChangedOrderIsFound() {
    appendMany(3);
    jdbc.sql("update decision_record set number = 9 where number = 2").update();
    jdbc.sql("update decision_record set number = 2 where number = 3").update();
    jdbc.sql("update decision_record set number = 3 where number = 9").update();
    assertThat(record.faultsOf(PLAN)).isNotEmpty();
  }

  @Test
  void anEditWithAHashMadeToFitBreaksTheNextEntry() {
    appendMany(3);
    transaction.executeWithoutResult(status -> {
      record.open("forged");
      record.append("forged", "ACTION", "subject", "actor", Map.of());
    });
    jdbc.sql("update decision_record set hash = (select hash from decision_record where scope = 'forged') where scope = :plan"
        + " and number = 1").param("plan", PLAN).update();
    assertThat(record.faultsOf(PLAN)).anySatisfy(fault -> assertThat(fault).contains("số 2", "không nối"));
  }

  @Test
  void threeWritersAtOnceMakeOneChainWithoutGaps() throws Exception {
    int each = 40;
    ExecutorService writers = Executors.newFixedThreadPool(3);
    try {
      List<Callable<Object>> work = new ArrayList<>();
      for (int writer = 0; writer < 3; writer++) {
        String actor = "board." + writer;
        work.add(() -> {
          for (int number = 0; number < each; number++) {
            int step = number;
            transaction.executeWithoutResult(status -> record.append(PLAN, "STEP", "subject-" + step, actor, Map.of("n", step)));
          }
          return null;
        });
      }
      for (Future<Object> outcome : writers.invokeAll(work)) {
        outcome.get();
      }
    } finally {
      writers.shutdownNow();
    }
    assertThat(numbers()).hasSize(3 * each).isSorted().doesNotHaveDuplicates().last().isEqualTo(3L * each);
    assertThat(record.faultsOf(PLAN)).isEmpty();
  }

  @Test
  void anUndoneStepLeavesNoEntryAndNoGap() {
    appendMany(1);
    transaction.executeWithoutResult(status -> {
      record.append(PLAN, "UNDONE", "subject", "actor", Map.of());
      status.setRollbackOnly();
    });
    appendMany(1);
    assertThat(numbers()).containsExactly(1L, 2L);
    assertThat(record.faultsOf(PLAN)).isEmpty();
  }

  @Test
  void aScopeIsOpenedOnceAndBeforeItIsWrittenTo() {
    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> record.open(PLAN))).isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> transaction.executeWithoutResult(
        status -> record.append("never opened", "STEP", "subject", "actor", Map.of()))).isInstanceOf(IllegalStateException.class);
  }

  private void appendMany(int count) {
    for (int number = 0; number < count; number++) {
      int step = number;
      transaction.executeWithoutResult(status -> record.append(PLAN, "STEP", "subject-" + step, "officer.14755",
          Map.of("result", "QUALIFIED", "number", step)));
    }
  }

  private List<Long> numbers() {
    return jdbc.sql("select number from decision_record where scope = :plan order by number").param("plan", PLAN)
        .query(Long.class).list();
  }
}
