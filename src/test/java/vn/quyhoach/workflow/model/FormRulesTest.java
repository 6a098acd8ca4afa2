package vn.quyhoach.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.quyhoach.workflow.model.FormFiles.FormFile;
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
    FormFiles.all().forEach(form -> rule.check(form, findings));
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
        broken(FormRule.FILE_NAME_IS_ID, "\"sound-form\"", "\"other-form\"", "another id"),
        new BrokenForm(FormRule.FILE_NAME_IS_ID, "soundForm", "sound-form", "soundForm", "kebab-case"),
        broken(FormRule.MADE_FOR_THIS_PLATFORM, "\"schemaVersion\": 16", "\"schemaVersion\": 18", "schema version"),
        broken(FormRule.MADE_FOR_THIS_PLATFORM, "Camunda Platform", "Camunda Cloud", "another platform"),
        broken(FormRule.MADE_FOR_THIS_PLATFORM, "7.24.0", "7.20.0", "another version"),
        broken(FormRule.COMPONENTS_WORK_IN_TASKLIST, "\"textarea\"", "\"filepicker\"", "filepicker"),
        broken(FormRule.COMPONENTS_WORK_IN_TASKLIST, "\"number\"", "\"expression\"", "expression"),
        broken(FormRule.COMPONENTS_WORK_IN_TASKLIST, "\"select\"", "\"button\"", "button"),
        broken(FormRule.COMPONENTS_WORK_IN_TASKLIST, "\"textarea\"", "\"dynamiclist\"", "list within a list"),
        broken(FormRule.COMPONENTS_WORK_IN_TASKLIST, "\"readonly\": true", "\"disabled\": true", "lost"),
        broken(FormRule.OPENS_WITH_HEADING_AND_GUIDANCE, "{{heading}}", "{{title}}", "heading"),
        broken(FormRule.OPENS_WITH_HEADING_AND_GUIDANCE, "text_guidance", "text_help", "no guidance"),
        broken(FormRule.OPENS_WITH_HEADING_AND_GUIDANCE, "được khóa.", "được khóa. Không sửa được.", "two sentences"),
        new BrokenForm(FormRule.START_FORM_NEEDS_NO_PREFILL, "sound-start", "sound-form", "sound-start", "prefill"),
        broken(FormRule.IDS_SPEAK, "field_manner", "Field_0x1y2z3", "kind_camelCase"),
        broken(FormRule.IDS_SPEAK, "field_manner", "field_mode", "for its key"),
        broken(FormRule.IDS_SPEAK, "field_votes_note", "field_note", "for its key"),
        broken(FormRule.IDS_SPEAK, "text_tooMany", "text_heading", "there twice"),
        broken(FormRule.IDS_SPEAK, "list_votes", "list_ballots", "for its path"),
        broken(FormRule.IDS_SPEAK, "table_nameTable", "list_nameTable", "begin with table_"),
        broken(FormRule.KEYS_ARE_PLAIN, "\"heldOn\"", "\"held_on\"", "held_on"),
        broken(FormRule.KEYS_ARE_PLAIN, "\"key\": \"heldOn\", ", "", "the key ''"),
        broken(FormRule.KEYS_ARE_PLAIN, "\"heldOn\"", "\"issued\"", "shares the key"),
        broken(FormRule.SPEAKS_VIETNAMESE, "Ngày họp", "Ngày họp (day)", "in English"),
        broken(FormRule.SPEAKS_VIETNAMESE, "Ngày họp", "Termin", "not Vietnamese"),
        broken(FormRule.SPEAKS_VIETNAMESE, "Niêm yết", "Notice board", "not Vietnamese"),
        broken(FormRule.SPEAKS_VIETNAMESE, "\"dateLabel\": \"Ngày họp\"", "\"label\": \"Ngày họp\"", "no label"),
        broken(FormRule.TEXT_IS_LIMITED, "\"maxLength\": 4000", "\"required\": true", "no limit"),
        broken(FormRule.TEXT_IS_LIMITED, "\"maxLength\": 4000", "\"maxLength\": 40000", "no limit"),
        broken(FormRule.TEXT_IS_LIMITED, "\"readonly\": true", "\"readonly\": true, \"validate\": {\"maxLength\": 9}",
            "nobody can change it"),
        broken(FormRule.NUMBERS_ARE_COUNTS, "\"decimalDigits\": 0,", "", "fractions"),
        broken(FormRule.NUMBERS_ARE_COUNTS, "\"min\": 0", "\"min\": -1", "less than nothing"),
        broken(FormRule.NUMBERS_ARE_COUNTS, ", \"max\": 100000", "", "upper limit"),
        broken(FormRule.CHOICES_ARE_OFFERED, "\"values\":", "\"options\":", "offers nothing"),
        broken(FormRule.CHOICES_ARE_OFFERED, "\"values\":", "\"valuesKey\": \"mannerOptions\", \"values\":",
            "two sources"),
        broken(FormRule.CHOICES_ARE_OFFERED, "\"NOTICE\"", "\"value1\"", "the code 'value1'"),
        broken(FormRule.CHOICES_ARE_OFFERED, "\"NOTICE\"", "\"DOCUMENT\"", "twice"),
        broken(FormRule.CHOICES_ARE_OFFERED, "Niêm yết", "", "without a label"),
        broken(FormRule.LISTS_SUBMIT_EVERY_ROW, ", \"disableCollapse\": true", "", "loses rows"),
        broken(FormRule.LISTS_SUBMIT_EVERY_ROW, "\"showOutline\": true", "\"showOutline\": false", "drawn as a list"),
        broken(FormRule.LISTS_SUBMIT_EVERY_ROW, "\"allowAddRemove\": false, ", "", "who adds rows"),
        broken(FormRule.LISTS_SUBMIT_EVERY_ROW, "\"defaultRepetitions\": 0", "\"defaultRepetitions\": 1",
            "wrong number of rows"),
        broken(FormRule.LISTS_SUBMIT_EVERY_ROW, "\"type\": \"text", "\"type\": \"other", "no fields"),
        broken(FormRule.DATES_ARE_DAYS, "\"subtype\": \"date\"", "\"subtype\": \"datetime\"", "time of day"),
        broken(FormRule.TABLES_SHOW_THEIR_PREFILL, "\"=nameTable\"", "\"=otherTable\"", "another prefill"),
        broken(FormRule.TABLES_SHOW_THEIR_PREFILL, "\"columns\": [", "\"rowCount\": 10, \"columns\": [", "a page"),
        broken(FormRule.TABLES_SHOW_THEIR_PREFILL, "{\"key\": \"fullName\", \"label\": \"Họ và tên\"}", "",
            "no columns"),
        broken(FormRule.TABLES_SHOW_THEIR_PREFILL, "\"fullName\", \"label\": \"Họ và tên\"}",
            "\"full name\", \"label\": \"\"}", "without a title"),
        broken(FormRule.ROWS_HAVE_SIXTEEN_COLUMNS, "\"row_manner\"", "\"Row_0x1y2z3\"", "Row_0x1y2z3"),
        broken(FormRule.ROWS_HAVE_SIXTEEN_COLUMNS, "\"row_manner\", \"columns\": 16", "\"row_manner\", \"columns\": 17",
            "17 columns"),
        broken(FormRule.ROWS_HAVE_SIXTEEN_COLUMNS, "\"row_manner\"", "\"row_issued\"", "does not fit"),
        broken(FormRule.EXPRESSIONS_PARSE, "=issued = null or issued < 9", "=issued = null or < or 9", "hides on"),
        broken(FormRule.EXPRESSIONS_PARSE, "=issued = null", "issued = null", "hides on"),
        broken(FormRule.EXPRESSIONS_PARSE, "{{issued}}", "{{issued +}}", "shows 'issued +'"),
        broken(FormRule.REMARKS_APPEAR_WHEN_DUE, "\"conditional\": {\"hide\": \"=issued = null or issued < 9\"},", "",
            "at all times"),
        broken(FormRule.REMARKS_APPEAR_WHEN_DUE, "fjs-form-field-error", "warning", "not marked"),
        broken(FormRule.REMARKS_APPEAR_WHEN_DUE, "Nhập số phiếu.", "<b>Nhập số phiếu.</b>", "HTML"));
  }

  private static BrokenForm broken(FormRule rule, String from, String to, String complaint) {
    return new BrokenForm(rule, "sound-form", from, to, complaint);
  }
}
