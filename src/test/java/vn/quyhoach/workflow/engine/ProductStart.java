package vn.quyhoach.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

  /** Ends a node as an operator does and waits until it has finished its work. */
  static void end(Process node) throws InterruptedException {
    node.destroy();
    assertThat(node.waitFor(60, TimeUnit.SECONDS)).as("graceful end").isTrue();
  }

  /** Returns when the node says it is ready; fails with its output when it ends or takes longer than three minutes. */
  static void waitUntilReady(Process node, Path output) throws Exception {
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(180);
    while (!Files.readString(output).contains("đã sẵn sàng")) {
      assertThat(node.isAlive()).as(() -> read(output)).isTrue();
      assertThat(System.nanoTime()).as(() -> read(output)).isLessThan(patience);
      Thread.sleep(200);
    }
  }

  private static String read(Path output) {
    try {
      return Files.readString(output);
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  /** The web applications' starter keeps the last context in a static field, also when its start failed. */
  private static final class WebApplications extends LazyInitRegistration {

    static void forgetEarlierStarts() {
      APPLICATION_CONTEXT = null;
      REGISTRATION.clear();
    }
  }
}
