package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.quyhoach.cadre.Fact;
import vn.quyhoach.cadre.FactSource;
import vn.quyhoach.document.AttachedDocument;
import vn.quyhoach.document.Classification;
import vn.quyhoach.document.DocumentPlace;
import vn.quyhoach.document.DocumentVisit;
import vn.quyhoach.document.Documents;
import vn.quyhoach.document.ScanSamples;
import vn.quyhoach.dossier.DossierLine;
import vn.quyhoach.dossier.DossierSeal;
import vn.quyhoach.dossier.DossierSeals;
import vn.quyhoach.dossier.DossierLine.Standing;
import vn.quyhoach.nomination.ListDossier;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.PlanState;
import vn.quyhoach.refusal.Refusal;
import vn.quyhoach.workflow.web.PageVisit;

/** A list is signed only with every paper that the pack requires, each of them still of use. */
class DossierChecklistProcessTest extends PlanTestBase {

  private static final String SIGN = "userTask_signSubmission";
  private static final byte[] PDF = ScanSamples.pdf("Giay to", 1);

  @Autowired Documents documents;
  @Autowired ListDossier dossier;
  @Autowired DossierSeals seals;
  @Autowired WebApplicationContext application;

  @Test
  void aListIsNotSignedWhileAPaperIsMissingOrTooOld() {
    String unit = "15331";
    playUntil(key(unit), SIGN);
    Nomination first = names(unit).get(0);
    Map<String, Object> signature = Map.of("decision", "SIGN", "number", "07-TTr/ĐU", "signedOn", today().toString(),
        "warningReason", "Đơn vị cam kết bổ sung khi rà soát.");

    Refusal missing = refusalOf(() -> submit(taskOf(key(unit), SIGN), "head." + unit, signature));
    assertNamesClause(missing, "decision", nameOf(first), "«Sơ yếu lý lịch (mẫu 2C/TCTW-98)»", "chưa có");
    assertNames(missing, "decision", "Danh sách trình", "tờ trình đã ký");
    assertThat(missing.fields()).as("one message for each person, and one for the list").hasSize(names(unit).size() + 1);
    assertThat(rows(shown(key(unit), SIGN), "dossierTable")).extracting(row -> row.get("holder")).contains("Danh sách trình", nameOf(first));
    assertThat(rows(shown(key(unit), SIGN), "dossierTable")).extracting(row -> (String) row.get("wanted"))
        .anyMatch(wanted -> wanted.contains("Bản tự kiểm điểm"));

    bring(unit, Stream.of(Standing.MISSING, Standing.EXPIRED));
    LocalDate tooOld = today().minusMonths(6).minusDays(1);
    AttachedDocument good = of(first, "curriculum-vitae");
    documents.withdraw(good.id(), "quét nhầm", new DocumentVisit("officer." + unit, "task", "key"));
    attach(of(first.cadreCode()), "curriculum-vitae", tooOld);
    Refusal expired = refusalOf(() -> submit(taskOf(key(unit), SIGN), "head." + unit, signature));
    assertThat(expired.fields()).singleElement()
        .satisfies(field -> assertThat(field.message()).contains(nameOf(first), "đã hết hạn", "Sơ yếu lý lịch"));

    attach(of(first.cadreCode()), "curriculum-vitae", today().minusMonths(6));
    submit(taskOf(key(unit), SIGN), "head." + unit, signature);
    assertThat(plan(unit).state()).isEqualTo(PlanState.SUBMITTED);
  }

