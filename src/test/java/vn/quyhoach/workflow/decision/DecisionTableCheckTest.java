package vn.quyhoach.workflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.quyhoach.regulation.RuleTable;

/** An editor of a table is told which question two rows answer, and which none answers any more. */
class DecisionTableCheckTest {

  @ParameterizedTest
  @EnumSource(RuleTable.class)
  void findsNothingInTheTablesOfTheProduct(RuleTable table) throws IOException {
    byte[] content = text(table).getBytes(StandardCharsets.UTF_8);
    assertThat(DecisionTableCheck.faults(table.key(), content, content)).isEmpty();
  }

  @Test
  void namesTheRowsThatAnswerTheSameQuestion() throws IOException {
    assertThat(faults(RuleTable.RETIREMENT_AGE, "<text>[196101..196109]</text>", "<text>[196012..196109]</text>"))
        .anySatisfy(fault -> assertThat(fault).contains("cùng trả lời khi", "196012", "MALE"));
  }

  @Test
  void namesTheQuestionThatNoRowAnswersAnyMore() throws IOException {
    assertThat(faults(RuleTable.RETIREMENT_AGE, "<text>&gt;= 197505</text>", "<text>&gt;= 197507</text>"))
        .anySatisfy(fault -> assertThat(fault).contains("Không còn dòng nào trả lời khi", "197506", "FEMALE"));
    assertThat(faults(RuleTable.CONFERENCE_RULES, "<text>\"KEY_CADRES\"</text>", "<text>\"LEADERSHIP_FIRST\"</text>"))
        .anySatisfy(fault -> assertThat(fault).contains("Không còn dòng nào trả lời khi", "KEY_CADRES"));
  }

  @Test
  void namesAColumnThatTheProductDoesNotAsk() throws IOException {
    assertThat(faults(RuleTable.POST_LEVELS, "<text>tier</text>", "<text>rank</text>"))
        .anySatisfy(fault -> assertThat(fault).contains("(rank) không có trong bảng đang dùng"));
  }

  @Test
  void namesARowWithoutASourceAndACellThatCannotBeRead() throws IOException {
    assertThat(faults(RuleTable.POST_LEVELS, "\"TO_BE_CONFIRMED\"", "\"\"")).anySatisfy(fault -> assertThat(fault).contains("chưa ghi căn cứ"));
    assertThat(faults(RuleTable.POST_LEVELS, "<text>\"COMMUNE\"</text>", "<text>or \"COMMUNE\"</text>"))
        .anySatisfy(fault -> assertThat(fault).contains("không đọc được"));
    assertThat(DecisionTableCheck.faults("post-levels", "<x".getBytes(StandardCharsets.UTF_8), null)).singleElement().asString()
        .contains("không phải XML đọc được");
  }

  private static List<String> faults(RuleTable table, String from, String to) throws IOException {
    String text = text(table);
    assertThat(text).contains(from);
    return DecisionTableCheck.faults(table.key(), text.replace(from, to).getBytes(StandardCharsets.UTF_8),
        text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(RuleTable table) throws IOException {
    try (InputStream file = DecisionTablesFixture.open(table.key())) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
