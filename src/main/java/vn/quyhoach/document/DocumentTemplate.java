package vn.quyhoach.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The documents that leave as Word files, each with the tags that its template may use.
 *
 * <p>A tag of text stands in the template as <code>{{ten_the}}</code>. A table that grows carries <code>{{ten_bang}}</code> in its
 * header row, and the row below it, with tags like <code>[ho_ten]</code>, is repeated for each line.
 */
public enum DocumentTemplate {

  /** Ballot paper of one meeting: names and posts, no sign of who votes. */
  BALLOT_PAPER("phieu-bieu-quyet", "Phiếu biểu quyết giới thiệu quy hoạch", Tags.head()
      .text("hoi_nghi", "tên hội nghị").text("cap_hoi_nghi", "đơn vị tổ chức hội nghị").text("ngay_hop", "ngày họp")
      .text("huong_dan", "cách đánh dấu và số nhân sự được chọn")
      .table("nhan_su", "nhân sự trên phiếu", "stt", "ho_ten", "nam_sinh", "chuc_vu", "chuc_danh")),

  /** Minutes of a count. */
  COUNT_MINUTES("bien-ban-kiem-phieu", "Biên bản kiểm phiếu", Tags.head()
      .text("hoi_nghi", "tên hội nghị").text("cap_hoi_nghi", "đơn vị tổ chức hội nghị").text("ngay_hop", "ngày họp")
      .text("dia_diem", "nơi họp").text("chu_tri", "người chủ trì").text("thu_ky", "thư ký")
      .text("to_kiem_phieu", "những người trong tổ kiểm phiếu, mỗi người một dòng")
      .text("trieu_tap", "số người được triệu tập").text("co_mat", "số người có mặt").text("vang_mat", "số người vắng mặt")
      .text("phat_ra", "số phiếu phát ra").text("thu_ve", "số phiếu thu về").text("khong_thu_ve", "số phiếu không thu về")
      .text("hop_le", "số phiếu hợp lệ").text("khong_hop_le", "số phiếu không hợp lệ")
      .text("cach_tinh", "tỷ lệ tính trên số nào, bao nhiêu thì đủ phiếu, căn cứ").text("y_kien_xu_ly", "cách xử lý khi bằng phiếu")
      .text("niem_phong", "việc niêm phong, lưu giữ phiếu").text("ghi_chu", "ghi chú của biên bản")
      .table("ket_qua", "kết quả từng người", "stt", "ho_ten", "chuc_danh", "dong_y", "khong_dong_y", "khong_y_kien", "ty_so", "ty_le",
          "ket_luan")),

  /** A unit's submission with its summary list. */
  SUBMISSION("to-trinh", "Tờ trình đề nghị phê duyệt quy hoạch", Tags.head().signature()
      .text("kinh_gui", "nơi nhận tờ trình ở phần đầu").text("ten_dot", "tên đợt quy hoạch").text("nhiem_ky", "nhiệm kỳ")
      .text("can_cu", "căn cứ, mỗi căn cứ một dòng").text("so_nhan_su", "số người trong danh sách")
      .text("so_chuc_danh", "số chức danh trong danh sách").text("so_nu", "số nữ").text("so_dan_toc", "số người dân tộc thiểu số")
      .table("nhan_su", "danh sách tóm tắt", "stt", "ho_ten", "nam_sinh", "chuc_vu", "chuc_danh", "phieu")),

  /** Summary list of the people of a submission, across the page. */
  SUMMARY_LIST("danh-sach-trich-ngang", "Danh sách trích ngang nhân sự quy hoạch", Tags.head().signature()
      .text("ten_dot", "tên đợt quy hoạch").text("nhiem_ky", "nhiệm kỳ").text("kem_theo", "kèm theo tờ trình nào")
      .text("so_nhan_su", "số dòng của danh sách")
      .table("nhan_su", "nhân sự", "stt", "ho_ten", "ngay_sinh", "gioi_tinh", "dan_toc", "que_quan", "ngay_vao_dang", "trinh_do",
          "ly_luan", "chuc_vu", "chuc_danh", "phieu", "xep_loai", "ky_luat", "ghi_chu")),

  /** Result of the appraisal of a unit's list. */
  APPRAISAL_REPORT("bao-cao-tham-dinh", "Báo cáo thẩm định danh sách quy hoạch", Tags.head().signature()
      .text("kinh_gui", "cơ quan nhận báo cáo").text("don_vi", "đơn vị có danh sách").text("to_trinh", "số, ngày của tờ trình")
      .text("ten_dot", "tên đợt quy hoạch").text("y_kien", "ý kiến thẩm định chung")
      .table("nhan_su", "nhân sự và đề nghị", "stt", "ho_ten", "chuc_danh", "phieu", "de_nghi", "ghi_chu")),

