package vn.quyhoach.dataimport;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows of an invented province, each valid as it is. */
public final class Sample {

  private Sample() {
  }

  static Map<String, Object> unit(String code, String parent, String name) {
    return row("Mã đơn vị", code, "Mã đơn vị cấp trên", parent, "Khối", parent.isEmpty() ? "Tỉnh" : "Sở, ban, ngành", "Loại hình",
        parent.isEmpty() ? "Tỉnh" : "Sở", "Tên đơn vị", name, "Ngày thành lập", LocalDate.of(2020, 6, 1));
  }

  static Map<String, Object> post(String unit) {
    return row("Mã chức danh", unit + "-TRUONG", "Mã đơn vị", unit, "Tên chức danh", "Giám đốc Sở Thử nghiệm", "Nhóm chức danh",
        "Chức danh lãnh đạo, quản lý", "Bậc chức vụ", 66, "Số lượng", 1, "Trình độ chuyên môn yêu cầu", "Đại học",
        "Lý luận chính trị yêu cầu", "Cao cấp");
  }

  static Map<String, Object> cadre(String unit, int number, String name) {
    return row("Mã cán bộ", String.format("%s-%02d", unit, number), "Mã đơn vị", unit, "Họ và tên", name, "Ngày sinh",
        LocalDate.of(1980, 1, 1).plusDays(number * 31L), "Giới tính", "Nữ", "Dân tộc", "Mường", "Quê quán", "xã Thử, tỉnh Thử", "Chức vụ hiện nay",
        "Chuyên viên", "Bậc chức vụ", 24);
  }

  static Map<String, Object> degree(String cadre) {
    return row("Mã cán bộ", cadre, "Trình độ", "Đại học", "Chuyên ngành", "Luật", "Cơ sở đào tạo", "Trường Đại học Thử", "Số hiệu văn bằng",
        "A 123456", "Năm tốt nghiệp", 2003, "Hình thức đào tạo", "Chính quy", "Nguồn", "Sơ yếu lý lịch tự khai (mẫu 2C)");
  }

  static Map<String, Object> party(String cadre) {
    return row("Mã cán bộ", cadre, "Ngày vào Đảng", "03/02/2005", "Ngày chính thức", "03/02/2006", "Nguồn", "Hồ sơ đảng viên");
  }

  static Map<String, Object> plan(String unit, String cadre) {
    return row("Mã đơn vị", unit, "Số mục", 1, "Mã cán bộ", cadre, "Mã chức danh", unit + "-TRUONG", "Nhiệm kỳ", "2020-2025", "Số quyết định",
        "145-QĐ/TU", "Ngày quyết định", "10/12/2020");
  }

  /** A province with one department, a post, two cadres with facts, an account and a plan. */
  public static FilledForm province() {
    return FilledForm.of(Template.EVERYTHING)
        .row("Đơn vị", unit("99", "", "Tỉnh Thử"))
        .row("Đơn vị", unit("99D01", "99", "Sở Thử nghiệm"))
        .row("Chức danh", post("99D01"))
        .row("Tài khoản", row("Mã đơn vị", "99D01", "Vai trò", "Cán bộ tổ chức của đơn vị", "Họ và tên", "Hà Thị Thử", "Chức vụ",
            "Phó Trưởng phòng", "Mã cán bộ", "99D01-02"))
        .row("Cán bộ", with(cadre("99D01", 1, "Lò Văn Thử"), "Mã chức danh đang giữ", "99D01-TRUONG", "Chức vụ hiện nay", "", "Bậc chức vụ", ""))
        .row("Cán bộ", cadre("99D01", 2, "Hà Thị Thử"))
        .row("Văn bằng", degree("99D01-02"))
        .row("Ngày vào Đảng", party("99D01-02"))
        .row("Quá trình công tác", row("Mã cán bộ", "99D01-02", "Chức vụ", "Chuyên viên", "Từ", "09/2005", "Đến", "08/2012"))
        .row("Quy hoạch hiện tại", plan("99D01", "99D01-02"));
  }

  static Map<String, Object> with(Map<String, Object> row, Object... changes) {
    Map<String, Object> changed = new LinkedHashMap<>(row);
    changed.putAll(row(changes));
    return changed;
  }

  public static Map<String, Object> row(Object... pairs) {
    Map<String, Object> row = new HashMap<>();
    for (int index = 0; index < pairs.length; index += 2) {
      row.put((String) pairs[index], pairs[index + 1]);
    }
    return row;
  }
}
