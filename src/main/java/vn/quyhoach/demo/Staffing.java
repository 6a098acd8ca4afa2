package vn.quyhoach.demo;

import java.util.ArrayList;
import java.util.List;
import vn.quyhoach.cadre.Gender;
import vn.quyhoach.organisation.OrganisationImport.PostRow;
import vn.quyhoach.organisation.PostGroup;

/**
 * Which posts a unit has and which seats its cadres hold now, per tier. Ranks form one scale over the whole
 * province: commune 8–30, commune without a district above it 30–50, offices of districts and departments 24–48, districts 52–64, heads of provincial
 * bodies 54–66, province 70–96, central level above.
 *
 * @param posts the posts people are planned for
 * @param seats what the cadres hold now, the head first
 */
record Staffing(List<PostRow> posts, List<Seat> seats) {

  private static final int BACHELOR = 3;
  private static final int INTERMEDIATE_THEORY = 2;
  private static final int ADVANCED_THEORY = 3;

  Staffing {
    posts = List.copyOf(posts);
    seats = List.copyOf(seats);
  }

  /**
   * What one cadre holds now.
   *
   * @param gender null where both are possible
   * @param theory the usual level of political theory of the holder
   */
  record Seat(String title, int rank, Gender gender, int theory) {
  }

  static Staffing of(DemoUnit unit) {
    return switch (unit.tier()) {
      case COMMUNE -> unit.scenario().hasDistricts() ? commune(unit) : communeOfProvince(unit);
      case DISTRICT -> district(unit);
      case PROVINCE -> province(unit);
      case CENTRAL -> body(unit, 54, "Vụ trưởng", "Phó Vụ trưởng", true);
      case DEPARTMENT, PARTY_COMMISSION, FRONT, MASS_ORGANISATION ->
          body(unit, 0, "Trưởng phòng", "Phó Trưởng phòng", false);
    };
  }

  /** The Party committee of the unit as it appears in titles: {@code Huyện ủy}, {@code Đảng ủy xã} … */
  static String committee(DemoUnit unit) {
    return switch (unit.tier()) {
      case COMMUNE -> "Đảng ủy " + unit.kindWord();
      case DISTRICT -> committee(unit.row().kind());
      case PROVINCE -> "Tỉnh ủy";
      default -> "Đảng ủy cơ quan";
    };
  }

  /** The Party committee of a district by the district's kind. */
  static String committee(String districtKind) {
    return switch (districtKind) {
      case "thi-xa" -> "Thị ủy";
      case "thanh-pho" -> "Thành ủy";
      default -> "Huyện ủy";
    };
  }

  // The quota of the standing committee counts only members beside those who have a post of their own above.

  private static Staffing commune(DemoUnit unit) {
    String party = committee(unit);
    String area = unit.kindWord();
    Posts posts = new Posts(unit.code(), INTERMEDIATE_THEORY)
        .party("BT", "Bí thư " + party, 30, 1)
        .party("PBT", "Phó Bí thư " + party, 26, 2)
        .party("UVTV", "Ủy viên Ban Thường vụ " + party, 22, 2)
        .leading("CTHDND", "Chủ tịch Hội đồng nhân dân " + area, 27, 1)
        .leading("CTUBND", "Chủ tịch Ủy ban nhân dân " + area, 27, 1)
        .leading("PCTHDND", "Phó Chủ tịch Hội đồng nhân dân " + area, 20, 1)
        .leading("PCTUBND", "Phó Chủ tịch Ủy ban nhân dân " + area, 20, 2);
    return new Staffing(posts.rows, List.of(
        new Seat("Bí thư " + party, 30, null, 3),
        new Seat("Phó Bí thư Thường trực " + party, 26, null, 2),
        new Seat("Phó Bí thư " + party + ", Chủ tịch Ủy ban nhân dân " + area, 27, null, 2),
        new Seat("Phó Chủ tịch Hội đồng nhân dân " + area, 20, null, 2),
        new Seat("Phó Chủ tịch Ủy ban nhân dân " + area, 20, null, 2),
        new Seat("Chủ tịch Ủy ban Mặt trận Tổ quốc " + area, 16, null, 2),
        new Seat("Chủ tịch Hội Liên hiệp Phụ nữ " + area, 14, Gender.FEMALE, 2),
        new Seat("Chủ tịch Hội Nông dân " + area, 14, Gender.MALE, 2),
        new Seat("Công chức Văn phòng – Thống kê " + area, 8, null, 1),
        new Seat("Công chức Tư pháp – Hộ tịch " + area, 8, null, 1)));
  }

