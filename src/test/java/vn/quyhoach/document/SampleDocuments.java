package vn.quyhoach.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Documents filled with what occurs in real life at its longest: long names of people, posts and bodies, notes of several lines. All invented. */
final class SampleDocuments {

  private static final String LONG_NAME = "Nguyễn Phúc Hoàng Thụy Khuê Trường Giang";
  private static final String LONG_POST = "Phó Chủ nhiệm Thường trực Ủy ban Kiểm tra Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh";
  private static final Map<String, String> TEXTS = Map.ofEntries(
      Map.entry("so_ky_hieu", "Số 1145-QĐ/ĐUK"), Map.entry("dia_danh_ngay", "Thanh Hóa, ngày 13 tháng 7 năm 2022"), Map.entry("du_thao", ""),
      Map.entry("ten_dot", "xây dựng quy hoạch cán bộ lãnh đạo, quản lý nhiệm kỳ 2025-2030, 2026-2031"),
      Map.entry("nhiem_ky", "nhiệm kỳ 2025-2030"), Map.entry("nguoi_ky", LONG_NAME),
      Map.entry("noi_nhan", "- Như trên;\n- Ban Tổ chức Tỉnh ủy;\n- Các đơn vị có tên trong danh sách;\n- Lưu Văn phòng."),
      Map.entry("can_cu", "Căn cứ quy định của Trung ương và hướng dẫn của cấp trên về công tác quy hoạch cán bộ;"),
      Map.entry("so_nhan_su", "45"), Map.entry("so_chuc_danh", "12"), Map.entry("so_nu", "15"), Map.entry("so_dan_toc", "7"),
      Map.entry("so_phe_duyet", "45"), Map.entry("so_dua_ra", "45"), Map.entry("ngay_hop", "12/07/2022"), Map.entry("ngay", "13/07/2022"),
      Map.entry("lan_tra", "lần 2"), Map.entry("ghi_chu", ""), Map.entry("y_kien_xu_ly", ""));

  private SampleDocuments() {}

  /** Values for every tag; only what may be blank in real life is blank. */
  static DocumentValues of(DocumentTemplate template, DocumentLayout layout, int lines) {
    DocumentValues values = new DocumentValues();
    boolean party = layout == DocumentLayout.PARTY;
    template.textTags().forEach((tag, meaning) -> values.text(tag, switch (tag) {
      case "co_quan_cap_tren" -> party ? "ĐẢNG BỘ TỈNH THANH HÓA" : "ỦY BAN NHÂN DÂN TỈNH THANH HÓA";
      case "co_quan" -> party ? "ĐẢNG ỦY KHỐI CƠ QUAN VÀ DOANH NGHIỆP TỈNH" : "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN";
      case "ten_co_quan" -> party ? "Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh" : "Sở Nông nghiệp và Phát triển nông thôn";
      case "quyen_ky" -> party ? "T/M BAN THƯỜNG VỤ" : "KT. GIÁM ĐỐC";
      case "chuc_vu_ky" -> party ? "PHÓ BÍ THƯ" : "PHÓ GIÁM ĐỐC";
      default -> TEXTS.getOrDefault(tag, "Nội dung «" + meaning + "»");
    }));
    List<Integer> numbers = IntStream.rangeClosed(1, lines).boxed().toList();
    template.tableTags().keySet().forEach(table -> values.table(table, numbers, number -> line(template, table, number)));
    return values;
  }

  private static Map<String, String> line(DocumentTemplate template, String table, int number) {
    Map<String, String> line = new LinkedHashMap<>();
    template.columnsOf(table).forEach(column -> line.put(column, switch (column) {
      case "stt" -> String.valueOf(number);
      case "ho_ten", "nhan_su", "nguoi" -> number % 3 == 0 ? LONG_NAME : "Lê Thị Hoà " + number;
      case "chuc_vu", "chuc_danh" -> number % 2 == 0 ? LONG_POST : "Phó Bí thư Đảng ủy xã";
      case "don_vi", "thuc_hien", "loai" -> number % 4 == 0 ? "Ban Quản lý Khu kinh tế Nghi Sơn và các khu công nghiệp" : "Xã Hoằng Đông";
      case "ngay_sinh", "ngay", "han", "han_dau", "han_moi", "ngay_neu", "cam_ket", "bao_cao" -> "28/02/1979";
      case "nam_sinh" -> "1979";
      case "gioi_tinh" -> "Nam";
      case "dan_toc" -> "Kinh";
      case "que_quan" -> "Xã Hoằng Đông, huyện Hoằng Hóa, tỉnh Thanh Hóa";
      case "ngay_vao_dang" -> "19/05/2003\n19/05/2004";
      case "trinh_do" -> "Thạc sĩ, Quản lý nhà nước về kinh tế";
      case "ly_luan" -> "Cao cấp";
      case "phieu" -> "41/45 (91,1%)";
      case "xep_loai" -> "HTXSNV; HTTNV; HTTNV";
      case "lan_mot", "lan_hai", "lan_ba", "lan_bon", "lan_nam" -> number % 5 == 0 ? "không nêu số phiếu" : "141/145 (97,2%)";
      case "quyet_dinh" -> "1145-QĐ/TU, 10/12/2019";
      case "ky_luat", "ghi_chu" -> "";
      case "ket_qua", "de_nghi" -> "Phê duyệt";
      case "ly_do" -> number % 2 == 0 ? "Không bảo đảm tuổi quy hoạch (Quy định 50-QĐ/TW, Điều 14; chưa đối chiếu được điều khoản)" : "";
      default -> column.startsWith("so_") || List.of("tong", "chua", "dang", "tren", "tra_lai", "duyet", "cham", "dong_y", "khong_dong_y",
          "khong_y_kien").contains(column) ? String.valueOf(number) : "Nội dung của cột " + column + ", dòng " + number;
    }));
    return line;
  }
}
