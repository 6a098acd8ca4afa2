package vn.quyhoach.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.formats.jpeg.JpegImageMetadata;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputDirectory;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A photographed page is kept without what the telephone says about the place, the time and itself. */
class ImageMetadataTest {

  private static final String DEVICE = "Dien thoai cua Thu";
  private static final FileName NAME = FileName.of("a.jpg");

  @Test
  @Tag("B13")
  void placeTimeAndDeviceAreTakenOutOfAPhotograph() throws IOException {
    byte[] photograph = photograph();
    JpegImageMetadata before = (JpegImageMetadata) Imaging.getMetadata(photograph);
    assertThat(before.getExif().getGpsInfo()).as("the sample says where it was taken").isNotNull();

    byte[] kept = ImageMetadata.removed(ScanKind.JPEG, NAME, photograph);
    JpegImageMetadata after = (JpegImageMetadata) Imaging.getMetadata(kept);
    assertThat(after == null || after.getExif() == null || after.getExif().getGpsInfo() == null).isTrue();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(DEVICE, "2022:07:13");
    assertThat(after.findExifValueWithExactMatch(TiffTagConstants.TIFF_TAG_ORIENTATION).getIntValue()).as("the way up stays").isEqualTo(6);
    assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getRGB(20, 30)).as("and the picture itself")
        .isEqualTo(ImageIO.read(new ByteArrayInputStream(photograph)).getRGB(20, 30));
  }

  private static byte[] photograph() throws IOException {
    TiffOutputSet notes = new TiffOutputSet();
    TiffOutputDirectory root = notes.getOrCreateRootDirectory();
    root.add(TiffTagConstants.TIFF_TAG_MODEL, DEVICE);
    root.add(TiffTagConstants.TIFF_TAG_ORIENTATION, (short) 6);
    notes.getOrCreateExifDirectory().add(ExifTagConstants.EXIF_TAG_DATE_TIME_ORIGINAL, "2022:07:13 09:30:00");
    notes.setGpsInDegrees(105.776, 19.807);
    ByteArrayOutputStream photograph = new ByteArrayOutputStream();
    new ExifRewriter().updateExifMetadataLossless(ScanSamples.image("jpg", 40, 60), photograph, notes);
    return photograph.toByteArray();
  }
}
