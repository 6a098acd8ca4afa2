package vn.quyhoach.dataimport;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.quyhoach.cadre.CadreImport;
import vn.quyhoach.cadre.CadreImport.FactRow;
import vn.quyhoach.cadre.CadreImport.PersonOnFile;
import vn.quyhoach.cadre.CadreImport.PersonRow;
import vn.quyhoach.cadre.CadreImport.PlanEntryOnFile;
import vn.quyhoach.cadre.CadreImport.PlanEntryRow;
import vn.quyhoach.cadre.Fact;
import vn.quyhoach.calendar.CalendarImport;
import vn.quyhoach.calendar.CalendarImport.DayRow;
import vn.quyhoach.calendar.CalendarImport.YearOnFile;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.dataimport.Gathered.Person;
import vn.quyhoach.dataimport.Gathered.Placed;
import vn.quyhoach.dataimport.ImportIssue.Severity;
import vn.quyhoach.organisation.Charge;
import vn.quyhoach.organisation.Charges;
import vn.quyhoach.organisation.CommitteeMember;
import vn.quyhoach.organisation.CommitteeMembers;
import vn.quyhoach.organisation.OrganisationImport;
import vn.quyhoach.organisation.OrganisationImport.OfficialOnFile;
import vn.quyhoach.organisation.OrganisationImport.OfficialRow;
import vn.quyhoach.organisation.OrganisationImport.PostOnFile;
import vn.quyhoach.organisation.OrganisationImport.PostRow;
import vn.quyhoach.organisation.OrganisationImport.UnitOnFile;
import vn.quyhoach.organisation.OrganisationImport.UnitRow;
import vn.quyhoach.organisation.Role;
import vn.quyhoach.organisation.VietnameseName;

/** Checks one file against itself and against what is on file. One object checks once. */
final class ImportCheck {


  private final OrganisationImport organisation;
  private final Charges charges;
  private final CommitteeMembers committees;
  private final CadreImport cadres;
  private final CalendarImport calendar;
  private final LocalDate today;
  private final Reading reading;
  private final Set<String> confirmed;
  private final List<ImportIssue> issues = new ArrayList<>();
  private final Gathered gathered = new Gathered();
  private final Map<String, Integer> rowCounts = new LinkedHashMap<>();

  private final Map<String, UnitOnFile> units = new HashMap<>();
  private final Map<String, PostOnFile> posts = new HashMap<>();
  private final Map<String, LocalDate> births = new HashMap<>();

  ImportCheck(OrganisationImport organisation, Charges charges, CommitteeMembers committees, CadreImport cadres, CalendarImport calendar,
      LocalDate today, Reading reading, Set<String> confirmed) {
    this.organisation = organisation;
    this.charges = charges;
    this.committees = committees;
    this.cadres = cadres;
    this.calendar = calendar;
    this.today = today;
    this.reading = reading;
    this.confirmed = confirmed;
  }

  /** Rows of a mended rest file by sheet and number of the row that each replaces. */
  static Map<String, Map<Integer, Map<String, Cell>>> replacements(byte[] mended, Reading reading, List<ImportIssue> issues) {
    Map<String, Map<Integer, Map<String, Cell>>> replacements = new HashMap<>();
    new FormRows(issues, reading) {
      @Override
      void formRow(Form form, int number, Map<String, Cell> cells) {
        try {
          Cell original = cells.getOrDefault(Form.ORIGINAL_ROW, Cell.BLANK);
          int replaced = CellReading.integer(original, 1, 2_000_000);
          if (replacements.computeIfAbsent(form.sheet(), key -> new TreeMap<>()).put(replaced, cells) != null) {
            issues.add(new ImportIssue(Severity.ERROR, "MENDED_ROW_TWICE", form.sheet(), replaced, Form.ORIGINAL_ROW,
                "Tệp dòng lỗi đã sửa có hai dòng cùng thay dòng " + replaced + ". Hãy giữ một dòng."));
          }
        } catch (CellProblem problem) {
          issues.add(new ImportIssue(Severity.ERROR, "MENDED_ROW", form.sheet(), number, Form.ORIGINAL_ROW,
              "Dòng này của tệp dòng lỗi đã sửa không ghi «Dòng gốc», nên không biết thay dòng nào. Hãy giữ nguyên cột «Dòng gốc»."));
        }
      }
    }.read(mended);
    return replacements;
  }

