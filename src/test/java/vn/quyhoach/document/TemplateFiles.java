package vn.quyhoach.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * Draws the first version of the templates. The files in {@code src/main/resources/documents} are the source that secretaries edit; this
 * is run again only for a new document, {@link #main} leaves files that exist as they are.
 */
final class TemplateFiles {

  /** The number of an article stands out. */
  private static final Pattern ARTICLE = Pattern.compile("(Điều \\d+\\.)(.*)", Pattern.DOTALL);
  private static final int MILLIMETRE = 57;
  private static final int LEFT = 30 * MILLIMETRE;
  private static final int RIGHT = 15 * MILLIMETRE;
  private static final int UPPER = 20 * MILLIMETRE;
  private static final int SHORT_SIDE = 11906;
  private static final int LONG_SIDE = 16838;

  /** A letter has no name of its kind; what it is about stands below its number. */
  private static final Map<DocumentTemplate, String> LETTERS = Map.of(
      DocumentTemplate.LETTER_OF_RETURN, "V/v bổ sung, hoàn thiện hồ sơ quy hoạch",
      DocumentTemplate.REMOVAL_LETTER, "V/v đưa cán bộ ra khỏi quy hoạch");

  private final DocumentLayout layout;
  private final boolean across;
  private final XWPFDocument document = new XWPFDocument();

  private TemplateFiles(DocumentLayout layout, boolean across) {
    this.layout = layout;
    this.across = across;
    page();
  }

  /** @param arguments the folder of the templates; with {@code --all} as second argument files that exist are drawn anew */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    boolean all = arguments.length > 1 && arguments[1].equals("--all");
    for (DocumentLayout layout : DocumentLayout.values()) {
      for (DocumentTemplate template : DocumentTemplate.values()) {
        Path file = folder.resolve(layout.folder()).resolve(template.fileName() + ".docx");
        if (all || !Files.exists(file)) {
          Files.createDirectories(file.getParent());
          try (XWPFDocument drawn = draw(template, layout); OutputStream out = Files.newOutputStream(file)) {
            drawn.write(out);
          }
        }
      }
    }
  }

  private static XWPFDocument draw(DocumentTemplate template, DocumentLayout layout) {
    boolean across = template == DocumentTemplate.SUMMARY_LIST || template == DocumentTemplate.VOTE_SUMMARY;
    TemplateFiles files = new TemplateFiles(layout, across);
    files.head(LETTERS.get(template));
    switch (template) {
      case BALLOT_PAPER -> files.ballotPaper();
      case COUNT_MINUTES -> files.countMinutes();
      case SUBMISSION -> files.submission();
      case SUMMARY_LIST -> files.summaryList();
      case APPRAISAL_REPORT -> files.appraisalReport();
      case LETTER_OF_RETURN -> files.letterOfReturn();
      case DECISION -> files.decision();
      case DECISION_EXTRACT -> files.decisionExtract();
      case REMOVAL_DECISION -> files.removalDecision();
      case REMOVAL_LETTER -> files.removalLetter();
      case VOTE_SUMMARY -> files.voteSummary();
      case INSPECTION_REPORT -> files.inspectionReport();
      case CONCLUSION_NOTICE -> files.conclusionNotice();
      case BRIEFING -> files.briefing();
    }
    return files.document;
  }

  // -- the documents -------------------------------------------------------------------------------------------------------------

  private void ballotPaper() {
    title("PHIẾU BIỂU QUYẾT", "Giới thiệu nhân sự quy hoạch chức danh lãnh đạo, quản lý");
    centred("{{hoi_nghi}}, ngày {{ngay_hop}}", 13, false, true);
    body("{{huong_dan}}", 13);
    table("nhan_su", List.of("TT", "Họ và tên", "Năm sinh", "Chức vụ, đơn vị công tác hiện nay", "Chức danh giới thiệu quy hoạch", "Đồng ý",
        "Không đồng ý"), List.of("[stt]", "[ho_ten]", "[nam_sinh]", "[chuc_vu]", "[chuc_danh]", "", ""),
        List.of(6, 20, 9, 22, 20, 11, 12), 12, 480);
    space();
    XWPFTable stamp = plainTable(2, List.of(50, 50));
    cell(stamp, 0, 0, "(Đóng dấu treo của cơ quan tổ chức hội nghị)", 11, false, true, ParagraphAlignment.CENTER);
    cell(stamp, 0, 1, "Người biểu quyết không ký tên, không ghi họ tên hoặc đánh dấu riêng vào phiếu.", 11, false, true,
        ParagraphAlignment.CENTER);
    stamp.getRow(0).setHeight(1400);
  }

  private void countMinutes() {
    title("BIÊN BẢN KIỂM PHIẾU", "Giới thiệu nhân sự quy hoạch tại {{hoi_nghi}}");
    body("Ngày {{ngay_hop}}, tại {{dia_diem}}, {{cap_hoi_nghi}} tổ chức {{hoi_nghi}} để bỏ phiếu kín giới thiệu nhân sự quy hoạch.", 14);
    body("Chủ trì: {{chu_tri}}. Thư ký: {{thu_ky}}.", 14);
    body("Tổ kiểm phiếu gồm:", 14);
    indented("{{to_kiem_phieu}}");
    heading("I. Số người dự họp và số phiếu");
    XWPFTable sums = plainTable(2, List.of(50, 50));
    cell(sums, 0, 0, "- Số người được triệu tập: {{trieu_tap}}", 14, false, false, ParagraphAlignment.LEFT);
    cell(sums, 0, 1, "- Số phiếu thu về: {{thu_ve}}", 14, false, false, ParagraphAlignment.LEFT);
    row(sums, "- Số người có mặt: {{co_mat}}", "- Số phiếu không thu về: {{khong_thu_ve}}");
    row(sums, "- Số người vắng mặt: {{vang_mat}}", "- Số phiếu hợp lệ: {{hop_le}}");
    row(sums, "- Số phiếu phát ra: {{phat_ra}}", "- Số phiếu không hợp lệ: {{khong_hop_le}}");
    heading("II. Kết quả");
    body("{{cach_tinh}}", 14);
    table("ket_qua", List.of("TT", "Họ và tên", "Chức danh giới thiệu", "Đồng ý", "Không đồng ý", "Không có ý kiến", "Tỷ số", "Tỷ lệ",
        "Kết quả"), List.of("[stt]", "[ho_ten]", "[chuc_danh]", "[dong_y]", "[khong_dong_y]", "[khong_y_kien]", "[ty_so]", "[ty_le]",
        "[ket_luan]"), List.of(6, 17, 17, 9, 11, 11, 8, 9, 12), 11, 0);
    body("{{y_kien_xu_ly}} {{niem_phong}} {{ghi_chu}}", 14);
    body("Biên bản được lập xong, thông qua tại tổ kiểm phiếu và lập thành 02 bản.", 14);
    keepWithLastWords();
    XWPFTable names = plainTable(3, List.of(33, 34, 33));
    cell(names, 0, 0, "TỔ KIỂM PHIẾU", 13, true, false, ParagraphAlignment.CENTER);
    cell(names, 0, 1, "THƯ KÝ", 13, true, false, ParagraphAlignment.CENTER);
    cell(names, 0, 2, "CHỦ TRÌ", 13, true, false, ParagraphAlignment.CENTER);
    signs(names, "(từng người ký, ghi rõ họ tên)", "(ký, ghi rõ họ tên)", "(ký, ghi rõ họ tên)");
  }

  private void submission() {
    title("TỜ TRÌNH", "Đề nghị phê duyệt danh sách nhân sự quy hoạch {{nhiem_ky}}");
    addressed();
    body("{{can_cu}}", 14);
    body("Thực hiện {{ten_dot}}, {{ten_co_quan}} đã tiến hành đầy đủ các bước giới thiệu nhân sự quy hoạch, lấy phiếu tại các hội nghị theo quy "
        + "định và thống nhất danh sách gồm {{so_nhan_su}} nhân sự cho {{so_chuc_danh}} chức danh; trong đó có {{so_nu}} nữ, {{so_dan_toc}} "
        + "người dân tộc thiểu số.", 14);
    table("nhan_su", List.of("TT", "Họ và tên", "Năm sinh", "Chức vụ hiện nay", "Chức danh quy hoạch", "Phiếu đồng ý"),
        List.of("[stt]", "[ho_ten]", "[nam_sinh]", "[chuc_vu]", "[chuc_danh]", "[phieu]"), List.of(6, 22, 9, 24, 24, 15), 12, 0);
    body("(Có danh sách trích ngang và hồ sơ kèm theo)", 14);
    body("{{ten_co_quan}} trình {{kinh_gui}} xem xét, phê duyệt.", 14);
    signature();
  }

  private void summaryList() {
    title("DANH SÁCH TRÍCH NGANG", "Nhân sự quy hoạch {{nhiem_ky}}");
    centred("({{kem_theo}})", 12, false, true);
    table("nhan_su", List.of("TT", "Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "Quê quán", "Ngày vào Đảng, chính thức",
        "Trình độ chuyên môn", "Lý luận chính trị", "Chức vụ hiện nay", "Chức danh quy hoạch", "Phiếu", "Xếp loại 3 năm", "Kỷ luật", "Ghi chú"),
        List.of("[stt]", "[ho_ten]", "[ngay_sinh]", "[gioi_tinh]", "[dan_toc]", "[que_quan]", "[ngay_vao_dang]", "[trinh_do]", "[ly_luan]",
            "[chuc_vu]", "[chuc_danh]", "[phieu]", "[xep_loai]", "[ky_luat]", "[ghi_chu]"),
        List.of(3, 10, 7, 4, 4, 9, 7, 9, 6, 9, 9, 6, 7, 4, 6), 9, 0);
    body("(Danh sách có {{so_nhan_su}} trường hợp)", 12);
    signature();
  }

  private void appraisalReport() {
    title("BÁO CÁO", "Thẩm định danh sách nhân sự quy hoạch của {{don_vi}}");
    addressed();
    body("Thực hiện {{ten_dot}}, {{ten_co_quan}} đã tiếp nhận {{to_trinh}} của {{don_vi}}, thẩm tra hồ sơ từng nhân sự và báo cáo kết quả thẩm định "
        + "như sau:", 14);
    heading("I. Ý kiến chung");
    body("{{y_kien}}", 14);
    heading("II. Đề nghị đối với từng nhân sự");
    table("nhan_su", List.of("TT", "Họ và tên", "Chức danh quy hoạch", "Phiếu đồng ý", "Đề nghị", "Ghi chú"),
        List.of("[stt]", "[ho_ten]", "[chuc_danh]", "[phieu]", "[de_nghi]", "[ghi_chu]"), List.of(6, 22, 24, 15, 15, 18), 12, 0);
    body("{{ten_co_quan}} báo cáo {{kinh_gui}} xem xét, quyết định.", 14);
    signature();
  }

  private void letterOfReturn() {
    addressed();
    body("Qua thẩm định {{to_trinh}} trong {{ten_dot}}, {{ten_co_quan}} đề nghị bổ sung, hoàn thiện hồ sơ ({{lan_tra}}) đối với những điểm sau:", 14);
    table("ton_tai", List.of("Số", "Nhân sự, hồ sơ", "Nội dung cần bổ sung, hoàn thiện"), List.of("[stt]", "[nhan_su]", "[noi_dung]"),
        List.of(8, 32, 60), 13, 0);
    body("{{y_kien}}", 14);
    body("Đề nghị trả lời theo đúng số thứ tự của từng điểm nêu trên và gửi lại hồ sơ trong thời hạn quy định.", 14);
    signature();
  }

  private void decision() {
    title("QUYẾT ĐỊNH", "Phê duyệt quy hoạch các chức danh lãnh đạo, quản lý {{nhiem_ky}}");
    body("{{can_cu}}", 14);
    body("Theo kết quả họp ngày {{ngay_hop}} về {{ten_dot}};", 14);
    centred("{{co_quan}}", 14, true, false);
    centred("QUYẾT ĐỊNH", 14, true, false);
    body("Điều 1. Phê duyệt quy hoạch đối với {{so_phe_duyet}} nhân sự có tên trong danh sách sau:", 14);
    table("nhan_su", List.of("TT", "Họ và tên", "Ngày sinh", "Đơn vị", "Chức danh quy hoạch"),
        List.of("[stt]", "[ho_ten]", "[ngay_sinh]", "[don_vi]", "[chuc_danh]"), List.of(6, 26, 14, 28, 26), 12, 0);
    body("Điều 2. Các đơn vị và nhân sự có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.", 14);
    signature();
  }

  private void decisionExtract() {
    title("TRÍCH QUYẾT ĐỊNH", "Phê duyệt quy hoạch các chức danh lãnh đạo, quản lý {{nhiem_ky}} của {{don_vi}}");
    body("Tại {{quyet_dinh_phe_duyet}}, trong {{ten_dot}}, {{ten_co_quan}} đã quyết định đối với danh sách của {{don_vi}}; số nhân sự được phê duyệt: "
        + "{{so_phe_duyet}}.", 14);
    table("nhan_su", List.of("TT", "Họ và tên", "Ngày sinh", "Chức danh", "Kết quả", "Lý do"),
        List.of("[stt]", "[ho_ten]", "[ngay_sinh]", "[chuc_danh]", "[ket_qua]", "[ly_do]"), List.of(6, 22, 14, 23, 15, 20), 12, 0);
    body("Trích gửi {{don_vi}} biết, thực hiện.", 14);
    signature();
  }

  private void removalDecision() {
    title("QUYẾT ĐỊNH", "Đưa cán bộ ra khỏi quy hoạch các chức danh lãnh đạo, quản lý {{nhiem_ky}}");
    typed("{{can_cu}}");
    centred("{{co_quan}}", 14, true, false);
    centred("QUYẾT ĐỊNH", 14, true, false);
    body("Điều 1. Đưa ra khỏi quy hoạch {{so_dua_ra}} trường hợp có tên trong danh sách sau:", 14);
    table("nhan_su", List.of("TT", "Họ và tên", "Ngày sinh", "Đơn vị", "Chức danh đã quy hoạch", "Quyết định quy hoạch", "Lý do"),
        List.of("[stt]", "[ho_ten]", "[ngay_sinh]", "[don_vi]", "[chuc_danh]", "[quyet_dinh]", "[ly_do]"), List.of(5, 17, 12, 16, 17, 13, 20), 11, 0);
    body("Điều 2. Kết quả quy hoạch của các trường hợp nêu tại Điều 1 hết hiệu lực kể từ ngày ký Quyết định này; các nội dung khác của quyết định "
        + "phê duyệt quy hoạch không thay đổi.", 14);
    body("Điều 3. Các đơn vị có cán bộ nêu tại Điều 1 và cán bộ có tên chịu trách nhiệm thi hành Quyết định này.", 14);
    signature();
  }

  private void removalLetter() {
    addressed();
    body("{{ten_co_quan}} đã ban hành {{quyet_dinh_dua_ra}} về việc đưa cán bộ ra khỏi quy hoạch. {{ten_co_quan}} thông báo những trường hợp của đơn vị "
        + "như sau:", 14);
    table("nhan_su", List.of("TT", "Họ và tên", "Ngày sinh", "Chức danh đã quy hoạch", "Quyết định quy hoạch", "Lý do"),
        List.of("[stt]", "[ho_ten]", "[ngay_sinh]", "[chuc_danh]", "[quyet_dinh]", "[ly_do]"), List.of(6, 21, 14, 21, 15, 23), 12, 0);
    body("Đề nghị đơn vị thông báo đến từng cán bộ có tên trên, ghi vào sổ quy hoạch của đơn vị và xác nhận đã nhận Công văn này.", 14);
    signature();
  }

  private void voteSummary() {
    title("TỔNG HỢP KẾT QUẢ PHIẾU", "Giới thiệu nhân sự quy hoạch {{nhiem_ky}}");
    body("{{cac_hoi_nghi}}", 12);
    table("nhan_su", List.of("TT", "Họ và tên", "Chức danh", "Hội nghị 1", "Hội nghị 2", "Hội nghị 3", "Hội nghị 4", "Hội nghị 5", "Kết quả"),
        List.of("[stt]", "[ho_ten]", "[chuc_danh]", "[lan_mot]", "[lan_hai]", "[lan_ba]", "[lan_bon]", "[lan_nam]", "[ket_luan]"),
        List.of(5, 18, 18, 9, 9, 9, 9, 9, 14), 12, 0);
    body("(Số phiếu lấy từ biên bản kiểm phiếu của từng hội nghị)", 12);
    signature();
  }

  private void inspectionReport() {
    title("BÁO CÁO", "Kết quả kiểm tra {{noi_dung_kiem_tra}}");
    addressed();
    body("Thực hiện {{quyet_dinh}}, {{ten_co_quan}} đã kiểm tra công tác quy hoạch cán bộ trong đợt {{ten_dot}}. Đoàn báo cáo kết quả như sau:", 14);
    heading("I. Đoàn kiểm tra");
    body("Thời gian: {{thoi_gian}}.", 14);
    typed("Mục đích, yêu cầu: {{muc_dich}}");
    indented("{{thanh_phan}}");
    heading("II. Các đơn vị được kiểm tra");
    table("don_vi_kiem_tra", List.of("TT", "Đơn vị", "Thời gian", "Đã làm việc với", "Tài liệu đã xem"),
        List.of("[stt]", "[don_vi]", "[ngay]", "[lam_viec_voi]", "[tai_lieu]"), List.of(6, 24, 16, 26, 28), 12, 0);
    heading("III. Nội dung kiểm tra và việc khắc phục");
    table("ket_qua_kiem_tra", List.of("TT", "Đơn vị", "Nội dung, mức độ", "Yêu cầu khắc phục", "Hạn", "Kết quả khắc phục"),
        List.of("[stt]", "[don_vi]", "[noi_dung]", "[yeu_cau]", "[han]", "[khac_phuc]"), List.of(6, 16, 28, 19, 16, 15), 12, 0);
    heading("IV. Kết luận");
    typed("{{ket_luan}}");
    heading("V. Kiến nghị");
    typed("{{kien_nghi}}");
    signature();
  }

  private void conclusionNotice() {
    title("THÔNG BÁO", "Kết luận về {{ten_dot}}");
    typed("{{noi_dung_ket_luan}}");
    heading("Các việc phải thực hiện");
    table("viec", List.of("TT", "Nội dung", "Đơn vị thực hiện", "Hạn"), List.of("[stt]", "[noi_dung]", "[thuc_hien]", "[han]"),
        List.of(8, 50, 26, 16), 13, 0);
    body("{{ten_co_quan}} thông báo để các đơn vị biết, tiếp nhận và tổ chức thực hiện.", 14);
    signature();
  }

  private void briefing() {
    title("BÁO CÁO", "Tiến độ {{ten_dot}} phục vụ giao ban");
    centred("(Số liệu đến hết ngày {{ngay}}; phạm vi: {{pham_vi}})", 13, false, true);
    heading("I. Tình hình chung");
    body("{{tong_quat}}", 14);
    table("tien_do", List.of("Loại đơn vị", "Số đơn vị", "Chưa triển khai", "Đang thực hiện", "Cấp trên đang xét", "Bị trả lại", "Đã phê duyệt",
        "Chậm"), List.of("[loai]", "[tong]", "[chua]", "[dang]", "[tren]", "[tra_lai]", "[duyet]", "[cham]"),
        List.of(24, 10, 11, 11, 12, 10, 12, 10), 12, 0);
    heading("II. Đơn vị chậm tiến độ và người chịu trách nhiệm");
    table("don_vi_cham", List.of("TT", "Đơn vị", "Hạn", "Số ngày chậm", "Người chịu trách nhiệm", "Giải trình", "Cam kết"),
        List.of("[stt]", "[don_vi]", "[han]", "[so_ngay]", "[nguoi]", "[giai_trinh]", "[cam_ket]"), List.of(6, 17, 15, 10, 19, 18, 15), 11, 0);
    heading("III. Hạn được điều chỉnh");
    table("gia_han", List.of("TT", "Đơn vị", "Hạn ban đầu", "Hạn hiện nay"), List.of("[stt]", "[don_vi]", "[han_dau]", "[han_moi]"),
        List.of(8, 48, 22, 22), 12, 0);
    heading("IV. Khó khăn, vướng mắc và trả lời");
    table("kho_khan", List.of("TT", "Đơn vị", "Ngày nêu", "Nội dung", "Trả lời"),
        List.of("[stt]", "[don_vi]", "[ngay_neu]", "[noi_dung]", "[tra_loi]"), List.of(6, 20, 16, 29, 29), 12, 0);
    heading("V. Kiểm tra và khắc phục");
    table("doan_kiem_tra", List.of("TT", "Đoàn kiểm tra", "Quyết định", "Đơn vị đã kiểm tra", "Báo cáo"),
        List.of("[stt]", "[doan]", "[quyet_dinh]", "[don_vi]", "[bao_cao]"), List.of(6, 36, 24, 17, 17), 12, 0);
    space();
    table("noi_dung_kiem_tra", List.of("TT", "Đơn vị", "Nội dung", "Mức độ", "Khắc phục"),
        List.of("[stt]", "[don_vi]", "[noi_dung]", "[muc_do]", "[khac_phuc]"), List.of(6, 20, 36, 16, 22), 12, 0);
    heading("VI. Việc tiếp theo");
    indented("{{viec_tiep_theo}}");
    signature();
    heading("Phụ lục. Tiến độ từng đơn vị");
    table("phu_luc", List.of("TT", "Đơn vị", "Loại đơn vị", "Trạng thái", "Hạn"), List.of("[stt]", "[don_vi]", "[loai]", "[trang_thai]", "[han]"),
        List.of(8, 34, 24, 20, 14), 11, 0);
  }

  // -- the parts they share ------------------------------------------------------------------------------------------------------

  private void page() {
    XWPFStyles styles = document.createStyles();
    CTFonts fonts = CTFonts.Factory.newInstance();
    fonts.setAscii("Times New Roman");
    fonts.setHAnsi("Times New Roman");
    fonts.setCs("Times New Roman");
    fonts.setEastAsia("Times New Roman");
    styles.setDefaultFonts(fonts);
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(across ? LONG_SIDE : SHORT_SIDE));
    size.setH(BigInteger.valueOf(across ? SHORT_SIDE : LONG_SIDE));
    if (across) {
      size.setOrient(STPageOrientation.LANDSCAPE);
    }
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(UPPER));
    margins.setBottom(BigInteger.valueOf(UPPER));
    margins.setLeft(BigInteger.valueOf(across ? UPPER : LEFT));
    margins.setRight(BigInteger.valueOf(RIGHT));
    margins.setHeader(BigInteger.valueOf(10 * MILLIMETRE));
    margins.setFooter(BigInteger.valueOf(10 * MILLIMETRE));
    section.addNewTitlePg();
    XWPFHeader header = document.createHeader(HeaderFooterType.DEFAULT);
    XWPFParagraph number = header.createParagraph();
    number.setAlignment(ParagraphAlignment.CENTER);
    number.getCTP().addNewFldSimple().setInstr("PAGE");
    document.createHeader(HeaderFooterType.FIRST).createParagraph();
  }

  /** @param about what a letter is about; {@code null} for a document with a title */
  private void head(String about) {
    XWPFTable head = plainTable(2, across || layout == DocumentLayout.STATE ? List.of(39, 61) : List.of(44, 56));
    boolean party = layout == DocumentLayout.PARTY;
    cell(head, 0, 0, "{{co_quan_cap_tren}}", party ? 14 : 13, false, false, ParagraphAlignment.CENTER);
    add(head, 0, "{{co_quan}}", party ? 14 : 13, true, false, false);
    add(head, 0, party ? "*" : "_______", party ? 14 : 8, true, false, false);
    add(head, 0, "{{so_ky_hieu}}", party ? 14 : 13, false, false, false);
    if (about != null) {
      add(head, 0, about, 12, false, party, false);
    }
    add(head, 0, "{{du_thao}}", 13, true, true, false);
    if (party) {
      cell(head, 0, 1, "", 14, true, false, ParagraphAlignment.CENTER);
      XWPFParagraph name = head.getRow(0).getCell(1).getParagraphs().get(0);
      run(name, "ĐẢNG CỘNG SẢN VIỆT NAM", 15, true, false).setUnderline(UnderlinePatterns.SINGLE);
    } else {
      cell(head, 0, 1, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, true, false, ParagraphAlignment.CENTER);
      add(head, 1, "Độc lập - Tự do - Hạnh phúc", 13, true, false, true);
    }
    add(head, 1, "", 8, false, false, false);
    add(head, 1, "{{dia_danh_ngay}}", 14, false, true, false);
  }

  private void title(String kind, String about) {
    XWPFParagraph first = centred(kind, 16, true, false);
    first.setSpacingBefore(200);
    centred(about, 14, true, false);
    XWPFParagraph rule = centred(layout == DocumentLayout.PARTY ? "-----" : "_______", layout == DocumentLayout.PARTY ? 14 : 8, true, false);
    rule.setSpacingAfter(160);
  }

  private void addressed() {
    XWPFParagraph paragraph = centred("Kính gửi: {{kinh_gui}}", 14, false, false);
    paragraph.setSpacingBefore(120);
    paragraph.setSpacingAfter(160);
  }

  private XWPFParagraph centred(String text, int points, boolean bold, boolean italic) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setSpacingAfter(60);
    run(paragraph, text, points, bold, italic);
    return paragraph;
  }

  private void body(String text, int points) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.BOTH);
    paragraph.setIndentationFirstLine(10 * MILLIMETRE);
    paragraph.setSpacingBefore(80);
    paragraph.setSpacingAfter(80);
    Matcher article = ARTICLE.matcher(text);
    if (article.matches()) {
      run(paragraph, article.group(1), points, true, false);
      run(paragraph, article.group(2), points, false, false);
    } else {
      run(paragraph, text, points, false, false);
    }
  }

  /** Text that people typed in several lines: justified, the end of each line would be pulled apart. */
  private void typed(String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setIndentationFirstLine(10 * MILLIMETRE);
    paragraph.setSpacingBefore(60);
    paragraph.setSpacingAfter(60);
    run(paragraph, text, 14, false, false);
  }

  private void indented(String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setIndentationLeft(10 * MILLIMETRE);
    run(paragraph, text, 14, false, false);
  }

  private void heading(String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setIndentationFirstLine(10 * MILLIMETRE);
    paragraph.setSpacingBefore(120);
    paragraph.setSpacingAfter(60);
    paragraph.setKeepNext(true);
    run(paragraph, text, 14, true, false);
  }

  private void space() {
    document.createParagraph().setSpacingAfter(0);
  }

  /** What is signed stays with the last words of the document: a signature alone on a page could be put under any paper. */
  private void keepWithLastWords() {
    List<IBodyElement> parts = document.getBodyElements();
    for (int last = parts.size() - 1; last >= 0 && parts.get(last) instanceof XWPFParagraph words; last--) {
      words.setKeepNext(true);
    }
  }

  private void signature() {
    space();
    keepWithLastWords();
    XWPFTable block = plainTable(2, List.of(45, 55));
    boolean party = layout == DocumentLayout.PARTY;
    cell(block, 0, 0, "Nơi nhận:", party ? 14 : 12, !party, !party, ParagraphAlignment.LEFT);
    if (party) {
      block.getRow(0).getCell(0).getParagraphs().get(0).getRuns().get(0).setUnderline(UnderlinePatterns.SINGLE);
    }
    XWPFParagraph to = block.getRow(0).getCell(0).addParagraph();
    run(to, "{{noi_nhan}}", party ? 12 : 11, false, false);
    cell(block, 0, 1, "{{quyen_ky}}", 14, true, false, ParagraphAlignment.CENTER);
    add(block, 1, "{{chuc_vu_ky}}", 14, layout == DocumentLayout.STATE, false, false);
    for (int line = 0; line < 4; line++) {
      add(block, 1, "", 14, false, false, false);
    }
    add(block, 1, "{{nguoi_ky}}", 14, true, false, false);
    block.getRow(0).setCantSplitRow(true);
  }

  /** Room to sign under each title, in one row that no page break can part. */
  private void signs(XWPFTable names, String... hints) {
    for (int column = 0; column < hints.length; column++) {
      add(names, column, hints[column], 12, false, true, false);
    }
    names.getRow(0).setHeight(2000);
    names.getRow(0).setCantSplitRow(true);
  }

  private XWPFTable plainTable(int columns, List<Integer> shares) {
    XWPFTable table = newTable(1, columns, shares);
    table.setTopBorder(XWPFBorderType.NONE, 0, 0, null);
    table.setBottomBorder(XWPFBorderType.NONE, 0, 0, null);
    table.setLeftBorder(XWPFBorderType.NONE, 0, 0, null);
    table.setRightBorder(XWPFBorderType.NONE, 0, 0, null);
    table.setInsideHBorder(XWPFBorderType.NONE, 0, 0, null);
    table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, null);
    return table;
  }

  private XWPFTable newTable(int rows, int columns, List<Integer> shares) {
    XWPFTable table = document.createTable(rows, columns);
    table.setTableAlignment(TableRowAlign.CENTER);
    int width = (across ? LONG_SIDE - UPPER : SHORT_SIDE - LEFT) - RIGHT;
    table.setWidth(width);
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    var grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (int column = 0; column < columns; column++) {
      grid.addNewGridCol().setW(BigInteger.valueOf((long) width * shares.get(column) / 100));
    }
    for (XWPFTableRow row : table.getRows()) {
      widths(row, width, shares);
    }
    return table;
  }

  private static void widths(XWPFTableRow row, int width, List<Integer> shares) {
    for (int column = 0; column < shares.size(); column++) {
      XWPFTableCell cell = row.getCell(column);
      CTTblWidth cellWidth = cell.getCTTc().isSetTcPr() && cell.getCTTc().getTcPr().isSetTcW() ? cell.getCTTc().getTcPr().getTcW()
          : (cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr()).addNewTcW();
      cellWidth.setType(STTblWidth.DXA);
      cellWidth.setW(BigInteger.valueOf((long) width * shares.get(column) / 100));
    }
  }

  private void table(String tag, List<String> headers, List<String> line, List<Integer> shares, int points, int height) {
    XWPFTable table = newTable(2, headers.size(), shares);
    table.setCellMargins(MILLIMETRE / 3, MILLIMETRE, MILLIMETRE / 3, MILLIMETRE);
    for (int column = 0; column < headers.size(); column++) {
      String text = (column == 0 ? "{{" + tag + "}}" : "") + headers.get(column);
      cell(table, 0, column, text, points, true, false, ParagraphAlignment.CENTER);
      boolean narrow = !List.of("[ho_ten]", "[chuc_vu]", "[chuc_danh]", "[noi_dung]", "[nhan_su]", "[que_quan]", "[trinh_do]", "[don_vi]",
          "[ghi_chu]", "[ly_do]", "[yeu_cau]", "[lam_viec_voi]", "[tai_lieu]", "[thuc_hien]", "[nguoi]", "[giai_trinh]", "[tra_loi]", "[loai]", "[doan]").contains(line.get(column));
      cell(table, 1, column, line.get(column), points, false, false, narrow ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
    }
    table.getRow(0).setRepeatHeader(true);
    table.getRow(0).setCantSplitRow(true);
    table.getRow(1).setCantSplitRow(true);
    if (height > 0) {
      table.getRow(1).setHeight(height);
      table.getRow(1).setHeightRule(TableRowHeightRule.AT_LEAST);
    }
  }

  private void row(XWPFTable table, String... texts) {
    XWPFTableRow row = table.createRow();
    for (int column = 0; column < texts.length; column++) {
      run(row.getCell(column).getParagraphs().get(0), texts[column], 14, false, false);
    }
  }

  private static void cell(XWPFTable table, int row, int column, String text, int points, boolean bold, boolean italic,
      ParagraphAlignment alignment) {
    XWPFTableCell cell = table.getRow(row).getCell(column);
    if (table.getNumberOfRows() > 1 && row == 0) {
      cell.setVerticalAlignment(XWPFVertAlign.CENTER);
    }
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    paragraph.setAlignment(alignment);
    run(paragraph, text, points, bold, italic);
  }

  private static void add(XWPFTable table, int column, String text, int points, boolean bold, boolean italic, boolean underlined) {
    XWPFParagraph paragraph = table.getRow(0).getCell(column).addParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    XWPFRun run = run(paragraph, text, points, bold, italic);
    if (underlined) {
      run.setUnderline(UnderlinePatterns.SINGLE);
    }
  }

  private static XWPFRun run(XWPFParagraph paragraph, String text, int points, boolean bold, boolean italic) {
    XWPFRun run = paragraph.createRun();
    run.setFontFamily("Times New Roman");
    run.setFontSize(points);
    run.setBold(bold);
    run.setItalic(italic);
    run.setText(text);
    return run;
  }
}
