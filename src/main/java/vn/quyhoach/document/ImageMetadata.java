package vn.quyhoach.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.formats.jpeg.JpegImageMetadata;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.jpeg.iptc.JpegIptcRewriter;
import org.apache.commons.imaging.formats.jpeg.xmp.JpegXmpRewriter;
import org.apache.commons.imaging.formats.tiff.TiffField;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;

/**
 * Takes out of a picture what it says beside the paper: where and when it was taken, with which device, by whom. The picture itself
 * stays as it is, byte for byte in JPEG and PNG; the way up stays too, or a photographed page would lie on its side.
 */
final class ImageMetadata {

  private static final int PNG_HEAD = 8;
  private static final int UPRIGHT = 1;

  /** What a PNG needs to be drawn; every other chunk is text, time or a private note. */
  private static final Set<String> DRAWN_FROM =
      Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "pHYs", "sBIT", "bKGD");

  private static final short CLASSIC_TIFF = 42;
  private static final int ENTRY = 12;
  private static final int EXIF = 34665;
  private static final int GPS = 34853;

  /** Description, make, model, program, time, artist, computer, XMP, copyright, IPTC, Photoshop, Exif and place. */
  private static final Set<Integer> NOTES = Set.of(270, 271, 272, 305, 306, 315, 316, 700, 33432, 33723, 34377, EXIF, GPS);

  private ImageMetadata() {}

  /** The same picture without them; a file that is no picture is handed back as it is. */
  static byte[] removed(ScanKind kind, FileName name, byte[] content) {
    try {
      return switch (kind) {
        case PDF -> content;
        case JPEG -> jpeg(content);
        case PNG -> png(content);
        case TIFF -> tiff(content);
      };
    } catch (IOException | RuntimeException unreadable) {
      throw FileInspection.corrupt(name);
    }
  }

  private static byte[] jpeg(byte[] content) throws IOException {
    int orientation = orientation(content);
    ByteArrayOutputStream exif = new ByteArrayOutputStream();
    new ExifRewriter().removeExifMetadata(content, exif);
    ByteArrayOutputStream xmp = new ByteArrayOutputStream();
    new JpegXmpRewriter().removeXmpXml(exif.toByteArray(), xmp);
    ByteArrayOutputStream clean = new ByteArrayOutputStream();
    new JpegIptcRewriter().removeIptc(xmp.toByteArray(), clean);
    if (orientation == UPRIGHT) {
      return clean.toByteArray();
    }
    TiffOutputSet wayUp = new TiffOutputSet();
    wayUp.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_ORIENTATION, (short) orientation);
    ByteArrayOutputStream turned = new ByteArrayOutputStream();
    new ExifRewriter().updateExifMetadataLossless(clean.toByteArray(), turned, wayUp);
    return turned.toByteArray();
  }

  private static int orientation(byte[] content) throws IOException {
    if (!(Imaging.getMetadata(content) instanceof JpegImageMetadata metadata)) {
      return UPRIGHT;
    }
    TiffField field = metadata.findExifValueWithExactMatch(TiffTagConstants.TIFF_TAG_ORIENTATION);
    return field == null ? UPRIGHT : field.getIntValue();
  }

  private static byte[] png(byte[] content) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(content.length);
    kept.write(content, 0, PNG_HEAD);
    ByteBuffer chunks = ByteBuffer.wrap(content);
    int position = PNG_HEAD;
    while (position < content.length) {
      // Length, four letters, data, check sum.
      int whole = Math.addExact(chunks.getInt(position), 12);
      if (DRAWN_FROM.contains(new String(content, position + 4, 4, StandardCharsets.ISO_8859_1))) {
        kept.write(content, position, whole);
      }
      position = Math.addExact(position, Math.max(whole, 12));
    }
    return kept.toByteArray();
  }

  /** Takes the fields out of each page's directory and wipes what they pointed at; the pages stay where they are. */
  private static byte[] tiff(byte[] content) {
    ByteBuffer file = ByteBuffer.wrap(content.clone());
    file.order(file.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    if (file.getShort(2) != CLASSIC_TIFF) {
      throw new IllegalArgumentException("a TIFF of another kind");
    }
    Set<Integer> seen = new HashSet<>();
    int directory = file.getInt(4);
    while (directory != 0 && seen.add(directory)) {
      directory = cleaned(file, directory);
    }
    return file.array();
  }

  /** Answers where the next directory is. */
  private static int cleaned(ByteBuffer file, int directory) {
    int count = Short.toUnsignedInt(file.getShort(directory));
    int next = file.getInt(directory + 2 + count * ENTRY);
    int kept = 0;
    for (int index = 0; index < count; index++) {
      int entry = directory + 2 + index * ENTRY;
      if (NOTES.contains(Short.toUnsignedInt(file.getShort(entry)))) {
        wipe(file, entry);
      } else {
        byte[] field = new byte[ENTRY];
        file.get(entry, field);
        file.put(directory + 2 + kept++ * ENTRY, field);
      }
    }
    file.putShort(directory, (short) kept);
    file.putInt(directory + 2 + kept * ENTRY, next);
    return next;
  }

  /** Wipes the value of a field; of one that points at a directory of its own, all values of that one. */
  private static void wipe(ByteBuffer file, int entry) {
    int tag = Short.toUnsignedInt(file.getShort(entry));
    int value = file.getInt(entry + 8);
    if (tag == EXIF || tag == GPS) {
      int count = Short.toUnsignedInt(file.getShort(value));
      for (int index = 0; index < count; index++) {
        wipeValue(file, value + 2 + index * ENTRY);
      }
      file.put(value, new byte[2 + count * ENTRY]);
    } else {
      wipeValue(file, entry);
    }
  }

  private static void wipeValue(ByteBuffer file, int entry) {
    long size = Integer.toUnsignedLong(file.getInt(entry + 4)) * bytesOf(file.getShort(entry + 2));
    if (size > 4) {
      file.put(file.getInt(entry + 8), new byte[Math.toIntExact(size)]);
    }
  }

  private static int bytesOf(short type) {
    return switch (type) {
      case 3, 8 -> 2;
      case 4, 9, 11, 13 -> 4;
      case 5, 10, 12 -> 8;
      default -> 1;
    };
  }
}
