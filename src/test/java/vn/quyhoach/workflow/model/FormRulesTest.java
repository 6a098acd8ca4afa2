package vn.quyhoach.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.quyhoach.workflow.model.FormRule.Findings;

/**
 * Holds every form to the rules, and every rule to a broken form: a rule that nothing can break, or that
 * looks at nothing, is worth nothing.
 */
class FormRulesTest {

  /** A form that keeps every rule; each broken form differs from it in one place. */
  private static final String SOUND = """
      {"id": "sound-form", "type": "default", "schemaVersion": 16,
       "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0",
       "components": [
        {"type": "text", "id": "text_heading", "text": "{{heading}}", "layout": {"row": "row_heading", "columns": 16}},
        {"type": "text", "id": "text_guidance", "text": "Nhập số phiếu. Sau đó biên bản được khóa.",
         "layout": {"row": "row_guidance", "columns": 16}},
        {"type": "text", "id": "text_tooMany",
         "text": "<span class=\\"fjs-form-field-error\\">Số phiếu {{issued}} quá lớn.</span>",
         "conditional": {"hide": "=issued = null or issued < 9"}, "layout": {"row": "row_tooMany", "columns": 16}},
        {"type": "table", "id": "table_nameTable", "label": "Danh sách nhân sự", "dataSource": "=nameTable",
         "columns": [{"key": "fullName", "label": "Họ và tên"}], "layout": {"row": "row_nameTable", "columns": 16}},
        {"type": "number", "id": "field_issued", "key": "issued", "label": "Phiếu phát ra", "decimalDigits": 0,
         "validate": {"required": true, "min": 0, "max": 100000}, "layout": {"row": "row_issued", "columns": 8}},
        {"type": "datetime", "id": "field_heldOn", "key": "heldOn", "dateLabel": "Ngày họp", "subtype": "date",
         "layout": {"row": "row_issued", "columns": 8}},
        {"type": "select", "id": "field_manner", "key": "manner", "label": "Hình thức",
         "values": [{"label": "Niêm yết", "value": "NOTICE"}, {"label": "Gửi văn bản", "value": "DOCUMENT"}],
         "layout": {"row": "row_manner", "columns": 16}},
        {"type": "dynamiclist", "id": "list_votes", "path": "votes", "label": "Kết quả", "showOutline": true,
         "isRepeating": true, "allowAddRemove": false, "defaultRepetitions": 0, "disableCollapse": true,
         "components": [
          {"type": "textfield", "id": "field_votes_fullName", "key": "fullName", "label": "Họ và tên",
           "readonly": true, "layout": {"row": "row_votes_fullName", "columns": 16}},
          {"type": "textarea", "id": "field_votes_note", "key": "note", "label": "Ghi chú",
           "validate": {"maxLength": 4000}, "layout": {"row": "row_votes_note", "columns": 16}}],
         "layout": {"row": "row_votes", "columns": 16}}]}
      """;

