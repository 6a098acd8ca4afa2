package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import vn.quyhoach.workflow.web.PageVisit;

/** What the tab «Hồ sơ» and the page «Đang chờ nơi khác» tell whom about a dossier. */
class DossierTabTest extends PlanTestBase {

  private static final String SIGN = "userTask_signSubmission";
  private static final String CONCLUDE = "userTask_concludeAppraisal";

  @Autowired WebApplicationContext application;
  @Autowired ObjectMapper json;

  private MockHttpServletResponse send(String userId, MockHttpServletRequestBuilder request) {
    return PageVisit.send(application, userId, request);
  }

  private JsonNode dossier(String userId, Task task) throws Exception {
    MockHttpServletResponse answer = send(userId, get("/quyhoach/api/tasks/{task}/dossier", task.getId()));
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
    return json.readTree(answer.getContentAsString());
  }

  private MockHttpServletResponse note(String userId, Task task, String text, String audience) throws Exception {
    return send(userId, post("/quyhoach/api/tasks/{task}/dossier/notes", task.getId()).contentType(MediaType.APPLICATION_JSON)
        .content(json.writeValueAsString(Map.of("note", text, "audience", audience))));
  }

  @Test
  void theUnitReadsItsOwnActsAndTheBoardReadsAll() throws Exception {
    String key = key("15418");
    playUntil(key, SIGN);
    JsonNode before = dossier("head.15418", taskOf(key, SIGN));
    assertThat(before.at("/unit").asText()).isNotBlank();
    assertThat(before.at("/state").asText()).isEqualTo("Đang chuẩn bị tại đơn vị");
    assertThat(before.at("/names")).isNotEmpty().allSatisfy(name -> assertThat(name.at("/votes").asText()).contains("/"));
    assertThat(before.at("/acts").findValuesAsText("what")).startsWith("Đăng ký văn bản triển khai").contains("Ký và khóa biên bản");
    assertThat(before.at("/acts").findValuesAsText("who")).allSatisfy(who -> assertThat(who).isNotBlank());

    playUntil(key, CONCLUDE);
    Task conclude = taskOf(key, CONCLUDE);
    String board = "board." + conclude.getTenantId();
    assertThat(dossier(board, conclude).at("/acts").findValuesAsText("what")).contains("Ký tờ trình", "Tiếp nhận hồ sơ");
    assertThat(send("officer.15418", get("/quyhoach/api/tasks/{task}/dossier", conclude.getId())).getStatus())
        .as("the board's task is none of the unit's").isEqualTo(404);
  }

  @Test
  void aNoteForTheOwnUnitStaysThere() throws Exception {
    String key = key("15415");
    playUntil(key, SIGN);
    Task sign = taskOf(key, SIGN);
    assertThat(note("head.15415", sign, " ", "EVERYBODY").getStatus()).isEqualTo(422);
    assertThat(note("head.15415", sign, "Chờ bổ sung bản kê khai.", "OWN_UNIT").getStatus()).isEqualTo(200);
    assertThat(note("head.15415", sign, "Đề nghị ưu tiên thẩm định.", "EVERYBODY").getStatus()).isEqualTo(200);
    assertThat(note("head.15412", sign, "Không phải việc của tôi.", "EVERYBODY").getStatus()).isEqualTo(404);
    assertThat(dossier("head.15415", sign).at("/notes").findValuesAsText("text"))
        .containsExactly("Đề nghị ưu tiên thẩm định.", "Chờ bổ sung bản kê khai.");

    playUntil(key, CONCLUDE);
    Task conclude = taskOf(key, CONCLUDE);
    assertThat(dossier("board." + conclude.getTenantId(), conclude).at("/notes").findValuesAsText("text"))
        .containsExactly("Đề nghị ưu tiên thẩm định.");
  }

  @Test
  void whoHasPassedADossierOnSeesWhereItWaits() throws Exception {
    String key = key("15412");
    playUntil(key, SIGN);
    assertThat(waiting("head.15412")).as("the head's own work is in Tasklist").doesNotContain("Ký tờ trình");
    assertThat(waiting("officer.15412")).contains("Ký tờ trình");
    playUntil(key, CONCLUDE);
    assertThat(waiting("head.15412")).contains("Đang thẩm định", "Thẩm định và kết luận");
  }

  private String waiting(String userId) throws Exception {
    return send(userId, get("/quyhoach/dang-cho").accept(MediaType.TEXT_HTML)).getContentAsString();
  }
}
