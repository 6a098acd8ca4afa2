package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.quyhoach.workflow.web.PageVisit;

/** What is typed into a search box means itself: no wildcard of the database, no end of its text, no code. */
class LiteralSearchTest extends ProcessTestBase {

  private static final String LEDGER = "/quyhoach/so-trach-nhiem";
  private static final String REGISTER = "/quyhoach/so-quy-hoach";
  private static final String GUIDANCE = "/quyhoach/huong-dan";

  @Autowired WebApplicationContext application;

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "Ph_ờng", "Phường%", "'", "' or '1'='1", "\\", "!", "!%", "${7*7}", "<script>alert(1)</script>", "\""})
  @Tag("B30")
  @Tag("B20")
  void nothingIsFoundByAWildcardAndNothingIsRun(String typed) {
    assertThat(search(LEDGER, "unit", typed)).as("the ledger: no unit is called that")
        .contains("Không có thời hạn nào như vậy.").doesNotContain("<script>alert");
    assertThat(search(REGISTER, "name", typed)).as("the register: nobody is called that").contains("Sổ quy hoạch")
        .doesNotContain("Nguyễn ", "<script>alert");
    assertThat(search(GUIDANCE, "tim", typed)).contains("Hướng dẫn").doesNotContain("<script>alert");
  }

  @Test
  @Tag("B30")
  void whatIsCalledThatIsFound() {
    assertThat(search(LEDGER, "unit", "Phuong Nam Ngan")).contains("Trình quy hoạch", "Phường Nam Ngạn");
    assertThat(search(LEDGER, "unit", "phường NAM ngạn")).contains("Phường Nam Ngạn");
  }

  private String search(String page, String parameter, String typed) {
    try {
      var answer = PageVisit.send(application, "campaign.38", get(page).param(parameter, typed).param("which", "ALL"));
      assertThat(answer.getStatus()).isEqualTo(200);
      return answer.getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
