package vn.quyhoach.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

  /** Which documents there are, and which parts each layout gives them, as read from the templates. */
  static String inventory() {
    StringBuilder page = new StringBuilder("| Văn bản | " + Arrays.stream(LayoutPart.values()).map(LayoutPart::title).collect(Collectors.joining(" | "))
        + " |\n|---" + "|:-:".repeat(LayoutPart.values().length) + "|\n");
    for (DocumentTemplate template : DocumentTemplate.values()) {
      page.append("| ").append(template.title());
      for (LayoutPart part : LayoutPart.values()) {
        String layouts = Arrays.stream(DocumentLayout.values()).filter(layout -> part.isIn(text(template, layout), layout))
            .map(layout -> layout == DocumentLayout.PARTY ? "Đ" : "N").collect(Collectors.joining(", "));
        page.append(" | ").append(layouts.isEmpty() ? "–" : layouts);
      }
      page.append(" |\n");
    }
    return page.append("\n").toString();
  }

  private static String text(DocumentTemplate template, DocumentLayout layout) {
    try (InputStream in = TemplatePage.class.getResourceAsStream("/documents/" + layout.folder() + "/" + template.fileName() + ".docx")) {
      return WordText.of(in.readAllBytes()).text();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean everywhere(String tag) {
    return Arrays.stream(DocumentTemplate.values()).allMatch(template -> template.textTags().containsKey(tag));
  }

  private static void row(StringBuilder page, String tag, String meaning) {
    page.append("| `").append(tag).append("` | ").append(meaning).append(" |\n");
  }
}
