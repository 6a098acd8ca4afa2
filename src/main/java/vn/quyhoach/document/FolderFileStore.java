package vn.quyhoach.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Files in a folder that all nodes share, in one sub-folder for each first two letters of the id. */
@Component
@ConditionalOnProperty(name = "quyhoach.documents.store", havingValue = "folder")
class FolderFileStore implements FileStore {

  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

  private final Path folder;

  FolderFileStore(DocumentSettings settings) {
    if (settings.folder() == null || settings.folder().isBlank()) {
      throw new IllegalStateException("quyhoach.documents.store=folder needs quyhoach.documents.folder");
    }
    this.folder = Path.of(settings.folder()).toAbsolutePath().normalize();
  }

  @Override
  public void put(String id, byte[] encrypted) {
    Path file = file(id);
    try {
      Files.createDirectories(file.getParent());
      Path beside = file.resolveSibling(id + ".part");
      Files.write(beside, encrypted, StandardOpenOption.CREATE_NEW);
      try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    removeIfUndone(id);
  }

  @Override
  public void remove(String id) {
    try {
      Files.deleteIfExists(file(id));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public byte[] get(String id) {
    try {
      return Files.readAllBytes(file(id));
    } catch (NoSuchFileException lost) {
      throw DamagedFile.lost("nothing is kept under " + id, lost);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Path file(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("no id of a file: " + id);
    }
    return folder.resolve(id.substring(0, 2)).resolve(id);
  }
}
