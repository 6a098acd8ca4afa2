package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.workflow.document.DocumentSlot;
import vn.quyhoach.workflow.document.TaskDocuments;
import vn.quyhoach.workflow.tasklist.TaskContext;

/** The documents that the steps of a plan hand out, opened again and compared with what the domain knows. */
class PlanDocumentsTest extends ConferenceTestBase {

  private static final Path FOLDER = Path.of("target/documents");

  @Autowired List<TaskDocuments> contributors;
  @Autowired RepositoryService repository;
  @Autowired PlatformTransactionManager transactions;

  private List<DocumentSlot> slots(String key, String element) {
    Task task = taskOf(key, element);
    assertThat(task).as(element + " of " + key).isNotNull();
    TaskContext context = new TaskContext(task.getId(), task.getTaskDefinitionKey(),
        repository.getProcessDefinition(task.getProcessDefinitionId()).getKey(), key, task.getTenantId(), "officer." + task.getTenantId(),
        new HashMap<>(runtime.getVariables(task.getExecutionId())));
    return contributors.stream().flatMap(contributor -> contributor.of(context).stream()).toList();
  }

  /** The text of a made document, which is also left for people to look at. */
  private String text(String key, String element, String id) throws IOException {
    DocumentSlot.Produced made = slots(key, element).stream().filter(slot -> slot.id().equals(id)).map(DocumentSlot.Produced.class::cast)
        .findFirst().orElseThrow();
    byte[] content = new TransactionTemplate(transactions).execute(status -> made.content().get());
    Files.createDirectories(FOLDER);
    Files.write(FOLDER.resolve(key + "-" + id + ".docx"), content);
    try (XWPFWordExtractor extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(content)))) {
      return extractor.getText();
    }
  }

  @Test
  void theBallotPaperHasTheNamesAndNoVoter() throws IOException {
    String key = key("15316");
    playUntil(key, CONVENE);
    assertThat(slots(key, CONVENE)).as("the first meeting agrees without a ballot").isEmpty();
    play(key, CONVENE);
    play(key, MINUTES);
    String paper = text(key, CONVENE, "ballot-paper");
    assertThat(paper).contains("PHIẾU BIỂU QUYẾT", "ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG ỦY", "Đồng ý", "Không đồng ý", "tối đa");
    for (Nomination name : nominations.onBallot(plan("15316").id())) {
      Cadre cadre = cadres.cadre(name.cadreCode());
      assertThat(paper).contains(cadre.fullName(), String.valueOf(cadre.birthDate().getYear()));
    }
    assertThat(paper).doesNotContain("{{", "[").doesNotContainIgnoringCase("người bỏ phiếu");
  }

  @Test
  void theMinutesHaveEachSumFractionAndTheTeam() throws IOException {
    String key = key("15319");
    playUntil(key, FIRST);
    play(key, FIRST, count(key, FIRST, 14, 13));
    play(key, SECOND, count(key, SECOND, 14, 13));
    String minutes = text(key, MINUTES, "count-minutes");
    assertThat(minutes).contains("BIÊN BẢN KIỂM PHIẾU", "DỰ THẢO", "Số phiếu phát ra: 14", "Số phiếu thu về: 14", "Số phiếu không thu về: 0",
        "Số phiếu hợp lệ: 14", "Số phiếu không hợp lệ: 0", "13/14", "92,8%", "Đủ phiếu", "1. ", "2. ", "3. ");
    assertThat(slots(key, MINUTES)).filteredOn(DocumentSlot.Scan.class::isInstance).singleElement()
        .satisfies(slot -> assertThat(((DocumentSlot.Scan) slot).isRequired()).isTrue());
  }

  @Test
  void theSubmissionItsListAndTheVotesNameEverybody() throws IOException {
    String key = key("15322");
    playUntil(key, "userTask_signSubmission");
    String submission = text(key, "userTask_signSubmission", "submission");
    String list = text(key, "userTask_signSubmission", "summary-list");
    String votes = text(key, "userTask_signSubmission", "vote-summary");
    assertThat(submission).contains("TỜ TRÌNH", "Kính gửi: Ban Thường vụ", "DỰ THẢO");
    assertThat(votes).contains("Hội nghị 1: ", "%");
    for (Nomination name : names("15322")) {
      String fullName = cadres.cadre(name.cadreCode()).fullName();
      assertThat(submission).contains(fullName);
      assertThat(list).contains(fullName, cadres.cadre(name.cadreCode()).homePlace());
      assertThat(votes).contains(fullName);
    }
  }

  @Test
  void aDepartmentWritesInTheLayoutOfTheState() throws IOException {
    String key = key("38D05");
    playUntil(key, "userTask_signSubmission");
    assertThat(text(key, "userTask_signSubmission", "submission"))
        .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ỦY BAN NHÂN DÂN TỈNH THANH HÓA", "SỞ CÔNG THƯƠNG")
        .doesNotContain("ĐẢNG CỘNG SẢN");
  }

  @Test
  void theReportTheDecisionAndTheExtractFollowTheList() throws IOException {
    String key = key("15325");
    playUntil(key, "userTask_concludeAppraisal");
    assertThat(text(key, "userTask_concludeAppraisal", "appraisal-report")).contains("BÁO CÁO", "BAN TỔ CHỨC", "DỰ THẢO");
    Set<String> scans = Set.of("signed-submission", "supplement");
    assertThat(slots(key, "userTask_concludeAppraisal")).filteredOn(DocumentSlot.Scan.class::isInstance)
        .allSatisfy(slot -> assertThat(((DocumentSlot.Scan) slot).open()).as(slot.id() + " is to read").isFalse())
        .extracting(DocumentSlot::id).containsAll(scans);
  }
}
