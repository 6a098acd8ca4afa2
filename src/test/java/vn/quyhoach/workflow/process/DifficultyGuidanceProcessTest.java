package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import vn.quyhoach.deadline.Deadline;
import vn.quyhoach.deadline.DeadlineKind;
import vn.quyhoach.document.ScanSamples;
import vn.quyhoach.guidance.Difficulties;
import vn.quyhoach.guidance.Difficulty;
import vn.quyhoach.guidance.DifficultyState;
import vn.quyhoach.guidance.StepCount;
import vn.quyhoach.workflow.web.PageVisit;

/** Difficulties (S5, S46) from the task where they come up to the answer, its publication and what everybody at the step sees of it. */
class DifficultyGuidanceProcessTest extends PlanTestBase {

  private static final String PROCESS = "difficulty-guidance";
  private static final String ANSWER = "userTask_answerDifficulty";
  private static final String FIRST_STEP = "userTask_registerImplementingDocuments";
  private static final String TASK = "/quyhoach/api/tasks/{task}/guidance";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired WebApplicationContext web;
  @Autowired Difficulties difficulties;

  // -- the way of a difficulty ---------------------------------------------------------------------------------------------------

  @Test
  void anAnswerComesBackAndItsPublishedFormReachesEverybodyAtTheStep() {
    long number = raised("officer.16012", "Thị trấn Hậu Lộc mới sáp nhập, văn bản triển khai ghi theo tên cũ hay tên mới?");
    Task task = answering(number);
    assertThat(task.getTenantId()).isEqualTo("400");
    assertThat(task.getDueDate().toInstant()).isEqualTo(Instant.parse("2022-07-20T10:00:00Z"));
    assertThat(notices("board.400", number)).hasSize(1);
    assertThat(shown(key(number), ANSWER).get("heading").toString()).contains("Thị trấn Hậu Lộc", "Đăng ký văn bản triển khai", "20/07/2022");
    assertThat(shown(key(number), ANSWER).get("conversation").toString()).contains("tên cũ hay tên mới");

    Map<String, Object> published = new HashMap<>(answer("Ghi theo tên tại thời điểm ban hành văn bản."));
    published.putAll(Map.of("publish", true, "publicQuestion", "Thị trấn Hậu Lộc ghi tên nào?", "number", "03-HD/BTC", "issuedOn", "2022-07-13"));
    assertNames(refusalOfPlaying(key(number), ANSWER, published), "publicQuestion", "«Thị trấn Hậu Lộc»");
    String head = shownName("head.16012");
    assertNames(refusalOfPlaying(key(number), ANSWER, with(with(published, "publicQuestion", "Ghi tên nào?"), "publicAnswer",
        "Hỏi đồng chí " + head.toLowerCase() + ".")), "publicAnswer", head);
    assertNames(refusalOfPlaying(key(number), ANSWER, with(with(published, "publicQuestion", "Ghi tên nào?"), "issuedOn",
        today().plusDays(1).toString())), "issuedOn", "ngày hôm nay");
    assertThat(tab("officer.16015").at("/notes")).as("nothing is published by what was refused").noneMatch(note -> number(note).equals("03-HD/BTC"));

    play(key(number), ANSWER, with(published, "publicQuestion", "Đơn vị mới sáp nhập thì văn bản triển khai ghi tên cũ hay tên mới?"));
    assertThat(notices("officer.16012", number)).hasSize(1).allMatch(text -> text.contains("số " + number) && !text.contains("Hậu Lộc"));
    assertThat(deadline(number, 1).isMet()).isTrue();

    JsonNode note = only(tab("officer.16015").at("/notes"), "03-HD/BTC");
    assertThat(note.path("answer").asText()).isEqualTo("Ghi theo tên tại thời điểm ban hành văn bản.");
    assertThat(note.path("basis").asText()).contains("cần đối chiếu văn bản gốc");
    assertThat(note.toString()).doesNotContain("Thị trấn").doesNotContain("16012");
    assertThat(tab("officer.16015").at("/difficulties")).as("another unit's difficulty").isEmpty();
    playUntil(key("16015"), "userTask_recordSourceEvaluation");
    assertThat(call("officer.16015", get(TASK, taskOf(key("16015"), "userTask_recordSourceEvaluation").getId())).at("/notes"))
        .as("at another step").isEmpty();

    JsonNode own = difficulty("officer.16012", number);
    assertThat(own.path("mayAcknowledge").asBoolean()).isTrue();
    assertThat(own.at("/thread").findValuesAsText("kind")).containsExactly("Nêu vướng mắc", "Trả lời");
    say("officer.16012", number, "acknowledgement", Map.of("clear", true, "text", ""));
    assertThat(instance(PROCESS, key(number))).isNull();
    assertThat(difficulties.difficulty(number).state()).isEqualTo(DifficultyState.CLOSED);
    assertThat(record.faultsOf(plan("16012").id())).isEmpty();
    assertThat(record.faultsOf(campaign().id())).isEmpty();
  }

