package vn.quyhoach.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseNameTest {

  @Test
  @Tag("B17")
  void decomposedNameBecomesTheComposedOne() {
    String composed = "Nguyễn Thị Phượng";
    String decomposed = Normalizer.normalize(composed, Form.NFD);
    assertThat(decomposed).isNotEqualTo(composed);
    assertThat(VietnameseName.clean(decomposed)).isEqualTo(composed);
  }

  @ParameterizedTest
  @CsvSource({"Lê Văn Hòa, Lê Văn Hoà", "Đỗ Thị Thúy, Đỗ Thị Thuý"})
  @Tag("B18")
  void twoValidSpellingsAreKeptAndMeetInTheSearchKey(String one, String other) {
    assertThat(VietnameseName.clean(one)).isEqualTo(one);
    assertThat(VietnameseName.clean(other)).isEqualTo(other).isNotEqualTo(one);
    assertThat(VietnameseName.searchKey(one)).isEqualTo(VietnameseName.searchKey(other));
  }

  @ParameterizedTest
  @CsvSource({
      "Nguyễn Đức Quý, nguyen duc quy",
      "ĐẶNG THỊ ƯƠM, dang thi uom",
      "'  Trịnh   Khắc  Sỹ ', trinh khac sy",
      "Xã Thiết Ống, xa thiet ong",
      "H'Hen Niê, h'hen nie"})
  void searchKeyIsWithoutTones(String text, String key) {
    assertThat(VietnameseName.searchKey(text)).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "\u00D0ỗ Văn An", "\u0189ỗ Văn An", "Đỗ\u00A0Văn An", "Đỗ Văn\u200B An", "Đỗ V\u00ADăn An", "\uFEFFĐỗ Văn An",
      " Đỗ  Văn\tAn "})
  @Tag("B19")
  void unambiguousLookAlikesAndInvisibleCharactersAreMended(String typed) {
    assertThat(VietnameseName.clean(typed)).isEqualTo("Đỗ Văn An");
    assertThat(VietnameseName.searchKey(typed)).isEqualTo("do van an");
  }

  @ParameterizedTest
  @CsvSource({
      "Lê Văn \u0410n, 8", // Cyrillic А
      "L\u0435 Văn An, 2", // Cyrillic е
      "Lê V\u0251n An, 5", // Latin alpha
      "\uFF2Cê Văn An, 1", // full-width L
      "Lê Văn An2, 10",
      "Lê Văn; An, 7"})
  @Tag("B19")
  void otherLookAlikesAreRefusedWithTheirPosition(String typed, int position) {
    assertThatExceptionOfType(BadName.class).isThrownBy(() -> VietnameseName.clean(typed))
        .satisfies(refusal -> {
          assertThat(refusal.reason()).isEqualTo("NAME_BAD_CHARACTER");
          assertThat(refusal.position()).isEqualTo(position);
          assertThat(refusal).hasMessageContaining("vị trí " + position + " ");
        });
  }

  @Test
  void positionCountsWhatTheReaderSees() {
    String typed = Normalizer.normalize("Nguyễn Văn ", Form.NFD) + "\u0410n";
    assertThatExceptionOfType(BadName.class).isThrownBy(() -> VietnameseName.clean(typed))
        .satisfies(refusal -> assertThat(refusal.position()).isEqualTo(12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u200B"})
  void emptyNameIsRefused(String typed) {
    assertThatExceptionOfType(BadName.class).isThrownBy(() -> VietnameseName.clean(typed))
        .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo("NAME_EMPTY"));
  }

  @Test
  void missingAndOverlongNamesAreRefused() {
    assertThatExceptionOfType(BadName.class).isThrownBy(() -> VietnameseName.clean(null))
        .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo("NAME_EMPTY"));
    assertThat(VietnameseName.clean("ễ".repeat(100))).hasSize(100);
    assertThatExceptionOfType(BadName.class).isThrownBy(() -> VietnameseName.clean("ễ".repeat(101)))
        .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo("NAME_TOO_LONG"));
  }
}
