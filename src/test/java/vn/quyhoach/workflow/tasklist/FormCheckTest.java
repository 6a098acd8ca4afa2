package vn.quyhoach.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quyhoach.refusal.Refusal;
import vn.quyhoach.refusal.RefusedField;

/** Every way in which a submission can differ from what its form could have sent, and the words the official reads. */
class FormCheckTest {

  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T18:00:00Z"), ZoneOffset.UTC);

  private final List<FormComponent> entry = form("gate-sample-entry");
  private final List<FormComponent> sign = form("gate-sample-sign");
  private final Map<String, Object> prefill = FormValues.plain(new GateContext.SampleEntry().values(
      new TaskContext("t", "userTask_enterSample", "gate-sample", "X.380", "380", "officer.380", Map.of())));

  private static List<FormComponent> form(String id) {
    try {
      return FormComponent.all(
          new ObjectMapper().readTree(FormCheckTest.class.getResourceAsStream("/gate/" + id + ".form")).path("components"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Map<String, Object> row(Object... pairs) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int pair = 0; pair < pairs.length; pair += 2) {
      row.put((String) pairs[pair], pairs[pair + 1]);
    }
    return row;
  }

  private static Map<String, Object> valid() {
    return row(
        "place", "Hội trường", "number", "12-QĐ", "heldOn", "2026-03-04", "present", 12, "post", "CHAIR",
        "tiers", List.of("COMMUNE"), "acknowledged", true, "note", "dòng 1\ndòng 2",
        "votes", List.of(
            row("nomination", "N1", "fullName", "Lê Thị An", "inFavour", 10),
            row("nomination", "N2", "fullName", "Phạm Văn Bình", "inFavour", 9)),
        "documents", List.of(row("title", "Kế hoạch")));
  }

  private Map<String, Object> accept(Map<String, Object> submitted) {
    return new FormCheck(new FormConditions(), CLOCK, prefill, submitted).accept(entry);
  }

  private RefusedField refusedOnly(Map<String, Object> submitted) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> accept(submitted));
    assertThat(refusal).as("refusal of %s", submitted).isNotNull();
    assertThat(refusal.fields()).hasSize(1);
    return refusal.fields().get(0);
  }

  private RefusedField refused(String key, Object value) {
    Map<String, Object> submitted = valid();
    submitted.put(key, value);
    RefusedField field = refusedOnly(submitted);
    assertThat(field.field()).isEqualTo(key);
    return field;
  }

  @Test
  void whatTheFormCouldHaveSentPasses() {
    Map<String, Object> accepted = accept(valid());
    assertThat(accepted)
        .containsEntry("place", "Hội trường")
        .containsEntry("heldOn", "2026-03-04")
        .containsEntry("present", 12L)
        .containsEntry("tiers", List.of("COMMUNE"))
        .containsEntry("note", "dòng 1\ndòng 2");
    assertThat((List<?>) accepted.get("votes")).hasSize(2);
  }