  @Test
  void theBoardAsksBackAndItsOwnTimeStandsStillMeanwhile() {
    long number = raised("officer.16018", "Đồng chí mới chuyển đến thì đơn vị nào đánh giá?");
    play(key(number), ANSWER, Map.of("treatment", "ASK_BACK", "counterQuestion", "Chuyển đến từ ngày nào?"));
    assertThat(openTasks(key(number))).isEmpty();
    assertThat(deadline(number, 1).isPaused()).isTrue();
    assertThat(difficulty("officer.16018", number).path("mayReply").asBoolean()).isTrue();
    assertThat(status("officer.16018", post("/quyhoach/api/difficulties/" + number + "/acknowledgement").content("{\"clear\":true}")))
        .as("nothing is answered yet").isEqualTo(422);
    assertThat(status("officer.16018", reply(number, "  "))).isEqualTo(422);
    assertThat(status("officer.16021", reply(number, "Từ tháng 5."))).as("another unit").isEqualTo(404);
    assertThat(status("counter1.16018", reply(number, "Từ tháng 5."))).as("a counter of the unit").isEqualTo(404);

    say("head.16018", number, "reply", Map.of("text", "Từ tháng 5."));
    assertThat(deadline(number, 1).isPaused()).isFalse();
    assertThat(shown(key(number), ANSWER).get("conversation").toString()).contains("Chuyển đến từ ngày nào?", "Từ tháng 5");
    assertThat(status("officer.16018", reply(number, "Từ tháng 5."))).as("said twice").isEqualTo(422);
  }

  @Test
  void anAnswerThatIsNotClearComesBackAndIsCounted() {
    long number = raised("officer.16057", "Văn bản triển khai phải có dấu giáp lai không?");
    play(key(number), ANSWER, answer("Thực hiện theo quy định về văn thư."));
    assertThat(status("officer.16057", post("/quyhoach/api/difficulties/" + number + "/acknowledgement").content("{\"clear\":false,\"text\":\"\"}")))
        .as("unclear without words").isEqualTo(422);
    say("officer.16057", number, "acknowledgement", Map.of("clear", false, "text", "Quy định nào?"));
    assertThat(difficulties.difficulty(number).timesUnclear()).isEqualTo(1);
    assertThat(deadline(number, 2).isMet()).isFalse();
    assertThat(notices("board.400", number)).hasSize(2);
    assertThat(shown(key(number), ANSWER).get("heading").toString()).contains("1 lần");
    play(key(number), ANSWER, answer("Văn bản nhiều trang thì đóng dấu giáp lai."));
    fireTimer(PROCESS, key(number), "timer_acknowledgementDue");
    assertThat(instance(PROCESS, key(number))).isNull();
    assertThat(difficulties.difficulty(number).state()).isEqualTo(DifficultyState.CLOSED);
    assertThat(difficulty("officer.16057", number).at("/thread").findValuesAsText("kind")).containsExactly("Nêu vướng mắc", "Trả lời",
        "Đơn vị chưa rõ", "Trả lời", "Hết thời hạn xác nhận, coi là đã rõ");
  }

