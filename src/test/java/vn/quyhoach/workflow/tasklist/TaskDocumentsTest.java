package vn.quyhoach.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.document.ScanSamples;
import vn.quyhoach.document.Spreadsheet;
import vn.quyhoach.workflow.document.DocumentSlot;
import vn.quyhoach.workflow.document.TaskDocuments;

/** The addresses of the tab «Văn bản», over the wire and with real log-ins: what they give, and to whom they give nothing. */
@GateContext
@Import(TaskDocumentsTest.SampleDocuments.class)
class TaskDocumentsTest {

  private static final byte[] PDF = ScanSamples.pdf("Bien ban", 1);
  private static final String CANARY = "Trần Canary Thị Hoà";

  @LocalServerPort int port;
  @Autowired RuntimeService processes;
  @Autowired TaskService tasks;
  @Autowired JdbcTemplate jdbc;
  @Autowired DecisionRecord record;
  @Autowired PlatformTransactionManager transactions;
  @Autowired GateContext.SampleRules rules;

  private Browser officer;
  private String instance;
  private String task;

  @TestConfiguration(proxyBeanMethods = false)
  static class SampleDocuments {

    @Bean
    TaskDocuments documentsOfTheSample() {
      return task -> {
        if (!task.processKey().equals(GateContext.PROCESS)) {
          return List.of();
        }
        String owner = "sample:" + task.businessKey();
        return task.taskKey().equals("userTask_enterSample")
            ? List.of(
                DocumentSlot.word("letter", "Công văn", () -> "word of %s".formatted(task.businessKey()).getBytes(StandardCharsets.UTF_8)),
                DocumentSlot.excel("people", "Danh sách", () -> List.of(Spreadsheet.<String>of("Danh sách", "DANH SÁCH")
                    .text("Họ và tên", 30, name -> name).rows(List.of(CANARY, "=1+1").stream()))),
                DocumentSlot.scan("minutes", "Biên bản đã ký", owner).required().recordedIn(task.businessKey()),
                DocumentSlot.shown("earlier", "Văn bản bước trước", owner))
            : List.of(DocumentSlot.shown("minutes", "Biên bản đã ký", owner));
      };
    }
  }

  @BeforeEach
  void oneTaskIsOpen() {
    officer = Browser.of(port, "officer.380", GateContext.PASSWORD, "tasklist");
    String key = "DOT-" + UUID.randomUUID();
    new TransactionTemplate(transactions).executeWithoutResult(status -> record.open(key));
    ProcessInstance started = processes.createProcessInstanceByKey(GateContext.PROCESS).businessKey(key).setVariable("actingUnit", "380").execute();
    instance = started.getId();
    task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
  }

  @AfterEach
  void nobodyIsBarred() {
    rules.notTheirs = null;
    rules.conflicted = null;
    jdbc.update("delete from document_access");
  }

  private String path(String rest) {
    return "/quyhoach/api/tasks/" + task + "/documents" + rest;
  }

  private void claim() {
    assertThat(officer.post(Browser.ENGINE + "task/" + task + "/claim", "{\"userId\":\"officer.380\"}").status()).isEqualTo(204);
  }

  private JsonNode attached(String name) {
    Browser.Answer answer = officer.upload(path("/places/minutes"), name, PDF, "ORDINARY");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    JsonNode files = answer.json().at("/places/0/files");
    return files.get(files.size() - 1);
  }

  @Test
  void theTabShowsWhatCanBeMadeAndWhatIsMissing() {
    JsonNode before = officer.get(path("")).json();
    assertThat(before.at("/changeable").asBoolean()).isFalse();
    assertThat(before.at("/produced").findValuesAsText("fileName")).containsExactly("Công văn.docx", "Danh sách.xlsx");
    assertThat(before.at("/places/0/required").asBoolean()).isTrue();
    assertThat(before.at("/places/0/files")).isEmpty();
    assertThat(before.at("/classifications").findValuesAsText("label")).containsExactly("Thường");
    claim();
    assertThat(officer.get(path("")).json().at("/changeable").asBoolean()).isTrue();
  }

