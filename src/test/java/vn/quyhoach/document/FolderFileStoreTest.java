package vn.quyhoach.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.transaction.support.TransactionTemplate;

/** Files in a folder keep to the transaction, and an id is never a path. */
class FolderFileStoreTest {

  private static final String ID = "5b0c2f6e-1f7e-4c0e-9d53-0d4a8f6c1a2b";

  private static FileStore store(Path folder) {
    return new FolderFileStore(new DocumentSettings("folder", folder.toString(), null, "main", "", Map.of(), null, null, 10, 30, null));
  }

  @Test
  void whatWasPutIsThereAndNothingLiesBesideIt(@TempDir Path folder) throws IOException {
    FileStore store = store(folder);
    store.put(ID, new byte[] {1, 2, 3});
    assertThat(store.get(ID)).containsExactly(1, 2, 3);
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
    assertThatThrownBy(() -> store.get(ID.replace('5', '6'))).isInstanceOf(DamagedFile.class);
  }

  @Test
  void anUndoneStepLeavesNoFile(@TempDir Path folder) throws IOException {
    var database = new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2).generateUniqueName(true).build();
    try {
      new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(status -> {
        store(folder).put(ID, new byte[] {1});
        status.setRollbackOnly();
      });
    } finally {
      database.shutdown();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void anIdIsNoPath(@TempDir Path folder) {
    for (String path : new String[] {"../../../../../../../../../../../etc/x", "/etc/passwd", "", "5b0c2f6e/1f7e-4c0e-9d53-0d4a8f6c1a2"}) {
      assertThatThrownBy(() -> store(folder).get(path)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
