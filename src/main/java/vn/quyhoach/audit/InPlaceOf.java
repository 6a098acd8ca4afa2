package vn.quyhoach.audit;

import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * For whom the person acts who acts in this transaction, when it is not for themselves. Everything this person decides in the
 * transaction is recorded with both names.
 *
 * @param actor the account of who acts
 * @param absent the account of whose work it is
 * @param names both names and posts, as they were when it was arranged
 * @param arrangement id of the arrangement that allows it
 */
public record InPlaceOf(String actor, String absent, String names, String arrangement) {

  private static final Object KEY = new Object();

  /** Says so until the transaction ends; the last word counts. */
  public static void bind(InPlaceOf current) {
    if (TransactionSynchronizationManager.hasResource(KEY)) {
      TransactionSynchronizationManager.unbindResource(KEY);
    } else {
      TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
        @Override
        public void suspend() {
          // A transaction of its own in between is somebody's own.
          held = TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }

        @Override
        public void resume() {
          TransactionSynchronizationManager.bindResource(KEY, held);
        }

        @Override
        public void afterCompletion(int status) {
          TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }

        private Object held;
      });
    }
    TransactionSynchronizationManager.bindResource(KEY, current);
  }

  static Optional<InPlaceOf> current(String actor) {
    return Optional.ofNullable((InPlaceOf) TransactionSynchronizationManager.getResource(KEY)).filter(bound -> bound.actor().equals(actor));
  }
}