  @Test
  void aDifficultyBeyondABoardGoesToTheBoardAboveWithTimeOfItsOwn() {
    long number = raised("officer.16027", "Có được lập danh mục chức danh riêng của đơn vị không?");
    assertNames(refusalOfPlaying(key(number), ANSWER, Map.of("treatment", "FORWARD")), "forwardReason", "Lý do");
    play(key(number), ANSWER, Map.of("treatment", "FORWARD", "forwardReason", "Vượt thẩm quyền của huyện."));
    runJobs(key(number));
    assertThat(answering(number).getTenantId()).isEqualTo("38");
    assertThat(deadline(number, 1).isMet()).isTrue();
    assertThat(deadline(number, 2).unitCode()).isEqualTo("38");
    assertThat(shown(key(number), ANSWER).get("conversation").toString()).contains("Vượt thẩm quyền của huyện");
    assertThat(refusalOfPlaying(key(number), ANSWER, Map.of("treatment", "FORWARD", "forwardReason", "Nữa."))).hasMessageContaining("cao nhất");
    play(key(number), ANSWER, answer("Không lập danh mục riêng."));
    assertThat(difficulty("officer.16027", number).path("board").asText()).contains("Tỉnh ủy");
    assertThat(difficulty("officer.16027", number).path("mayAcknowledge").asBoolean()).isTrue();
  }

  @Test
  void aBoardThatDoesNotAnswerInTimeIsReportedUpwards() {
    long number = raised("officer.16063", "Người sinh tháng 9 tính tuổi theo tháng nào?");
    climb(deadline(number, 1));
    climb(deadline(number, 1));
    climb(deadline(number, 1));
    assertThat(deadlines.noticesOf(deadline(number, 1))).extracting(notice -> notice.rung() + " " + notice.recipientUser().orElseThrow())
        .containsExactly("LAST_REMINDER board.400", "NOTICE_TO_HEAD head.400", "REPORT_TO_UPPER_LEVEL board.38");
    play(key(number), ANSWER, answer("Tính theo tháng sinh ghi trong lý lịch đảng viên."));
    assertThat(deadline(number, 1).isMet()).isTrue();
    assertThat(ladderTimer(deadline(number, 1))).as("nothing becomes later any more").isNull();
  }

  @ParameterizedTest
  @CsvSource({"officer.38D03, 38", "officer.401, 38", "officer.38, 38", "officer.16093, 401"})
  void theBoardInChargeIsTheOneThatApprovesAndNeverAboveTheProvince(String asker, String board) {
    long number = raised(asker, "Văn bản triển khai do ai ký?");
    assertThat(answering(number).getTenantId()).isEqualTo(board);
  }

  @Test
  void theUnitsTimeStandsStillByDecisionUntilTheAnswer() {
    String unit = "16030";
    long number = raised("officer." + unit, "Chưa có biên chế cấp phó thì giới thiệu thế nào?");
    LocalDate due = submission(unit).due();
    Map<String, Object> hold = Map.of("treatment", "HOLD", "pauseNumber", "45-CV/BTCHU", "pauseDate", today().toString(),
        "pauseReason", "Chờ ý kiến về biên chế");
    assertNames(refusalOfPlaying(key(number), ANSWER, with(hold, "pauseNumber", "")), "pauseNumber", "căn cứ");
    play(key(number), ANSWER, hold);
    assertThat(submission(unit).isPaused()).isTrue();
    assertThat(submission(unit).pauseBasis().orElseThrow().number()).isEqualTo("45-CV/BTCHU");
    assertThat(difficulty("officer." + unit, number).path("clockPaused").asBoolean()).isTrue();
    assertThat(refusalOfPlaying(key(number), ANSWER, hold)).hasMessageContaining("không có gì để tạm dừng");
    jdbc.sql("update deadline set paused_since = :since where id = :id").param("since", today().minusDays(2)).param("id", submission(unit).id())
        .update();
    play(key(number), ANSWER, answer("Giới thiệu theo số lượng tối đa được giao."));
    assertThat(submission(unit).isPaused()).isFalse();
    assertThat(submission(unit).due()).as("two working days later").isAfter(due);
    assertThat(submission(unit).firstDue()).isEqualTo(due);
    assertThat(record.faultsOf(plan(unit).id())).isEmpty();
  }