  @ParameterizedTest
  @EnumSource
  void everyFormKeepsTheRule(FormRule rule) {
    Findings findings = new Findings();
    ModelSet.in(Path.of(".")).forms().forEach(form -> rule.check(form, findings));
    assertThat(findings.checked()).as("things %s looked at", rule).isPositive();
    assertThat(findings.refused()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theSoundFormKeepsTheRule(FormRule rule) {
    Findings findings = new Findings();
    rule.check(FormFile.parse("sound-form", SOUND), findings);
    assertThat(findings.refused()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("brokenForms")
  void theRuleRefusesABrokenForm(BrokenForm broken) {
    Findings findings = new Findings();
    broken.rule().check(broken.form(), findings);
    assertThat(findings.refused()).anyMatch(complaint -> complaint.contains(broken.complaint()));
  }

  @Test
  void everyRuleIsSeenToRefuse() {
    Set<FormRule> seen = brokenForms().map(BrokenForm::rule).collect(Collectors.toSet());
    assertThat(seen).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(FormRule.class));
  }

  /** The sound form with one thing changed for the worse, and what the rule has to say about it. */
  record BrokenForm(FormRule rule, String fileName, String from, String to, String complaint) {

    FormFile form() {
      assertThat(SOUND).as("the text to be broken").contains(from);
      return FormFile.parse(fileName, SOUND.replace(from, to));
    }

    @Override
    public String toString() {
      return rule + ": " + complaint;
    }
  }

  static Stream<BrokenForm> brokenForms() {
    return Stream.of(
        broken(FormRule.FILE_NAME_IS_ID, "\"sound-form\"", "\"other-form\"", "khác tên tệp"),
        new BrokenForm(FormRule.FILE_NAME_IS_ID, "soundForm", "sound-form", "soundForm", "chữ-thường"),
        broken(FormRule.MADE_FOR_THIS_PLATFORM, "\"schemaVersion\": 16", "\"schemaVersion\": 18", "schemaVersion 16"),
        broken(FormRule.MADE_FOR_THIS_PLATFORM, "Camunda Platform", "Camunda Cloud", "nền tảng khác"),
        broken(FormRule.MADE_FOR_THIS_PLATFORM, "7.24.0", "7.20.0", "phiên bản khác"),
        broken(FormRule.COMPONENTS_WORK_IN_TASKLIST, "\"textarea\"", "\"filepicker\"", "filepicker,"),
        broken(FormRule.COMPONENTS_WORK_IN_TASKLIST, "\"number\"", "\"expression\"", "expression"),
        broken(FormRule.COMPONENTS_WORK_IN_TASKLIST, "\"select\"", "\"button\"", "button"),
        broken(FormRule.COMPONENTS_WORK_IN_TASKLIST, "\"textarea\"", "\"dynamiclist\"", "danh sách trong danh sách"),
        broken(FormRule.COMPONENTS_WORK_IN_TASKLIST, "\"readonly\": true", "\"disabled\": true", "bị mất"),
        broken(FormRule.OPENS_WITH_HEADING_AND_GUIDANCE, "{{heading}}", "{{title}}", "{{heading}}"),
        broken(FormRule.OPENS_WITH_HEADING_AND_GUIDANCE, "text_guidance", "text_help", "thiếu câu hướng dẫn"),
        broken(FormRule.OPENS_WITH_HEADING_AND_GUIDANCE, "được khóa.", "được khóa. Không sửa được.", "hai câu"),
        new BrokenForm(FormRule.START_FORM_NEEDS_NO_PREFILL, "sound-start", "sound-form", "sound-start", "điền sẵn"),
        broken(FormRule.IDS_SPEAK, "field_manner", "Field_0x1y2z3", "loại_camelCase"),
        broken(FormRule.IDS_SPEAK, "field_manner", "field_mode", "tên khóa"),
        broken(FormRule.IDS_SPEAK, "field_votes_note", "field_note", "tên khóa"),
        broken(FormRule.IDS_SPEAK, "text_tooMany", "text_heading", "hai lần"),
        broken(FormRule.IDS_SPEAK, "list_votes", "list_ballots", "tên đường dẫn"),
        broken(FormRule.IDS_SPEAK, "table_nameTable", "list_nameTable", "bắt đầu bằng table_"),
        broken(FormRule.KEYS_ARE_PLAIN, "\"heldOn\"", "\"held_on\"", "held_on"),
        broken(FormRule.KEYS_ARE_PLAIN, "\"key\": \"heldOn\", ", "", "khóa ''"),
        broken(FormRule.KEYS_ARE_PLAIN, "\"heldOn\"", "\"issued\"", "dùng chung khóa"),
        broken(FormRule.SPEAKS_VIETNAMESE, "Ngày họp", "Ngày họp (day)", "bằng tiếng Anh"),
        broken(FormRule.SPEAKS_VIETNAMESE, "Ngày họp", "Termin", "không phải tiếng Việt"),
        broken(FormRule.SPEAKS_VIETNAMESE, "Niêm yết", "Notice board", "không phải tiếng Việt"),
        broken(FormRule.SPEAKS_VIETNAMESE, "\"dateLabel\": \"Ngày họp\"", "\"label\": \"Ngày họp\"", "chưa có nhãn"),
        broken(FormRule.TEXT_IS_LIMITED, "\"maxLength\": 4000", "\"required\": true", "giới hạn độ dài"),
        broken(FormRule.TEXT_IS_LIMITED, "\"maxLength\": 4000", "\"maxLength\": 40000", "giới hạn độ dài"),
        broken(FormRule.TEXT_IS_LIMITED, "\"readonly\": true", "\"readonly\": true, \"validate\": {\"maxLength\": 9}",
            "không ai sửa được"),
        broken(FormRule.NUMBERS_ARE_COUNTS, "\"decimalDigits\": 0,", "", "số lẻ"),
        broken(FormRule.NUMBERS_ARE_COUNTS, "\"min\": 0", "\"min\": -1", "số âm"),
        broken(FormRule.NUMBERS_ARE_COUNTS, ", \"max\": 100000", "", "giới hạn trên"),
        broken(FormRule.CHOICES_ARE_OFFERED, "\"values\":", "\"options\":", "không có gì để chọn"),
        broken(FormRule.CHOICES_ARE_OFFERED, "\"values\":", "\"valuesKey\": \"mannerOptions\", \"values\":",
            "hai nguồn"),
        broken(FormRule.CHOICES_ARE_OFFERED, "\"NOTICE\"", "\"value1\"", "mã lựa chọn 'value1'"),
        broken(FormRule.CHOICES_ARE_OFFERED, "\"NOTICE\"", "\"DOCUMENT\"", "hai lần"),
        broken(FormRule.CHOICES_ARE_OFFERED, "Niêm yết", "", "chưa có nhãn"),
        broken(FormRule.LISTS_SUBMIT_EVERY_ROW, ", \"disableCollapse\": true", "", "mất các dòng"),
        broken(FormRule.LISTS_SUBMIT_EVERY_ROW, "\"showOutline\": true", "\"showOutline\": false", "showOutline"),
        broken(FormRule.LISTS_SUBMIT_EVERY_ROW, "\"allowAddRemove\": false, ", "", "thêm, bớt dòng"),
        broken(FormRule.LISTS_SUBMIT_EVERY_ROW, "\"defaultRepetitions\": 0", "\"defaultRepetitions\": 1",
            "số dòng không đúng"),
        broken(FormRule.LISTS_SUBMIT_EVERY_ROW, "\"type\": \"text", "\"type\": \"other", "chưa có ô nào"),
        broken(FormRule.DATES_ARE_DAYS, "\"subtype\": \"date\"", "\"subtype\": \"datetime\"", "giờ trong ngày"),
        broken(FormRule.TABLES_SHOW_THEIR_PREFILL, "\"=nameTable\"", "\"=otherTable\"", "điền sẵn khác"),
        broken(FormRule.TABLES_SHOW_THEIR_PREFILL, "\"columns\": [", "\"rowCount\": 10, \"columns\": [", "sau trang"),
        broken(FormRule.TABLES_SHOW_THEIR_PREFILL, "{\"key\": \"fullName\", \"label\": \"Họ và tên\"}", "",
            "chưa có cột"),
        broken(FormRule.TABLES_SHOW_THEIR_PREFILL, "\"fullName\", \"label\": \"Họ và tên\"}",
            "\"full name\", \"label\": \"\"}", "chưa có tiêu đề"),
        broken(FormRule.ROWS_HAVE_SIXTEEN_COLUMNS, "\"row_manner\"", "\"Row_0x1y2z3\"", "Row_0x1y2z3"),
        broken(FormRule.ROWS_HAVE_SIXTEEN_COLUMNS, "\"row_manner\", \"columns\": 16", "\"row_manner\", \"columns\": 17",
            "rộng 17 cột"),
        broken(FormRule.ROWS_HAVE_SIXTEEN_COLUMNS, "\"row_manner\"", "\"row_issued\"", "không vừa hàng"),
        broken(FormRule.EXPRESSIONS_PARSE, "=issued = null or issued < 9", "=issued = null or < or 9", "ẩn theo điều kiện"),
        broken(FormRule.EXPRESSIONS_PARSE, "=issued = null", "issued = null", "ẩn theo điều kiện"),
        broken(FormRule.EXPRESSIONS_PARSE, "{{issued}}", "{{issued +}}", "hiện 'issued +'"),
        broken(FormRule.REMARKS_APPEAR_WHEN_DUE, "\"conditional\": {\"hide\": \"=issued = null or issued < 9\"},", "",
            "luôn hiện"),
        broken(FormRule.REMARKS_APPEAR_WHEN_DUE, "fjs-form-field-error", "warning", "chưa đánh dấu"),
        broken(FormRule.REMARKS_APPEAR_WHEN_DUE, "Nhập số phiếu.", "<b>Nhập số phiếu.</b>", "chứa HTML"));
  }

  private static BrokenForm broken(FormRule rule, String from, String to, String complaint) {
    return new BrokenForm(rule, "sound-form", from, to, complaint);
  }
}
