package vn.quyhoach.document;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes the part of the guide for secretaries that lists the templates and their tags. */
final class TemplatePage {

  private TemplatePage() {}

  static String tables() {
    StringBuilder page = new StringBuilder();
    page.append("Thẻ dùng được trong mọi mẫu:\n\n");
    page.append("| Thẻ | Nội dung |\n|---|---|\n");
    DocumentTemplate.BALLOT_PAPER.textTags().entrySet().stream().filter(tag -> everywhere(tag.getKey()))
        .forEach(tag -> row(page, "{{" + tag.getKey() + "}}", tag.getValue()));
    for (DocumentTemplate template : DocumentTemplate.values()) {
      page.append("\n### ").append(template.title()).append(" – `").append(template.fileName()).append(".docx`\n\n");
      page.append("| Thẻ | Nội dung |\n|---|---|\n");
      template.textTags().entrySet().stream().filter(tag -> !everywhere(tag.getKey()))
          .forEach(tag -> row(page, "{{" + tag.getKey() + "}}", tag.getValue()));
      template.tableTags().forEach((table, meaning) -> row(page, "{{" + table + "}}", "bảng: " + meaning + "; cột: "
          + template.columnsOf(table).stream().map(column -> "`[" + column + "]`").collect(Collectors.joining(" "))));
    }
    return page.toString();
  }

  private static boolean everywhere(String tag) {
    return Arrays.stream(DocumentTemplate.values()).allMatch(template -> template.textTags().containsKey(tag));
  }

  private static void row(StringBuilder page, String tag, String meaning) {
    page.append("| `").append(tag).append("` | ").append(meaning).append(" |\n");
  }
}