  @Test
  void aRepeatedQuestionIsAnsweredAsBeforeLinkedAndCounted() {
    long first = raised("officer.16096", "Ban chấp hành chưa đủ số lượng thì văn bản triển khai ai ban hành?");
    long second = raised("officer.16099", "Ban chấp hành thiếu người, văn bản triển khai ai ban hành?");
    assertNames(refusalOfPlaying(key(second), ANSWER, Map.of("treatment", "DUPLICATE", "duplicateOf", String.valueOf(first))), "duplicateOf",
        "đã được trả lời");
    play(key(first), ANSWER, answer("Ban Thường vụ ban hành."));
    assertThat(rows(shown(key(second), ANSWER), "duplicateOptions").get(0).get("value")).as("the likeliest").isEqualTo(String.valueOf(first));
    int repeated = step(FIRST_STEP).repeated();
    play(key(second), ANSWER, Map.of("treatment", "DUPLICATE", "duplicateOf", String.valueOf(first)));
    assertThat(difficulties.difficulty(second).duplicateOf()).contains(first);
    assertThat(difficulties.difficulty(second).answer()).isEqualTo("Ban Thường vụ ban hành.");
    assertThat(step(FIRST_STEP).repeated()).isEqualTo(repeated + 1);

    long named = raised("officer.16102", "Ban chấp hành khuyết, văn bản triển khai ban hành thế nào?");
    long naming = raised("officer.16096", "Ai ký văn bản triển khai của ban chấp hành?");
    play(key(naming), ANSWER, answer("Đảng ủy " + unitName("16096") + " ký."));
    assertNames(refusalOfPlaying(key(named), ANSWER, Map.of("treatment", "DUPLICATE", "duplicateOf", String.valueOf(naming))), "duplicateOf",
        unitName("16096"));
  }

  // -- what people see and find --------------------------------------------------------------------------------------------------

  @Test
  void guidanceIsFoundWhileTypingAndCountsWhoeverItHelped() throws Exception {
    long number = raised("officer.401", "Họp trực tuyến có được tính là hội nghị không?");
    Map<String, Object> published = new HashMap<>(answer("Họp trực tuyến được tính khi bảo đảm bỏ phiếu kín."));
    published.putAll(Map.of("publish", true, "publicQuestion", "Hội nghị trực tuyến có được tính không?", "number", "11-HD/BTCTU",
        "issuedOn", "2022-07-12"));
    play(key(number), ANSWER, published);

    String task = task("officer.16105");
    JsonNode found = call("officer.16105", get(TASK + "/like", task).param("text", "hop truc tuyen co duoc tinh la hoi nghi khong a"));
    JsonNode note = only(found, "11-HD/BTCTU");
    assertThat(call("officer.16105", get(TASK + "/like", task).param("text", "chế độ nghỉ phép tàu xe"))).isEmpty();
    int met = step(FIRST_STEP).met();
    for (int click = 0; click < 2; click++) {
      call("officer.16105", json(post(TASK + "/notes/" + note.path("id").asText() + "/met", task), "{}"));
    }
    assertThat(step(FIRST_STEP).met()).isEqualTo(met + 1);
    assertThat(status("officer.16105", json(post(TASK + "/notes/999999/met", task), "{}"))).isEqualTo(404);

    String html = page("officer.16108", "&tim=truc tuyen bo phieu kin");
    assertThat(html).contains("11-HD/BTCTU", "Ban Tổ chức Tỉnh ủy Thanh Hóa").doesNotContain("03-HD/BTC", "Tải Excel", "Rút hướng dẫn", "đang chờ trong phạm vi");
    assertThat(page("officer.16108", "&tim=khong co gi")).contains("Không có hướng dẫn nào khớp");
    assertThat(page("officer.16108", "&tim=%3Cscript%3Ealert(1)%3C/script%3E")).doesNotContain("<script>alert");
    long open = raised("officer.16108", "Vướng mắc chỉ Ban Tổ chức thấy, <b>in đậm</b>?");
    assertThat(page("board.401", "")).contains("Vướng mắc chỉ Ban Tổ chức thấy, &lt;b&gt;", "Tải Excel", "còn 5 ngày làm việc");
    assertThat(page("supervisor.38", "")).contains("Vướng mắc chỉ Ban Tổ chức thấy");
    assertThat(page("board.400", "")).doesNotContain("Vướng mắc chỉ Ban Tổ chức thấy");
    assertThat(page("board.38", "")).contains("Rút hướng dẫn");
    try (XSSFWorkbook list = new XSSFWorkbook(new ByteArrayInputStream(
        answerTo("board.401", get("/quyhoach/huong-dan/bang-tinh?dot=" + CAMPAIGN_CODE)).getContentAsByteArray()))) {
      assertThat(list.getNumberOfSheets()).isEqualTo(3);
      assertThat(list.getSheetAt(0).getRow(3).getCell(0).getNumericCellValue()).isEqualTo(open);
    }
    assertThat(status("officer.16108", get("/quyhoach/huong-dan/bang-tinh?dot=" + CAMPAIGN_CODE))).isEqualTo(404);

    String notes = "/quyhoach/api/guidance-notes/" + note.path("id").asText();
    assertThat(status("board.401", json(post(notes + "/withdrawal"), "{\"reason\":\"Sai\"}"))).as("another board").isEqualTo(404);
    assertThat(status("officer.38", json(post(notes + "/withdrawal"), "{\"reason\":\"Sai\"}"))).isEqualTo(404);
    assertThat(status("board.38", json(post(notes + "/withdrawal"), "{\"reason\":\" \"}"))).isEqualTo(422);
    String replacement = "{\"question\":\"Hội nghị trực tuyến có được tính không?\",\"answer\":\"%s\",\"basis\":\"Quy chế\",\"basisStatus\":"
        + "\"TO_BE_CONFIRMED\",\"number\":\"12-HD/BTCTU\",\"issuedOn\":\"2022-07-13\",\"reason\":\"Bổ sung điều kiện\"}";
    assertThat(status("board.38", json(post(notes + "/replacement"), replacement.formatted("Như ở Xã Nga Thanh.")))).as("a name").isEqualTo(422);
    assertThat(status("board.38", json(post(notes + "/replacement"), replacement.formatted("Chỉ khi bỏ phiếu tại chỗ.")))).isEqualTo(200);
    assertThat(tab("officer.16105").at("/notes").findValuesAsText("number")).contains("12-HD/BTCTU").doesNotContain("11-HD/BTCTU");
    assertThat(status("board.38", json(post(notes + "/withdrawal"), "{\"reason\":\"Lần nữa\"}"))).as("ended before").isEqualTo(422);
  }

