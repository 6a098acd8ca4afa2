package vn.quyhoach;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The cadre-planning approval system of a province: one application, one engine, one database. */
@SpringBootApplication
public class QuyHoachApplication {

  private static final String IMPORT = "--quyhoach.import.file=";

  /**
   * Serves until it is stopped; with {@code --quyhoach.import.file=…} imports and ends with the import's exit code. An import beside nodes
   * that serve takes any free port of this machine only and runs none of their jobs.
   */
  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(QuyHoachApplication.class);
    boolean imports = Arrays.stream(arguments).anyMatch(argument -> argument.startsWith(IMPORT));
    if (!imports) {
      application.run(arguments);
      return;
    }
    ConfigurableApplicationContext context = application.run(withImportSettings(arguments));
    System.exit(SpringApplication.exit(context));
  }

  /** Settings of the command line win over those of a profile, so the port of a serving node is not taken. */
  private static String[] withImportSettings(String[] arguments) {
    Map<String, String> settings = Map.of("server.port", "0", "server.address", "127.0.0.1", "camunda.bpm.job-execution.enabled", "false");
    // A setting given twice would become a list.
    Stream<String> missing = settings.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .filter(added -> Arrays.stream(arguments).noneMatch(given -> given.startsWith(added.substring(0, added.indexOf('=') + 1))));
    return Stream.concat(missing, Arrays.stream(arguments)).toArray(String[]::new);
  }
}
