package vn.quyhoach.demo;

import java.util.List;
import java.util.Random;
import java.util.Set;
import vn.quyhoach.cadre.Gender;
import vn.quyhoach.organisation.VietnameseName;

/** Makes up names that sound right for gender and ethnic group, and that no known leader bears. */
final class InventedNames {

  private record Group(List<String> surnames, List<String> maleMiddle, List<String> maleGiven,
      List<String> femaleMiddle, List<String> femaleGiven) {
  }

  private static final List<String> MALE_MIDDLE = words("Văn Văn Đức Hữu Quang Minh Xuân Ngọc Đình Công Bá Duy Thế "
      + "Khắc Sỹ Viết Trọng Mạnh Hồng Tiến Gia Huy Quốc Thiện Chí");

  private static final List<String> MALE_GIVEN = words("An Bảo Bằng Bình Chiến Cường Cảnh Dũng Dương Đạt Định Đông "
      + "Hải Hảo Hậu Hiệp Hiếu Hoàn Hòa Hợp Hùng Huân Hưởng Khải Khánh Khoa Kiên Lâm Lập Lộc Long Luận Lực Lượng "
      + "Mạnh Nam Nghị Nghĩa Nguyên Nhân Phong Phú Phúc Quân Quyết Quý Sơn Tài Tân Thái Thắng Thành Thạch Thịnh "
      + "Thuận Thức Tiệp Toàn Trí Trung Trường Tuấn Tuyển Tùng Tường Viễn Vinh Vượng Xứng");

  private static final List<String> FEMALE_MIDDLE = List.of("Thị", "Thị", "Thị", "Thị Thu", "Thị Hồng", "Thị Thanh",
      "Thị Minh", "Thị Ngọc", "Thị Kim", "Thị Bích", "Thị Phương", "Thị Lan", "Thu", "Diệu", "Thúy", "Khánh");

  private static final List<String> FEMALE_GIVEN = words("Ánh Chi Chinh Dịu Dung Duyên Giang Hà Hạnh Hằng Hậu Hiên "
      + "Hiền Hoa Hoan Hòa Huế Huệ Hương Hường Huyền Lan Lệ Liên Linh Loan Lương Lưu Lý Mai Mận Nga Ngân Nguyệt "
      + "Nhàn Nhung Oanh Phượng Quyên Quỳnh Sen Tâm Thảo Thắm Thoa Thơm Thu Thuận Thủy Thương Trang Tuyết Tươi Vân "
      + "Xuyến Yên Yến");

  private static final Group KINH = new Group(words("Nguyễn Nguyễn Nguyễn Lê Lê Lê Trịnh Trịnh Phạm Phạm Hoàng Trần "
      + "Đỗ Mai Vũ Lưu Cao Đào Bùi Ngô Tống Hồ Đặng Dương Lại Viên Nghiêm Thiều Doãn Hàn Lường Hắc"),
      MALE_MIDDLE, MALE_GIVEN, FEMALE_MIDDLE, FEMALE_GIVEN);

  private static final Group MUONG = new Group(words("Bùi Phạm Quách Trương Hà Cao Đinh Nguyễn"),
      MALE_MIDDLE, MALE_GIVEN, FEMALE_MIDDLE, FEMALE_GIVEN);

  private static final Group THAI = new Group(words("Lò Hà Vi Lương Ngân Cầm Lộc Lữ Phạm"),
      words("Văn Văn Xuân Thanh Ngọc Hồng Đức"), MALE_GIVEN, List.of("Thị", "Thị", "Thị Hồng", "Thị Mai"),
      FEMALE_GIVEN);

  private static final Group MONG = new Group(words("Giàng Sùng Thao Hơ Lâu Vàng Và Ly"), words("A A Văn Seo"),
      words("Chìa Chu Cống Dế Dơ Lâu Lềnh Nếnh Pao Pó Sinh Sử Tếnh Thánh Tồng Vạng Xía"), List.of("Thị"),
      words("Chía Cở Dính Dợ Dung Mai Mỵ Mỷ Pà Sáo Sinh Sua Xông"));

  private static final Group DAO = new Group(words("Triệu Phùng Bàn Phan"), words("Văn Văn Phúc Tiến Quý"),
      MALE_GIVEN, List.of("Thị", "Thị Thu", "Mùi"), FEMALE_GIVEN);

  private static final Group THO = new Group(words("Lê Lương Trương Lục Quang"), MALE_MIDDLE, MALE_GIVEN,
      FEMALE_MIDDLE, FEMALE_GIVEN);