  // -- bad input and other people's things -----------------------------------------------------------------------------------------

  @Test
  void twoClicksRaiseOne() {
    String question = "Văn bản triển khai gửi mấy bản?";
    long once = raised("officer.16033", question);
    assertThat(raised("officer.16033", "  VĂN BẢN  triển khai gửi mấy bản? ")).isEqualTo(once);
    assertThat(instancesOf(PROCESS, key(once))).isEqualTo(1);
    assertThat(raised("officer.16033", "Văn bản triển khai gửi đến những nơi nào?")).isNotEqualTo(once);
  }

  static List<String[]> badQuestions() {
    return List.of(new String[] {"", "chưa được ghi"}, new String[] {" \u00a0\n ", "chưa được ghi"}, new String[] {"a".repeat(2_001), "2001 ký tự"},
        new String[] {"Độ mật như sau:\nTỐI MẬT\nnội dung", "dấu chỉ độ mật"}, new String[] {"Câu\u0000hỏi", "ký tự không được phép"},
        new String[] {"Câu \u202Ehỏi", "ký tự không được phép"});
  }

  @ParameterizedTest
  @MethodSource("badQuestions")
  void aBadQuestionIsRefusedWithWordsAndRaisesNothing(String question, String words) {
    MockHttpServletResponse refused = answerTo("officer.16036", question(task("officer.16036"), question));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(json(refused).path("message").asText()).contains(words);
    assertThat(json(refused).at("/fields/0/field").asText()).isEqualTo("question");
    assertThat(tab("officer.16036").at("/difficulties")).isEmpty();
  }

