package vn.quyhoach.workflow.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How votes and typed text appear in forms. */
class PlanContentTest {

  @Test
  void aPercentNeverLooksBetterThanItIs() {
    assertThat(PlanContent.votes(2, 3)).isEqualTo("2/3 (66,6%)");
    assertThat(PlanContent.votes(1999, 4000)).isEqualTo("1999/4000 (49,9%)");
    assertThat(PlanContent.percent(7, 14)).isEqualTo("50,0%");
    assertThat(PlanContent.percent(0, 0)).isEqualTo("–");
  }

  @Test
  void marksOfMarkdownInTypedTextAreShownAsTheyAre() {
    assertThat(PlanContent.plain("12-KH/ĐU *gấp* [xem](http://x) <b>"))
        .isEqualTo("12\\-KH/ĐU \\*gấp\\* \\[xem\\]\\(http://x\\) \\<b\\>");
    assertThat(PlanContent.plain("Nguyễn Thị Ngọc Lý")).isEqualTo("Nguyễn Thị Ngọc Lý");
  }
}