  @Test
  @Tag("B15")
  @Tag("B21")
  void aMadeDocumentIsHandedOutToBeSavedOnly() throws Exception {
    Browser.Answer answer = officer.get(path("/produced/letter"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).startsWith("word of DOT-");
    assertSavedOnly(answer, "C%C3%B4ng%20v%C4%83n.docx");
    try (XSSFWorkbook list = new XSSFWorkbook(new ByteArrayInputStream(officer.load(path("/produced/people"))))) {
      assertThat(list.getSheetAt(0).getRow(2).getCell(0).getStringCellValue()).isEqualTo(CANARY);
      assertThat(list.getSheetAt(0).getRow(3).getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
    }
    assertThat(jdbc.queryForList("select action || ' ' || slot || ' ' || user_id || ' ' || task_key from document_access order by id", String.class))
        .containsExactly("PRODUCED letter officer.380 userTask_enterSample", "PRODUCED people officer.380 userTask_enterSample");
  }

  private static void assertSavedOnly(Browser.Answer answer, String name) {
    assertThat(answer.header("Content-Disposition")).startsWith("attachment;").contains("filename*=UTF-8''" + name);
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.response().headers().allValues("Content-Security-Policy")).anyMatch(policy -> policy.contains("sandbox"));
  }

  @Test
  @Tag("B12")
  void aScanComesInGoesOutUnchangedAndItsHashIsOnTheRecord() {
    claim();
    JsonNode file = attached("Biên bản đã ký.pdf");
    assertThat(file.path("name").asText()).isEqualTo("Biên bản đã ký.pdf");
    assertThat(file.path("scanState").asText()).isEqualTo("chưa quét vi-rút");
    assertThat(officer.load(path("/files/" + file.path("id").asText()))).isEqualTo(PDF);
    Browser.Answer answer = officer.get(path("/files/" + file.path("id").asText()));
    assertSavedOnly(answer, "Bi%C3%AAn%20b%E1%BA%A3n%20%C4%91%C3%A3%20k%C3%BD.pdf");
    assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(jdbc.queryForList("select detail from decision_record where action = 'DOCUMENT_ATTACHED' and subject = ?", String.class,
        file.path("id").asText())).singleElement().asString().contains(file.path("hash").asText());
  }

  @Test
  void aWithdrawnScanIsGoneFromTheTaskButNotFromTheRecord() {
    claim();
    String id = attached("a.pdf").path("id").asText();
    assertThat(officer.post(path("/files/" + id + "/withdrawal"), "{\"reason\":\" \"}").status()).isEqualTo(422);
    Browser.Answer answer = officer.post(path("/files/" + id + "/withdrawal"), "{\"reason\":\"quét nhầm\"}");
    assertThat(answer.json().at("/places/0/files")).isEmpty();
    assertThat(officer.get(path("/files/" + id)).status()).isEqualTo(404);
    assertThat(officer.post(path("/files/" + id + "/withdrawal"), "{\"reason\":\"lại\"}").status()).isEqualTo(404);
    assertThat(jdbc.queryForObject("select count(*) from decision_record where action = 'DOCUMENT_WITHDRAWN' and subject = ?", Integer.class, id))
        .isEqualTo(1);
    assertThat(jdbc.queryForObject("select count(*) from document_piece where document_id = ?", Integer.class, id)).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
      "a.pdf, '', ORDINARY, 422, FILE_EMPTY",
      "a.pdf, <html></html>, ORDINARY, 415, FILE_TYPE_REFUSED",
      "a.jpg, PDF, ORDINARY, 415, FILE_TYPE_MISMATCH",
      "a.pdf, PDF, '', 422, CLASSIFICATION_MISSING",
      "a.pdf, PDF, nothing such, 422, CLASSIFICATION_MISSING",
      "a.pdf, PDF, SECRET, 422, STATE_SECRET_REFUSED",
      "a.pdf, PDF, TOP_SECRET, 422, STATE_SECRET_REFUSED"})
  @Tag("B06")
  @Tag("B07")
  @Tag("B31")
  @Tag("B33")
  void aRefusalHasItsCodeAndWords(String name, String content, String mark, int status, String code) {
    claim();
    byte[] bytes = content.equals("PDF") ? PDF : content.getBytes(StandardCharsets.UTF_8);
    Browser.Answer answer = officer.upload(path("/places/minutes"), name, bytes, mark);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.json().path("code").asText()).isEqualTo(code);
    assertThat(answer.json().at("/fields/0/message").asText()).isNotBlank().isEqualTo(answer.message());
    assertThat(officer.get(path("")).json().at("/places/0/files")).isEmpty();
  }

  @Test
  @Tag("B01")
  @Tag("B33")
  void aMissingMarkAndATooLargeFileAreToldInWords() {
    claim();
    Browser.Answer missing = officer.upload(path("/places/minutes"), "a.pdf", PDF, null);
    assertThat(missing.json().path("code").asText()).isEqualTo("CLASSIFICATION_MISSING");
    assertThat(missing.json().at("/fields/0/field").asText()).isEqualTo("classification");
    Browser.Answer large = officer.upload(path("/places/minutes"), "a.pdf", Arrays.copyOf(PDF, 10 * 1024 * 1024 + 1), "ORDINARY");
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.json().path("code").asText()).isEqualTo("FILE_TOO_LARGE");
    assertThat(large.message()).startsWith("Tệp vượt quá 10 MB");
  }

  @Test
  @Tag("B15")
  void aNameFromOutsideIsShownHarmless() {
    claim();
    assertThat(attached("../../<b>x</b>\u202Efdp.pdf").path("name").asText()).isEqualTo("b_fdp.pdf");
  }

  // -- those to whom it does not belong ------------------------------------------------------------------------------------------

  @Test
  void whoIsNotLoggedInIsToldNothing() {
    Browser nobody = new Browser(port);
    nobody.get("/camunda/app/tasklist/default/");
    for (String rest : List.of("", "/produced/letter", "/files/" + UUID.randomUUID())) {
      assertThat(nobody.get(path(rest)).status()).as(rest).isEqualTo(401);
    }
    assertThat(nobody.upload(path("/places/minutes"), "a.pdf", PDF, "ORDINARY").status()).isIn(401, 403);
  }

  @Test
  void withoutTheTokenNothingIsChanged() {
    claim();
    String id = attached("a.pdf").path("id").asText();
    Browser.Answer upload = officer.upload(path("/places/minutes"), "b.pdf", PDF, "ORDINARY", "X-XSRF-TOKEN", "guess");
    assertThat(upload.status()).isEqualTo(403);
    Browser.Answer withdrawal =
        officer.send("POST", path("/files/" + id + "/withdrawal"), "application/json", "{\"reason\":\"x\"}", "X-XSRF-TOKEN", "guess");
    assertThat(withdrawal.status()).isEqualTo(403);
    assertThat(officer.get(path("")).json().at("/places/0/files")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"officer.381", "head.380", "campaign.38", "supervisor.38", "inspector.38"})
  @Tag("B34")
  void toEverybodyElseThereIsNoSuchTask(String user) {
    claim();
    String id = attached("a.pdf").path("id").asText();
    Browser other = Browser.of(port, user, GateContext.PASSWORD, user.startsWith("officer") || user.startsWith("head") ? "tasklist" : "welcome");
    for (String rest : List.of("", "/produced/letter", "/files/" + id)) {
      assertThat(other.get(path(rest)).status()).as(user + rest).isEqualTo(404);
    }
    assertThat(other.upload(path("/places/minutes"), "b.pdf", PDF, "ORDINARY").status()).isEqualTo(404);
    assertThat(other.post(path("/files/" + id + "/withdrawal"), "{\"reason\":\"x\"}").status()).isEqualTo(404);
  }

  @Test
  void aDocumentOfAnotherTaskAndAPlaceThatIsClosedDoNotExist() {
    claim();
    String id = attached("a.pdf").path("id").asText();
    assertThat(officer.upload(path("/places/earlier"), "b.pdf", PDF, "ORDINARY").status()).isEqualTo(404);
    assertThat(officer.upload(path("/places/nothing"), "b.pdf", PDF, "ORDINARY").status()).isEqualTo(404);
    assertThat(officer.get(path("/produced/minutes")).status()).isEqualTo(404);
    String first = task;
    oneTaskIsOpen();
    assertThat(task).isNotEqualTo(first);
    assertThat(officer.get(path("/files/" + id)).status()).isEqualTo(404);
    claim();
    assertThat(officer.post(path("/files/" + id + "/withdrawal"), "{\"reason\":\"x\"}").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/files/../produced/letter", "/files/%2e%2e%2fproduced", "/produced/letter;x=1", "//produced/letter", "/files/..%5c..%5cetc",
      "/produced/letter%00", "/files/../../../../../etc/passwd"})
  void anOddPathLeadsNowhere(String rest) {
    assertThat(officer.get(path(rest)).status()).isIn(400, 404);
  }

  @Test
  void onlyWhoHasTakenTheTaskBringsScansIn() {
    Browser.Answer answer = officer.upload(path("/places/minutes"), "a.pdf", PDF, "ORDINARY");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.message()).isEqualTo("Hãy nhận việc này trước khi thực hiện.");
  }

  @Test
  void aRuleThatKeepsAPersonAwayCountsHereToo() {
    rules.conflicted = "officer.380";
    assertThat(officer.get(path("")).status()).isEqualTo(403);
    assertThat(officer.get(path("/produced/letter")).status()).isEqualTo(403);
  }

  @Test
  void aSuspendedProcessIsLeftAlone() {
    claim();
    processes.suspendProcessInstanceById(instance);
    assertThat(officer.upload(path("/places/minutes"), "a.pdf", PDF, "ORDINARY").status()).isEqualTo(409);
  }

  @Test
  void aChangedScanIsNotHandedOut() {
    claim();
    String id = attached("a.pdf").path("id").asText();
    jdbc.update("update document set hash = ? where id = ?", "0".repeat(64), id);
    Browser.Answer answer = officer.get(path("/files/" + id));
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.json().path("type").asText()).isEqualTo("DocumentDamaged");
    assertThat(jdbc.queryForObject("select count(*) from document_access where action = 'FOUND_DAMAGED' and document_id = ?", Integer.class, id))
        .isEqualTo(1);
  }

  @Test
  void filesAreProposedToPlacesByTheirNamesAndNothingIsSentByThat() {
    JsonNode proposals = officer.post(path("/proposals"), "{\"names\":[\"bien ban da ky.pdf\",\"Scan0001.pdf\"]}").json();
    assertThat(proposals.at("/0/place").asText()).isEqualTo("minutes");
    assertThat(proposals.at("/1/place").isNull()).isTrue();
    assertThat(officer.get(path("")).json().at("/places/0/files")).isEmpty();
    assertThat(officer.post(path("/proposals"), "{\"names\":[" + "\"a\",".repeat(200) + "\"a\"]}").status()).isEqualTo(422);
    assertThat(officer.post(path("/proposals"), "{\"names\":[null]}").status()).isEqualTo(422);
    Browser other = Browser.of(port, "officer.381", GateContext.PASSWORD, "tasklist");
    assertThat(other.post(path("/proposals"), "{\"names\":[\"a\"]}").status()).isEqualTo(404);
  }

  @Test
  @Tag("B41")
  void whoSomebodyIsAndWhereFromIsNotTakenFromHeaders() {
    claim();
    String[] forged = {"X-Forwarded-For", "10.0.0.1", "X-User-Id", "head.380", "X-Remote-User", "head.380", "X-Tenant", "381", "X-Forwarded-Host", "evil.example",
        "Authorization", "Basic aGVhZC4zODA6", "X-HTTP-Method-Override", "DELETE"};
    assertThat(officer.upload(path("/places/minutes"), "a.pdf", PDF, "ORDINARY", forged).status()).isEqualTo(200);
    assertThat(jdbc.queryForList("select user_id from document_access", String.class)).containsExactly("officer.380");
    assertThat(jdbc.queryForList("select actor from decision_record where action = 'DOCUMENT_ATTACHED' order by recorded_at desc", String.class).get(0))
        .isEqualTo("officer.380");
    Browser other = Browser.of(port, "officer.381", GateContext.PASSWORD, "tasklist");
    assertThat(other.send("GET", path(""), null, null, "X-User-Id", "officer.380", "X-Tenant", "380", "X-Forwarded-User", "officer.380").status())
        .isEqualTo(404);
  }

  @Test
  @Tag("B41")
  void ofTwoSessionsInOneRequestNeitherGivesTheOtherRights() {
    claim();
    Browser other = Browser.of(port, "officer.381", GateContext.PASSWORD, "tasklist");
    String own = "JSESSIONID=" + other.cookie("JSESSIONID");
    String foreign = "JSESSIONID=" + officer.cookie("JSESSIONID");
    String token = "; XSRF-TOKEN=" + other.cookie("XSRF-TOKEN");
    assertThat(other.send("GET", path(""), null, null, "Cookie", own + "; JSESSIONID=forged" + token).status()).isEqualTo(404);
    assertThat(other.send("GET", path(""), null, null, "Cookie", "JSESSIONID=forged; " + own + token).status()).isIn(401, 404);
    assertThat(foreign).isNotEqualTo(own);
  }

  @Test
  @Tag("B16")
  void whoSendsVeryManyFilesIsToldToWait() {
    claim();
    for (int file = 0; file < 30; file++) {
      jdbc.update("insert into document_access (accessed_at, user_id, action) values (current_timestamp, 'officer.380', 'ATTACHED')");
    }
    Browser.Answer answer = officer.upload(path("/places/minutes"), "a.pdf", PDF, "ORDINARY");
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.json().path("code").asText()).isEqualTo("QUOTA");
    assertThat(answer.message()).contains("Hãy chờ một phút");
  }

  @Test
  @Tag("B01")
  void aHundredMegabytesAreRefusedBeforeTheyAreSent() throws IOException {
    claim();
    Unsent unsent = Unsent.announce(port, path("/places/minutes"), officer, 100L * 1024 * 1024);
    assertThat(unsent.status()).isEqualTo(413);
    assertThat(unsent.body()).contains("FILE_TOO_LARGE", "Tệp vượt quá 10 MB");
  }

  @Test
  @Tag("B29")
  void whatIsNoUploadOfOursIsMalformed() {
    claim();
    assertThat(officer.send("POST", path("/places/minutes"), "multipart/form-data; boundary=x", "no parts at all").status()).isEqualTo(400);
    assertThat(officer.post(path("/places/minutes"), "{}").status()).isEqualTo(415);
    assertThat(officer.post(path("/files/x/withdrawal"), "{\"reason\":\"x\",\"more\":1}").status()).isEqualTo(400);
  }

  @Test
  void nothingOfADocumentReachesTheEnginesTables() {
    claim();
    attached("Canary Nguyễn Thị Hoà.pdf");
    officer.get(path("/produced/people"));
    List<String> columns = jdbc.queryForList("""
        select table_name || '.' || column_name from information_schema.columns
        where table_name like 'ACT\\_%' escape '\\' and data_type in ('CHARACTER VARYING', 'CHARACTER LARGE OBJECT')""", String.class);
    assertThat(columns).hasSizeGreaterThan(100);
    for (String column : columns) {
      String table = column.substring(0, column.indexOf('.'));
      String name = column.substring(column.indexOf('.') + 1);
      assertThat(jdbc.queryForObject("select count(*) from " + table + " where cast(" + name + " as varchar) like '%Canary%'", Integer.class))
          .as(column).isZero();
    }
    List<String> binaries = jdbc.queryForList("select table_name || '.' || column_name from information_schema.columns"
        + " where table_name like 'ACT_%' and data_type = 'BINARY LARGE OBJECT'", String.class);
    for (String column : binaries) {
      String table = column.substring(0, column.indexOf('.'));
      assertThat(jdbc.queryForList("select " + column.substring(column.indexOf('.') + 1) + " from " + table, byte[].class).stream()
          .filter(bytes -> bytes != null).map(bytes -> new String(bytes, StandardCharsets.UTF_8))).as(column)
          .noneMatch(text -> text.contains("Canary"));
    }
  }
}