  private static Staffing communeOfProvince(DemoUnit unit) {
    String party = committee(unit);
    String area = unit.kindWord();
    Posts posts = new Posts(unit.code(), ADVANCED_THEORY)
        .party("BT", "Bí thư " + party, 50, 1)
        .party("PBT", "Phó Bí thư " + party, 47, 2)
        .party("UVTV", "Ủy viên Ban Thường vụ " + party, 44, 4)
        .leading("CTHDND", "Chủ tịch Hội đồng nhân dân " + area, 48, 1)
        .leading("CTUBND", "Chủ tịch Ủy ban nhân dân " + area, 48, 1)
        .leading("PCTHDND", "Phó Chủ tịch Hội đồng nhân dân " + area, 42, 1)
        .leading("PCTUBND", "Phó Chủ tịch Ủy ban nhân dân " + area, 42, 2);
    return new Staffing(posts.rows, List.of(
        new Seat("Bí thư " + party, 50, null, 3),
        new Seat("Phó Bí thư Thường trực " + party, 47, null, 3),
        new Seat("Phó Bí thư " + party + ", Chủ tịch Ủy ban nhân dân " + area, 48, null, 3),
        new Seat("Ủy viên Ban Thường vụ, Trưởng Ban Xây dựng Đảng " + party, 44, null, 3),
        new Seat("Phó Chủ tịch Hội đồng nhân dân " + area, 42, null, 3),
        new Seat("Phó Chủ tịch Ủy ban nhân dân " + area, 42, null, 3),
        new Seat("Chủ nhiệm Ủy ban Kiểm tra " + party, 40, null, 3),
        new Seat("Chủ tịch Ủy ban Mặt trận Tổ quốc " + area, 40, null, 3),
        new Seat("Trưởng phòng Kinh tế " + area, 36, null, 3),
        new Seat("Trưởng phòng Văn hóa – Xã hội " + area, 36, Gender.FEMALE, 3),
        new Seat("Phó Trưởng Ban Xây dựng Đảng " + party, 32, null, 2),
        new Seat("Phó Giám đốc Trung tâm Phục vụ hành chính công " + area, 30, null, 2)));
  }

  private static Staffing district(DemoUnit unit) {
    String party = committee(unit);
    String area = unit.kindWord();
    Posts posts = new Posts(unit.code(), ADVANCED_THEORY)
        .party("BT", "Bí thư " + party, 64, 1)
        .party("PBT", "Phó Bí thư " + party, 60, 2)
        .party("UVTV", "Ủy viên Ban Thường vụ " + party, 54, 4)
        .leading("CTHDND", "Chủ tịch Hội đồng nhân dân " + area, 61, 1)
        .leading("CTUBND", "Chủ tịch Ủy ban nhân dân " + area, 61, 1)
        .leading("PCTHDND", "Phó Chủ tịch Hội đồng nhân dân " + area, 52, 1)
        .leading("PCTUBND", "Phó Chủ tịch Ủy ban nhân dân " + area, 52, 3);
    return new Staffing(posts.rows, List.of(
        new Seat("Bí thư " + party, 64, null, 3),
        new Seat("Phó Bí thư Thường trực " + party, 60, null, 3),
        new Seat("Phó Bí thư " + party + ", Chủ tịch Ủy ban nhân dân " + area, 61, null, 3),
        new Seat("Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức " + party, 54, null, 3),
        new Seat("Phó Chủ tịch Ủy ban nhân dân " + area, 52, null, 3),
        new Seat("Phó Chủ tịch Hội đồng nhân dân " + area, 52, null, 3),
        new Seat("Chánh Văn phòng " + party, 42, null, 3),
        new Seat("Trưởng phòng Nội vụ " + area, 42, null, 3),
        new Seat("Chủ tịch Hội Liên hiệp Phụ nữ " + area, 42, Gender.FEMALE, 3),
        new Seat("Trưởng phòng Tài chính – Kế hoạch " + area, 42, null, 2),
        new Seat("Phó Trưởng Ban Tuyên giáo " + party, 36, null, 2),
        new Seat("Phó Trưởng phòng Nông nghiệp và Phát triển nông thôn " + area, 36, null, 2)));
  }

