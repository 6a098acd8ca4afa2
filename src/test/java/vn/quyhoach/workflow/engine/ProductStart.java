package vn.quyhoach.workflow.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.spring.boot.starter.webapp.filter.LazyInitRegistration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.quyhoach.QuyHoachApplication;

/** Starts the whole product, in this JVM or as a node of its own. */
final class ProductStart {

  private ProductStart() {
  }

  static ConfigurableApplicationContext here(String... settings) {
    WebApplications.forgetEarlierStarts();
    return new SpringApplicationBuilder(QuyHoachApplication.class).run(settings);
  }

  /** A JVM of its own, as in real use; its output goes to the file. The caller ends it. */
  static Process node(Path output, String... settings) throws IOException {
    String classPath = Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
        .split(File.pathSeparator)).filter(entry -> !entry.contains("test-classes")).collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8",
        "-cp", classPath, QuyHoachApplication.class.getName()));
    command.addAll(List.of(settings));
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
  }

  /** The web applications' starter keeps the last context in a static field, also when its start failed. */
  private static final class WebApplications extends LazyInitRegistration {

    static void forgetEarlierStarts() {
      APPLICATION_CONTEXT = null;
      REGISTRATION.clear();
    }
  }
}