  CheckReport check(byte[] content, byte[] mended) {
    Map<String, Map<Integer, Map<String, Cell>>> replacements = mended == null ? Map.of() : replacements(mended, reading, issues);
    new FormRows(issues, reading) {
      @Override
      void formRow(Form form, int number, Map<String, Cell> cells) {
        Map<Integer, Map<String, Cell>> ofSheet = replacements.get(form.sheet());
        Map<String, Cell> replacement = ofSheet == null ? null : ofSheet.remove(number);
        Map<String, Cell> counting = replacement == null ? cells : replacement;
        boolean droppedByMending = counting.entrySet().stream().allMatch(cell -> isBesides(cell.getKey()) || cell.getValue().isBlank());
        if (!droppedByMending) {
          rowCounts.merge(form.sheet(), 1, Integer::sum);
          form.reading().accept(new RowReading(form.sheet(), number, counting, issues, today), gathered);
        }
      }

      @Override
      void mergedRows(Form form, int first, int last) {
        error(form.sheet(), first, "", "MERGED_CELL", (first == last ? "Dòng " + first : "Các dòng " + first + "–" + last)
            + " có ô gộp. Hãy bỏ gộp ô (Unmerge) và điền đủ từng dòng.");
      }
    }.read(content);
    replacements.forEach((sheet, left) -> left.keySet().forEach(row -> error(sheet, row, Form.ORIGINAL_ROW, "MENDED_ROW",
        "Tệp gốc không có dòng " + row + " để thay. Hãy kiểm tra cột «Dòng gốc».")));
    if (rowCounts.isEmpty() && issues.isEmpty()) {
      error("", 0, "", "IMPORT_EMPTY", "Tệp không có dòng dữ liệu nào. Dòng có «VD» ở cột TT là ví dụ, không được nhập.");
    }
    checkAgainstEachOther();
    issues.removeIf(issue -> issue.severity() == Severity.CONFIRM && confirmed.contains(issue.place()));
    Map<String, Integer> order = new HashMap<>();
    ImportForms.ALL.forEach(form -> order.put(form.sheet(), order.size()));
    issues.sort(Comparator.comparing((ImportIssue issue) -> order.getOrDefault(issue.sheet(), -1)).thenComparing(ImportIssue::row)
        .thenComparing(ImportIssue::severity));
    return new CheckReport(List.copyOf(issues), new LinkedHashMap<>(rowCounts), gathered);
  }

  private void checkAgainstEachOther() {
    organisation.unitsOnFile().forEach(unit -> units.put(unit.code(), unit));
    organisation.postsOnFile().forEach(post -> posts.put(post.code(), post));
    List<PersonOnFile> people = cadres.peopleOnFile();
    people.forEach(person -> births.put(person.code(), person.birthDate()));
    checkUnits();
    checkPosts();
    checkPeople(people);
    checkOfficials();
    checkCharges();
    checkCommittees();
    checkFacts();
    checkPlans();
    checkCalendar();
  }

