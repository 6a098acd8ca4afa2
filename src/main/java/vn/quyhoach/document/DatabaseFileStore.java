package vn.quyhoach.document;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files as rows: one backup holds both the record and what it speaks of. The column {@code document_id} of a piece is the id of the content,
 * which is that of its document until the document is encrypted anew.
 */
@Component
@ConditionalOnProperty(name = "quyhoach.documents.store", havingValue = "database", matchIfMissing = true)
class DatabaseFileStore implements FileStore {

  private static final int PIECE = 500_000;

  private final JdbcClient jdbc;

  DatabaseFileStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void put(String id, byte[] encrypted) {
    for (int position = 0; position * PIECE < encrypted.length; position++) {
      int start = position * PIECE;
      jdbc.sql("insert into document_piece (document_id, position, content) values (:id, :position, :content)")
          .param("id", id).param("position", position)
          .param("content", Arrays.copyOfRange(encrypted, start, Math.min(encrypted.length, start + PIECE))).update();
    }
  }

  @Override
  public void remove(String id) {
    jdbc.sql("delete from document_piece where document_id = :id").param("id", id).update();
  }

  @Override
  public byte[] get(String id) {
    List<byte[]> pieces = jdbc.sql("select content from document_piece where document_id = :id order by position").param("id", id)
        .query((row, index) -> row.getBytes("content")).list();
    if (pieces.isEmpty()) {
      throw DamagedFile.lost("nothing is kept under " + id, null);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    pieces.forEach(all::writeBytes);
    return all.toByteArray();
  }
}
