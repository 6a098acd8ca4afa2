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

  /** Command-line settings win over those of a profile, so the ports of a serving node are not taken. */
  private static String[] withImportSettings(String[] arguments) {
    Map<String, String> settings = Map.of("server.port", "0", "server.address", "127.0.0.1", "camunda.bpm.job-execution.enabled", "false");
    return Stream.concat(settings.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue()),
        Arrays.stream(arguments)).toArray(String[]::new);
  }
}
