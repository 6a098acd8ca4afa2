package vn.quyhoach.dataimport;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The forms to download; any combination of their sheets in one file can be imported. */
public enum Template {
  UNITS("mau-don-vi", "Đơn vị", "Cây đơn vị của tỉnh: mã, cấp trên, khối, tên, thời gian tồn tại.", 0, 1),
  POSTS("mau-chuc-danh-tai-khoan", "Chức danh, tài khoản, phân công",
      "Chức danh quy hoạch của từng đơn vị, người sử dụng phần mềm, phân công cấp ủy viên phụ trách và chuyên viên theo dõi.", 1, 4),
  CADRES("mau-can-bo", "Cán bộ và thông tin hồ sơ",
      "Cán bộ, văn bằng, lý luận, ngày vào Đảng, xếp loại, công tác, kỷ luật, tiêu chuẩn chính trị, kê khai tài sản, sức khỏe, nơi cư trú, người thân.",
      4, 17),
  PLANS("mau-quy-hoach-hien-tai", "Quy hoạch hiện tại", "Các mục quy hoạch đang có hiệu lực, là đầu vào của việc rà soát.", 17, 18),
  EVERYTHING("mau-day-du", "Mẫu đầy đủ", "Tất cả các trang trong một tệp.", 0, 20),
  CALENDAR("mau-lich-nghi", "Lịch nghỉ", "Ngày nghỉ lễ, tết, nghỉ bù và làm bù của một năm theo thông báo chính thức; thay lịch tạm tính của năm đó.", 18, 19),
  COMMITTEES("mau-thanh-vien-ban-thuong-vu", "Thành viên ban thường vụ",
      "Thành viên ban thường vụ, tập thể lãnh đạo của các cấp phê duyệt quy hoạch, với thời gian giữ chức.", 19, 20);

  private final String fileName;
  private final String label;
  private final String description;
  private final int first;
  private final int end;

  Template(String fileName, String label, String description, int first, int end) {
    this.fileName = fileName;
    this.label = label;
    this.description = description;
    this.first = first;
    this.end = end;
  }

  /** The name of the file without extension; also the last part of its address. */
  public String fileName() {
    return fileName;
  }

  /** What the form is called. */
  public String label() {
    return label;
  }

  /** What can be imported with it. */
  public String description() {
    return description;
  }

  /** The form of that file name, empty for any other name. */
  public static Optional<Template> named(String fileName) {
    return Arrays.stream(values()).filter(template -> template.fileName.equals(fileName)).findFirst();
  }

  List<Form> forms() {
    return ImportForms.ALL.subList(first, end);
  }
}
