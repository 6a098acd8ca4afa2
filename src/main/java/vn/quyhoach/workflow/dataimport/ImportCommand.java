package vn.quyhoach.workflow.dataimport;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
  private static final int ISSUES_PRINTED = 200;

  private final DataImport imports;
  private final ImportDesk desk;
  private final List<Path> files;
  private final boolean checkOnly;
  private final Path report;
  private final Path passwords;
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
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
      Files.createFile(passwords, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    List<ImportIssue> found = new ArrayList<>();
    for (Path file : files) {
      if (exitCode == 0) {
        exitCode = importOne(file, found, opened);
      }
    }
    if (report != null) {
      try (OutputStream target = Files.newOutputStream(report)) {
        imports.writeReport(found, target);
      }
      out.println("Báo cáo: " + report);
    }
  }

  @Override
  public int getExitCode() {
    return exitCode;
  }

  private int importOne(Path file, List<ImportIssue> found, Map<String, String> opened) throws IOException {
    out.println("Tệp " + file.getFileName() + ":");
    if (!Files.isReadable(file)) {
      out.println("  Không đọc được tệp này.");
      return 3;
    }
    try {
      Upload upload = new Upload(file.getFileName().toString(), Files.readAllBytes(file), null);
      CheckReport checked = imports.check(upload, Set.of());
      found.addAll(checked.issues());
      print(checked);
      if (!checked.isClean()) {
        out.println("  Chưa nhập dòng nào của tệp này. Hãy sửa rồi chạy lại.");
        return 2;
      }
      if (checkOnly) {
        out.println("  Không có lỗi; chưa nhập (chỉ kiểm tra).");
        return 0;
      }
      if (passwords == null) {
        desk.importAll(upload, Set.of(), ACTOR);
      } else {
        opened.putAll(desk.importWithPasswords(upload, Set.of(), ACTOR));
        writePasswords(opened);
      }
      checked.rows().forEach((sheet, rows) -> out.println("  Đã nhập " + sheet + ": " + rows + " dòng"));
      return 0;
    } catch (ImportRefused refused) {
      out.println("  [" + refused.code() + "] " + refused.getMessage());
      return refused.status() == 409 ? 2 : 3;
    }
  }

  private void print(CheckReport checked) {
    checked.issues().stream().limit(ISSUES_PRINTED).forEach(issue -> out.println("  " + issue.severity().label() + " [" + issue.code() + "] "
        + (issue.sheet().isEmpty() ? "" : "trang «" + issue.sheet() + "» ") + (issue.row() == 0 ? "" : "dòng " + issue.row() + " ")
        + (issue.column().isEmpty() ? "" : "cột «" + issue.column() + "» ") + ": " + issue.message()));
    if (checked.issues().size() > ISSUES_PRINTED) {
      out.println("  … còn " + (checked.issues().size() - ISSUES_PRINTED) + " mục, xem tệp báo cáo (quyhoach.import.report).");
    }
    if (checked.count(Severity.ERROR) > 0 || checked.count(Severity.CONFIRM) > 0) {
      out.println("  " + checked.count(Severity.ERROR) + " lỗi, " + checked.count(Severity.CONFIRM) + " chỗ có thể trùng.");
    }
  }

  private void writePasswords(Map<String, String> opened) throws IOException {
    List<String> lines = new ArrayList<>(List.of("tai_khoan,mat_khau_lan_dau"));
    opened.forEach((user, password) -> lines.add(user + "," + password));
    Files.write(passwords, lines, StandardCharsets.UTF_8);
    out.println("  Mật khẩu lần đầu của " + opened.size() + " tài khoản: " + passwords + " (chỉ người chạy lệnh đọc được; trao tận tay rồi xóa).");
  }
}