  /** Sends a list back with numbered defects. */
  LETTER_OF_RETURN("cong-van-tra-lai", "Công văn đề nghị bổ sung, hoàn thiện hồ sơ", Tags.head().signature()
      .text("kinh_gui", "đơn vị phải hoàn thiện").text("to_trinh", "số, ngày của tờ trình").text("ten_dot", "tên đợt quy hoạch")
      .text("lan_tra", "lần trả lại").text("y_kien", "ý kiến thẩm định chung")
      .table("ton_tai", "những điểm phải hoàn thiện", "stt", "nhan_su", "noi_dung")),

  /** The decision of the standing committee on one or many lists. */
  DECISION("quyet-dinh", "Quyết định phê duyệt quy hoạch", Tags.head().signature()
      .text("ten_dot", "tên đợt quy hoạch").text("nhiem_ky", "nhiệm kỳ").text("ngay_hop", "ngày họp").text("can_cu", "căn cứ")
      .text("so_phe_duyet", "số nhân sự được phê duyệt")
      .table("nhan_su", "nhân sự được phê duyệt", "stt", "ho_ten", "ngay_sinh", "don_vi", "chuc_danh")),

  /** The part of a decision that concerns one unit. */
  DECISION_EXTRACT("trich-quyet-dinh", "Trích quyết định phê duyệt quy hoạch", Tags.head().signature()
      .text("ten_dot", "tên đợt quy hoạch").text("nhiem_ky", "nhiệm kỳ").text("don_vi", "đơn vị nhận trích")
      .text("quyet_dinh_phe_duyet", "số, ngày của quyết định")
      .text("so_phe_duyet", "số nhân sự được phê duyệt của đơn vị")
      .table("nhan_su", "nhân sự của đơn vị", "stt", "ho_ten", "ngay_sinh", "chuc_danh", "ket_qua", "ly_do")),

  /** The decision of the standing committee to take people out of the plan. */
  REMOVAL_DECISION("quyet-dinh-dua-ra", "Quyết định đưa cán bộ ra khỏi quy hoạch", Tags.head().signature()
      .text("nhiem_ky", "nhiệm kỳ").text("can_cu", "căn cứ, mỗi căn cứ một dòng").text("so_dua_ra", "số trường hợp đưa ra khỏi quy hoạch")
      .table("nhan_su", "cán bộ đưa ra khỏi quy hoạch", "stt", "ho_ten", "ngay_sinh", "don_vi", "chuc_danh", "quyet_dinh", "ly_do")),

  /** Sends a unit the part of a removal that concerns its people. */
  REMOVAL_LETTER("cong-van-dua-ra", "Công văn thông báo việc đưa cán bộ ra khỏi quy hoạch", Tags.head().signature()
      .text("kinh_gui", "đơn vị nhận thông báo").text("quyet_dinh_dua_ra", "số, ngày của quyết định đưa ra khỏi quy hoạch")
      .table("nhan_su", "cán bộ của đơn vị", "stt", "ho_ten", "ngay_sinh", "chuc_danh", "quyet_dinh", "ly_do")),

  /** Votes of each name over all meetings. */
  VOTE_SUMMARY("tong-hop-phieu", "Tổng hợp kết quả phiếu giới thiệu quy hoạch", Tags.head().signature()
      .text("ten_dot", "tên đợt quy hoạch").text("nhiem_ky", "nhiệm kỳ").text("cac_hoi_nghi", "các hội nghị theo thứ tự cột")
      .table("nhan_su", "nhân sự", "stt", "ho_ten", "chuc_danh", "lan_mot", "lan_hai", "lan_ba", "lan_bon", "lan_nam", "ket_luan")),

  /** What an inspection team reports. */
  INSPECTION_REPORT("bao-cao-kiem-tra", "Báo cáo kết quả kiểm tra", Tags.head().signature()
      .text("kinh_gui", "cơ quan nhận báo cáo").text("ten_dot", "tên đợt quy hoạch").text("noi_dung_kiem_tra", "nội dung kiểm tra")
      .text("quyet_dinh", "số, ngày của quyết định thành lập đoàn").text("thoi_gian", "thời gian kiểm tra")
      .text("muc_dich", "mục đích, yêu cầu").text("thanh_phan", "thành viên đoàn, mỗi người một dòng")
      .text("ket_luan", "kết luận của đoàn").text("kien_nghi", "kiến nghị")
      .table("don_vi_kiem_tra", "các đơn vị", "stt", "don_vi", "ngay", "lam_viec_voi", "tai_lieu")
      .table("ket_qua_kiem_tra", "nội dung kiểm tra, khắc phục", "stt", "don_vi", "noi_dung", "yeu_cau", "han", "khac_phuc")),

