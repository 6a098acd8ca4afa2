package vn.quyhoach.document;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How scans are kept.
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
@ConfigurationProperties("quyhoach.documents")
record DocumentSettings(
    @DefaultValue("database") String store,
    String folder,
    @DefaultValue("main") String keyId,
    String key,
    @DefaultValue Map<String, String> formerKeys,
    @DefaultValue("10") int largestMegabytes,
    @DefaultValue("30") int uploadsPerMinute,
    @DefaultValue Scanner scanner) {

  /**
   * ClamAV's daemon.
   *
   * @param host its address; blank means that there is none
   */
  record Scanner(@DefaultValue("") String host, @DefaultValue("3310") int port, @DefaultValue("20000") int timeoutMillis) {

    boolean configured() {
      return !host.isBlank();
    }
  }

  long largestBytes() {
    return largestMegabytes * 1024L * 1024L;
  }
}
