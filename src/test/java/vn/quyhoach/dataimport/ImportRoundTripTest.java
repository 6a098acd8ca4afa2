package vn.quyhoach.dataimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.PostgresServer;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.cadre.CurrentPlanEntry;
import vn.quyhoach.cadre.CurrentPlans;
import vn.quyhoach.cadre.Fact;
import vn.quyhoach.cadre.FactSource;
import vn.quyhoach.calendar.WorkingDays;
import vn.quyhoach.dataimport.DataImport.Upload;
import vn.quyhoach.organisation.Charges;
import vn.quyhoach.organisation.CommitteeMember;
import vn.quyhoach.organisation.CommitteeMembers;
import vn.quyhoach.organisation.Official;
import vn.quyhoach.organisation.Role;

/** From the form that is handed out to what the modules answer afterwards, on the database of real use. */
@SpringBootTest(classes = ImportDatabase.class, webEnvironment = WebEnvironment.NONE, properties = {
    "spring.jpa.hibernate.ddl-auto=validate", "quyhoach.demo.today=2022-07-13"})
@DirtiesContext
class ImportRoundTripTest {

  private static final String CADRES = "Cán bộ";
  private static final String CALENDAR = "Lịch nghỉ";
  private static final String ACCOUNTS = "Tài khoản";
  private static final String CHARGES = "Phân công phụ trách, theo dõi";
  private static final String COMMITTEES = "Thành viên ban thường vụ";