  @Test
  void anAttachmentComesWithTheQuestionOrNotAtAll() {
    String task = task("officer.16039");
    byte[] pdf = ScanSamples.pdf("Cong van", 1);
    assertThat(json(answerTo("officer.16039", attached(task, "Kèm tệp mật?", "a.pdf", pdf, "SECRET"))).path("code").asText())
        .isEqualTo("STATE_SECRET_REFUSED");
    assertThat(json(answerTo("officer.16039", attached(task, "Kèm tệp không độ mật?", "a.pdf", pdf, ""))).path("code").asText())
        .isEqualTo("CLASSIFICATION_MISSING");
    assertThat(answerTo("officer.16039", attached(task, "Kèm trang web?", "a.pdf", "<html></html>".getBytes(), "ORDINARY")).getStatus())
        .isEqualTo(415);
    assertThat(tab("officer.16039").at("/difficulties")).as("a refused file takes its question with it").isEmpty();

    call("officer.16039", attached(task, "Kèm công văn?", "Công văn.pdf", pdf, "ORDINARY"));
    call("officer.16039", attached(task, "Kèm công văn?", "Công văn.pdf", pdf, "ORDINARY"));
    JsonNode difficulty = tab("officer.16039").at("/difficulties/0");
    assertThat(difficulty.at("/files")).hasSize(1);
    long number = difficulty.path("id").asLong();
    String file = difficulty.at("/files/0/id").asText();
    String address = "/quyhoach/api/difficulties/" + number + "/files/" + file;
    assertThat(answerTo("officer.16039", get(address)).getContentAsByteArray()).isEqualTo(pdf);
    assertThat(status("officer.16042", get(address))).isEqualTo(404);
    long other = raised("officer.16042", "Câu khác?");
    assertThat(status("officer.16042", get("/quyhoach/api/difficulties/" + other + "/files/" + file))).isEqualTo(404);
    JsonNode board = call("board.400", get("/quyhoach/api/tasks/{task}/documents", answering(number).getId()));
    assertThat(board.at("/places/0/files/0/name").asText()).isEqualTo("Công văn.pdf");
  }

  @Test
  void whatIsNotOnesOwnDoesNotExist() {
    String task = task("officer.16045");
    for (String other : List.of("officer.16048", "head.16045", "board.400", "board.38", "campaign.38")) {
      assertThat(status(other, get(TASK, task))).as(other).isEqualTo(404);
      assertThat(status(other, get(TASK + "/like", task).param("text", "văn bản triển khai"))).as(other).isEqualTo(404);
      assertThat(status(other, question(task, "Hỏi hộ?"))).as(other).isEqualTo(404);
    }
    long number = raised("officer.16045", "Câu hỏi của đơn vị?");
    for (String other : List.of("officer.16048", "head.16048", "board.400", "officer.38")) {
      assertThat(call(other, get("/quyhoach/api/difficulties")).toString()).as(other).doesNotContain("Câu hỏi của đơn vị?");
      assertThat(status(other, reply(number, "x"))).as(other).isEqualTo(404);
    }
    assertThat(call("head.16045", get("/quyhoach/api/difficulties")).toString()).contains("Câu hỏi của đơn vị?");
    assertThat(call("counter2.16045", get("/quyhoach/api/difficulties")).toString()).doesNotContain("Câu hỏi của đơn vị?");
    JsonNode board = call("board.400", get(TASK, answering(number).getId()));
    assertThat(board.path("board").isNull()).as("nobody asks about answering").isTrue();
    assertThat(status("board.400", question(answering(number).getId(), "Hỏi ngược?"))).isEqualTo(422);
    assertThat(board.path("stepName").asText()).isEqualTo("Đăng ký văn bản triển khai");
  }

  // -- vocabulary ----------------------------------------------------------------------------------------------------------------

  static String key(long number) {
    return CAMPAIGN_CODE + ".VM" + number;
  }

  private Task answering(long number) {
    return taskOf(key(number), ANSWER);
  }

  private static Map<String, Object> answer(String text) {
    return Map.of("treatment", "ANSWER", "answer", text, "basis", "Hướng dẫn 16-HD/BTCTW", "basisStatus", "TO_BE_CONFIRMED");
  }

  private Deadline deadline(long number, int turn) {
    return deadlines.of(DeadlineKind.DIFFICULTY, number + "." + turn).orElseThrow();
  }

  private Deadline submission(String unit) {
    return deadlines.of(DeadlineKind.SUBMISSION, plan(unit).id()).orElseThrow();
  }

  private StepCount step(String step) {
    return difficulties.perStep(campaign().id()).stream().filter(count -> count.step().equals(step)).findFirst().orElseThrow();
  }

