package vn.quyhoach.document;

import java.util.Map;

/**
 * How scans are kept, from the properties {@code quyhoach.documents}; what is not set takes its usual value.
 *
 * @param store {@code database} or {@code folder}
 * @param folder where files lie with {@code store=folder}
 * @param keyId name of the key that new files are encrypted with
 * @param key that key, 32 bytes in Base64
 * @param formerKeys older keys by name, for files that were encrypted with them
 * @param largestMegabytes largest file in MB (2^20 bytes)
 * @param uploadsPerMinute how many files one person may bring in within a minute
 * @param scanner the virus scanner
 */
record DocumentSettings(String store, String folder, String keyId, String key, Map<String, String> formerKeys, int largestMegabytes,
    int uploadsPerMinute, Scanner scanner) {

  DocumentSettings {
    store = store == null ? "database" : store;
    keyId = keyId == null ? "main" : keyId;
    formerKeys = formerKeys == null ? Map.of() : Map.copyOf(formerKeys);
    largestMegabytes = largestMegabytes == 0 ? 10 : largestMegabytes;
    uploadsPerMinute = uploadsPerMinute == 0 ? 30 : uploadsPerMinute;
    scanner = scanner == null ? new Scanner(null, 0, 0) : scanner;
  }

  /**
   * ClamAV's daemon.
   *
   * @param host its address; blank means that there is none
   */
  record Scanner(String host, int port, int timeoutMillis) {

    Scanner {
      host = host == null ? "" : host;
      port = port == 0 ? 3310 : port;
      timeoutMillis = timeoutMillis == 0 ? 20_000 : timeoutMillis;
    }

    boolean configured() {
      return !host.isBlank();
    }
  }

  long largestBytes() {
    return largestMegabytes * 1024L * 1024L;
  }
}