  private void checkUnits() {
    Map<String, Integer> first = new HashMap<>();
    Map<String, String> parents = new HashMap<>();
    Map<String, Integer> names = new HashMap<>();
    for (Placed<UnitRow> placed : gathered.units) {
      UnitRow unit = placed.value();
      if (units.containsKey(unit.code()) && !first.containsKey(unit.code())) {
        exists(placed, "Mã đơn vị", unit.code());
      }
      twice(placed, first, unit.code(), "Mã đơn vị", "Mã đơn vị «" + unit.code() + "»");
      parents.put(unit.code(), unit.parentCode());
      Integer other = names.putIfAbsent(unit.parentCode() + "/" + VietnameseName.searchKey(unit.name()), placed.row());
      if (other != null) {
        possiblyTwice(placed, "Tên đơn vị", "Tên gần như trùng với dòng " + other + " (chỉ khác dấu hoặc chữ hoa), cùng cấp trên. "
            + "Nếu là hai đơn vị khác nhau hãy xác nhận, nếu không hãy xóa một dòng.");
      }
    }
    gathered.units.forEach(placed -> units.putIfAbsent(placed.value().code(),
        new UnitOnFile(placed.value().code(), placed.value().parentCode(), placed.value().validFrom(), placed.value().validTo())));
    for (Placed<UnitRow> placed : gathered.units) {
      UnitRow unit = placed.value();
      if (unit.parentCode() != null && !units.containsKey(unit.parentCode()) && !gathered.isDoubtful(ImportForms.UNITS, unit.parentCode())) {
        error(placed, "Mã đơn vị cấp trên", "UNIT_UNKNOWN", "Không có đơn vị cấp trên mang mã «" + unit.parentCode() + "».");
      }
      if (isInCircle(unit.code(), parents)) {
        error(placed, "Mã đơn vị cấp trên", "UNIT_CIRCLE", "Đơn vị «" + unit.code() + "» nằm trong một vòng cấp trên, cấp dưới. Hãy sửa mã đơn vị cấp trên.");
      }
    }
  }

  private static boolean isInCircle(String code, Map<String, String> parents) {
    Set<String> seen = new HashSet<>();
    for (String at = parents.get(code); at != null && seen.add(at); at = parents.get(at)) {
      if (at.equals(code)) {
        return true;
      }
    }
    return false;
  }

  private void checkPosts() {
    Map<String, Integer> first = new HashMap<>();
    for (Placed<PostRow> placed : gathered.posts) {
      PostRow post = placed.value();
      if (posts.containsKey(post.code()) && !first.containsKey(post.code())) {
        exists(placed, "Mã chức danh", post.code());
      }
      twice(placed, first, post.code(), "Mã chức danh", "Mã chức danh «" + post.code() + "»");
      requireUnit(placed, post.unitCode());
    }
    gathered.posts.forEach(placed -> posts.putIfAbsent(placed.value().code(),
        new PostOnFile(placed.value().code(), placed.value().unitCode(), placed.value().title(), placed.value().rank())));
  }

  private void checkPeople(List<PersonOnFile> onFile) {
    Map<String, PersonOnFile> byCode = onFile.stream().collect(toMap(PersonOnFile::code, person -> person));
    Map<String, PersonOnFile> byIdentity = onFile.stream().filter(person -> person.identityNumber() != null)
        .collect(toMap(PersonOnFile::identityNumber, person -> person));
    Map<String, String> knownPersons = new HashMap<>();
    onFile.forEach(person -> knownPersons.put(key(person.searchKey(), person.birthDate()),
        "cán bộ «" + person.code() + "» đã có trong hệ thống, đơn vị " + person.unitCode()));
    Map<String, Integer> codes = new HashMap<>();
    Map<String, Integer> identities = new HashMap<>();
    List<Placed<Person>> completed = new ArrayList<>();
    for (Placed<Person> placed : gathered.people) {
      PersonRow person = placed.value().row();
      if (byCode.containsKey(person.code())) {
        exists(placed, "Mã cán bộ", person.code());
      }
      twice(placed, codes, person.code(), "Mã cán bộ", "Mã cán bộ «" + person.code() + "»");
      requireUnit(placed, person.unitCode());
      checkIdentity(placed, person, byIdentity, identities);
      String key = key(VietnameseName.searchKey(person.fullName()), person.birthDate());
      String other = knownPersons.putIfAbsent(key, "dòng " + placed.row() + ", đơn vị " + person.unitCode());
      if (other != null && !placed.value().confirmedDistinct()) {
        possiblyTwice(placed, "Họ và tên", "Họ tên (không kể dấu) và ngày sinh trùng với " + other
            + ". Nếu đã kiểm tra là hai người khác nhau, hãy xác nhận hoặc ghi «Có» ở cột «Xác nhận không trùng»; nếu là một người, hãy xóa dòng này.");
      }
      births.putIfAbsent(person.code(), person.birthDate());
      completed.add(withHeldPost(placed));
    }
    gathered.people.clear();
    gathered.people.addAll(completed);
  }

