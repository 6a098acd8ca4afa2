package vn.quyhoach.document;

/**
 * Keeps encrypted bytes under an id. Knows neither names nor owners, so that a database, a folder or an object store (S3) serves alike.
 * Called within a transaction: what was put there must be gone when the transaction is undone.
 */
interface FileStore {

  /** Keeps bytes under an id that was never used before. */
  void put(String id, byte[] encrypted);

  /**
   * The bytes kept under an id.
   *
   * @throws DamagedFile when there are none
   */
  byte[] get(String id);
}
