package vn.quyhoach.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.MetaTemplate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * Word by poi-tl. Its templates are expressions of their own; only plain names are allowed here, so that neither a template nor a value
 * can call anything.
 */
@Component
class TemplateWordDocuments implements WordDocuments {

  private final ResourceLoader resources;
  private final String location;
  private final ConcurrentHashMap<String, byte[]> bundled = new ConcurrentHashMap<>();

  /** @param location where the templates lie: inside the program, or a folder {@code file:/…/} that an office keeps itself */
  TemplateWordDocuments(ResourceLoader resources, @Value("${quyhoach.documents.templates:classpath:documents/}") String location) {
    this.resources = resources;
    this.location = location.endsWith("/") ? location : location + "/";
  }

  @Override
  public byte[] render(DocumentTemplate template, DocumentLayout layout, DocumentValues values) {
    List<String> differences = template.differences(values);
    if (!differences.isEmpty()) {
      throw new IllegalArgumentException("document " + template + ": " + differences);
    }
    String file = layout.folder() + "/" + template.fileName() + ".docx";
    try (InputStream source = new ByteArrayInputStream(read(file));
        XWPFTemplate document = XWPFTemplate.compile(source, configuration(template));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      requireKnownTags(template, file, document);
      document.render(values.all()).write(out);
      return out.toByteArray();
    } catch (IOException | RuntimeException unreadable) {
      throw unreadable instanceof BrokenTemplate broken ? broken : new BrokenTemplate("template " + file, unreadable);
    }
  }

  private static Configure configuration(DocumentTemplate template) {
    ConfigureBuilder builder = Configure.builder().useDefaultEL(true)
        .setValidErrorHandler(new Configure.AbortHandler());
    template.tableTags().keySet().forEach(table -> builder.bind(table, new LoopRowTableRenderPolicy()));
    return builder.build();
  }

  private static void requireKnownTags(DocumentTemplate template, String file, XWPFTemplate document) {
    Set<String> unknown = new TreeSet<>();
    for (MetaTemplate element : document.getElementTemplates()) {
      String tag = element instanceof ElementTemplate simple && simple.getSign() == Character.MIN_VALUE ? simple.getTagName() : null;
      if (tag == null || !template.tags().contains(tag)) {
        unknown.add(String.valueOf(element));
      }
    }
    if (!unknown.isEmpty()) {
      throw new BrokenTemplate("template " + file + " has unknown tags " + unknown, null);
    }
  }

  /** What lies inside the program does not change and is read once; a folder of the office is read each time. */
  private byte[] read(String file) throws IOException {
    if (!location.startsWith(ResourceLoader.CLASSPATH_URL_PREFIX)) {
      return bytes(file);
    }
    byte[] known = bundled.get(file);
    if (known == null) {
      known = bytes(file);
      bundled.put(file, known);
    }
    return known;
  }

  private byte[] bytes(String file) throws IOException {
    Resource resource = resources.getResource(location + file);
    try (InputStream in = resource.getInputStream()) {
      return in.readAllBytes();
    }
  }
}