  private static String key(String searchKey, LocalDate birth) {
    return searchKey + "/" + birth;
  }

  private void checkIdentity(Placed<Person> placed, PersonRow person, Map<String, PersonOnFile> byIdentity, Map<String, Integer> identities) {
    if (person.identityNumber() == null) {
      return;
    }
    PersonOnFile other = byIdentity.get(person.identityNumber());
    if (other != null && !other.code().equals(person.code())) {
      error(placed, "Số định danh cá nhân", "IDENTITY_TAKEN", "Số định danh này đã thuộc cán bộ «" + other.code() + "» của đơn vị " + other.unitCode()
          + ". Một người chỉ có một mã; hãy dùng mã đó hoặc sửa số.");
    }
    twice(placed, identities, person.identityNumber(), "Số định danh cá nhân", "Số định danh này");
  }

  private Placed<Person> withHeldPost(Placed<Person> placed) {
    String code = placed.value().heldPost();
    if (code == null) {
      return placed;
    }
    PostOnFile post = posts.get(code);
    if (post == null) {
      if (!gathered.isDoubtful(ImportForms.POSTS, code)) {
        error(placed, "Mã chức danh đang giữ", "POST_UNKNOWN", "Không có chức danh mang mã «" + code + "».");
      }
      return placed;
    }
    PersonRow row = placed.value().row();
    PersonRow complete = new PersonRow(row.code(), row.unitCode(), row.fullName(), row.birthDate(), row.gender(), row.ethnicity(),
        row.homePlace(), row.currentPostTitle() == null ? post.title() : row.currentPostTitle(),
        row.currentRank() == 0 ? post.rank() : row.currentRank(), row.identityNumber());
    return new Placed<>(placed.sheet(), placed.row(), new Person(complete, code, placed.value().confirmedDistinct()));
  }

  private void checkOfficials() {
    Set<String> onFile = organisation.officialsOnFile().stream().map(OfficialOnFile::userId).collect(toSet());
    Map<String, Integer> first = new HashMap<>();
    for (Placed<OfficialRow> placed : gathered.officials) {
      OfficialRow official = placed.value();
      String account = official.userId();
      if (onFile.contains(account)) {
        exists(placed, "Vai trò", account);
      }
      twice(placed, first, account, "Vai trò", "Vai trò «" + official.role().label() + "» của đơn vị " + official.unitCode()
          + (official.role().isGivenUnits() ? " (người thứ " + official.number() + ")" : ""));
      requireUnit(placed, official.unitCode());
      if (official.cadreCode() != null) {
        requireCadre(placed, "Mã cán bộ", official.cadreCode());
      }
    }
  }

