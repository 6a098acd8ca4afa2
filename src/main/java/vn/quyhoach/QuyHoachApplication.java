package vn.quyhoach;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The cadre-planning approval system of a province: one application, one engine, one database. */
@SpringBootApplication
public class QuyHoachApplication {

  /** A command beside nodes that serve takes any free port of this machine only and runs none of their jobs. */
  private static final Map<String, String> BESIDE_NODES =
      Map.of("server.port", "0", "server.address", "127.0.0.1", "camunda.bpm.job-execution.enabled", "false");

  /** A check of models needs nobody's data: ten invented units in a database that is gone with it, and no word but the report. */
  private static final Map<String, String> THROWN_AWAY = Map.of(
      "spring.profiles.active", "demo", "quyhoach.demo.scenario", "ten-units", "quyhoach.demo.campaign", "false",
      "spring.datasource.url", "jdbc:h2:mem:check;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;DEFAULT_NULL_ORDERING=HIGH",
      "spring.datasource.username", "sa", "spring.datasource.password", "", "spring.mail.host", "",
      "logging.level.root", "WARN", "logging.level.vn.quyhoach", "WARN", "logging.level.vn.quyhoach.workflow.designer", "INFO");

  /** The settings that make a run a command, and whether it works on the database of the nodes. */
  private static final Map<String, Boolean> COMMANDS = Map.of("--quyhoach.import.file=", true, "--quyhoach.move=", true,
      "--quyhoach.documents.reencrypt", true, "--quyhoach.documents.verify", true, "--quyhoach.check=", false);

  /**
   * Serves until it is stopped; with {@code --quyhoach.import.file=…}, {@code --quyhoach.check=…}, {@code --quyhoach.move=…}, {@code
   * --quyhoach.documents.reencrypt} or {@code --quyhoach.documents.verify} carries out that command and ends with its exit code.
   */
  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(QuyHoachApplication.class);
    COMMANDS.entrySet().stream().filter(command -> isGiven(command.getKey(), arguments)).findFirst().ifPresentOrElse(command -> {
      ConfigurableApplicationContext context = application.run(withSettings(command.getValue(), arguments));
      System.exit(SpringApplication.exit(context));
    }, () -> application.run(arguments));
  }

  /** Settings of the command line win over those of a profile, so the port of a serving node is not taken. */
  private static String[] withSettings(boolean besideNodes, String[] arguments) {
    Map<String, String> settings = new LinkedHashMap<>(BESIDE_NODES);
    if (!besideNodes) {
      settings.putAll(THROWN_AWAY);
    }
    // A setting given twice would become a list.
    Stream<String> missing = settings.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .filter(added -> !isGiven(added.substring(0, added.indexOf('=') + 1), arguments));
    return Stream.concat(missing, Arrays.stream(arguments)).toArray(String[]::new);
  }

  private static boolean isGiven(String setting, String[] arguments) {
    return Arrays.stream(arguments).anyMatch(argument -> argument.startsWith(setting));
  }
}