  @Autowired DataImport imports;
  @Autowired ImportUploads uploads;
  @Autowired Charges charges;
  @Autowired WorkingDays workingDays;
  @Autowired CommitteeMembers committees;
  @Autowired Cadres cadres;
  @Autowired CurrentPlans plans;
  @Autowired DecisionRecord record;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    String url = PostgresServer.emptyDatabase() + "&reWriteBatchedInserts=true";
    registry.add("spring.datasource.url", () -> url);
    registry.add("spring.datasource.username", () -> PostgresServer.USER);
    registry.add("spring.datasource.password", () -> PostgresServer.USER);
  }

  @BeforeEach
  void emptyDatabase() {
    for (String table : List.of("current_plan_entry", "cadre_fact", "cadre", "unit_charge", "committee_member", "official", "post", "unit", "data_import",
        "data_import_upload")) {
      jdbc.sql("delete from " + table).update();
    }
  }

  @Test
  void aFilledFormComesBackFromTheModules() {
    imports.apply(upload(Sample.province()), Set.of(), "campaign.99");

    Cadre cadre = cadres.cadre("99D01-02");
    assertThat(cadre.fullName()).isEqualTo("Hà Thị Thử");
    assertThat(cadre.partyAdmissionDate()).contains(LocalDate.of(2005, 2, 3));
    assertThat(cadre.stated(Fact.PartyMembership.class, FactSource.PARTY_RECORD)).hasSize(1);
    assertThat(cadre.stated(Fact.Degree.class, FactSource.DECLARED)).extracting(Fact.Degree::school).containsExactly("Trường Đại học Thử");
    assertThat(cadre.stated(Fact.PostHeld.class, FactSource.IMPORT)).extracting(Fact.PostHeld::from).containsExactly(LocalDate.of(2005, 9, 1));
    assertThat(cadre.facts()).allSatisfy(fact -> {
      assertThat(fact.recordedBy()).isEqualTo("campaign.99");
      assertThat(fact.recordedOn()).isEqualTo(LocalDate.of(2022, 7, 13));
    });
    Cadre head = cadres.cadre("99D01-01");
    assertThat(head.currentPostTitle()).as("taken from the post held").isEqualTo("Giám đốc Sở Thử nghiệm");
    assertThat(head.currentRank()).isEqualTo(66);
    assertThat(plans.ofUnit("99D01")).extracting(CurrentPlanEntry::postTitle).containsExactly("Giám đốc Sở Thử nghiệm");
    assertThat(jdbc.sql("select user_id from official").query(String.class).list()).containsExactly("officer.99D01");
  }

  @Test
  void whoWatchesOverWhichUnitComesInWithTheAccounts() {
    FilledForm form = Sample.province()
        .row(ACCOUNTS, Sample.row("Mã đơn vị", "99", "Vai trò", Role.MEMBER_IN_CHARGE.label(), "Họ và tên", "Lò Văn Thử", "Chức vụ", "Ủy viên",
            "Thư điện tử", "thu@tinhthu.example"))
        .row(ACCOUNTS, Sample.row("Mã đơn vị", "99", "Vai trò", Role.MEMBER_IN_CHARGE.label(), "Họ và tên", "Vi Thị Thử", "Chức vụ", "Ủy viên",
            "Người thứ", 2))
        .row(CHARGES, charge("99D01", "member.99", "01/04/2022", "30/06/2022"))
        .row(CHARGES, charge("99D01", "member.99-2", "01/07/2022", ""));
    assertThat(imports.check(upload(form), Set.of()).issues()).isEmpty();
    imports.apply(upload(form), Set.of(), "campaign.99");

    assertThat(charges.memberInChargeOf("99D01", LocalDate.of(2022, 6, 30))).map(Official::email).contains(Optional.of("thu@tinhthu.example"));
    assertThat(charges.memberInChargeOf("99D01", LocalDate.of(2022, 7, 1))).map(Official::fullName).contains("Vi Thị Thử");
    assertThat(charges.memberInChargeOf("99D01", LocalDate.of(2022, 3, 31))).isEmpty();
    assertThat(charges.specialistOf("99D01", LocalDate.of(2022, 7, 1))).isEmpty();
    assertThat(charges.unitCodesOf("member.99-2", LocalDate.of(2022, 7, 13))).containsExactly("99D01");
  }

  @Test
  void wrongAssignmentsAreToldRowByRow() {
    FilledForm form = Sample.province()
        .row(ACCOUNTS, Sample.row("Mã đơn vị", "99", "Vai trò", Role.MEMBER_IN_CHARGE.label(), "Họ và tên", "Lò Văn Thử", "Chức vụ", "Ủy viên"))
        .row(ACCOUNTS, Sample.row("Mã đơn vị", "99", "Vai trò", Role.HEAD.label(), "Họ và tên", "Vi Văn Thử", "Chức vụ", "Bí thư", "Người thứ", 2))
        .row(ACCOUNTS, Sample.row("Mã đơn vị", "99", "Vai trò", Role.BOARD.label(), "Họ và tên", "Vi Thị Thử", "Chức vụ", "Phó Trưởng ban",
            "Thư điện tử", "Vi Thị Thử <vi@tinhthu.example>"))
        .row(CHARGES, charge("99D01", "member.99", "01/04/2022", ""))
        .row(CHARGES, charge("99D01", "member.99", "01/06/2022", "30/06/2022"))
        .row(CHARGES, charge("99", "member.99", "01/04/2022", ""))
        .row(CHARGES, charge("99D01", "officer.99D01", "01/04/2022", ""))
        .row(CHARGES, charge("99D01", "member.99", "02/05/2021", "01/05/2021"));
    assertThat(imports.check(upload(form), Set.of()).issues()).extracting(ImportIssue::code).containsExactly(
        "RULE", "EMAIL_FORMAT", "CHARGE_OVERLAP", "NOT_BELOW", "ACCOUNT_UNKNOWN", "RULE");
  }

  @Test
  void membersOfCommitteesComeInWithTheirDates() {
    FilledForm form = Sample.province()
        .row(COMMITTEES, member("99", 2, "Hà Thị Thử", "99D01-02", "officer.99D01", "15/10/2020", ""))
        .row(COMMITTEES, member("99", 1, "Lò Văn Thử", "", "", "15/10/2020", "30/06/2022"));
    assertThat(imports.check(upload(form), Set.of()).issues()).isEmpty();
    imports.apply(upload(form), Set.of(), "campaign.99");
    assertThat(committees.on("99", LocalDate.of(2022, 6, 30))).extracting(CommitteeMember::fullName).containsExactly("Lò Văn Thử", "Hà Thị Thử");
    assertThat(committees.on("99", LocalDate.of(2022, 7, 1))).singleElement().satisfies(member -> {
      assertThat(member.cadre()).contains("99D01-02");
      assertThat(member.userId()).isEqualTo("officer.99D01");
    });
    FilledForm wrong = FilledForm.of(Template.COMMITTEES)
        .row(COMMITTEES, member("99", 2, "Hà Thị Thử", "99D01-02", "", "01/01/2022", ""))
        .row(COMMITTEES, member("98", 3, "Vi Văn Thử", "99D01-77", "head.98", "01/01/2022", ""))
        .row(COMMITTEES, member("99", 4, "Vi Thị Thử", "", "", "01/01/2022", "01/01/2021"));
    assertThat(imports.check(upload(wrong), Set.of()).issues()).extracting(ImportIssue::code).containsExactlyInAnyOrder("MEMBER_TWICE",
        "UNIT_UNKNOWN", "CADRE_UNKNOWN", "ACCOUNT_UNKNOWN", "RULE");
  }

  private static Map<String, Object> member(String unit, int place, String name, String cadre, String account, String from, String until) {
    return Sample.row("Mã đơn vị", unit, "Thứ tự", place, "Họ và tên", name, "Chức vụ", "Ủy viên Ban Thường vụ", "Mã cán bộ", cadre, "Tài khoản",
        account, "Từ ngày", from, "Đến ngày", until, "Văn bản", "Quyết định 1-QĐNS/TW");
  }

  @Test
  void theOfficialNoticeReplacesTheReckonedYearAndIsOnTheRecord() {
    assertThat(workingDays.isProvisional(LocalDate.of(2027, 2, 4))).isTrue();
    String notice = "Thông báo 9999/TB ngày 01/12/2026";
    FilledForm incomplete = FilledForm.of(Template.CALENDAR).row(CALENDAR, dayOff("04/02/2027", "Nghỉ", "Tết", notice))
        .row(CALENDAR, dayOff("06/02/2027", "Nghỉ", "Tết", notice)).row(CALENDAR, dayOff("08/02/2027", "Làm bù", "Tết", notice))
        .row(CALENDAR, dayOff("09/02/2027", "Nghỉ", "Tết", "Thông báo khác"));
    assertThat(imports.check(upload(incomplete), Set.of()).issues()).extracting(ImportIssue::code)
        .containsExactlyInAnyOrder("CALENDAR_INCOMPLETE", "RULE", "RULE", "CALENDAR_SOURCE");

    FilledForm complete = FilledForm.of(Template.CALENDAR);
    for (String day : List.of("01/01/2027", "04/02/2027", "05/02/2027", "08/02/2027", "09/02/2027", "30/04/2027", "02/09/2027")) {
      complete.row(CALENDAR, dayOff(day, "Nghỉ", "Nghỉ lễ, tết", notice));
    }
    complete.row(CALENDAR, dayOff("13/02/2027", "Làm bù", "Làm bù cho thứ Năm 04/02/2027", notice));
    imports.apply(upload(complete), Set.of(), "campaign.99");
    assertThat(workingDays.isProvisional(LocalDate.of(2027, 2, 4))).isFalse();
    assertThat(workingDays.after(LocalDate.of(2027, 2, 3), 1)).isEqualTo("2027-02-10");
    assertThat(workingDays.isWorkingDay(LocalDate.of(2027, 2, 13))).isTrue();
    assertThat(jdbc.sql("select detail from decision_record where action = 'CALENDAR_YEAR_LOADED' and subject = '2027'").query(String.class)
        .single()).contains("Tạm tính theo Bộ luật Lao động", "\"formerWasProvisional\":true");
    assertThat(record.faultsOf("data-import")).isEmpty();

    CheckReport again = imports.check(upload(complete), Set.of());
    assertThat(again.issues()).extracting(ImportIssue::code).containsExactly("CALENDAR_OFFICIAL");
    assertThatThrownBy(() -> imports.apply(upload(complete), Set.of(), "campaign.99")).isInstanceOf(ImportRefused.class);
    imports.apply(upload(complete), Set.of(again.issues().get(0).place()), "campaign.99");
  }

  private static Map<String, Object> dayOff(String day, String kind, String reason, String source) {
    return Sample.row("Ngày", day, "Nghỉ hay làm bù", kind, "Lý do", reason, "Văn bản thông báo", source);
  }

  private static Map<String, Object> charge(String unit, String account, String from, String until) {
    return Sample.row("Mã đơn vị", unit, "Tài khoản", account, "Từ ngày", from, "Đến ngày", until, "Văn bản phân công", "Thông báo 45-TB/TU");
  }

  @Test
  void theExamplesOfEveryFormAreValidRowsOnceTheyAreNoExamples() {
    for (Template template : Template.values()) {
      FilledForm form = FilledForm.of(template);
      form.with(workbook -> workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
        if (Form.EXAMPLE.equals(cell.toString())) {
          cell.setCellValue("1");
        }
      }))));
      List<ImportIssue> issues = imports.check(upload(form), Set.of()).issues();
      // A form with only cadres refers to units of another file; apart from that nothing may be wrong with an example.
      assertThat(issues).as(template.label()).filteredOn(issue -> template == Template.EVERYTHING || !issue.code().endsWith("_UNKNOWN")).isEmpty();
    }
  }

  @Test
  void everyFormOffersListsAndKeepsTextAsText() throws IOException {
    for (Template template : Template.values()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      imports.writeTemplate(template, bytes);
      try (var workbook = WorkbookFactory.create(new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
        assertThat(workbook.getSheetName(0)).isEqualTo("Hướng dẫn");
        for (Form form : template.forms()) {
          var sheet = workbook.getSheet(form.sheet());
          assertThat(sheet.getDataValidations()).as(form.sheet())
              .hasSize((int) form.columns().stream().filter(column -> !column.labels().isEmpty()).count());
          assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo("VD");
        }
      }
    }
  }

  @Test
  void nothingIsLeftWhenTheDatabaseRefusesTheLastRow() {
    jdbc.sql("alter table current_plan_entry add constraint refuse_for_test check (decision_number <> '145-QĐ/TU')").update();
    try {
      assertThatThrownBy(() -> imports.apply(upload(Sample.province()), Set.of(), "campaign.99")).isInstanceOf(DataAccessException.class);
    } finally {
      jdbc.sql("alter table current_plan_entry drop constraint refuse_for_test").update();
    }
    for (String table : List.of("unit", "post", "official", "cadre", "cadre_fact", "current_plan_entry", "data_import")) {
      assertThat(count(table)).as(table).isZero();
    }
    imports.apply(upload(Sample.province()), Set.of(), "campaign.99");
    assertThat(count("cadre")).isEqualTo(2);
  }

  @Test
  void oneBadRowKeepsTheWholeFileOut() {
    FilledForm form = Sample.province();
    form.cell(CADRES, form.lastRow(CADRES), "Ngày sinh", "31/02/1980");
    ImportRefused refused = catchThrowableOfType(ImportRefused.class, () -> imports.apply(upload(form), Set.of(), "campaign.99"));
    assertThat(refused.code()).isEqualTo("IMPORT_NOT_CLEAN");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.getMessage()).contains("1 lỗi");
    assertThat(count("unit")).isZero();
  }

  @Test
  void theRestFileBringsTheBadRowsBackMended() throws IOException {
    FilledForm form = Sample.province().row(CADRES, Sample.with(Sample.cadre("99D01", 3, "Bùi Văn Thử"), "Giới tính", "Khác", "Quê quán", "=1+1"))
        .row(CADRES, Sample.cadre("99D01", 4, "Cao Thị Thử")).row(CADRES, Sample.with(Sample.cadre("99D01", 5, "Bỏ Đi"), "Ngày sinh", "05/09/80"));
    Upload upload = upload(form);
    int last = form.lastRow(CADRES);
    CheckReport report = imports.check(upload, Set.of());
    assertThat(report.issues()).extracting(ImportIssue::code).contains("CHOICE_UNKNOWN", "DATE_SHORT_YEAR");

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    imports.writeRest(upload, report, bytes);
    FilledForm rest = FilledForm.read(bytes.toByteArray());
    assertThat(rest.sheets()).containsExactly("Hướng dẫn", CADRES, "Danh mục");
    assertThat(rest.lastRow(CADRES)).as("two bad rows").isEqualTo(6);
    assertThat(rest.text(CADRES, 5, "Lỗi")).contains("Giới tính", "Nam; Nữ");
    assertThat(rest.text(CADRES, 5, "Dòng gốc")).isEqualTo(Integer.toString(last - 2));
    assertThat(rest.text(CADRES, 5, "Quê quán")).isEqualTo("=1+1");

    rest.cell(CADRES, 5, "Giới tính", "Nam");
    // The second row is given up: everything but its origin is emptied.
    for (String heading : List.of("TT", "Mã cán bộ", "Mã đơn vị", "Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "Quê quán", "Chức vụ hiện nay",
        "Bậc chức vụ", "Lỗi")) {
      rest.cell(CADRES, 6, heading, "");
    }
    Upload mended = new Upload(upload.fileName(), upload.content(), rest.bytes());
    assertThat(imports.check(mended, Set.of()).issues()).filteredOn(issue -> issue.severity() != ImportIssue.Severity.NOTICE).isEmpty();
    imports.apply(mended, Set.of(), "campaign.99");
    assertThat(cadres.ofUnit("99D01")).extracting(Cadre::code).containsExactly("99D01-01", "99D01-02", "99D01-03", "99D01-04");
    assertThat(cadres.cadre("99D01-03").homePlace()).isEqualTo("=1+1");
  }

  @Test
  void aMendedRowWithoutItsOriginIsRefused() throws IOException {
    FilledForm form = Sample.province();
    form.cell(CADRES, form.lastRow(CADRES), "Ngày sinh", "05/09/80");
    Upload upload = upload(form);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    imports.writeRest(upload, imports.check(upload, Set.of()), bytes);
    FilledForm rest = FilledForm.read(bytes.toByteArray()).cell(CADRES, 5, "Dòng gốc", "");
    assertThat(imports.check(new Upload("a.xlsx", upload.content(), rest.bytes()), Set.of()).issues()).extracting(ImportIssue::code)
        .contains("MENDED_ROW");
    FilledForm elsewhere = FilledForm.read(bytes.toByteArray()).cell(CADRES, 5, "Dòng gốc", "4711");
    assertThat(imports.check(new Upload("a.xlsx", upload.content(), elsewhere.bytes()), Set.of()).issues()).extracting(ImportIssue::message)
        .anyMatch(message -> message.contains("4711"));
  }

  @Test
  void tenThousandRowsAreImported() {
    FilledForm form = FilledForm.of(Template.EVERYTHING).row("Đơn vị", Sample.unit("99", "", "Tỉnh Thử"))
        .row("Đơn vị", Sample.unit("99D01", "99", "Sở Thử nghiệm"));
    for (int number = 1; number <= 10_000; number++) {
      form.row(CADRES, Sample.with(Sample.cadre("99D01", number, "Hà Thị Thử"), "Ngày sinh",
          LocalDate.of(1965, 1, 1).plusDays(number).toString(), "Mã cán bộ", "99D01-" + number));
    }
    assertThat(imports.apply(upload(form), Set.of(), "campaign.99").rows()).containsEntry(CADRES, 10_000);
    assertThat(count("cadre")).isEqualTo(10_000);
  }

  @Test
  void eachImportIsOnRecordWithWhoWhatAndTheHashOfTheFile() {
    imports.apply(upload(Sample.province()), Set.of(), "campaign.99");
    assertThat(uploads.latest()).first().satisfies(done -> {
      assertThat(done.importedBy()).isEqualTo("campaign.99");
      assertThat(done.fileName()).isEqualTo("du-lieu.xlsx");
      assertThat(done.fileHash()).hasSize(64);
      assertThat(done.rows()).contains("Đơn vị: 2", "Cán bộ: 2");
    });
    assertThat(record.faultsOf("data-import")).isEmpty();
    assertThat(jdbc.sql("select count(*) from decision_record where scope = 'data-import' and action = 'IMPORT_DATA'").query(Long.class).single())
        .isPositive();
  }

  @Test
  void onlyOneImportsAtATime() throws Exception {
    CountDownLatch locked = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<?> holding = other.submit(() -> transactions.executeWithoutResult(status -> {
        jdbc.sql("select id from data_import_lock where id = 1 for update").query(Integer.class).single();
        locked.countDown();
        await(release);
      }));
      assertThat(locked.await(20, TimeUnit.SECONDS)).isTrue();
      ImportRefused refused = catchThrowableOfType(ImportRefused.class, () -> imports.apply(upload(Sample.province()), Set.of(), "campaign.99"));
      assertThat(refused.code()).isEqualTo("IMPORT_BUSY");
      release.countDown();
      holding.get(20, TimeUnit.SECONDS);
    } finally {
      release.countDown();
      other.shutdownNow();
    }
    imports.apply(upload(Sample.province()), Set.of(), "campaign.99");
  }

  @Test
  void aWaitingFileIsItsOwnersAndGoesWithTheNextOne() {
    byte[] large = new byte[9 * 1024 * 1024];
    uploads.keep("campaign.99", new Upload("lon.xlsx", large, null));
    uploads.keep("campaign.99", new Upload("../a.xlsx", new byte[] {1, 2}, null));
    uploads.mend("campaign.99", "b.xlsx", new byte[] {3});
    assertThat(uploads.waiting("campaign.99")).get().satisfies(waiting -> {
      assertThat(waiting.fileName()).isEqualTo("a.xlsx");
      assertThat(waiting.content()).containsExactly(1, 2);
      assertThat(waiting.mended()).containsExactly(3);
    });
    assertThat(uploads.waiting("campaign.98")).isEmpty();
    uploads.discard("campaign.99");
    assertThat(count("data_import_upload")).isZero();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  private static Upload upload(FilledForm form) {
    return new Upload("du-lieu.xlsx", form.bytes(), null);
  }
}