  /** The same rules as in {@link Charges#assign}, told for each row. */
  private void checkCharges() {
    Map<String, Role> watching = new HashMap<>();
    Map<String, String> unitOf = new HashMap<>();
    organisation.officialsOnFile().forEach(official -> {
      watching.put(official.userId(), official.role());
      unitOf.put(official.userId(), official.unitCode());
    });
    gathered.officials.forEach(official -> {
      watching.putIfAbsent(official.value().userId(), official.value().role());
      unitOf.putIfAbsent(official.value().userId(), official.value().unitCode());
    });
    Map<List<Object>, List<Placed<Charge>>> taken = new HashMap<>();
    charges.all().forEach(charge -> taken.computeIfAbsent(List.of(charge.unitCode(), watching.get(charge.userId())), key -> new ArrayList<>())
        .add(new Placed<>("", 0, charge)));
    for (Placed<Charge> placed : gathered.charges) {
      Charge charge = placed.value();
      requireUnit(placed, charge.unitCode());
      Role role = watching.get(charge.userId());
      if (role == null || !role.isGivenUnits()) {
        error(placed, "Tài khoản", "ACCOUNT_UNKNOWN", "Không có tài khoản «" + charge.userId() + "» của «" + Role.MEMBER_IN_CHARGE.label()
            + "» hoặc «" + Role.SPECIALIST.label() + "» trong hệ thống và trong trang «" + ImportForms.ACCOUNTS + "».");
        continue;
      }
      if (units.containsKey(charge.unitCode()) && !isBelow(charge.unitCode(), unitOf.get(charge.userId()))) {
        error(placed, "Tài khoản", "NOT_BELOW", "Đơn vị «" + charge.unitCode() + "» không trực thuộc đơn vị «" + unitOf.get(charge.userId())
            + "» của tài khoản này; người phụ trách, theo dõi phải thuộc cấp trên.");
      }
      List<Placed<Charge>> others = taken.computeIfAbsent(List.of(charge.unitCode(), role), key -> new ArrayList<>());
      others.stream().filter(other -> other.value().overlaps(charge)).findFirst().ifPresent(other -> error(placed, "Từ ngày", "CHARGE_OVERLAP",
          "Đơn vị «" + charge.unitCode() + "» đã có «" + role.label() + "» là «" + other.value().userId() + "» từ ngày "
              + UserZone.text(other.value().from()) + (other.row() > 0 ? " (dòng " + other.row() + ")" : "")
              + ". Hai phân công cùng loại không được trùng thời gian."));
      others.add(placed);
    }
  }

  private void checkCommittees() {
    Set<String> accounts = organisation.officialsOnFile().stream().map(OfficialOnFile::userId).collect(toSet());
    gathered.officials.forEach(official -> accounts.add(official.value().userId()));
    List<Placed<CommitteeMember>> known = new ArrayList<>(committees.all().stream().map(member -> new Placed<>("", 0, member)).toList());
    for (Placed<CommitteeMember> placed : gathered.committees) {
      CommitteeMember member = placed.value();
      requireUnit(placed, member.unitCode());
      member.cadre().ifPresent(code -> requireCadre(placed, "Mã cán bộ", code));
      if (member.userId() != null && !accounts.contains(member.userId())) {
        error(placed, "Tài khoản", "ACCOUNT_UNKNOWN", "Không có tài khoản «" + member.userId() + "» trong hệ thống và trong trang «" + ImportForms.ACCOUNTS
            + "».");
      }
      known.stream().filter(other -> other.value().repeats(member)).findFirst().ifPresent(other -> error(placed, "Họ và tên", "MEMBER_TWICE",
          "«" + other.value().fullName() + "» đã là thành viên của đơn vị " + member.unitCode() + " từ ngày " + UserZone.text(other.value().from())
              + (other.row() > 0 ? " (dòng " + other.row() + ")" : "") + ". Hãy xóa dòng này, hoặc ghi ngày kết thúc của lần trước ở trang «"
              + ImportForms.COMMITTEES + "» của phần mềm."));
      known.add(placed);
    }
  }

  private boolean isBelow(String code, String ancestor) {
    Set<String> seen = new HashSet<>();
    UnitOnFile at = units.get(code);
    while (at != null && at.parentCode() != null && seen.add(at.code())) {
      if (at.parentCode().equals(ancestor)) {
        return true;
      }
      at = units.get(at.parentCode());
    }
    return false;
  }