  /** The notice of conclusion of a campaign. */
  CONCLUSION_NOTICE("thong-bao-ket-luan", "Thông báo kết luận đợt quy hoạch", Tags.head().signature()
      .text("ten_dot", "tên đợt quy hoạch").text("noi_dung_ket_luan", "nội dung kết luận")
      .table("viec", "việc phải làm", "stt", "noi_dung", "thuc_hien", "han")),

  /** How a campaign stands on a day, for a briefing. */
  BRIEFING("bao-cao-giao-ban", "Báo cáo giao ban tiến độ quy hoạch", Tags.head().signature()
      .text("ten_dot", "tên đợt quy hoạch").text("ngay", "ngày của số liệu").text("pham_vi", "phạm vi báo cáo")
      .text("tong_quat", "tình hình chung").text("viec_tiep_theo", "việc tiếp theo, mỗi việc một dòng")
      .table("tien_do", "tiến độ theo loại đơn vị", "loai", "tong", "chua", "dang", "tren", "tra_lai", "duyet", "cham")
      .table("don_vi_cham", "đơn vị chậm", "stt", "don_vi", "han", "so_ngay", "nguoi", "giai_trinh", "cam_ket")
      .table("gia_han", "hạn được điều chỉnh", "stt", "don_vi", "han_dau", "han_moi")
      .table("kho_khan", "khó khăn, vướng mắc", "stt", "don_vi", "ngay_neu", "noi_dung", "tra_loi")
      .table("doan_kiem_tra", "đoàn kiểm tra", "stt", "doan", "quyet_dinh", "don_vi", "bao_cao")
      .table("noi_dung_kiem_tra", "nội dung kiểm tra", "stt", "don_vi", "noi_dung", "muc_do", "khac_phuc")
      .table("phu_luc", "tiến độ từng đơn vị", "stt", "don_vi", "loai", "trang_thai", "han"));

  private final String fileName;
  private final String title;
  private final Tags tags;

  DocumentTemplate(String fileName, String title, Tags tags) {
    this.fileName = fileName;
    this.title = title;
    this.tags = tags;
  }

  /** Name of the template's file and beginning of the name of the finished file, without ending. */
  public String fileName() {
    return fileName;
  }

  /** What people call the document, in Vietnamese. */
  public String title() {
    return title;
  }

  /** Meaning of each tag of text, by tag, in Vietnamese. */
  public Map<String, String> textTags() {
    return tags.texts;
  }

  /** Meaning of each growing table, by tag, in Vietnamese. */
  public Map<String, String> tableTags() {
    return tags.tables;
  }

  /** Tags of one line of a growing table. */
  public Set<String> columnsOf(String table) {
    return tags.columns.getOrDefault(table, Set.of());
  }

  /** All tags that may stand in the template outside of a line of a growing table. */
  public Set<String> tags() {
    return Stream.of(tags.texts, tags.tables).map(Map::keySet).flatMap(Collection::stream).collect(Collectors.toUnmodifiableSet());
  }

  /** Gathers the tags of a template. */
  private static final class Tags {

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> tables = new LinkedHashMap<>();
    private final Map<String, Set<String>> columns = new LinkedHashMap<>();

    /** The tags of the head, which every document has. */
    static Tags head() {
      return new Tags()
          .text("co_quan_cap_tren", "cơ quan cấp trên trực tiếp").text("co_quan", "cơ quan ban hành, chữ in hoa")
          .text("ten_co_quan", "cơ quan ban hành, viết trong câu")
          .text("so_ky_hieu", "số và ký hiệu").text("dia_danh_ngay", "địa danh và ngày, tháng, năm")
          .text("du_thao", "dòng «DỰ THẢO» khi chưa phải bản chính thức, nếu không thì trống");
    }

    Tags signature() {
      return text("quyen_ky", "thẩm quyền ký (T/M …)").text("chuc_vu_ky", "chức vụ người ký").text("nguoi_ky", "họ tên người ký")
          .text("noi_nhan", "nơi nhận, mỗi nơi một dòng");
    }

    Tags text(String tag, String meaning) {
      texts.put(tag, meaning);
      return this;
    }

    Tags table(String tag, String meaning, String... ofOneLine) {
      tables.put(tag, meaning);
      columns.put(tag, new LinkedHashSet<>(List.of(ofOneLine)));
      return this;
    }
  }

  /** All tags, columns included, that are missing in or unknown to what was given; empty when both fit. */
  List<String> differences(DocumentValues values) {
    List<String> differences = new ArrayList<>();
    tags().stream().filter(tag -> !values.all().containsKey(tag)).sorted().forEach(tag -> differences.add("missing " + tag));
    values.all().keySet().stream().filter(tag -> !tags().contains(tag)).forEach(tag -> differences.add("unknown " + tag));
    tags.columns.forEach((table, expected) -> values.lines(table).forEach(line -> {
      if (!line.keySet().equals(expected)) {
        differences.add("a line of " + table + " has " + line.keySet() + " instead of " + expected);
      }
    }));
    return differences;
  }
}
