package vn.quyhoach.workflow.designer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Moves running work to the newest version of a process, or of all: {@code --quyhoach.move=unit-planning}, {@code --quyhoach.move=all}.
 * Without {@code --quyhoach.move.execute=true} it only says what would happen. A file of {@code quyhoach.move.mapping} names renamed
 * elements, one a line: {@code old=new}. Exit code 0: everything moves, 2: something does not, 3: no such process or file.
 *
 * <p>No page offers this: only who may run commands on the server may move other people's work.
 */
@Component
@ConditionalOnProperty("quyhoach.move")
@Order(Ordered.LOWEST_PRECEDENCE)
class MoveCommand implements ApplicationRunner, ExitCodeGenerator {

  private static final String ACTOR = "command-line";
  private static final String ALL = "all";
  private static final int NOT_ALL = 2;
  private static final int UNREADABLE = 3;

  private static final Logger LOG = LoggerFactory.getLogger(MoveCommand.class);

  private final InstanceMove move;
  private final String process;
  private final boolean execute;
  private final Path mapping;
  private int exitCode;

  MoveCommand(InstanceMove move, @Value("${quyhoach.move}") String process, @Value("${quyhoach.move.execute:false}") boolean execute,
      @Value("${quyhoach.move.mapping:#{null}}") Path mapping) {
    this.move = move;
    this.process = process;
    this.execute = execute;
    this.mapping = mapping;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    try {
      Map<String, String> renamed = renamed();
      for (String key : process.equals(ALL) ? move.processes() : List.of(process)) {
        MoveReport report = execute ? move.move(key, renamed, ACTOR) : move.attempt(key, renamed);
        LOG.info("{}", report.text());
        exitCode = Math.max(exitCode, report.refused().isEmpty() ? 0 : NOT_ALL);
      }
      if (!execute) {
        LOG.info("Mới chỉ thử, chưa chuyển gì. Để chuyển thật: thêm --quyhoach.move.execute=true.");
      }
    } catch (IllegalArgumentException unknown) {
      LOG.error(unknown.getMessage());
      exitCode = UNREADABLE;
    } catch (IOException unreadable) {
      LOG.error("Không đọc được tệp đối chiếu {}.", mapping);
      exitCode = UNREADABLE;
    }
  }

  @Override
  public int getExitCode() {
    return exitCode;
  }

  private Map<String, String> renamed() throws IOException {
    Map<String, String> renamed = new HashMap<>();
    for (String line : mapping == null ? List.<String>of() : Files.readAllLines(mapping, StandardCharsets.UTF_8)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] ids = line.split("=", -1);
      if (ids.length != 2 || ids[0].isBlank() || ids[1].isBlank()) {
        throw new IllegalArgumentException("Tệp đối chiếu " + mapping + ": dòng «" + line + "» phải có dạng mã_cũ=mã_mới.");
      }
      renamed.put(ids[0].strip(), ids[1].strip());
    }
    return renamed;
  }
}
