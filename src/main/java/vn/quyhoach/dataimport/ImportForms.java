package vn.quyhoach.dataimport;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import vn.quyhoach.cadre.AnnualGrade;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.CadreImport.FactRow;
import vn.quyhoach.cadre.CadreImport.PersonRow;
import vn.quyhoach.cadre.CadreImport.PlanEntryRow;
import vn.quyhoach.cadre.DegreeLevel;
import vn.quyhoach.cadre.DisciplineGround;
import vn.quyhoach.cadre.DisciplineLevel;
import vn.quyhoach.cadre.Fact;
import vn.quyhoach.cadre.FactSource;
import vn.quyhoach.cadre.Gender;
import vn.quyhoach.cadre.PoliticalStandard;
import vn.quyhoach.cadre.Relation;
import vn.quyhoach.cadre.StudyForm;
import vn.quyhoach.calendar.CalendarImport.DayRow;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.dataimport.Gathered.Person;
import vn.quyhoach.dataimport.Gathered.Placed;
import vn.quyhoach.organisation.Charge;
import vn.quyhoach.organisation.CommitteeMember;
import vn.quyhoach.organisation.OrganisationImport.OfficialRow;
import vn.quyhoach.organisation.OrganisationImport.PostRow;
import vn.quyhoach.organisation.OrganisationImport.UnitRow;
import vn.quyhoach.organisation.PostGroup;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.UnitTier;

/**
 * Every sheet that can be imported, with its columns. The forms to download, the check and the rest file all come from here. A changed
 * column changes {@link #VERSION}, so a file made from an older form is recognised.
 */
final class ImportForms {

  static final String UNITS = "Đơn vị";
  static final String POSTS = "Chức danh";
  static final String ACCOUNTS = "Tài khoản";
  static final String CHARGES = "Phân công phụ trách, theo dõi";
  static final String CADRES = "Cán bộ";
  static final String PLANS = "Quy hoạch hiện tại";
  static final String CALENDAR = "Lịch nghỉ";
  static final String COMMITTEES = "Thành viên ban thường vụ";

  private static final String EXAMPLE_NOTICE = "Thông báo số 00/TB-VD ngày 01/12/2028 của Bộ Nội vụ (ví dụ)";

  /** One address without a name; what a mail server refuses beyond that shows when it is written to. */
  private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  private static final int YOUNGEST = 18;
  private static final int OLDEST = 100;

  private static final List<String> KINDS = List.of("tinh", "thanh-pho", "huyen", "thi-xa", "xa", "phuong", "thi-tran", "dac-khu", "so",
      "ban", "thanh-tra", "van-phong", "don-vi-su-nghiep", "ban-dang", "dang-uy-truc-thuoc", "mat-tran", "doan-the");
  private static final List<String> KIND_LABELS = List.of("Tỉnh", "Thành phố", "Huyện", "Thị xã", "Xã", "Phường", "Thị trấn", "Đặc khu",
      "Sở", "Ban", "Thanh tra", "Văn phòng", "Đơn vị sự nghiệp", "Ban đảng", "Đảng ủy trực thuộc", "Mặt trận", "Đoàn thể");

  private static final Column UNIT_CODE = Column.code("Mã đơn vị", 16).must().explained("Mã của Tổng cục Thống kê hoặc mã do tỉnh đặt.");
  private static final Column CADRE_CODE = Column.code("Mã cán bộ", 32).must().explained("Mã đơn vị, gạch nối, số thứ tự: 14755-03.");
  /** What a vetting found is put on file by the vetting and by no list. */
  private static final List<FactSource> SOURCES = List.of(FactSource.DECLARED, FactSource.IMPORT, FactSource.PERSONNEL_FILE,
      FactSource.PARTY_RECORD);
  private static final Column SOURCE = Column.choice("Nguồn", SOURCES, SOURCES.stream().map(FactSource::label).toList())
      .explained("Để trống nghĩa là danh sách đơn vị gửi.");