  private List<String> notices(String userId, long number) {
    return jdbc.sql("select text from notice where user_id = :user and notice_key like :key order by notice_key")
        .param("user", userId).param("key", "difficulty:" + number + ":%").query(String.class).list();
  }

  private String shownName(String userId) {
    return jdbc.sql("select full_name from official where user_id = :user").param("user", userId).query(String.class).single();
  }

  private String unitName(String unit) {
    return jdbc.sql("select name from unit where code = :unit").param("unit", unit).query(String.class).single();
  }

  /** The first task of the officer's unit. */
  private String task(String officer) {
    return taskOf(key(officer.substring(officer.indexOf('.') + 1)), FIRST_STEP).getId();
  }

  private JsonNode tab(String officer) {
    return call(officer, get(TASK, task(officer)));
  }

  private long raised(String officer, String question) {
    JsonNode tab = call(officer, question(task(officer), question));
    String wanted = question.strip();
    List<Long> numbers = new ArrayList<>();
    tab.at("/difficulties").forEach(each -> {
      if (normal(each.path("question").asText()).equals(normal(wanted))) {
        numbers.add(each.path("id").asLong());
      }
    });
    assertThat(numbers).as("difficulties with the question " + question).hasSize(1);
    return numbers.get(0);
  }

  private static String normal(String text) {
    return text.toLowerCase().replaceAll(" +", " ");
  }

  private JsonNode difficulty(String officer, long number) {
    for (JsonNode each : call(officer, get("/quyhoach/api/difficulties"))) {
      if (each.path("id").asLong() == number) {
        return each;
      }
    }
    throw new AssertionError(officer + " does not see difficulty " + number);
  }

  private static JsonNode only(JsonNode notes, String number) {
    List<JsonNode> found = new ArrayList<>();
    notes.forEach(note -> {
      if (number(note).equals(number)) {
        found.add(note);
      }
    });
    assertThat(found).as("guidance " + number + " in " + notes).hasSize(1);
    return found.get(0);
  }

  private static String number(JsonNode note) {
    return note.path("number").asText();
  }

  private void say(String official, long number, String what, Map<String, Object> body) {
    try {
      call(official, json(post("/quyhoach/api/difficulties/" + number + "/" + what), JSON.writeValueAsString(body)));
    } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static MockHttpServletRequestBuilder reply(long number, String text) {
    return json(post("/quyhoach/api/difficulties/" + number + "/reply"), "{\"text\":\"" + text + "\"}");
  }

  private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
    return request.content(body).contentType("application/json");
  }

  private static MockMultipartHttpServletRequestBuilder question(String task, String text) {
    MockMultipartHttpServletRequestBuilder request = multipart(TASK + "/difficulties", task);
    request.param("question", text);
    return request;
  }

  private static MockMultipartHttpServletRequestBuilder attached(String task, String text, String name, byte[] content, String mark) {
    MockMultipartHttpServletRequestBuilder request = question(task, text);
    request.file(new MockMultipartFile("file", name, "application/pdf", content));
    request.param("classification", mark);
    return request;
  }

  private String page(String official, String query) {
    MockHttpServletResponse page = answerTo(official, get("/quyhoach/huong-dan?dot=" + CAMPAIGN_CODE + query));
    assertThat(page.getStatus()).isEqualTo(200);
    return text(page);
  }

  private JsonNode call(String official, MockHttpServletRequestBuilder request) {
    MockHttpServletResponse response = answerTo(official, request);
    assertThat(response.getStatus()).as(text(response)).isEqualTo(200);
    return json(response);
  }

  private int status(String official, MockHttpServletRequestBuilder request) {
    return answerTo(official, request.contentType(request instanceof MockMultipartHttpServletRequestBuilder ? "multipart/form-data"
        : "application/json")).getStatus();
  }

  private MockHttpServletResponse answerTo(String official, MockHttpServletRequestBuilder request) {
    return PageVisit.send(web, official, request);
  }

  private static JsonNode json(MockHttpServletResponse response) {
    try {
      return JSON.readTree(response.getContentAsByteArray());
    } catch (java.io.IOException notJson) {
      throw new AssertionError(text(response), notJson);
    }
  }

  private static String text(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
