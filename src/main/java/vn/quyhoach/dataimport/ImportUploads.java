package vn.quyhoach.dataimport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.dataimport.DataImport.Upload;

/**
 * Files that were checked and wait to be imported, one per person, and the list of what was imported. A waiting file is gone with its
 * import, when its owner gives it up or sends another, or after a day.
 */
@Service
public class ImportUploads {

  private static final Duration KEPT = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final Clock clock;

  ImportUploads(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** An import that was done; {@code rows} says in words how many rows of which sheet. */
  public record Done(String importedBy, Instant importedAt, String fileName, String fileHash, String rows) {
  }

  /** Keeps a file in place of the one that the person sent before. */
  @Transactional
  public void keep(String userId, Upload upload) {
    discard(userId);
    jdbc.sql("delete from data_import_upload where uploaded_at < :limit").param("limit", now().minus(KEPT)).update();
    jdbc.sql("""
            insert into data_import_upload (id, uploaded_by, uploaded_at, file_name, content)
            values (:id, :user, :at, :name, :content)""")
        .param("id", UUID.randomUUID().toString()).param("user", userId).param("at", now()).param("name", upload.shownName())
        .param("content", upload.content()).update();
  }

  /** Adds the mended rest file to the file that waits. */
  @Transactional
  public void mend(String userId, String fileName, byte[] mended) {
    jdbc.sql("update data_import_upload set mended_name = :name, mended_content = :content where uploaded_by = :user")
        .param("name", WorkbookInspection.displayName(fileName)).param("content", mended).param("user", userId).update();
  }

  /** The file of a person that waits, not older than a day. */
  @Transactional(readOnly = true)
  public Optional<Upload> waiting(String userId) {
    return jdbc.sql("select file_name, content, mended_content from data_import_upload where uploaded_by = :user and uploaded_at >= :limit")
        .param("user", userId).param("limit", now().minus(KEPT))
        .query((row, index) -> new Upload(row.getString(1), row.getBytes(2), row.getBytes(3))).optional();
  }

  /** Takes the file of a person away. */
  @Transactional
  public void discard(String userId) {
    jdbc.sql("delete from data_import_upload where uploaded_by = :user").param("user", userId).update();
  }

  /** The latest imports, the newest first. */
  @Transactional(readOnly = true)
  public List<Done> latest() {
    return jdbc.sql("""
            select imported_by, imported_at, file_name, file_hash, row_counts from data_import order by imported_at desc
            fetch first 20 rows only""")
        .query((row, index) -> new Done(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3), row.getString(4),
            row.getString(5))).list();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