  private void checkFacts() {
    Map<Object, Integer> first = new HashMap<>();
    for (Placed<FactRow> placed : gathered.facts) {
      FactRow row = placed.value();
      requireCadre(placed, "Mã cán bộ", row.cadreCode());
      Object key = row.fact() instanceof Fact.Grade grade ? List.of("grade", row.cadreCode(), grade.year(), row.source())
          : List.of(row.cadreCode(), row.fact(), row.source());
      Integer other = first.putIfAbsent(key, placed.row());
      if (other != null) {
        error(placed, "", "DUPLICATE_IN_FILE", "Dòng này ghi lại cùng nội dung với dòng " + other + ". Hãy xóa một dòng.");
      }
      if (row.fact() instanceof Fact.PartyMembership party && births.get(row.cadreCode()) != null
          && party.admittedOn().isBefore(births.get(row.cadreCode()).plusYears(18))) {
        error(placed, "Ngày vào Đảng", "PARTY_TOO_YOUNG", "Theo ngày sinh " + UserZone.text(births.get(row.cadreCode()))
            + ", người này chưa đủ 18 tuổi vào ngày " + UserZone.text(party.admittedOn()) + ". Hãy kiểm tra cả hai ngày.");
      }
      if (row.fact() instanceof Fact.Relative relative && relative.cadreCode() != null) {
        requireCadre(placed, "Mã cán bộ của người thân", relative.cadreCode());
      }
    }
  }

  private void checkPlans() {
    List<PlanEntryOnFile> onFile = cadres.planEntriesOnFile();
    Set<String> numbers = onFile.stream().map(entry -> entry.unitCode() + "/" + entry.number()).collect(toSet());
    Set<String> plans = onFile.stream().map(entry -> entry.cadreCode() + "/" + entry.postCode() + "/" + entry.term()).collect(toSet());
    Map<String, Integer> firstNumbers = new HashMap<>();
    Map<String, Integer> firstPlans = new HashMap<>();
    List<Placed<PlanEntryRow>> completed = new ArrayList<>();
    for (Placed<PlanEntryRow> placed : gathered.plans) {
      PlanEntryRow entry = placed.value();
      String number = entry.unitCode() + "/" + entry.number();
      String plan = entry.cadreCode() + "/" + entry.postCode() + "/" + entry.term();
      if (numbers.contains(number)) {
        exists(placed, "Số mục", number);
      }
      if (plans.contains(plan)) {
        exists(placed, "Mã cán bộ", plan);
      }
      twice(placed, firstNumbers, number, "Số mục", "Số mục " + entry.number() + " của đơn vị " + entry.unitCode());
      twice(placed, firstPlans, plan, "Mã cán bộ", "Cán bộ, chức danh và nhiệm kỳ này");
      requireUnit(placed, entry.unitCode());
      requireCadre(placed, "Mã cán bộ", entry.cadreCode());
      PostOnFile post = posts.get(entry.postCode());
      if (post == null && !gathered.isDoubtful(ImportForms.POSTS, entry.postCode())) {
        error(placed, "Mã chức danh", "POST_UNKNOWN", "Không có chức danh mang mã «" + entry.postCode() + "».");
      }
      completed.add(post == null ? placed : new Placed<>(placed.sheet(), placed.row(), new PlanEntryRow(entry.unitCode(), entry.number(),
          entry.cadreCode(), entry.postCode(), post.title(), entry.term(), entry.decisionNumber(), entry.decidedOn())));
    }
    gathered.plans.clear();
    gathered.plans.addAll(completed);
  }

