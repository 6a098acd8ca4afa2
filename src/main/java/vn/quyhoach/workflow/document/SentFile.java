package vn.quyhoach.workflow.document;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.quyhoach.document.Classification;
import vn.quyhoach.workflow.web.MalformedRequest;

/** The one file of an upload. */
public record SentFile(String name, byte[] content) {

  private static final int LONGEST_NAME = 2_000;

  /**
   * @param refuseSize refuses a file by name and size before its content is read
   * @throws MalformedRequest when it is not one file in the field {@code file}
   */
  public static SentFile of(MultipartHttpServletRequest request, ObjLongConsumer<String> refuseSize) throws IOException {
    List<MultipartFile> files = request.getMultiFileMap().values().stream().flatMap(List::stream).toList();
    if (files.size() != 1 || request.getFile("file") == null) {
      throw new MalformedRequest("an upload of " + files.size() + " files");
    }
    MultipartFile file = files.get(0);
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    refuseSize.accept(name, file.getSize());
    return new SentFile(name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name, file.getBytes());
  }

  /** The mark of secrecy that was chosen; empty when none was, or none that there is. */
  public static Optional<Classification> mark(String given) {
    return Arrays.stream(Classification.values()).filter(mark -> mark.name().equals(given)).findFirst();
  }
}