  @Test
  @Tag("B17")
  void textIsStoredInOneSpelling() {
    Map<String, Object> submitted = valid();
    submitted.put("place", "  " + Normalizer.normalize("Nguyễn Huệ", Normalizer.Form.NFD) + "\u00A01\r ");
    assertThat(accept(submitted)).containsEntry("place", "Nguyễn Huệ 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "place | Hà | Mục «Địa điểm» cần ít nhất 3 ký tự (đang có 2).",
        "place | 12345678901234567890123456789012345678901 | Mục «Địa điểm» dài quá 40 ký tự (đang có 41).",
        "number | 12345-QĐ | Mục «Số văn bản» không đúng mẫu quy định.",
        "heldOn | 2026-02-31 | Mục «Ngày họp (ngày/tháng/năm)» phải là ngày có thật, ghi theo ngày/tháng/năm.",
        "heldOn | 1999-02-29 | Mục «Ngày họp (ngày/tháng/năm)» phải là ngày có thật, ghi theo ngày/tháng/năm.",
        "heldOn | 26-03-04 | Mục «Ngày họp (ngày/tháng/năm)» phải là ngày có thật, ghi theo ngày/tháng/năm.",
        "heldOn | 04/03/2026 | Mục «Ngày họp (ngày/tháng/năm)» phải là ngày có thật, ghi theo ngày/tháng/năm.",
        "heldOn | 45000 | Mục «Ngày họp (ngày/tháng/năm)» phải là ngày có thật, ghi theo ngày/tháng/năm.",
        "heldOn | 1899-12-31 | Mục «Ngày họp (ngày/tháng/năm)» phải là ngày có thật, ghi theo ngày/tháng/năm.",
        "present | 12 | Mục «Số người có mặt» phải là số.",
        "post | JUDGE | Mục «Chức danh» phải chọn trong danh sách.",
      })
  @Tag("B25")
  void wrongTextIsNamedWithItsRule(String key, String value, String message) {
    assertThat(refused(key, value).message()).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | Mục «Số người có mặt» không được nhỏ hơn 1.",
        "-5 | Mục «Số người có mặt» không được nhỏ hơn 1.",
        "501 | Mục «Số người có mặt» không được lớn hơn 500.",
        "1.5 | Mục «Số người có mặt» phải là số nguyên.",
        "1e999999999 | Mục «Số người có mặt» ngoài phạm vi cho phép.",
        "1e-999999999 | Mục «Số người có mặt» ngoài phạm vi cho phép.",
        "99999999999999999999 | Mục «Số người có mặt» ngoài phạm vi cho phép.",
      })
  @Tag("B26")
  void wrongNumberIsNamedWithItsRule(BigDecimal value, String message) {
    assertThat(refused("present", value).message()).isEqualTo(message);
  }

  @Test
  void wholeNumberMayBeWrittenWithAPoint() {
    Map<String, Object> submitted = valid();
    submitted.put("present", new BigDecimal("12.0"));
    assertThat(accept(submitted)).containsEntry("present", 12L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"place", "heldOn", "present", "post"})
  void requiredFieldIsNamed(String key) {
    for (Object nothing : new Object[] {null, "", "   "}) {
      assertThat(refused(key, nothing).message()).startsWith("Mục «").endsWith("» bắt buộc nhập.");
    }
    Map<String, Object> submitted = valid();
    submitted.remove(key);
    assertThat(refusedOnly(submitted).field()).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b c", "abc\u0007", "abc\u200Bd", "abc\u202Ed", "abc\uFEFF.", "abc\u00ADd", "abc\uD800x", "abc\nd"})
  @Tag("B19")
  void charactersThatCannotBeReadAreRefused(String text) {
    assertThat(refused("place", text).message()).matches("Mục «Địa điểm» có ký tự không được phép ở vị trí \\d+\\.");
  }

  @Test
  @Tag("B22")
  void pileOfMarksIsRefused() {
    assertThat(refused("place", "abc" + "\u0301".repeat(30)).message()).contains("ký tự không được phép");
  }

  @Test
  @Tag("B22")
  void longTextIsLimitedEvenWhereTheFormSaysNothing() {
    Map<String, Object> submitted = valid();
    submitted.put("note", "à".repeat(4000));
    assertThat(accept(submitted)).containsKey("note");
    assertThat(refused("note", "à".repeat(4001)).message()).isEqualTo("Mục «Ghi chú» dài quá 4000 ký tự (đang có 4001).");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "${7*7}", "#{x}", "{{7*7}}", "=HYPERLINK(1)", "'; drop table x"})
  @Tag("B20")
  void textThatLooksLikeCodeIsText(String text) {
    Map<String, Object> submitted = valid();
    submitted.put("note", text);
    assertThat(accept(submitted)).containsEntry("note", text);
  }

  @Test
  void structureInPlaceOfAValueIsRefused() {
    assertThat(refused("place", Map.of("a", 1)).message()).isEqualTo("Mục «Địa điểm» phải là chữ.");
    assertThat(refused("post", List.of("CHAIR")).message()).isEqualTo("Mục «Chức danh» phải chọn trong danh sách.");
    assertThat(refused("acknowledged", "yes").message()).startsWith("Mục «Đã đọc»");
    assertThat(refused("votes", "x").message()).isEqualTo("Mục «Phiếu bầu» không đúng cấu trúc của biểu mẫu.");
    assertThat(refused("documents", List.of("x")).message()).isEqualTo("Mục «Văn bản» không đúng cấu trúc của biểu mẫu.");
  }

  @Test
  void choicesAreThoseOffered() {
    assertThat(refused("tiers", List.of("COMMUNE", "PROVINCE")).message()).contains("phải chọn trong danh sách");
    assertThat(refused("tiers", List.of("COMMUNE", "COMMUNE")).message()).contains("mỗi mục một lần");
  }

  @Test
  void unknownFieldIsRefusedEvenWhenItIsShownInTheForm() {
    for (String key : List.of("heading", "nameTable", "postOptions", "actingUnit", "planId", "formInput")) {
      assertThat(refused(key, "x").message()).isEqualTo("Biểu mẫu không có mục «" + key + "».");
    }
  }

  @Test
  void unknownFieldInARowIsRefused() {
    Map<String, Object> submitted = valid();
    submitted.put("documents", List.of(row("title", "a"), row("title", "b", "approved", true)));
    RefusedField field = refusedOnly(submitted);
    assertThat(field.field()).isEqualTo("documents[1].approved");
    assertThat(field.message()).isEqualTo("Văn bản, dòng 2: biểu mẫu không có mục «approved».");
  }

  @Test
  void fieldOfARowIsNamedWithItsRow() {
    Map<String, Object> submitted = valid();
    submitted.put("votes", List.of(
        row("nomination", "N1", "fullName", "Lê Thị An", "inFavour", 10),
        row("nomination", "N2", "fullName", "Phạm Văn Bình", "inFavour", -1)));
    RefusedField field = refusedOnly(submitted);
    assertThat(field.field()).isEqualTo("votes[1].inFavour");
    assertThat(field.message()).isEqualTo("Phiếu bầu, dòng 2: mục «Đồng ý» không được nhỏ hơn 0.");
  }

  @Test
  @Tag("B42")
  void shownOnlyFieldComesFromTheServer() {
    Map<String, Object> submitted = valid();
    submitted.put("votes", List.of(row("inFavour", 10), row("inFavour", 9)));
    List<?> votes = (List<?>) accept(submitted).get("votes");
    assertThat(votes.get(1)).isEqualTo(row("nomination", "N2", "fullName", "Phạm Văn Bình", "inFavour", 9L));

    submitted.put("votes", List.of(row("nomination", "N9", "inFavour", 10), row("inFavour", 9)));
    RefusedField field = refusedOnly(submitted);
    assertThat(field.field()).isEqualTo("votes[0].nomination");
    assertThat(field.message()).contains("Phiếu bầu, dòng 1: mục «Số» không sửa được");
  }

  @Test
  @Tag("B42")
  void rowsOfAFixedListStayAsTheyWere() {
    Map<String, Object> submitted = valid();
    submitted.put("votes", List.of(row("inFavour", 10)));
    assertThat(refusedOnly(submitted).message()).isEqualTo("Mục «Phiếu bầu» phải có đúng 2 dòng như khi mở biểu mẫu (đang có 1).");
    submitted.remove("votes");
    assertThat(refusedOnly(submitted).field()).isEqualTo("votes");
  }

  @Test
  void tooManyRowsAreRefused() {
    Map<String, Object> submitted = valid();
    List<Object> rows = new ArrayList<>();
    for (int number = 0; number < 2001; number++) {
      rows.add(row("title", "a"));
    }
    submitted.put("documents", rows);
    assertThat(refusedOnly(submitted).field()).isEqualTo("documents");
  }

  @Test
  void allReasonsAreGivenAtOnce() {
    Map<String, Object> submitted = valid();
    submitted.put("place", "");
    submitted.put("present", 0);
    submitted.put("extra", 1);
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> accept(submitted));
    assertThat(refusal.fields()).extracting(RefusedField::field).containsExactly("place", "present", "extra");
    assertThat(refusal.getMessage()).contains("\n");
  }

  @Test
  void hiddenFieldIsNeitherDemandedNorTaken() {
    FormCheck signing = new FormCheck(new FormConditions(), CLOCK, Map.of(), row("decision", "SIGN", "signedOn", "2026-03-04", "reason", "x"));
    assertThat(signing.accept(sign)).containsOnlyKeys("decision", "signedOn");
    FormCheck rework = new FormCheck(new FormConditions(), CLOCK, Map.of(), row("decision", "REWORK", "signedOn", "2026-03-04"));
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> rework.accept(sign));
    assertThat(refusal.fields()).extracting(RefusedField::field).containsExactly("reason");
  }
}