  /** A year that is not complete would give wrong dates to everybody, so it is not taken in parts. */
  private void checkCalendar() {
    Map<Integer, YearOnFile> official = calendar.yearsOnFile().stream().filter(year -> !year.provisional())
        .collect(toMap(YearOnFile::year, year -> year));
    Map<String, Integer> first = new HashMap<>();
    Map<Integer, Placed<DayRow>> years = new TreeMap<>();
    for (Placed<DayRow> placed : gathered.calendar) {
      DayRow row = placed.value();
      twice(placed, first, row.day().toString(), "Ngày", "Ngày " + UserZone.text(row.day()));
      Placed<DayRow> firstOfYear = years.putIfAbsent(row.day().getYear(), placed);
      if (firstOfYear != null && !firstOfYear.value().source().equals(row.source())) {
        error(placed, "Văn bản thông báo", "CALENDAR_SOURCE", "Văn bản khác với dòng " + firstOfYear.row() + " của cùng năm. Mọi dòng của một năm ghi "
            + "một văn bản; nếu có nhiều văn bản, ghi tất cả vào từng dòng.");
      }
    }
    years.forEach((year, placed) -> {
      Set<LocalDate> daysOff = gathered.calendar.stream().map(row -> row.value()).filter(row -> !row.working()).map(DayRow::day).collect(toSet());
      Set<LocalDate> missing = CalendarImport.missing(year, daysOff);
      if (!missing.isEmpty()) {
        error(placed, "Ngày", "CALENDAR_INCOMPLETE", "Lịch năm " + year + " thiếu ngày nghỉ "
            + missing.stream().map(UserZone::text).collect(joining(", ")) + " (Bộ luật Lao động 2019, Điều 112). Hãy ghi đủ lịch của cả năm.");
      }
      if (official.containsKey(year)) {
        issues.add(new ImportIssue(Severity.CONFIRM, "CALENDAR_OFFICIAL", placed.sheet(), placed.row(), "Ngày", "Năm " + year
            + " đã có lịch chính thức theo «" + official.get(year).source() + "». Chỉ xác nhận khi văn bản mới thay hoặc sửa văn bản đó; lịch cả năm sẽ được thay."));
      }
    });
  }

  private void requireUnit(Placed<?> placed, String code) {
    UnitOnFile unit = units.get(code);
    if (unit == null) {
      if (!gathered.isDoubtful(ImportForms.UNITS, code)) {
        error(placed, "Mã đơn vị", "UNIT_UNKNOWN", "Không có đơn vị mang mã «" + code + "» trong hệ thống và trong trang «" + ImportForms.UNITS
            + "». Hãy kiểm tra mã, hoặc nhập đơn vị trước.");
      }
    } else if (unit.validTo() != null && unit.validTo().isBefore(today)) {
      error(placed, "Mã đơn vị", "UNIT_UNKNOWN", "Đơn vị «" + code + "» đã kết thúc hoạt động ngày " + UserZone.text(unit.validTo())
          + ". Hãy dùng mã của đơn vị hiện nay.");
    }
  }

  private void requireCadre(Placed<?> placed, String column, String code) {
    if (!births.containsKey(code) && !gathered.isDoubtful(ImportForms.CADRES, code)) {
      error(placed, column, "CADRE_UNKNOWN", "Không có cán bộ mang mã «" + code + "» trong hệ thống và trong trang «" + ImportForms.CADRES + "».");
    }
  }

  private void exists(Placed<?> placed, String column, String code) {
    error(placed, column, "CODE_EXISTS", "«" + code + "» đã có trong hệ thống; nhập dữ liệu chỉ thêm mới, không ghi đè. Hãy xóa dòng này khỏi tệp.");
  }

  private void twice(Placed<?> placed, Map<String, Integer> first, String key, String column, String what) {
    Integer other = first.putIfAbsent(key, placed.row());
    if (other != null) {
      error(placed, column, "DUPLICATE_IN_FILE", what + " đã có ở dòng " + other + ". Hãy sửa hoặc xóa một dòng.");
    }
  }

  private void possiblyTwice(Placed<?> placed, String column, String message) {
    issues.add(new ImportIssue(Severity.CONFIRM, "POSSIBLE_DUPLICATE", placed.sheet(), placed.row(), column, message));
  }

  private void error(Placed<?> placed, String column, String code, String message) {
    error(placed.sheet(), placed.row(), column, code, message);
  }

  private void error(String sheet, int row, String column, String code, String message) {
    issues.add(new ImportIssue(Severity.ERROR, code, sheet, row, column, message));
  }
}