  private static Form units() {
    Column parent = Column.code("Mã đơn vị cấp trên", 16).explained("Để trống chỉ khi là đơn vị cao nhất.");
    Column tier = choice("Khối", UnitTier.values(), UnitTier::label).must();
    Column kind = Column.choice("Loại hình", KINDS, KIND_LABELS).must();
    Column name = Column.text("Tên đơn vị", 200).must().explained("Tên đầy đủ kèm loại hình: Phường Hàm Rồng.");
    Column from = Column.day("Ngày thành lập").must();
    Column until = Column.day("Ngày kết thúc").explained("Ngày cuối cùng còn tồn tại; để trống khi đang hoạt động.");
    return new Form(UNITS, "DANH SÁCH ĐƠN VỊ", List.of(UNIT_CODE, parent, tier, kind, name, from, until),
        List.of(Arrays.asList("99", "", "Tỉnh", "Tỉnh", "Tỉnh Ví Dụ", "01/06/2020", ""),
            Arrays.asList("99D01", "99", "Sở, ban, ngành", "Sở", "Sở Nội vụ", "01/06/2020", "")),
        (row, into) -> {
          String code = row.text(UNIT_CODE);
          String parentCode = row.text(parent);
          UnitTier tierOf = row.choice(tier);
          String kindOf = row.choice(kind);
          String nameOf = row.text(name);
          LocalDate validFrom = row.day(from);
          LocalDate validTo = row.day(until);
          if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            row.fault("DATE_ORDER", until, "Ngày kết thúc " + UserZone.text(validTo) + " ở trước ngày thành lập "
                + UserZone.text(validFrom) + ".");
          }
          put(row, into, into.units, code, () -> new UnitRow(code, parentCode, tierOf, kindOf, nameOf, validFrom, validTo));
        });
  }

  private static Form posts() {
    Column code = Column.code("Mã chức danh", 32).must().explained("Mã đơn vị, gạch nối, chữ tắt của chức danh: 14755-BT.");
    Column title = Column.text("Tên chức danh", 200).must();
    Column group = choice("Nhóm chức danh", PostGroup.values(), PostGroup::label).must();
    Column rank = Column.integer("Bậc chức vụ", 1, 200).must().explained("Số càng lớn chức danh càng cao, so sánh được giữa các đơn vị.");
    Column quota = Column.integer("Số lượng", 1, 500).must().explained("Số người được bố trí ở chức danh này.");
    Column degree = choice("Trình độ chuyên môn yêu cầu", DegreeLevel.values(), DegreeLevel::label).must();
    Column theory = theory("Lý luận chính trị yêu cầu").must();
    Column central = Column.yesNo("Trung ương quản lý").explained("Để trống nghĩa là Không.");
    return new Form(POSTS, "DANH SÁCH CHỨC DANH QUY HOẠCH", List.of(code, UNIT_CODE, title, group, rank, quota, degree, theory, central),
        List.of(Arrays.asList("99D01-TRUONG", "99D01", "Giám đốc Sở Nội vụ", "Chức danh lãnh đạo, quản lý", "66", "1", "Đại học", "Cao cấp",
            "Không")),
        (row, into) -> {
          String codeOf = row.text(code);
          String unit = row.text(UNIT_CODE);
          String titleOf = row.text(title);
          PostGroup groupOf = row.choice(group);
          Integer rankOf = row.integer(rank);
          Integer quotaOf = row.integer(quota);
          DegreeLevel degreeOf = row.choice(degree);
          Integer theoryOf = row.choice(theory);
          Boolean centralOf = row.choice(central);
          put(row, into, into.posts, codeOf, () -> new PostRow(codeOf, unit, titleOf, groupOf, rankOf, quotaOf, degreeOf.level(), theoryOf,
              Boolean.TRUE.equals(centralOf)));
        });
  }

  private static Form accounts() {
    Column role = choice("Vai trò", Role.values(), Role::label).must();
    Column name = Column.name("Họ và tên").must();
    Column position = Column.text("Chức vụ", 200).must();
    Column cadre = Column.code("Mã cán bộ", 32).explained("Điền khi người này cũng là cán bộ trong danh sách, để không ai tự xử lý hồ sơ của mình.");
    Column email = Column.text("Thư điện tử", 254).explained("Nơi nhận thông báo và bản tin công việc; để trống thì chỉ xem trong phần mềm.");
    Column which = Column.integer("Người thứ", 1, 99).explained("Chỉ điền khi một đơn vị có nhiều cấp ủy viên phụ trách hoặc nhiều chuyên viên "
        + "theo dõi: 1, 2, 3… Tài khoản là member.99, member.99-2, member.99-3…");
    return new Form(ACCOUNTS, "DANH SÁCH NGƯỜI SỬ DỤNG PHẦN MỀM", List.of(UNIT_CODE, role, name, position, cadre, email, which),
        List.of(Arrays.asList("99D01", Role.OFFICER.label(), "Hà Thị Ví Dụ", "Phó Trưởng phòng Tổ chức cán bộ", "99D01-02",
                "vidu@tinhvidu.example", ""),
            Arrays.asList("99", Role.MEMBER_IN_CHARGE.label(), "Lò Văn Ví Dụ", "Ủy viên Ban Thường vụ Tỉnh ủy", "", "", "2"),
            Arrays.asList("99", Role.SPECIALIST.label(), "Mai Thị Ví Dụ", "Chuyên viên Ban Tổ chức", "", "", "")),
        (row, into) -> {
          String unit = row.text(UNIT_CODE);
          Role roleOf = row.choice(role);
          String nameOf = row.text(name);
          String positionOf = row.text(position);
          String cadreOf = row.text(cadre);
          String emailOf = row.text(email);
          Integer whichOf = row.integer(which);
          if (emailOf != null && !EMAIL.matcher(emailOf).matches()) {
            row.fault("EMAIL_FORMAT", email, "«" + CellReading.shortened(emailOf) + "» không phải địa chỉ thư điện tử. Ghi một địa chỉ, ví dụ "
                + "ten@tinh.gov.vn.");
          }
          put(row, into, into.officials, unit,
              () -> new OfficialRow(unit, roleOf, whichOf == null ? 1 : whichOf, nameOf, positionOf, cadreOf, emailOf));
        });
  }

  private static Form charges() {
    Column account = Column.text("Tài khoản", 64).must().explained("Tài khoản của cấp ủy viên phụ trách (member…) hoặc chuyên viên theo dõi "
        + "(specialist…) ở cấp trên của đơn vị.");
    Column from = Column.day("Từ ngày").must();
    Column until = Column.day("Đến ngày").explained("Ngày cuối cùng; để trống khi chưa biết.");
    Column basis = Column.text("Văn bản phân công", 300).must().explained("Số, ngày và cơ quan ban hành.");
    return new Form(CHARGES, "PHÂN CÔNG PHỤ TRÁCH, THEO DÕI CƠ SỞ", List.of(UNIT_CODE, account, from, until, basis),
        List.of(Arrays.asList("99D01", "member.99-2", "01/04/2022", "", "Thông báo số 45-TB/TU ngày 28/03/2022 của Ban Thường vụ Tỉnh ủy"),
            Arrays.asList("99D01", "specialist.99", "01/04/2022", "31/12/2022", "Thông báo số 12-TB/BTC ngày 30/03/2022 của Ban Tổ chức")),
        (row, into) -> {
          String unit = row.text(UNIT_CODE);
          String accountOf = row.text(account);
          LocalDate fromOn = row.day(from);
          LocalDate untilOn = row.day(until);
          String basisOf = row.text(basis);
          put(row, into, into.charges, unit, () -> new Charge(unit, accountOf, fromOn, untilOn, basisOf));
        });
  }

  private static Form cadres() {
    Column name = Column.name("Họ và tên").must();
    Column birth = Column.day("Ngày sinh").must();
    Column gender = choice("Giới tính", Gender.values(), Gender::label).must();
    Column ethnicity = Column.text("Dân tộc", 50).must();
    Column home = Column.text("Quê quán", 200).must();
    Column identity = Column.identity("Số định danh cá nhân").explained("12 chữ số của căn cước; dùng để phân biệt người trùng tên.");
    Column held = Column.code("Mã chức danh đang giữ", 32).explained("Nếu chức vụ hiện nay có trong danh sách chức danh.");
    Column title = Column.text("Chức vụ hiện nay", 200).explained("Bắt buộc khi không điền mã chức danh đang giữ.");
    Column rank = Column.integer("Bậc chức vụ", 0, 200).explained("Bắt buộc khi không điền mã chức danh đang giữ.");
    Column distinct = Column.yesNo("Xác nhận không trùng").explained("Ghi «Có» khi đã kiểm tra đây không phải người trùng tên trong danh sách.");
    return new Form(CADRES, "DANH SÁCH CÁN BỘ", List.of(CADRE_CODE, UNIT_CODE, name, birth, gender, ethnicity, home, identity, held, title, rank,
        distinct),
        List.of(Arrays.asList("99D01-01", "99D01", "Lò Văn Ví Dụ", "05/09/1975", "Nam", "Thái", "xã Ví Dụ, tỉnh Ví Dụ", "", "99D01-TRUONG", "",
                "", ""),
            Arrays.asList("99D01-02", "99D01", "Hà Thị Ví Dụ", "12/03/1983", "Nữ", "Kinh", "xã Ví Dụ, tỉnh Ví Dụ", "038183000000", "",
                "Phó Trưởng phòng Tổ chức cán bộ", "38", "")),
        (row, into) -> {
          String code = row.text(CADRE_CODE);
          String unit = row.text(UNIT_CODE);
          String nameOf = row.text(name);
          LocalDate born = row.day(birth);
          Gender genderOf = row.choice(gender);
          String ethnicityOf = row.text(ethnicity);
          String homeOf = row.text(home);
          String identityOf = row.text(identity);
          String heldOf = row.text(held);
          String titleOf = row.text(title);
          Integer rankOf = row.integer(rank);
          Boolean distinctOf = row.choice(distinct);
          checkBirth(row, birth, born);
          if (row.isBlank(held) && row.isBlank(title)) {
            row.fault("REQUIRED", title, "Phải điền chức vụ hiện nay, hoặc mã chức danh đang giữ.");
          }
          if (row.isBlank(held) && row.isBlank(rank)) {
            row.fault("REQUIRED", rank, "Phải điền bậc chức vụ, hoặc mã chức danh đang giữ.");
          }
          put(row, into, into.people, code, () -> new Person(new PersonRow(code, unit, nameOf, born, genderOf, ethnicityOf, homeOf, titleOf,
              rankOf == null ? 0 : rankOf, identityOf), heldOf, Boolean.TRUE.equals(distinctOf)));
        });
  }

  private static void checkBirth(RowReading row, Column column, LocalDate born) {
    if (born == null) {
      return;
    }
    if (born.isAfter(row.today())) {
      row.fault("BIRTH_FUTURE", column, "Ngày sinh " + UserZone.text(born) + " ở sau hôm nay.");
      return;
    }
    int age = born.until(row.today()).getYears();
    if (age < YOUNGEST || age > OLDEST) {
      row.fault("AGE_OUT_OF_RANGE", column, "Theo ngày sinh " + UserZone.text(born) + " người này " + age + " tuổi; cán bộ phải từ " + YOUNGEST
          + " đến " + OLDEST + " tuổi. Hãy kiểm tra năm sinh.");
    }
  }

  private static Form degrees() {
    List<DegreeLevel> levels = Arrays.stream(DegreeLevel.values()).filter(level -> level != DegreeLevel.NONE).toList();
    Column level = Column.choice("Trình độ", levels, levels.stream().map(DegreeLevel::label).toList()).must();
    Column major = Column.text("Chuyên ngành", 200);
    Column school = Column.text("Cơ sở đào tạo", 200);
    Column number = Column.text("Số hiệu văn bằng", 50);
    Column year = Column.integer("Năm tốt nghiệp", 1950, 2100);
    Column form = choice("Hình thức đào tạo", StudyForm.values(), StudyForm::label);
    return fact("Văn bằng", "VĂN BẰNG CHUYÊN MÔN", List.of(level, major, school, number, year, form),
        List.of("Đại học", "Luật", "Trường Đại học Ví Dụ", "A 123456", "1999", "Chính quy"),
        row -> {
          DegreeLevel levelOf = row.choice(level);
          String majorOf = row.text(major);
          String schoolOf = row.text(school);
          String numberOf = row.text(number);
          Integer yearOf = pastYear(row, year);
          StudyForm formOf = row.choice(form);
          return row.making(() -> new Fact.Degree(levelOf, majorOf, schoolOf, numberOf, yearOf, formOf));
        });
  }

  private static Form theories() {
    Column level = theory("Trình độ lý luận").must();
    Column school = Column.text("Cơ sở đào tạo", 200);
    Column year = Column.integer("Năm tốt nghiệp", 1950, 2100);
    Column number = Column.text("Số hiệu văn bằng", 50);
    return fact("Lý luận chính trị", "TRÌNH ĐỘ LÝ LUẬN CHÍNH TRỊ", List.of(level, school, year, number),
        List.of("Cao cấp", "Học viện Ví Dụ", "2012", "CC 004567"),
        row -> {
          Integer levelOf = row.choice(level);
          String schoolOf = row.text(school);
          Integer yearOf = pastYear(row, year);
          String numberOf = row.text(number);
          return row.making(() -> new Fact.PoliticalTheory(levelOf, schoolOf, yearOf, numberOf));
        });
  }

  private static Form partyDates() {
    Column admitted = Column.day("Ngày vào Đảng").must();
    Column official = Column.day("Ngày chính thức").explained("Để trống khi còn dự bị.");
    return fact("Ngày vào Đảng", "NGÀY VÀO ĐẢNG, NGÀY CHÍNH THỨC", List.of(admitted, official), List.of("03/02/1998", "03/02/1999"),
        row -> {
          LocalDate admittedOn = row.pastDay(admitted);
          LocalDate officialOn = row.pastDay(official);
          return row.making(() -> new Fact.PartyMembership(admittedOn, officialOn));
        });
  }

  private static Form grades() {
    Column year = Column.integer("Năm", 1990, 2100).must();
    Column grade = choice("Xếp loại", AnnualGrade.values(), AnnualGrade::label).must();
    return fact("Xếp loại", "XẾP LOẠI CHẤT LƯỢNG HẰNG NĂM (BA NĂM GẦN NHẤT)", List.of(year, grade),
        List.of("2021", "Hoàn thành tốt nhiệm vụ"),
        row -> {
          Integer yearOf = pastYear(row, year);
          AnnualGrade gradeOf = row.choice(grade);
          return row.making(() -> new Fact.Grade(yearOf, gradeOf));
        });
  }

  private static Form postsHeld() {
    Column title = Column.text("Chức vụ", 200).must();
    Column unit = Column.text("Đơn vị công tác", 200);
    Column from = Column.month("Từ").must();
    Column until = Column.month("Đến").explained("Để trống khi đang giữ chức vụ.");
    return fact("Quá trình công tác", "QUÁ TRÌNH CÔNG TÁC", List.of(title, unit, from, until),
        List.of("Chuyên viên", "Sở Nội vụ", "09/2005", "08/2012"),
        row -> {
          String titleOf = row.text(title);
          String unitOf = row.text(unit);
          LocalDate fromOn = row.pastDay(from);
          LocalDate untilOn = row.day(until);
          return row.making(() -> new Fact.PostHeld(titleOf, unitOf, fromOn, untilOn));
        });
  }

  private static Form disciplines() {
    Column level = choice("Hình thức", DisciplineLevel.values(), DisciplineLevel::label).must()
        .explained("«Không» chỉ dùng khi có căn cứ không xử lý kỷ luật.");
    Column number = Column.text("Số quyết định", 100);
    Column decided = Column.day("Ngày quyết định");
    Column until = Column.day("Hiệu lực đến ngày");
    Column ground = choice("Căn cứ", DisciplineGround.values(), DisciplineGround::label);
    return fact("Kỷ luật", "KỶ LUẬT VÀ XỬ LÝ VI PHẠM", List.of(level, number, decided, until, ground),
        List.of("Khiển trách", "12-QĐ/UBKT", "01/03/2020", "01/03/2021", ""),
        row -> {
          DisciplineLevel levelOf = row.choice(level);
          String numberOf = row.text(number);
          LocalDate decidedOn = row.pastDay(decided);
          LocalDate untilOn = row.day(until);
          DisciplineGround groundOf = row.choice(ground);
          if (decidedOn != null && untilOn != null && untilOn.isBefore(decidedOn)) {
            row.fault("DATE_ORDER", until, "Ngày hết hiệu lực ở trước ngày quyết định.");
          }
          return row.making(() -> new Fact.Discipline(levelOf, numberOf, decidedOn, untilOn, groundOf));
        });
  }

  private static Form standards() {
    List<PoliticalStandard> results = List.of(PoliticalStandard.MET, PoliticalStandard.NOT_MET);
    Column result = Column.choice("Kết luận", results, results.stream().map(PoliticalStandard::label).toList()).must();
    Column number = Column.text("Số kết luận", 100).must();
    Column date = Column.day("Ngày kết luận").must();
    Column issuer = Column.text("Cơ quan kết luận", 200).must();
    Column until = Column.day("Có giá trị đến").explained("Để trống thì tính theo số tháng của gói quy tắc.");
    return fact("Tiêu chuẩn chính trị", "KẾT LUẬN TIÊU CHUẨN CHÍNH TRỊ", List.of(result, number, date, issuer, until),
        List.of("Đủ tiêu chuẩn chính trị", "15-KL/TU", "10/05/2022", "Ban Thường vụ Tỉnh ủy", ""),
        row -> {
          PoliticalStandard resultOf = row.choice(result);
          String numberOf = row.text(number);
          LocalDate dateOf = row.pastDay(date);
          String issuerOf = row.text(issuer);
          LocalDate untilOn = row.day(until);
          if (dateOf != null && untilOn != null && untilOn.isBefore(dateOf)) {
            row.fault("DATE_ORDER", until, "Ngày hết giá trị ở trước ngày kết luận.");
          }
          return row.making(() -> new Fact.PoliticalStandardConclusion(resultOf, numberOf, dateOf, issuerOf, untilOn));
        });
  }

  private static Form assets() {
    Column year = Column.integer("Năm kê khai", 2000, 2100).must();
    Column declared = Column.day("Ngày kê khai");
    Column verified = Column.text("Cơ quan xác minh", 200).explained("Để trống khi chưa được xác minh.");
    return fact("Kê khai tài sản", "KÊ KHAI TÀI SẢN, THU NHẬP", List.of(year, declared, verified),
        List.of("2021", "15/12/2021", "Ủy ban Kiểm tra Tỉnh ủy"),
        row -> {
          Integer yearOf = pastYear(row, year);
          LocalDate declaredOn = row.pastDay(declared);
          String verifiedBy = row.text(verified);
          return row.making(() -> new Fact.AssetDeclaration(yearOf, declaredOn, verifiedBy));
        });
  }

  private static Form health() {
    Column issued = Column.day("Ngày cấp").must();
    Column issuer = Column.text("Cơ sở y tế", 200);
    Column result = Column.text("Kết luận", 500);
    return fact("Sức khỏe", "GIẤY CHỨNG NHẬN SỨC KHỎE", List.of(issued, issuer, result),
        List.of("10/04/2022", "Bệnh viện đa khoa tỉnh", "Đủ sức khỏe để công tác"),
        row -> {
          LocalDate issuedOn = row.pastDay(issued);
          String issuerOf = row.text(issuer);
          String resultOf = row.text(result);
          return row.making(() -> new Fact.HealthCertificate(issuedOn, issuerOf, resultOf));
        });
  }

  private static Form residence() {
    Column date = Column.day("Ngày nhận xét").must();
    Column cell = Column.text("Chi bộ nơi cư trú", 200);
    Column content = Column.text("Nội dung nhận xét", 500);
    return fact("Nơi cư trú", "NHẬN XÉT CỦA CHI BỘ NƠI CƯ TRÚ", List.of(date, cell, content),
        List.of("20/04/2022", "Chi bộ tổ dân phố số 3", "Chấp hành tốt quy định nơi cư trú"),
        row -> {
          LocalDate on = row.pastDay(date);
          String cellOf = row.text(cell);
          String contentOf = row.text(content);
          return row.making(() -> new Fact.ResidenceComment(on, cellOf, contentOf));
        });
  }

  private static Form proposals() {
    Column post = Column.text("Chức danh được đề nghị", 200).must();
    Column date = Column.day("Ngày đề nghị").must();
    Column number = Column.text("Số văn bản", 100);
    return fact("Đề nghị bổ nhiệm", "CÁN BỘ ĐANG ĐƯỢC ĐỀ NGHỊ BỔ NHIỆM, GIỚI THIỆU ỨNG CỬ", List.of(post, date, number),
        List.of("Phó Giám đốc Sở Nội vụ", "01/06/2022", "25-TTr/BCS"),
        row -> {
          String postOf = row.text(post);
          LocalDate on = row.pastDay(date);
          String numberOf = row.text(number);
          return row.making(() -> new Fact.AppointmentProposal(postOf, on, numberOf));
        });
  }

  private static Form relatives() {
    Column relation = choice("Quan hệ", Relation.values(), Relation::label).must();
    Column cadre = Column.code("Mã cán bộ của người thân", 32).explained("Nếu người thân cũng là cán bộ trong danh sách.");
    Column account = Column.text("Tài khoản của người thân", 64).explained("Nếu người thân sử dụng phần mềm, ví dụ board.99.");
    Column name = Column.text("Họ tên người thân", 100);
    return fact("Người thân", "NGƯỜI THÂN CÔNG TÁC TRONG HỆ THỐNG CHÍNH TRỊ", List.of(relation, cadre, account, name),
        List.of("Anh, chị, em ruột", "99D01-02", "", "Hà Thị Ví Dụ"),
        row -> {
          Relation relationOf = row.choice(relation);
          String cadreOf = row.text(cadre);
          String accountOf = row.text(account);
          String nameOf = row.text(name);
          return row.making(() -> new Fact.Relative(relationOf, cadreOf, accountOf, nameOf));
        });
  }

  private static Form plans() {
    Column number = Column.integer("Số mục", 1, 10_000).must().explained("Số thứ tự của mục trong quy hoạch của đơn vị, từ 1.");
    Column post = Column.code("Mã chức danh", 32).must();
    Column term = Column.text("Nhiệm kỳ", 16).must().explained("Ví dụ 2020-2025.");
    Column decision = Column.text("Số quyết định", 50).must();
    Column date = Column.day("Ngày quyết định").must();
    return new Form(PLANS, "QUY HOẠCH ĐANG CÓ HIỆU LỰC", List.of(UNIT_CODE, number, CADRE_CODE, post, term, decision, date),
        List.of(Arrays.asList("99D01", "1", "99D01-02", "99D01-TRUONG", "2020-2025", "145-QĐ/TU", "10/12/2020")),
        (row, into) -> {
          String unit = row.text(UNIT_CODE);
          Integer numberOf = row.integer(number);
          String cadre = row.text(CADRE_CODE);
          String postOf = row.text(post);
          String termOf = row.text(term);
          String decisionOf = row.text(decision);
          LocalDate on = row.pastDay(date);
          if (termOf != null && !termOf.matches("\\d{4}\\s*[-–]\\s*\\d{4}")) {
            row.fault("TERM_FORMAT", term, "Nhiệm kỳ ghi hai năm cách nhau bằng gạch nối, ví dụ 2020-2025.");
          }
          put(row, into, into.plans, unit, () -> new PlanEntryRow(unit, numberOf, cadre, postOf, null, termOf.replaceAll("[\\s–-]+", "-"),
              decisionOf, on));
        });
  }

  private static Form calendar() {
    Column day = Column.day("Ngày").must();
    Column kind = Column.choice("Nghỉ hay làm bù", List.of(Boolean.FALSE, Boolean.TRUE), List.of("Nghỉ", "Làm bù")).must()
        .explained("«Nghỉ»: ngày trong tuần được nghỉ lễ, tết, nghỉ bù, hoán đổi. «Làm bù»: thứ Bảy, Chủ nhật phải đi làm.");
    Column reason = Column.text("Lý do", 200).must();
    Column source = Column.text("Văn bản thông báo", 300).must()
        .explained("Số, ngày và cơ quan ban hành thông báo nghỉ lễ, tết của năm; mọi dòng của một năm ghi như nhau.");
    return new Form(CALENDAR, "LỊCH NGHỈ LỄ, TẾT VÀ LÀM BÙ CỦA CẢ NĂM", List.of(day, kind, reason, source),
        List.of(Arrays.asList("01/01/2029", "Nghỉ", "Tết Dương lịch", EXAMPLE_NOTICE), Arrays.asList("30/04/2029", "Nghỉ", "Ngày Chiến thắng", EXAMPLE_NOTICE),
            Arrays.asList("01/05/2029", "Nghỉ", "Ngày Quốc tế lao động", EXAMPLE_NOTICE),
            Arrays.asList("08/09/2029", "Làm bù", "Làm bù cho thứ Hai 03/09/2029", EXAMPLE_NOTICE)),
        (row, into) -> {
          LocalDate dayOf = row.day(day);
          Boolean workingOf = row.choice(kind);
          String reasonOf = row.text(reason);
          String sourceOf = row.text(source);
          put(row, into, into.calendar, null, () -> new DayRow(dayOf, workingOf, reasonOf, sourceOf));
        });
  }

  private static Form committees() {
    Column place = Column.integer("Thứ tự", 1, 99).must().explained("Thứ tự điểm danh, người chủ trì ghi 1.");
    Column name = Column.name("Họ và tên").must();
    Column office = Column.text("Chức vụ", 200).must().explained("Chức vụ trong ban thường vụ hoặc tập thể lãnh đạo.");
    Column cadre = Column.code("Mã cán bộ", 32).explained("Điền khi người này cũng là cán bộ trong danh sách, để phần mềm nhắc hồi tránh khi xét chính người "
        + "đó hoặc người thân.");
    Column account = Column.text("Tài khoản", 64).explained("Nếu người này sử dụng phần mềm, ví dụ head.99D01.");
    Column from = Column.day("Từ ngày").must();
    Column until = Column.day("Đến ngày").explained("Ngày cuối cùng; để trống khi chưa biết.");
    Column basis = Column.text("Văn bản", 300).must().explained("Số, ngày, cơ quan chuẩn y hoặc chỉ định.");
    return new Form(COMMITTEES, "THÀNH VIÊN BAN THƯỜNG VỤ, TẬP THỂ LÃNH ĐẠO CẤP PHÊ DUYỆT", List.of(UNIT_CODE, place, name, office, cadre, account, from,
        until, basis),
        List.of(Arrays.asList("99", "1", "Lò Văn Ví Dụ", "Bí thư Tỉnh ủy", "", "", "15/10/2020", "", "Quyết định số 00-QĐNS/TW ngày 15/10/2020 của "
                + "Bộ Chính trị (ví dụ)"),
            Arrays.asList("99", "2", "Hà Thị Ví Dụ", "Ủy viên Ban Thường vụ, Giám đốc Sở Nội vụ", "99D01-02", "", "15/10/2020", "31/12/2022",
                "Quyết định số 00-QĐNS/TW ngày 15/10/2020 của Bộ Chính trị (ví dụ)")),
        (row, into) -> {
          String unit = row.text(UNIT_CODE);
          Integer placeOf = row.integer(place);
          String nameOf = row.text(name);
          String officeOf = row.text(office);
          String cadreOf = row.text(cadre);
          String accountOf = row.text(account);
          LocalDate fromOn = row.day(from);
          LocalDate untilOn = row.day(until);
          String basisOf = row.text(basis);
          put(row, into, into.committees, unit, () -> CommitteeMember.appointed(unit, placeOf, nameOf, officeOf, cadreOf, accountOf, fromOn, untilOn,
              basisOf));
        });
  }

  /** A sheet of statements about cadres: who, what, from which source. */
  private static Form fact(String sheet, String title, List<Column> columns, List<String> example, Function<RowReading, Fact> reading) {
    List<Column> all = Stream.concat(Stream.concat(Stream.of(CADRE_CODE), columns.stream()), Stream.of(SOURCE)).toList();
    List<String> row = Stream.concat(Stream.concat(Stream.of("99D01-01"), example.stream()),
        Stream.of(FactSource.DECLARED.label())).toList();
    return new Form(sheet, title, all, List.of(row), (cells, into) -> {
      String cadre = cells.text(CADRE_CODE);
      Fact fact = reading.apply(cells);
      FactSource source = cells.choice(SOURCE);
      if (!cells.isFaulty()) {
        into.facts.add(new Placed<>(cells.sheet(), cells.number(),
            new FactRow(cadre, fact, source == null ? FactSource.IMPORT : source, cells.today(), "")));
      }
    });
  }

  private static Integer pastYear(RowReading row, Column column) {
    Integer year = row.integer(column);
    if (year != null && year > row.today().getYear()) {
      row.fault("DATE_FUTURE", column, "Năm " + year + " ở sau năm nay.");
    }
    return year;
  }

  private static <T> void put(RowReading row, Gathered into, List<Placed<T>> list, String code, java.util.function.Supplier<T> maker) {
    T value = row.making(maker);
    if (value != null) {
      list.add(new Placed<>(row.sheet(), row.number(), value));
    } else if (code != null) {
      into.doubt(row.sheet(), code);
    }
  }

  private static Column theory(String heading) {
    List<Integer> levels = IntStream.rangeClosed(0, 4).boxed().toList();
    return Column.choice(heading, levels, levels.stream().map(Cadre::theoryLabel).toList());
  }

  private static <T> Column choice(String heading, T[] values, Function<T, String> label) {
    return Column.choice(heading, List.of(values), Arrays.stream(values).map(label).toList());
  }

  static final List<Form> ALL = List.of(units(), posts(), accounts(), charges(), cadres(), degrees(), theories(), partyDates(), grades(), postsHeld(),
      disciplines(), standards(), assets(), health(), residence(), proposals(), relatives(), plans(), calendar(), committees());

  /** A short print of every heading and choice: it changes with them, by itself. */
  static final String VERSION = version();

  private ImportForms() {
  }

  static Optional<Form> ofSheet(String name) {
    return ALL.stream().filter(form -> form.sheet().equals(name)).findFirst();
  }

  private static String version() {
    String all = ALL.stream().map(form -> form.sheet() + form.columns().stream()
        .map(column -> column.shownHeading() + column.type() + column.labels()).collect(joining("|"))).collect(joining("\n"));
    return "QH-" + DigestUtils.sha256Hex(all).substring(0, 6).toUpperCase(Locale.ROOT);
  }
}