  private static Staffing province(DemoUnit unit) {
    String below = unit.scenario().hasDistricts() ? "huyện ủy" : "đảng ủy xã";
    Posts posts = new Posts(unit.code(), ADVANCED_THEORY)
        .central("BT", "Bí thư Tỉnh ủy", PostGroup.PARTY_COMMITTEE, 96, 1)
        .central("PBT", "Phó Bí thư Tỉnh ủy", PostGroup.PARTY_COMMITTEE, 90, 3)
        .party("UVTV", "Ủy viên Ban Thường vụ Tỉnh ủy", 80, 4)
        .central("CTHDND", "Chủ tịch Hội đồng nhân dân tỉnh", PostGroup.LEADERSHIP, 92, 1)
        .central("CTUBND", "Chủ tịch Ủy ban nhân dân tỉnh", PostGroup.LEADERSHIP, 92, 1)
        .leading("PCTHDND", "Phó Chủ tịch Hội đồng nhân dân tỉnh", 78, 2)
        .leading("PCTUBND", "Phó Chủ tịch Ủy ban nhân dân tỉnh", 78, 3);
    return new Staffing(posts.rows, List.of(
        new Seat("Bí thư Tỉnh ủy", 96, null, 3),
        new Seat("Phó Bí thư Thường trực Tỉnh ủy", 90, null, 3),
        new Seat("Phó Bí thư Tỉnh ủy, Chủ tịch Ủy ban nhân dân tỉnh", 92, null, 3),
        new Seat("Ủy viên Ban Thường vụ Tỉnh ủy", 80, null, 3),
        new Seat("Phó Chủ tịch Ủy ban nhân dân tỉnh", 78, null, 3),
        new Seat("Phó Chủ tịch Hội đồng nhân dân tỉnh", 78, null, 3),
        new Seat("Tỉnh ủy viên, giám đốc sở", 70, null, 3),
        new Seat("Tỉnh ủy viên, bí thư " + below, 70, null, 3),
        new Seat("Tỉnh ủy viên, lãnh đạo đoàn thể", 70, Gender.FEMALE, 3),
        new Seat("Tỉnh ủy viên, phó trưởng ban đảng", 70, null, 3),
        new Seat("Phó giám đốc sở", 58, null, 3),
        new Seat("Phó bí thư " + below, 60, null, 3)));
  }

  private static Staffing body(DemoUnit unit, int lift, String division, String divisionDeputy, boolean central) {
    String head = title(unit.headTitle(), unit.name());
    String deputy = title(unit.deputyTitle(), unit.name());
    PostGroup leadership = PostGroup.LEADERSHIP;
    String of = central ? " Vụ " : " ";
    Posts posts = new Posts(unit.code(), ADVANCED_THEORY)
        .add("TRUONG", head, leadership, 66 + lift, 1, central)
        .add("PHO", deputy, leadership, 58 + lift, 3, central)
        .party("BTDU", "Bí thư Đảng ủy cơ quan", 60 + lift, 1)
        .party("PBTDU", "Phó Bí thư Đảng ủy cơ quan", 54 + lift, 1)
        .party("UVDU", "Ủy viên Ban Chấp hành Đảng bộ cơ quan", 48 + lift, 4)
        .leading("TP", division, 44 + lift, 3);
    return new Staffing(posts.rows, List.of(
        new Seat(head, 66 + lift, null, 3),
        new Seat(deputy, 58 + lift, null, 3),
        new Seat(deputy, 58 + lift, null, 3),
        new Seat(division + of + "Tổ chức – Hành chính", 44 + lift, null, 3),
        new Seat(division + of + "Nghiệp vụ 1", 44 + lift, null, 3),
        new Seat(division + of + "Nghiệp vụ 2", 44 + lift, null, 3),
        new Seat(divisionDeputy + of + "Tổ chức – Hành chính", 38 + lift, null, 2),
        new Seat(divisionDeputy + of + "Nghiệp vụ 1", 38 + lift, null, 2),
        new Seat("Chuyên viên chính", 28 + lift, null, 2),
        new Seat("Chuyên viên", 24 + lift, null, 1)));
  }

  /** "Trưởng Ban" of "Ban Dân tộc" is "Trưởng Ban Dân tộc": words that end the one and begin the other are said once. */
  private static String title(String post, String unitName) {
    for (int space = post.indexOf(' '); space >= 0; space = post.indexOf(' ', space + 1)) {
      String tail = post.substring(space + 1);
      if (unitName.startsWith(tail + " ")) {
        return post + unitName.substring(tail.length());
      }
    }
    return post + " " + unitName;
  }

  /** Collects the posts of one unit, which ask for the same schooling. */
  private static final class Posts {

    private final List<PostRow> rows = new ArrayList<>();
    private final String unitCode;
    private final int theory;

    private Posts(String unitCode, int theory) {
      this.unitCode = unitCode;
      this.theory = theory;
    }

    Posts party(String letters, String title, int rank, int quota) {
      return add(letters, title, PostGroup.PARTY_COMMITTEE, rank, quota, false);
    }

    Posts leading(String letters, String title, int rank, int quota) {
      return add(letters, title, PostGroup.LEADERSHIP, rank, quota, false);
    }

    Posts central(String letters, String title, PostGroup group, int rank, int quota) {
      return add(letters, title, group, rank, quota, true);
    }

    Posts add(String letters, String title, PostGroup group, int rank, int quota, boolean central) {
      rows.add(new PostRow(unitCode + "-" + letters, unitCode, title, group, rank, quota, BACHELOR, theory, central));
      return this;
    }
  }
}
