package vn.quyhoach.document;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.List;
import org.docx4j.TextUtils;
import org.docx4j.TraversalUtil;
import org.docx4j.XmlUtils;
import org.docx4j.finders.ClassFinder;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.P;
import org.docx4j.wml.SectPr;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tc;
import org.docx4j.wml.Tr;

/** A Word file as docx4j reads it, which had no part in writing it. */
public final class WordText {

  private final WordprocessingMLPackage file;

  private WordText(WordprocessingMLPackage file) {
    this.file = file;
  }

  /** Opens a file; one that docx4j cannot open fails the test. */
  public static WordText of(byte[] content) {
    try {
      return new WordText(WordprocessingMLPackage.load(new ByteArrayInputStream(content)));
    } catch (Exception unreadable) {
      throw new AssertionError("docx4j cannot open the file", unreadable);
    }
  }

  /** The whole text, a paragraph a line. */
  public String text() {
    return String.join("\n", find(P.class, file.getMainDocumentPart().getJaxbElement()).stream().map(WordText::plain).toList());
  }

  /** A table of the document. */
  public record Table(List<Row> rows) {

    /** The first row, which names the columns. */
    public Row header() {
      return rows.get(0);
    }

    /** The texts of all rows but the first. */
    public List<List<String>> lines() {
      return rows.subList(1, rows.size()).stream().map(Row::cells).toList();
    }
  }

  /** @param repeated whether the row stands at the top of each page */
  public record Row(List<String> cells, boolean repeated) {}

  /** The tables in their order, those of head and signature included. */
  public List<Table> tables() {
    return find(Tbl.class, file.getMainDocumentPart().getJaxbElement()).stream().map(table -> new Table(find(Tr.class, table).stream()
        .map(row -> new Row(find(Tc.class, row).stream().map(WordText::plain).toList(), isRepeated(row))).toList())).toList();
  }

  /** The first table whose first row repeats on each page: the list of a document. */
  public Table list() {
    return tables().stream().filter(table -> table.header().repeated()).findFirst().orElseThrow();
  }

  /** The size of the page in millimetres, width before height. */
  public List<Integer> page() {
    SectPr section = file.getDocumentModel().getSections().get(0).getSectPr();
    return List.of(millimetres(section.getPgSz().getW().intValue()), millimetres(section.getPgSz().getH().intValue()));
  }

  private static int millimetres(int twentiethsOfAPoint) {
    return Math.round(twentiethsOfAPoint / 1440f * 25.4f);
  }

  private static boolean isRepeated(Tr row) {
    return row.getTrPr() != null && row.getTrPr().getCnfStyleOrDivIdOrGridBefore().stream()
        .anyMatch(property -> property.getName().getLocalPart().equals("tblHeader"));
  }

  private static String plain(Object part) {
    try {
      StringWriter text = new StringWriter();
      TextUtils.extractText(part, text);
      return text.toString();
    } catch (Exception unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static <T> List<T> find(Class<T> kind, Object within) {
    ClassFinder finder = new ClassFinder(kind);
    new TraversalUtil(within, finder);
    return finder.results.stream().map(XmlUtils::unwrap).map(kind::cast).toList();
  }
}
