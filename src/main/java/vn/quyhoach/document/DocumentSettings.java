package vn.quyhoach.document;

import java.util.HashMap;
import java.util.Map;

/**
 * How scans are kept, from the properties {@code quyhoach.documents}; what is not set takes its usual value.
 *
 * @param store {@code database}, {@code folder} or {@code s3}
 * @param folder where files lie with {@code store=folder}
 * @param s3 the bucket with {@code store=s3}
 * @param keyId name of the key that new files are encrypted with
 * @param key that key, 32 bytes in Base64
 * @param formerKeys older keys by name, for files that were encrypted with them
 * @param formerKeyId name of one more older key; blank for none
 * @param formerKey that key
 * @param largestMegabytes largest file in MB (2^20 bytes)
 * @param uploadsPerMinute how many files one person may bring in within a minute
 * @param scanner the virus scanner
 */
record DocumentSettings(String store, String folder, ObjectStore s3, String keyId, String key, Map<String, String> formerKeys, String formerKeyId,
    String formerKey, int largestMegabytes, int uploadsPerMinute, Scanner scanner) {

  DocumentSettings {
    store = store == null ? "database" : store;
    s3 = s3 == null ? new ObjectStore(null, null, null, null, null) : s3;
    keyId = keyId == null ? "main" : keyId;
    formerKeys = formerKeys == null ? Map.of() : Map.copyOf(formerKeys);
    if (formerKeyId != null && !formerKeyId.isBlank()) {
      Map<String, String> all = new HashMap<>(formerKeys);
      all.put(formerKeyId, formerKey == null ? "" : formerKey);
      formerKeys = Map.copyOf(all);
    }
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

  /**
   * A bucket of an object store that speaks S3.
   *
   * @param endpoint address of the store, {@code https://kho.tinh.gov.vn}
   * @param region as the store calls it; most that a province runs itself take any
   */
  record ObjectStore(String endpoint, String region, String bucket, String accessKey, String secretKey) {

    ObjectStore {
      region = region == null || region.isBlank() ? "us-east-1" : region;
    }

    boolean configured() {
      return isSet(endpoint) && isSet(bucket) && isSet(accessKey) && isSet(secretKey);
    }

    private static boolean isSet(String value) {
      return value != null && !value.isBlank();
    }
  }

  long largestBytes() {
    return largestMegabytes * 1024L * 1024L;
  }
}