  @Test
  void aListIsNotSignedWhileTheSignedMinutesOfAMeetingAreMissingOrDamaged() {
    String unit = "15328";
    playUntil(key(unit), SIGN);
    bring(unit, Stream.of(Standing.MISSING, Standing.EXPIRED));
    List<DossierLine> minutes = dossier.of(plan(unit).id(), names(unit)).stream()
        .filter(line -> line.item().code().equals("SIGNED_MINUTES")).toList();
    assertThat(minutes).as("every meeting that was held").hasSize(5)
        .allSatisfy(line -> assertThat(line.standing()).isEqualTo(Standing.PRESENT));
    DossierLine second = minutes.get(1);
    AttachedDocument scan = documents.of(List.of(second.owner())).get(0);
    Map<String, Object> signature = Map.of("decision", "SIGN", "number", "08-TTr/ĐU", "signedOn", today().toString(),
        "warningReason", "Đơn vị cam kết bổ sung khi rà soát.");

    documents.withdraw(scan.id(), "thiếu trang ký", new DocumentVisit("officer." + unit, "task", "key"));
    Refusal missing = refusalOf(() -> submit(taskOf(key(unit), SIGN), "head." + unit, signature));
    assertThat(missing.fields()).singleElement().satisfies(field -> {
      assertThat(field.field()).isEqualTo("decision");
      assertThat(field.message()).contains("Biên bản các hội nghị: chưa có", second.item().title(), "thẻ «Văn bản»").doesNotContain(minutes.get(0).item().title());
    });
    assertThat(rows(shown(key(unit), SIGN), "dossierTable")).filteredOn(row -> "Biên bản các hội nghị".equals(row.get("holder"))).singleElement()
        .satisfies(row -> {
          assertThat(row.get("complete")).isEqualTo("4/5");
          assertThat((String) row.get("wanted")).contains(second.item().title());
        });

    attach(second.owner(), "signed-minutes", null);
    AttachedDocument again = documents.of(List.of(second.owner())).get(0);
    jdbc.sql("update document set damage = 'LOST' where id = :id").param("id", again.id()).update();
    assertThat(refusalOf(() -> submit(taskOf(key(unit), SIGN), "head." + unit, signature)).fields()).as("a damaged scan counts as none").hasSize(1);
    jdbc.sql("update document set damage = null where id = :id").param("id", again.id()).update();
    submit(taskOf(key(unit), SIGN), "head." + unit, signature);
    assertThat(plan(unit).state()).isEqualTo(PlanState.SUBMITTED);
  }

  @Test
  void whatIsOnRecordDoesInsteadOfAScanAsLongAsItIsOfUse() {
    String unit = "15334";
    playUntil(key(unit), SIGN);
    Nomination name = names(unit).get(0);
    cadres.record(name.cadreCode(), new Fact.HealthCertificate(today().minusMonths(7), "Bệnh viện", "Đủ sức khỏe"), FactSource.VETTING, "board.38");
    assertThat(line(unit, name, "HEALTH_CERTIFICATE").standing()).isEqualTo(Standing.EXPIRED);
    attach(of(name.cadreCode()), "health-certificate", today().minusMonths(5).minusDays(10));
    assertThat(line(unit, name, "HEALTH_CERTIFICATE").standing()).as("a newer scan counts; it expires soon").isEqualTo(Standing.EXPIRING);
    assertThat(line(unit, name, "HEALTH_CERTIFICATE").words()).contains("Sắp hết hạn", "dùng được đến");
    cadres.record(name.cadreCode(), new Fact.HealthCertificate(today(), "Bệnh viện", "Đủ sức khỏe"), FactSource.VETTING, "board.38");
    assertThat(line(unit, name, "HEALTH_CERTIFICATE")).satisfies(line -> {
      assertThat(line.standing()).isEqualTo(Standing.PRESENT);
      assertThat(line.words()).contains("ghi trong hồ sơ");
    });
    assertThat(line(unit, name, "VOTE_SUMMARY").words()).contains("biên bản đã khóa");
    assertThat(line(unit, name, "BIRTH_CERTIFICATE")).satisfies(line -> {
      assertThat(line.words()).contains("không bắt buộc");
      assertThat(line.blocks(line.item().neededBy())).isFalse();
    });
  }

