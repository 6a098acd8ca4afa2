package vn.quyhoach.document;

import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps encrypted bytes under an id. Knows neither names nor owners, so that a database, a folder or an object store (S3) serves alike.
 * Called within a transaction: what was put there must be gone when the transaction is undone.
 */
interface FileStore {

  /** Keeps bytes under an id that was never used before. */
  void put(String id, byte[] encrypted);

  /** Deletes what no document refers to any more, at once; nothing under that id is as good. */
  void remove(String id);

  /** For stores outside of the database: what was put there goes with the transaction that is undone. */
  default void removeIfUndone(String id) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCompletion(int status) {
        // Where nobody knows how it ended, a file too many does no harm; one too few is a lost document.
        if (status == STATUS_ROLLED_BACK) {
          try {
            remove(id);
          } catch (RuntimeException left) {
            LoggerFactory.getLogger(FileStore.class).warn("a file of an undone step was left behind: {}", id, left);
          }
        }
      }
    });
  }

  /**
   * The bytes kept under an id.
   *
   * @throws DamagedFile when there are none
   */
  byte[] get(String id);
}
