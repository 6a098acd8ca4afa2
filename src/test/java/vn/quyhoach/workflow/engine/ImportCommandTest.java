package vn.quyhoach.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.quyhoach.PostgresServer;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.dataimport.FilledForm;
import vn.quyhoach.dataimport.Sample;
import vn.quyhoach.workflow.rehearsal.Rehearsal;

/** From an empty PostgreSQL to a campaign, by the command line alone. */
class ImportCommandTest {

  private static final String PASSWORD_LINE = "campaign.99,";

  @Test
  void anEmptyDatabaseIsFilledAndServesACampaign(@TempDir Path folder) throws Exception {
    FilledForm good = Sample.province().row("Tài khoản", Sample.row("Mã đơn vị", "99", "Vai trò", "Cán bộ điều hành đợt quy hoạch",
        "Họ và tên", "Lò Văn Thử", "Chức vụ", "Trưởng phòng Tổ chức cán bộ"));
    Path file = Files.write(folder.resolve("day-du.xlsx"), good.bytes());
    Path bad = Files.write(folder.resolve("loi.xlsx"), good.cell("Cán bộ", good.lastRow("Cán bộ"), "Ngày sinh", "31/02/1980").bytes());
    Path passwords = folder.resolve("mat-khau.csv");
    Path report = folder.resolve("bao-cao.xlsx");

    String url = PostgresServer.emptyDatabase();
    String[] settings = settings(url);
    JdbcTemplate jdbc = PostgresServer.statements(url);

    String refused = run(2, folder, settings, "--quyhoach.import.file=" + bad, "--quyhoach.import.report=" + report);
    assertThat(refused).contains("[DATE_IMPOSSIBLE] trang «Cán bộ»", "cột «Ngày sinh»", "1 lỗi").doesNotContain("31/02/1980");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report))).isEqualTo("rw-------");
    try (Workbook written = WorkbookFactory.create(report.toFile())) {
      assertThat(written.getSheetAt(0).getRow(3).getCell(5).getStringCellValue()).contains("31/02/1980", "không có trong lịch");
    }
    assertThat(jdbc.queryForObject("select count(*) from unit", Long.class)).isZero();

    String done = run(0, folder, settings, "--quyhoach.import.file=" + file, "--quyhoach.import.passwords=" + passwords);
    assertThat(done).contains("đã nhập Đơn vị: 2 dòng", "Mật khẩu lần đầu của 2 tài khoản");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords))).isEqualTo("rw-------");
    String password = Files.readAllLines(passwords).stream().filter(line -> line.startsWith(PASSWORD_LINE)).findFirst().orElseThrow()
        .substring(PASSWORD_LINE.length());
    assertThat(done).as("passwords stand in their file only").doesNotContain(password);
    assertThat(refused + done).as("names of people stand in the report only").doesNotContain("Hà Thị Thử", "Lò Văn Thử");

    List<String> serving = new ArrayList<>(Arrays.asList(settings));
    serving.set(0, "--spring.profiles.active=postgres,test");
    try (ConfigurableApplicationContext product = ProductStart.here(serving.toArray(String[]::new))) {
      assertThat(product.getBean(IdentityService.class).checkPassword("campaign.99", password)).isTrue();
      assertThat(product.getBean(IdentityService.class).checkPassword("campaign.99", password + "x")).isFalse();
      product.getBean(Rehearsal.class).proposeCampaign("99",
          Map.of("code", "2026-T1", "kind", "NEXT_TERM", "name", "Xây dựng quy hoạch nhiệm kỳ kế tiếp"));
      assertThat(product.getBean(Campaigns.class).byCode("2026-T1")).isPresent();
      assertThat(product.getBean(TaskService.class).createTaskQuery().processInstanceBusinessKey("2026-T1").taskCandidateGroup("campaign")
          .tenantIdIn("99").count()).isOne();
    }
  }

  private static String[] settings(String url) {
    return new String[] {"--spring.profiles.active=postgres", "--server.port=0", "--spring.datasource.url=" + url, "--QUYHOACH_DATABASE_USER=postgres",
        "--QUYHOACH_DATABASE_PASSWORD=postgres", "--spring.datasource.username=postgres", "--spring.datasource.password=postgres",
        "--QUYHOACH_DATABASE_SSLMODE=disable", "--QUYHOACH_ADMIN_INITIAL_PASSWORD=Bi-Mat-Mot-Lan-1",
        "--quyhoach.documents.key=5ZLp0MPlLhQdNw1Yj2S7pTzJ1mJqAqWlq8m0Q3m3q0E="};
  }

  private static String run(int expected, Path folder, String[] settings, String... more) throws Exception {
    Path output = Files.createTempFile(folder, "run", ".log");
    Process process = ProductStart.node(output, Stream.concat(Arrays.stream(settings), Arrays.stream(more)).toArray(String[]::new));
    try {
      assertThat(process.waitFor(300, TimeUnit.SECONDS)).as("it ends by itself").isTrue();
    } finally {
      process.destroyForcibly();
    }
    String said = Files.readString(output);
    assertThat(process.exitValue()).as(said).isEqualTo(expected);
    return said;
  }
}
