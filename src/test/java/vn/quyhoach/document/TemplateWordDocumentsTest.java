package vn.quyhoach.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.DefaultResourceLoader;

/** Every template can be filled: each tag is known, each known tag has its place, and none is left on paper. */
class TemplateWordDocumentsTest {

  private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)}}");
  private static final Pattern COLUMN = Pattern.compile("\\[(\\w+)]");

  private final WordDocuments documents = new TemplateWordDocuments(new DefaultResourceLoader(), "classpath:documents/");

  static Stream<Arguments> templates() {
    return Stream.of(DocumentLayout.values())
        .flatMap(layout -> Stream.of(DocumentTemplate.values()).map(template -> Arguments.of(template, layout)));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void theTemplateUsesEachTagThatIsOfferedAndNoOther(DocumentTemplate template, DocumentLayout layout) throws IOException {
    String text = text(source(template, layout));
    TreeSet<String> columns = new TreeSet<>();
    template.tableTags().keySet().forEach(table -> columns.addAll(template.columnsOf(table)));
    // Offered to secretaries who want them; the first version of some templates has no place for them.
    TreeSet<String> optional = new TreeSet<>(List.of("cap_hoi_nghi", "ten_dot", "ten_co_quan"));
    assertThat(found(TAG, text)).isSubsetOf(template.tags());
    assertThat(template.tags().stream().filter(tag -> !optional.contains(tag))).isSubsetOf(found(TAG, text));
    assertThat(found(COLUMN, text)).isEqualTo(columns);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void noTagIsLeftAndEachValueIsOnThePage(DocumentTemplate template, DocumentLayout layout) throws IOException {
    byte[] made = documents.render(template, layout, filled(template, 3));
    String text = text(made);
    assertThat(text).doesNotContain("{{", "}}").doesNotContainPattern("\\[\\w+]");
    for (String tag : found(TAG, text(source(template, layout)))) {
      if (template.textTags().containsKey(tag)) {
        assertThat(text).contains("«" + tag + " Đặng Thị Hoà»");
      }
    }
    template.tableTags().keySet().forEach(table -> template.columnsOf(table).forEach(column ->
        assertThat(text).contains(column + " 1", column + " 2", column + " 3").doesNotContain(column + " 4")));
    assertThat(rawXml(made)).contains("Đặng Thị Hoà");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void anEmptyTableStaysATable(DocumentTemplate template, DocumentLayout layout) throws IOException {
    assertThat(text(documents.render(template, layout, filled(template, 0)))).doesNotContainPattern("\\[\\w+]").doesNotContain("{{");
  }

  @Test
  void whatPeopleTypedIsNeitherTagNorMarkUp() throws IOException {
    DocumentValues values = filled(DocumentTemplate.COUNT_MINUTES, 1);
    String nasty = "{{7*7}} ${7*7} <b>&amp; {{co_quan}} [ho_ten] =1+1\u0007";
    values.text("ghi_chu", nasty).table("ket_qua", List.of(1), line -> {
      Map<String, String> filled = new LinkedHashMap<>();
      DocumentTemplate.COUNT_MINUTES.columnsOf("ket_qua").forEach(column -> filled.put(column, nasty));
      return filled;
    });
    assertThat(text(documents.render(DocumentTemplate.COUNT_MINUTES, DocumentLayout.PARTY, values)))
        .contains("{{7*7}} ${7*7} <b>&amp; {{co_quan}} [ho_ten] =1+1").doesNotContain("49");
  }

  @Test
  void aLineBreakInAValueIsALineBreakOnPaper() throws IOException {
    DocumentValues values = filled(DocumentTemplate.COUNT_MINUTES, 1).text("to_kiem_phieu", "1. Một\n2. Hai");
    assertThat(text(documents.render(DocumentTemplate.COUNT_MINUTES, DocumentLayout.PARTY, values))).contains("1. Một\n2. Hai");
  }

  @Test
  void nothingHalfFilledLeaves() {
    DocumentValues missing = new DocumentValues().text("co_quan", "x");
    assertThatThrownBy(() -> documents.render(DocumentTemplate.BALLOT_PAPER, DocumentLayout.PARTY, missing))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("missing so_ky_hieu");
    DocumentValues unknown = filled(DocumentTemplate.BALLOT_PAPER, 1).text("nguoi_bo_phieu", "x");
    assertThatThrownBy(() -> documents.render(DocumentTemplate.BALLOT_PAPER, DocumentLayout.PARTY, unknown))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("unknown nguoi_bo_phieu");
  }

  @Test
  void aTemplateWithATagThatNobodyKnowsIsRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("dang/phieu-bieu-quyet.docx");
    Files.createDirectories(file.getParent());
    try (XWPFDocument edited = new XWPFDocument(); var out = Files.newOutputStream(file)) {
      edited.createParagraph().createRun().setText("{{co_quan}} {{ten_nguoi_bo_phieu}}");
      edited.write(out);
    }
    WordDocuments office = new TemplateWordDocuments(new DefaultResourceLoader(), folder.toUri().toString());
    assertThatThrownBy(() -> office.render(DocumentTemplate.BALLOT_PAPER, DocumentLayout.PARTY, filled(DocumentTemplate.BALLOT_PAPER, 1)))
        .isInstanceOf(BrokenTemplate.class).hasMessageContaining("ten_nguoi_bo_phieu");
  }

  @Test
  void theBallotPaperHasNoPlaceForAVoter() throws IOException {
    for (DocumentLayout layout : DocumentLayout.values()) {
      assertThat(text(source(DocumentTemplate.BALLOT_PAPER, layout))).contains("không ký tên", "Đóng dấu").doesNotContain("Người bỏ phiếu");
    }
  }

  static DocumentValues filled(DocumentTemplate template, int lines) {
    DocumentValues values = new DocumentValues();
    template.textTags().keySet().forEach(tag -> values.text(tag, "«" + tag + " Đặng Thị Hoà»"));
    List<Integer> numbers = Stream.iterate(1, number -> number + 1).limit(lines).toList();
    template.tableTags().keySet().forEach(table -> values.table(table, numbers, number -> {
      Map<String, String> line = new LinkedHashMap<>();
      template.columnsOf(table).forEach(column -> line.put(column, column + " " + number));
      return line;
    }));
    return values;
  }

  private static TreeSet<String> found(Pattern pattern, String text) {
    TreeSet<String> found = new TreeSet<>();
    pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).forEach(found::add);
    return found;
  }

  private static byte[] source(DocumentTemplate template, DocumentLayout layout) throws IOException {
    String file = "/documents/" + layout.folder() + "/" + template.fileName() + ".docx";
    try (InputStream in = TemplateWordDocumentsTest.class.getResourceAsStream(file)) {
      assertThat(in).as(file).isNotNull();
      return in.readAllBytes();
    }
  }

  private static String text(byte[] file) throws IOException {
    try (XWPFWordExtractor extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
      return extractor.getText();
    }
  }

  /** The text by a second way, without POI. */
  private static String rawXml(byte[] file) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          zip.transferTo(out);
          return out.toString(StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no word/document.xml");
  }
}
