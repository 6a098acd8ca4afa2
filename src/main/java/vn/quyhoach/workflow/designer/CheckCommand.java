package vn.quyhoach.workflow.designer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.quyhoach.workflow.engine.DeploymentGuard;
import vn.quyhoach.workflow.engine.ModelRefused;
import vn.quyhoach.workflow.model.Finding;
import vn.quyhoach.workflow.model.ModelCheck;
import vn.quyhoach.workflow.model.ModelSet;

/**
 * Checks a folder of changed models, tables and forms against the product's own and runs them: {@code --quyhoach.check=<folder>}.
 * The report is written as {@code kiem-tra.txt} and {@code kiem-tra.html} into the folder, or into {@code quyhoach.check.report}. Exit
 * code 0: nothing to mend, 2: something to mend, 3: there is no such folder, or nothing in it.
 */
@Component
@ConditionalOnProperty("quyhoach.check")
@Order(Ordered.LOWEST_PRECEDENCE)
class CheckCommand implements ApplicationRunner, ExitCodeGenerator {

  private static final int TO_MEND = 2;
  private static final int UNREADABLE = 3;
  private static final String CAMPAIGN = "CHAY-THU";

  private static final Logger LOG = LoggerFactory.getLogger(CheckCommand.class);

  private final Path folder;
  private final Path target;
  private final DryRun dryRun;
  private final DeploymentGuard guard;
  private final ITemplateEngine templates;
  private final Environment environment;
  private int exitCode;

  CheckCommand(@Value("${quyhoach.check}") Path folder, @Value("${quyhoach.check.report:#{null}}") Path target, DryRun dryRun,
      DeploymentGuard guard, ITemplateEngine templates, Environment environment) {
    this.folder = folder;
    this.target = target == null ? folder : target;
    this.dryRun = dryRun;
    this.guard = guard;
    this.templates = templates;
    this.environment = environment;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (!isThrownAway()) {
      LOG.error("Chỉ kiểm tra trên cơ sở dữ liệu trong bộ nhớ với mười đơn vị giả định; không đặt hồ sơ chạy hay cơ sở dữ liệu nào cho lệnh này.");
      exitCode = UNREADABLE;
      return;
    }
    ModelSet found = Files.isDirectory(folder) ? ModelSet.in(folder) : null;
    if (found == null || found.files().isEmpty()) {
      LOG.error("{}: không có thư mục này, hoặc trong đó không có tệp .bpmn, .dmn, .form nào.", folder);
      exitCode = UNREADABLE;
      return;
    }
    CheckReport report = check(found);
    Files.createDirectories(target);
    Files.writeString(target.resolve("kiem-tra.txt"), report.text());
    Files.writeString(target.resolve("kiem-tra.html"), templates.process("model-check", new Context(null, Map.of("report", report))));
    LOG.info("\n{}\nBáo cáo: {}", report.text(), target.resolve("kiem-tra.html").toAbsolutePath());
    exitCode = report.isClean() ? 0 : TO_MEND;
  }

  @Override
  public int getExitCode() {
    return exitCode;
  }

  /** A dry run leaves a campaign and models behind, so whatever somebody has set, it never happens on a database that stays. */
  private boolean isThrownAway() {
    return environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:mem:")
        && "ten-units".equals(environment.getProperty("quyhoach.demo.scenario"));
  }

  private CheckReport check(ModelSet found) {
    ModelSet shipped = ModelSet.shipped();
    ModelSet all = shipped.with(found);
    List<Finding> read = new ArrayList<>(ModelCheck.findings(all, shipped));
    boolean runnable = all.changed().stream().allMatch(name -> isDeployable(name, all, read)) && ModelCheck.readable(all);
    return new CheckReport(folder.toString(), all.changed(), read,
        runnable ? dryRun.run(all, CAMPAIGN, Map.of()) : null);
  }

  private boolean isDeployable(String name, ModelSet all, List<Finding> read) {
    try {
      guard.check(name, all.files().get(name));
      return true;
    } catch (ModelRefused refused) {
      read.add(Finding.error(name, "có nội dung không được phép đưa lên máy chủ: " + refused.getMessage()));
      return false;
    }
  }
}
