package vn.quyhoach.webapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the files of the web applications as the server finds them on the class path: ours and the vendor's. */
final class WebApplicationFile {

  private static final String ROOT = "META-INF/resources/webjars/camunda/";
  private static final String VENDOR_JAR = "camunda-webapp-webjar";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private WebApplicationFile() {}

  /** Tells whether the file that the server would send comes from this project and not from the vendor's jar. */
  static boolean isOurs(String path) {
    URL first = WebApplicationFile.class.getClassLoader().getResource(ROOT + path);
    return first != null && !first.toString().contains(VENDOR_JAR);
  }

  /** The file that the server would send. */
  static String read(String path) {
    return read(WebApplicationFile.class.getClassLoader().getResource(ROOT + path), path);
  }

  /** The vendor's file, whether or not one of ours stands before it. */
  static String readVendors(String path) {
    try {
      List<URL> found = Collections.list(WebApplicationFile.class.getClassLoader().getResources(ROOT + path));
      URL vendors =
          found.stream().filter(url -> url.toString().contains(VENDOR_JAR)).findFirst().orElse(null);
      return read(vendors, path);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The script of the vendor's plug-in that holds most pages of Cockpit and Admin. */
  static String readVendorsPlugin(String application) {
    String path = "META-INF/resources/plugin/" + application + "/app/plugin.js";
    return read(WebApplicationFile.class.getClassLoader().getResource(path), path);
  }

  /** A page of the repository, by its path from the top. */
  static String readPage(String path) {
    try {
      return Files.readString(Path.of(path));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The texts of a locale file by their keys, in the order of the file. */
  static Map<String, String> labels(String localeFile) {
    Map<String, String> labels = new LinkedHashMap<>();
    json(localeFile).get("labels").fields()
        .forEachRemaining(label -> labels.put(label.getKey(), label.getValue().asText()));
    return labels;
  }

  static JsonNode json(String content) {
    try {
      return new ObjectMapper().readTree(content);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String read(URL url, String path) {
    if (url == null) {
      throw new IllegalArgumentException("not on the class path: " + path);
    }
    try (InputStream stream = url.openStream()) {
      String content = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
