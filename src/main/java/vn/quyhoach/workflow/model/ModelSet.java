package vn.quyhoach.workflow.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Models, decision tables and forms that belong together, by the names under which they are deployed
 * ({@code processes/x.bpmn}, {@code processes/y.dmn}, {@code forms/z.form}): those of the product, or those of the product with
 * some replaced by the files of a designer's folder.
 */
public final class ModelSet {

  private static final String PROCESSES = "processes/";
  private static final String FORMS = "forms/";
  private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)[.}].*");

  private final SortedMap<String, byte[]> files;
  private final Set<String> changed;
  private List<ProcessModel> models;
  private List<FormFile> forms;

  private ModelSet(SortedMap<String, byte[]> files, Set<String> changed) {
    this.files = Collections.unmodifiableSortedMap(files);
    this.changed = Collections.unmodifiableSet(new TreeSet<>(changed));
  }

  /** What the product itself brings, in the same names from the jar, in an IDE and in tests. */
  public static ModelSet shipped() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
    try {
      for (String pattern : List.of("processes/*.bpmn", "processes/*.dmn", "forms/*.form", "forms/*.html")) {
        for (Resource resource : resolver.getResources(ResourcePatternResolver.CLASSPATH_ALL_URL_PREFIX + pattern)) {
          String name = pattern.substring(0, pattern.indexOf('/') + 1) + resource.getFilename();
          if (files.put(name, bytes(resource)) != null) {
            throw new IllegalStateException("Two files are named " + name + " on the class path");
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new ModelSet(files, Set.of());
  }

  /**
   * The files of a folder: models, tables and forms that lie in it, or in its folders {@code processes} and {@code forms}.
   *
   * @throws UncheckedIOException if the folder cannot be read
   */
  public static ModelSet in(Path folder) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    read(folder, files);
    read(folder.resolve("processes"), files);
    read(folder.resolve("forms"), files);
    return new ModelSet(files, files.keySet());
  }

  /** These files, in which those of the other set that are not the same replace the ones of the same name. */
  public ModelSet with(ModelSet others) {
    SortedMap<String, byte[]> all = new TreeMap<>(files);
    Set<String> different = new TreeSet<>();
    others.files.forEach((name, content) -> {
      if (!java.util.Arrays.equals(content, all.put(name, content))) {
        different.add(name);
      }
    });
    return new ModelSet(all, different);
  }

  /** These files with the text of one replaced, which then counts as changed. */
  public ModelSet with(String name, String text) {
    return with(new ModelSet(new TreeMap<>(java.util.Map.of(name, text.getBytes(StandardCharsets.UTF_8))), Set.of()));
  }

  /** Content by deployment name. */
  public SortedMap<String, byte[]> files() {
    return files;
  }

  /** Names of the files that are not those of the set they replaced some of. */
  public Set<String> changed() {
    return changed;
  }

  /** Text of one file, such as {@code processes/conference.bpmn}. */
  public String text(String name) {
    byte[] content = files.get(name);
    if (content == null) {
      throw new IllegalArgumentException("There is no " + name);
    }
    return new String(content, StandardCharsets.UTF_8);
  }

  /** Every process model, in the order of the keys. */
  public List<ProcessModel> models() {
    if (models == null) {
      models = parsed(PROCESSES, ".bpmn", name -> ProcessModel.parse(shortName(name), text(name)));
    }
    return models;
  }

  /** Every form, in the order of the ids. */
  List<FormFile> forms() {
    if (forms == null) {
      forms = parsed(FORMS, ".form", name -> FormFile.parse(shortName(name), text(name)));
    }
    return forms;
  }

  boolean hasForm(String id) {
    return files.containsKey(FORMS + id + ".form");
  }

  /** Names of the beans that service and send tasks of all models call. */
  Set<String> delegateBeanNames() {
    Set<String> names = new TreeSet<>();
    for (ProcessModel model : models()) {
      model.instance().getModelElementsByType(ServiceTask.class)
          .forEach(task -> names.add(bean(task.getCamundaDelegateExpression())));
      model.instance().getModelElementsByType(SendTask.class)
          .forEach(task -> names.add(bean(task.getCamundaDelegateExpression())));
    }
    return names;
  }

  /** Names of the beans that multi-instance activities of all models ask for their collection. */
  Set<String> collectionBeanNames() {
    Set<String> names = new TreeSet<>();
    for (ProcessModel model : models()) {
      Collection<MultiInstanceLoopCharacteristics> loops =
          model.instance().getModelElementsByType(MultiInstanceLoopCharacteristics.class);
      loops.forEach(loop -> names.add(bean(loop.getCamundaCollection())));
    }
    return names;
  }

  /** Name of a file without folder and ending. */
  static String shortName(String name) {
    return name.substring(name.indexOf('/') + 1, name.lastIndexOf('.'));
  }

  private <T> List<T> parsed(String folder, String ending, Function<String, T> parser) {
    return files.keySet().stream().filter(name -> name.startsWith(folder) && name.endsWith(ending)).map(parser).toList();
  }

  private static String bean(String expression) {
    Matcher matcher = BEAN.matcher(String.valueOf(expression));
    if (!matcher.matches()) {
      throw new IllegalStateException("no bean in " + expression);
    }
    return matcher.group(1);
  }

  private static byte[] bytes(Resource resource) throws IOException {
    try (InputStream content = resource.getInputStream()) {
      return content.readAllBytes();
    }
  }

  private static void read(Path folder, SortedMap<String, byte[]> files) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> found = Files.list(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".bpmn") || name.endsWith(".dmn")) {
          files.put(PROCESSES + name, Files.readAllBytes(file));
        } else if (name.endsWith(".form") || name.endsWith(".html")) {
          files.put(FORMS + name, Files.readAllBytes(file));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
