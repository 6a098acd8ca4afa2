package vn.quyhoach.workflow.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.quyhoach.organisation.Role;

/**
 * The product's own pages beside Camunda's applications, in the order of the menu, and the roles that find them there. Each page
 * checks its visitor itself; this list only leads people to it.
 */
public enum ProductPage {
  NOTICES("thong-bao", "Thông báo của tôi", "My notices", everybody()),
  WAITING("dang-cho", "Hồ sơ đang chờ nơi khác", "Dossiers waiting elsewhere", working()),
  APPRAISAL_DESK("ban-tham-dinh", "Bàn thẩm định", "Appraisal desk", EnumSet.of(Role.BOARD, Role.HEAD)),
  SUBMITTED_DOSSIER("ho-so-da-trinh", "Hồ sơ đã trình", "Submitted dossiers", EnumSet.of(Role.HEAD, Role.OFFICER)),
  /** Those who watch have the same pages in Cockpit. */
  PROGRESS("tien-do", "Tiến độ quy hoạch", "Progress of planning", EnumSet.of(Role.BOARD, Role.CAMPAIGN)),
  REGISTER("so-quy-hoach", "Sổ quy hoạch", "Planning register", everybody()),
  DELIVERIES("van-ban-gui-nhan", "Quyết định gửi và nhận", "Decisions sent and received",
      EnumSet.of(Role.OFFICER, Role.HEAD, Role.BOARD, Role.SECRETARIAT)),
  ROSTER("thanh-vien-ban-thuong-vu", "Thành viên ban thường vụ", "Committee members", EnumSet.of(Role.SECRETARIAT, Role.BOARD)),
  ACCOUNTABILITY("so-trach-nhiem", "Sổ trách nhiệm", "Accountability ledger",
      EnumSet.complementOf(EnumSet.of(Role.COUNTER_FIRST, Role.COUNTER_SECOND))),
  GUIDANCE("huong-dan", "Hướng dẫn và vướng mắc", "Guidance and difficulties", everybody()),
  BRIEFING("bao-cao-giao-ban", "Báo cáo giao ban", "Briefing", EnumSet.of(Role.CAMPAIGN, Role.SUPERVISOR, Role.BOARD)),
  CONCLUSION("thong-bao-ket-luan", "Thông báo kết luận", "Notice of conclusion", EnumSet.of(Role.CAMPAIGN, Role.SUPERVISOR, Role.BOARD)),
  RULE_COMPARISON("doi-chieu-quy-dinh", "Nếu quy định thay đổi", "If rules change",
      EnumSet.of(Role.CAMPAIGN, Role.SUPERVISOR, Role.INSPECTOR)),
  STAND_INS("uy-quyen", "Ủy quyền, làm thay", "Stand-ins", working()),
  DAMAGED_DOCUMENTS("van-ban-hu-hong", "Văn bản hư hỏng", "Damaged documents",
      EnumSet.of(Role.OFFICER, Role.HEAD, Role.BOARD, Role.SECRETARIAT, Role.CAMPAIGN, Role.SUPERVISOR, Role.INSPECTOR)),
  DATA_IMPORT("nhap-du-lieu", "Nhập dữ liệu", "Data import", EnumSet.of(Role.CAMPAIGN));

  private final String path;
  private final String title;
  private final String english;
  private final Set<Role> roles;

  ProductPage(String path, String title, String english, Set<Role> roles) {
    this.path = path;
    this.title = title;
    this.english = english;
    this.roles = roles;
  }

  /** The pages that somebody with this role finds in the menu. */
  public static List<ProductPage> of(Role role) {
    return Stream.of(values()).filter(page -> page.roles.contains(role)).toList();
  }

  /** Address below {@code /quyhoach/}. */
  public String path() {
    return path;
  }

  /** Name in Vietnamese. */
  public String title() {
    return title;
  }

  public String english() {
    return english;
  }

  public Set<Role> roles() {
    return Set.copyOf(roles);
  }

  private static Set<Role> everybody() {
    return EnumSet.allOf(Role.class);
  }

  /** Everybody who works on tasks. */
  private static Set<Role> working() {
    return EnumSet.complementOf(EnumSet.of(Role.SUPERVISOR, Role.INSPECTOR, Role.MEMBER_IN_CHARGE, Role.SPECIALIST));
  }
}
