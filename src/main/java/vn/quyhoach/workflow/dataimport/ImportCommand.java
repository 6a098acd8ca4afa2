package vn.quyhoach.workflow.dataimport;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
import vn.quyhoach.dataimport.CheckReport;
import vn.quyhoach.dataimport.DataImport;
import vn.quyhoach.dataimport.DataImport.Upload;
import vn.quyhoach.dataimport.ImportIssue;
import vn.quyhoach.dataimport.ImportIssue.Severity;
import vn.quyhoach.dataimport.ImportRefused;

/**
 * Data in from the command line, for a database that nobody can sign in to yet:
 * {@code --quyhoach.import.file=don-vi.xlsx,can-bo.xlsx}. The files are imported in this order, each as a whole; the first that cannot be
 * ends the run. Exit code 0: all imported (or, with {@code check-only}, nothing to mend), 2: something to mend, 3: a file cannot be read.
 */
@Component
@ConditionalOnProperty("quyhoach.import.file")
@Order(Ordered.LOWEST_PRECEDENCE)
class ImportCommand implements ApplicationRunner, ExitCodeGenerator {

  private static final String ACTOR = "command-line";
  private static final int ISSUES_TOLD = 200;
  private static final int TO_MEND = 2;
  private static final int UNREADABLE = 3;

  private static final Logger LOG = LoggerFactory.getLogger(ImportCommand.class);

  private final DataImport imports;
  private final ImportDesk desk;
  private final List<Path> files;
  private final boolean checkOnly;
  private final Path report;
  private final Path passwords;
  private int exitCode;

  ImportCommand(DataImport imports, ImportDesk desk, @Value("${quyhoach.import.file}") List<Path> files,
      @Value("${quyhoach.import.check-only:false}") boolean checkOnly,
      @Value("${quyhoach.import.report:#{null}}") Path report,
      @Value("${quyhoach.import.passwords:#{null}}") Path passwords) {
    this.imports = imports;
    this.desk = desk;
    this.files = List.copyOf(files);
    this.checkOnly = checkOnly;
    this.report = report;
    this.passwords = passwords;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    exitCode = 0;
    Map<String, String> opened = new TreeMap<>();
    // The file for the passwords comes first: passwords that cannot be written down would be lost with accounts already open.
    if (passwords != null && !checkOnly) {
      createPrivate(passwords);
    }
    List<ImportIssue> found = new ArrayList<>();
    for (Path file : files) {
      if (exitCode == 0) {
        exitCode = importOne(file, found, opened);
      }
    }
    if (report != null) {
      Files.deleteIfExists(report);
      createPrivate(report);
      try (OutputStream target = Files.newOutputStream(report)) {
        imports.writeReport(found, target);
      }
      LOG.info("Báo cáo từng dòng, từng cột: {}", report);
    }
  }

  @Override
  public int getExitCode() {
    return exitCode;
  }

  private int importOne(Path file, List<ImportIssue> found, Map<String, String> opened) throws IOException {
    String name = file.getFileName().toString();
    if (!Files.isReadable(file)) {
      LOG.error("{}: không đọc được tệp này.", name);
      return UNREADABLE;
    }
    try {
      Upload upload = new Upload(name, Files.readAllBytes(file), null);
      CheckReport checked = imports.check(upload, Set.of());
      found.addAll(checked.issues());
      tell(name, checked);
      if (!checked.isClean()) {
        LOG.error("{}: {} lỗi, {} chỗ có thể trùng; chưa nhập dòng nào của tệp này. Hãy sửa rồi chạy lại.", name,
            checked.count(Severity.ERROR), checked.count(Severity.CONFIRM));
        return TO_MEND;
      }
      if (checkOnly) {
        LOG.info("{}: không có lỗi; chưa nhập (chỉ kiểm tra).", name);
        return 0;
      }
      if (passwords == null) {
        desk.importAll(upload, Set.of(), ACTOR);
      } else {
        opened.putAll(desk.importWithPasswords(upload, Set.of(), ACTOR));
        writePasswords(opened);
      }
      checked.rows().forEach((sheet, rows) -> LOG.info("{}: đã nhập {}: {} dòng", name, sheet, rows));
      return 0;
    } catch (ImportRefused refused) {
      LOG.error("{}: [{}] {}", name, refused.code(), refused.getMessage());
      return refused.status() == 409 ? TO_MEND : UNREADABLE;
    }
  }

  /** Places and codes only: the words of an issue quote what was typed, and a log is no place for names. They are in the report. */
  private static void tell(String name, CheckReport checked) {
    checked.issues().stream().limit(ISSUES_TOLD).forEach(issue -> LOG.warn("{}: {} [{}] trang «{}» dòng {} cột «{}»", name,
        issue.severity().label(), issue.code(), issue.sheet(), issue.row(), issue.column()));
    if (checked.issues().size() > ISSUES_TOLD) {
      LOG.warn("{}: còn {} mục nữa trong báo cáo.", name, checked.issues().size() - ISSUES_TOLD);
    }
  }

  private void writePasswords(Map<String, String> opened) throws IOException {
    List<String> lines = new ArrayList<>(List.of("tai_khoan,mat_khau_lan_dau"));
    opened.forEach((user, password) -> lines.add(user + "," + password));
    Files.write(passwords, lines, StandardCharsets.UTF_8);
    LOG.info("Mật khẩu lần đầu của {} tài khoản: {} (chỉ người chạy lệnh đọc được; trao tận tay rồi xóa).", opened.size(), passwords);
  }

  /** A new file that only the person who runs the command can read. */
  private static void createPrivate(Path file) throws IOException {
    Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }
}
