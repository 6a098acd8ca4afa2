package vn.quyhoach.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quyhoach.organisation.VietnameseName;

/** Questions that are about the same thing find one another, with or without accents; those that are not, do not. */
class LikenessTest {

  private static final String BALLOT = "Phiếu đánh dấu hai người cho một chức danh thì tính là hợp lệ hay không hợp lệ?";
  private static final String QUORUM = "Hội nghị cán bộ chủ chốt chỉ có một nửa số người được triệu tập dự thì có họp được không?";
  private static final String AGE = "Nhân sự còn thiếu một tháng mới đủ tuổi công tác thì có được giới thiệu không?";

  private static List<String> ranked(String typed) {
    return Likeness.ranked(typed, List.of(AGE, QUORUM, BALLOT), VietnameseName::searchKey, 5);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "phiếu ghi hai người một chức danh có hợp lệ không | " + BALLOT,
      "phieu ghi hai nguoi mot chuc danh co hop le khong | " + BALLOT,
      "hoi nghi can bo chu chot vang mot nua so nguoi | " + QUORUM,
      "thiếu tháng tuổi công tác | " + AGE})
  void theLikeliestComesFirst(String typed, String expected) {
    assertThat(ranked(typed)).first().isEqualTo(expected);
    assertThat(ranked(typed.toUpperCase(Locale.ROOT))).isEqualTo(ranked(typed));
  }

  @Test
  void wordsThatStandInAnySentenceFindNothing() {
    assertThat(ranked("Đơn vị xin hỏi có được hay không thì phải thế nào?")).isEmpty();
    assertThat(ranked("")).isEmpty();
    assertThat(ranked("Xin nghỉ phép năm và chế độ tàu xe")).isEmpty();
  }

  @Test
  void aSearchWantsEveryWord() {
    String key = VietnameseName.searchKey(BALLOT);
    assertThat(Likeness.containsAll("hợp lệ PHIẾU", key)).isTrue();
    assertThat(Likeness.containsAll("hop le", key)).isTrue();
    assertThat(Likeness.containsAll("hợp lệ tuổi", key)).isFalse();
    assertThat(Likeness.containsAll("", key)).isTrue();
  }
}
