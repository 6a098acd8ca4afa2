package vn.quyhoach.document;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The parts that the rules of form ask of a document (Guidance 36-HD/VPTW, section II; Decree 30/2020/NĐ-CP, article 8), and how each is
 * recognised in a template.
 */
enum LayoutPart {
  HEADING("Tiêu đề / Quốc hiệu, Tiêu ngữ", (text, layout) -> layout == DocumentLayout.PARTY ? text.contains("ĐẢNG CỘNG SẢN VIỆT NAM")
      : text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") && text.contains("Độc lập - Tự do - Hạnh phúc")),
  ISSUER("Tên cơ quan", (text, layout) -> text.contains("{{co_quan_cap_tren}}\n{{co_quan}}\n" + (layout == DocumentLayout.PARTY ? "*" : "_"))),
  NUMBER("Số, ký hiệu", (text, layout) -> text.contains("{{so_ky_hieu}}")),
  PLACE_AND_DAY("Địa danh, ngày", (text, layout) -> text.contains("{{dia_danh_ngay}}")),
  /** A letter has no name of its kind. */
  KIND("Tên loại", (text, layout) -> text.lines().anyMatch(line -> line.matches("(?:TỜ TRÌNH|DANH SÁCH TRÍCH NGANG|BÁO CÁO|QUYẾT ĐỊNH|TRÍCH QUYẾT ĐỊNH|"
      + "TỔNG HỢP KẾT QUẢ PHIẾU|THÔNG BÁO|BIÊN BẢN KIỂM PHIẾU|PHIẾU BIỂU QUYẾT)"))),
  SUBJECT("Trích yếu", (text, layout) -> text.lines().anyMatch(line -> line.startsWith("V/v ")) || text.lines().dropWhile(line -> !KIND.isIn(line, layout))
      .skip(1).findFirst().filter(line -> !line.isBlank()).isPresent()),
  ADDRESSEE("Kính gửi", (text, layout) -> text.contains("Kính gửi: {{kinh_gui}}")),
  SIGNATURE("Quyền ký, chức vụ, họ tên", (text, layout) -> text.contains("{{quyen_ky}}\n{{chuc_vu_ky}}") && text.contains("{{nguoi_ky}}")),
  RECIPIENTS("Nơi nhận", (text, layout) -> text.contains("Nơi nhận:\n{{noi_nhan}}")),
  /** Minutes are signed by those who counted, not by an office. */
  COUNTERS("Tổ kiểm phiếu, thư ký, chủ trì ký", (text, layout) -> text.contains("TỔ KIỂM PHIẾU") && text.contains("THƯ KÝ") && text.contains("CHỦ TRÌ")),
  /** A ballot bears a stamp and nobody's name. */
  STAMP("Dấu treo, không ký tên", (text, layout) -> text.contains("Đóng dấu treo") && text.contains("không ký tên"));

  private final String title;
  private final BiPredicate<String, DocumentLayout> recognised;

  LayoutPart(String title, BiPredicate<String, DocumentLayout> recognised) {
    this.title = title;
    this.recognised = recognised;
  }

  String title() {
    return title;
  }

  boolean isIn(String template, DocumentLayout layout) {
    return recognised.test(template, layout);
  }

  /** The complete set of parts for a kind of document; more than that does not belong in it. */
  static Set<LayoutPart> of(DocumentTemplate template) {
    Set<LayoutPart> parts = EnumSet.of(HEADING, ISSUER, NUMBER, PLACE_AND_DAY, KIND, SUBJECT, SIGNATURE, RECIPIENTS);
    switch (template) {
      case BALLOT_PAPER -> {
        parts.removeAll(EnumSet.of(SIGNATURE, RECIPIENTS));
        parts.add(STAMP);
      }
      case COUNT_MINUTES -> {
        parts.removeAll(EnumSet.of(SIGNATURE, RECIPIENTS));
        parts.add(COUNTERS);
      }
      case LETTER_OF_RETURN, REMOVAL_LETTER -> {
        parts.remove(KIND);
        parts.add(ADDRESSEE);
      }
      case SUBMISSION, APPRAISAL_REPORT, INSPECTION_REPORT -> parts.add(ADDRESSEE);
      case SUMMARY_LIST, DECISION, DECISION_EXTRACT, REMOVAL_DECISION, VOTE_SUMMARY, CONCLUSION_NOTICE, BRIEFING -> { }
    }
    return parts;
  }
}
