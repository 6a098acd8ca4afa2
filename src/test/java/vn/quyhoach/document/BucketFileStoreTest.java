package vn.quyhoach.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.transaction.support.TransactionTemplate;

/** Files in a bucket keep to the transaction, and a store that is down loses nothing. */
class BucketFileStoreTest {

  private static final String ID = "5b0c2f6e-1f7e-4c0e-9d53-0d4a8f6c1a2b";

  private final SmallObjectStore bucket = new SmallObjectStore();
  private final BucketFileStore store = new BucketFileStore(settings(bucket.settings()));

  private static DocumentSettings settings(DocumentSettings.ObjectStore objects) {
    return new DocumentSettings("s3", null, objects, "main", "", Map.of(), null, null, 10, 30, null);
  }

  @AfterEach
  void close() {
    store.destroy();
    bucket.close();
  }

  @Test
  void whatWasPutIsThereUnchangedUntilItIsRemoved() {
    byte[] content = new byte[300_000];
    for (int index = 0; index < content.length; index++) {
      content[index] = (byte) (index * 31);
    }
    store.put(ID, content);
    assertThat(bucket.objects).containsOnlyKeys("/ban-quet/" + ID);
    assertThat(bucket.objects.get("/ban-quet/" + ID)).as("the bytes and nothing around them").isEqualTo(content);
    assertThat(store.get(ID)).isEqualTo(content);
    store.remove(ID);
    store.remove(ID);
    assertThatThrownBy(() -> store.get(ID)).isInstanceOfSatisfying(DamagedFile.class, lost -> assertThat(lost.damage()).isEqualTo(Damage.LOST));
  }

  @Test
  void anUndoneStepLeavesNoObject() {
    var database = new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2).generateUniqueName(true).build();
    try {
      new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(status -> {
        store.put(ID, new byte[] {1});
        assertThat(bucket.objects).hasSize(1);
        status.setRollbackOnly();
      });
    } finally {
      database.shutdown();
    }
    assertThat(bucket.objects).isEmpty();
  }

  @Test
  void aStoreThatIsDownIsNoLostDocument() {
    store.put(ID, new byte[] {1});
    bucket.down = true;
    FileRefused reading = catchThrowableOfType(FileRefused.class, () -> store.get(ID));
    assertThat(reading.fault()).isEqualTo(FileFault.STORE_UNAVAILABLE);
    assertThat(reading).hasMessageContaining("thử lại sau ít phút");
    assertThat(catchThrowableOfType(FileRefused.class, () -> store.put(ID.replace('5', '6'), new byte[] {1})).fault()).isEqualTo(FileFault.STORE_UNAVAILABLE);
    bucket.down = false;
    assertThat(store.get(ID)).containsExactly(1);
  }

  @Test
  void aBucketThatIsNotToldStopsTheStart() {
    assertThatThrownBy(() -> new BucketFileStore(settings(null))).isInstanceOf(IllegalStateException.class).hasMessageContaining("s3.endpoint");
  }
}
