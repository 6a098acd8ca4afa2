package vn.quyhoach.workflow.model;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Draws models with bpmn-js, as the Modeler shows them. Each picture carries the hash of the text it was drawn from, so that a picture
 * older than its model is known without a browser.
 */
final class DiagramPictures {

  /** Name of the text in the picture's file. */
  static final String HASH = "model-sha256";

  private static final String NATIVE_FORMAT = "javax_imageio_png_1.0";
  private static final String VIEWER = "/META-INF/resources/webjars/bpmn-js/8.0.0/dist/bpmn-viewer.production.min.js";
  private static final String DRAW = """
      async xml => {
        const viewer = new BpmnJS({ container: '#canvas' });
        await viewer.importXML(xml);
        const { svg } = await viewer.saveSVG();
        document.body.innerHTML = svg;
        document.querySelector('svg').style.fontFamily = 'sans-serif';
      }""";

  private DiagramPictures() {
  }

  /** The hash that a current picture of the model carries. */
  static String hash(String model) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** The hash of the model that a picture was drawn from; empty when there is no picture, or one drawn by hand. */
  static Optional<String> drawnFrom(Path picture) {
    if (!Files.isRegularFile(picture)) {
      return Optional.empty();
    }
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream file = ImageIO.createImageInputStream(picture.toFile())) {
      reader.setInput(file);
      NodeList texts = ((Element) reader.getImageMetadata(0).getAsTree(NATIVE_FORMAT)).getElementsByTagName("tEXtEntry");
      for (int i = 0; i < texts.getLength(); i++) {
        Element text = (Element) texts.item(i);
        if (HASH.equals(text.getAttribute("keyword"))) {
          return Optional.of(text.getAttribute("value"));
        }
      }
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } finally {
      reader.dispose();
    }
  }

  /** Draws a model into a file. */
  static void draw(Browser browser, String model, Path picture) throws IOException {
    try (Page page = browser.newPage(); InputStream viewer = DiagramPictures.class.getResourceAsStream(VIEWER)) {
      page.setContent("<html><body style='margin:0'><div id='canvas' style='width:1600px;height:1000px'></div></body></html>");
      page.addScriptTag(new Page.AddScriptTagOptions().setContent(new String(viewer.readAllBytes(), StandardCharsets.UTF_8)));
      page.evaluate(DRAW, model);
      Locator drawing = page.locator("svg").first();
      page.setViewportSize((int) Math.ceil(drawing.boundingBox().width), (int) Math.ceil(drawing.boundingBox().height));
      Files.write(picture, withHash(drawing.screenshot(new Locator.ScreenshotOptions().setType(ScreenshotType.PNG)), hash(model)));
    }
  }

  private static byte[] withHash(byte[] picture, String hash) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    var image = ImageIO.read(new ByteArrayInputStream(picture));
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
    metadata.mergeTree(NATIVE_FORMAT, text(hash));
    ImageWriteParam best = writer.getDefaultWriteParam();
    best.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    best.setCompressionQuality(0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream target = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(target);
      writer.write(null, new IIOImage(image, null, metadata), best);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static IIOMetadataNode text(String hash) {
    IIOMetadataNode entry = new IIOMetadataNode("tEXtEntry");
    entry.setAttribute("keyword", HASH);
    entry.setAttribute("value", hash);
    IIOMetadataNode texts = new IIOMetadataNode("tEXt");
    texts.appendChild(entry);
    IIOMetadataNode root = new IIOMetadataNode(NATIVE_FORMAT);
    root.appendChild(texts);
    return root;
  }
}