  /** Leaders of the state and of the province in these years, by search key; an invented person must not be one. */
  private static final Set<String> LEADERS = Set.of(("nguyen phu trong, to lam, luong cuong, pham minh chinh, tran thanh man, vuong dinh hue, "
      + "vo van thuong, nguyen xuan phuc, nguyen thi kim ngan, tran dai quang, nguyen tan dung, "
      + "truong tan sang, nguyen sinh hung, nguyen minh triet, tran duc luong, phan van khai, le kha phieu, "
      + "nong duc manh, le duc anh, vo van kiet, nguyen van linh, nguyen van an, truong thi mai, "
      + "tran cam tu, nguyen hoa binh, phan dinh trac, nguyen trong nghia, nguyen van nen, le minh hung, "
      + "bui thi minh hoai, do van chien, phan van giang, nguyen duy ngoc, tran quoc vuong, hoang trung hai, "
      + "dinh tien dung, tran tuan anh, dinh la thang, nguyen thien nhan, tong thi phong, truong hoa binh, "
      + "vu duc dam, le van thanh, pham binh minh, tran hong ha, tran luu quang, le thanh long, ho duc phoc, "
      + "bui thanh son, le hoai trung, le hong anh, nguyen chi vinh, ngo xuan lich, phung quang thanh, "
      + "pham quang nghi, to huy rua, dinh the huynh, nguyen van binh, vo van dung, nguyen manh hung, "
      + "nguyen kim son, dao ngoc dung, nguyen chi dung, nguyen van the, nguyen van thang, le minh hoan, "
      + "tran van son, nguyen thanh nghi, nguyen hong dien, dao hong lan, nguyen thanh long, chu ngoc anh, "
      + "nguyen van hung, pham thi thanh tra, doan hong phong, hau a lenh, huynh thanh dat, nguyen thi hong, "
      + "le minh tri, nguyen huy tien, tran thanh hong, nguyen khac dinh, nguyen duc hai, tran quang phuong, "
      + "vo thi anh xuan, dang thi ngoc thinh, truong my hoa, nguyen thi doan, ha thi nga, "
      + "nguyen dinh khang, luong quoc doan, nguyen anh tuan, bui quang huy, nguyen van thao, tran sy thanh, "
      + "nguyen duc chung, nguyen thanh phong, le thanh hai, phan van mai, nguyen xuan anh, huynh duc tho, "
      + "trinh xuan thanh, vu van ninh, nguyen bac son, truong minh tuan, tran van tuy, le truong luu, "
      + "hoang xuan quoc, nguyen xuan ky, pham xuan thang, duong van thai, dao hong van, "
      + "nguyen thi minh hung, tran quoc to, nguyen van long, vu hong van, bui van cuong, le quoc minh, "
      + "hoang dang quang, do trong hung, lai the nguyen, trinh tuan sinh, do minh tuan, nguyen doan anh, "
      + "trinh van chien, nguyen dinh xung, mai van ninh, le duc giang, mai xuan liem, nguyen van thi, "
      + "pham dang quyen, dau thanh tung, le anh xuan, pham thi thanh thuy, pham thi viet nga, "
      + "trinh xuan thuy, le quang hung, nguyen ngoc tien, le tien lam, nguyen hong phong, bui thi mui, "
      + "luong minh thong, pham tien dung, le thi huong, ngo van tuan, le minh thong, dao xuan yen, "
      + "le trung son, nguyen tien hieu, nguyen duc quyen, le thi thin, nguyen huu dinh, pham van hoach, "
      + "trinh xuan chien, dang xuan xuan, pham ba oai, hoang van hung, cao van cuong, luong tat thang, "
      + "nguyen van phat, vu quynh anh, nguyen van tu, le ngoc chien, pham quang hung, nguyen van bien, "
      + "le van chau, vo nguyen giap, ho chi minh, pham van dong, le quang dao, le huu lap, trinh ngoc bich, "
      + "ha trong hoa").split(", "));

  private InventedNames() {
  }

  /** A name for a person of the given group; the same random source gives the same name. */
  static String of(String ethnicity, Gender gender, Random random) {
    Group group = switch (ethnicity) {
      case "Mường" -> MUONG;
      case "Thái" -> THAI;
      case "Mông" -> MONG;
      case "Dao" -> DAO;
      case "Thổ" -> THO;
      default -> KINH;
    };
    while (true) {
      String middle = pick(gender == Gender.MALE ? group.maleMiddle() : group.femaleMiddle(), random);
      String given = pick(gender == Gender.MALE ? group.maleGiven() : group.femaleGiven(), random);
      String surname = pick(group.surnames(), random);
      String name = surname + " " + middle + " " + given;
      if (!middle.endsWith(given) && !surname.equals(given) && !isKnownLeader(name)) {
        return name;
      }
    }
  }

  static boolean isKnownLeader(String name) {
    return LEADERS.contains(VietnameseName.searchKey(name));
  }

  static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }
}