  @Test
  void theBoardReadsWhatWasSignedAndTheNextSignatureShowsWhatChanged() throws IOException {
    String unit = "15148";
    playUntil(key(unit), SIGN);
    play(key(unit), SIGN);
    runJobs(key(unit));
    String planId = plan(unit).id();
    DossierSeal signed = seals.latest(planId).orElseThrow();
    assertThat(signed.round()).isEqualTo(1);
    assertThat(detailOf(planId, "SUBMISSION_SIGNED")).contains("\"papersHash\":\"" + signed.hash() + "\"", "\"papers\":" + signed.papers().size());

    Nomination first = names(unit).get(0);
    AttachedDocument old = of(first, "curriculum-vitae");
    documents.withdraw(old.id(), "thay bản mới", new DocumentVisit("officer." + unit, "task", "key"));
    attach(of(first.cadreCode()), "curriculum-vitae", today());
    AttachedDocument exchanged = of(first, "curriculum-vitae");
    String board = "board." + taskOf(key(unit), "userTask_receiveDossier").getTenantId();
    String intake = taskOf(key(unit), "userTask_receiveDossier").getId();
    assertThat(place(board, intake, first).findValuesAsText("id")).as("what was signed, although it was taken back since").contains(old.id())
        .doesNotContain(exchanged.id());
    assertThat(file(board, intake, old)).isEqualTo(200);
    assertThat(file(board, intake, exchanged)).as("not part of what was signed").isEqualTo(404);
    assertThat(place(board, intake, first).path("hint").asText()).doesNotContain("Đã thay");

    playUntil(key(unit), "userTask_concludeAppraisal");
    play(key(unit), "userTask_concludeAppraisal", Map.of("conclusion", "RETURN", "opinion", "Sơ yếu lý lịch chưa đóng dấu.", "defects",
        List.of(Map.of("nomination", "1", "document", "CURRICULUM_VITAE", "text", "Sơ yếu lý lịch chưa đóng dấu."))));
    runJobs(key(unit));
    playUntil(key(unit), "userTask_receiveSupplement");
    assertThat(seals.latest(planId).orElseThrow()).satisfies(second -> {
      assertThat(second.round()).isEqualTo(2);
      assertThat(second.hash()).isNotEqualTo(signed.hash());
      assertThat(detailOf(planId, "SUPPLEMENT_SIGNED")).contains(second.hash());
    });
    String again = taskOf(key(unit), "userTask_receiveSupplement").getId();
    assertThat(place(board, again, first).findValuesAsText("id")).contains(exchanged.id()).doesNotContain(old.id());
    assertThat(place(board, again, first).path("hint").asText()).isEqualTo("Đã thay so với lần trình trước.");
    assertThat(place(board, again, names(unit).get(1)).path("hint").asText()).as("only what changed").doesNotContain("lần trình trước");
    assertThat(file(board, again, old)).isEqualTo(404);
    assertThat(record.faultsOf(planId)).isEmpty();
  }

  private String detailOf(String planId, String action) {
    return jdbc.sql("select detail from decision_record where scope = :plan and action = :action").param("plan", planId).param("action", action)
        .query(String.class).single();
  }

  /** The place of somebody's curriculum vitae as the tab of a task shows it. */
  private JsonNode place(String userId, String taskId, Nomination name) throws IOException {
    JsonNode overview = new ObjectMapper().readTree(
        PageVisit.send(application, userId, get("/quyhoach/api/tasks/{task}/documents", taskId)).getContentAsString());
    for (JsonNode place : overview.path("places")) {
      if (place.path("id").asText().startsWith("curriculum-vitae") && place.path("item").path("holderId").asText().equals(name.cadreCode())) {
        return place;
      }
    }
    throw new AssertionError("no place for " + name.cadreCode() + " in " + overview);
  }

  private int file(String userId, String taskId, AttachedDocument document) {
    return PageVisit.send(application, userId, get("/quyhoach/api/tasks/{task}/documents/files/{id}", taskId, document.id())).getStatus();
  }

  private DossierLine line(String unit, Nomination name, String item) {
    return dossier.of(plan(unit).id(), List.of(name)).stream().filter(line -> line.item().code().equals(item)).findFirst().orElseThrow();
  }

  private void bring(String unit, Stream<Standing> standings) {
    List<Standing> wanted = standings.toList();
    List<DocumentPlace> places = dossier.of(plan(unit).id(), names(unit)).stream()
        .filter(line -> line.item().required() && wanted.contains(line.standing())).map(DossierLine::place).toList();
    documents.attach(places, 10, "Hồ sơ.pdf", PDF, Classification.ORDINARY, today(), new DocumentVisit("officer." + unit, "task", "key"));
  }

  private static String of(String cadreCode) {
    return "cadre:" + cadreCode;
  }

  private AttachedDocument of(Nomination name, String slot) {
    return documents.of(List.of(of(name.cadreCode()))).stream().filter(document -> document.place().slot().equals(slot)).findFirst()
        .orElseThrow();
  }

  private void attach(String owner, String slot, LocalDate day) {
    documents.attach(new DocumentPlace(owner, slot), 10, "Giấy tờ.pdf", PDF, Classification.ORDINARY, day,
        new DocumentVisit("head.38", "task", "key"));
  }
}
