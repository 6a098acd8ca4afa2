package vn.quyhoach.document;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The kinds of files that a scanner or a camera makes, and the only ones taken in. */
enum ScanKind {
  PDF("application/pdf", Set.of("pdf")),
  JPEG("image/jpeg", Set.of("jpg", "jpeg")),
  PNG("image/png", Set.of("png")),
  TIFF("image/tiff", Set.of("tif", "tiff"));

  static final String ACCEPTED = "PDF, JPEG, PNG, TIFF";

  private final String mediaType;
  private final Set<String> endings;

  ScanKind(String mediaType, Set<String> endings) {
    this.mediaType = mediaType;
    this.endings = endings;
  }

  String mediaType() {
    return mediaType;
  }

  boolean hasEnding(String ending) {
    return endings.contains(ending);
  }

  static Optional<ScanKind> ofMediaType(String mediaType) {
    return Arrays.stream(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst();
  }
}
