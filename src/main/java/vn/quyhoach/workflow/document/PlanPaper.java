package vn.quyhoach.workflow.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.cadre.AnnualGrade;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.cadre.DisciplineLevel;
import vn.quyhoach.cadre.Gender;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.conference.VoteHistory;
import vn.quyhoach.conference.VoteHistory.Votes;
import vn.quyhoach.document.DocumentTemplate;
import vn.quyhoach.document.DocumentValues;
import vn.quyhoach.document.Spreadsheet;
import vn.quyhoach.document.WordDocuments;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.workflow.content.PlanContent;

/** The papers of a unit's list: submission and summary list, as Word and as Excel (columns F-E). */
@Component
class PlanPaper {

  private final PlanContent content;
  private final Nominations nominations;
  private final Cadres cadres;
  private final Campaigns campaigns;
  private final Letterhead letterhead;
  private final WordDocuments word;
  private final VoteHistory votes;
  private final DecisionRecord record;

  PlanPaper(PlanContent content, Nominations nominations, Cadres cadres, Campaigns campaigns, Letterhead letterhead, WordDocuments word,
      VoteHistory votes, DecisionRecord record) {
    this.content = content;
    this.nominations = nominations;
    this.cadres = cadres;
    this.campaigns = campaigns;
    this.letterhead = letterhead;
    this.word = word;
    this.votes = votes;
    this.record = record;
  }

  /** A name of the list with the person behind it, numbered as on paper; {@code votes} are those of the last ballot, if they may be told. */
  record Person(int position, Nomination nomination, Cadre cadre, Optional<Votes> votes) {}

  List<Person> listed(String planId) {
    List<Nomination> names = nominations.inState(planId, NominationState.LISTED, NominationState.APPROVED, NominationState.NOT_APPROVED,
        NominationState.DEFERRED, NominationState.RECONSIDERED);
    return numbered(names);
  }

  List<Person> numbered(List<Nomination> names) {
    Map<String, Cadre> people = cadres.cadres(names.stream().map(Nomination::cadreCode).distinct().toList());
    Map<String, Optional<Votes>> last = new HashMap<>();
    names.stream().map(Nomination::planId).distinct().forEach(planId -> last.putAll(VotePaper.lastVotes(votes, planId)));
    return IntStream.range(0, names.size()).mapToObj(index -> new Person(index + 1, names.get(index),
        people.get(names.get(index).cadreCode()), last.getOrDefault(names.get(index).id(), Optional.empty()))).toList();
  }

  /** The campaign of a plan as a sentence names it. */
  String campaignOf(UnitPlan plan) {
    return lowerFirst(campaigns.campaign(plan.campaignId()).name());
  }

  /** The term that is planned for. */
  String termOf(UnitPlan plan) {
    Campaign campaign = campaigns.campaign(plan.campaignId());
    return "nhiệm kỳ " + campaign.partyTerm();
  }

  /** Number and day of the submission as other papers refer to it. */
  static String submissionOf(UnitPlan plan) {
    return plan.submissionNumber() == null ? "Tờ trình" : "Tờ trình số " + plan.submissionNumber() + ", "
        + Letterhead.longDay(plan.submittedOn());
  }

  byte[] submission(String planId) {
    UnitPlan plan = content.plan(planId);
    List<Person> people = listed(planId);
    DocumentValues values = letterhead.ofUnit(plan.unitCode(), plan.submissionNumber(), plan.submittedOn(), plan.submittedOn() == null)
        .addAll(signature(plan, "- Như trên;\n- Lưu hồ sơ quy hoạch."))
        .text("kinh_gui", "Ban Thường vụ " + letterhead.bodyOf(plan.approvingUnit()))
        .text("ten_dot", campaignOf(plan)).text("nhiem_ky", termOf(plan))
        .text("can_cu", "Căn cứ quy định của Trung ương và hướng dẫn của cấp trên về công tác quy hoạch cán bộ;")
        .number("so_nhan_su", distinctPeople(people)).number("so_chuc_danh",
            (int) people.stream().map(person -> person.nomination().postCode()).distinct().count())
        .number("so_nu", count(people, person -> person.cadre().gender() == Gender.FEMALE))
        .number("so_dan_toc", count(people, person -> person.cadre().belongsToMinority()))
        .table("nhan_su", people, person -> DocumentValues.line("stt", String.valueOf(person.position()), "ho_ten", person.cadre().fullName(),
            "nam_sinh", String.valueOf(person.cadre().birthDate().getYear()), "chuc_vu", person.cadre().currentPostTitle(),
            "chuc_danh", content.postTitle(person.nomination()), "phieu", votes(person)));
    return word.render(DocumentTemplate.SUBMISSION, letterhead.layoutOf(plan.unitCode()), values);
  }

  private static int distinctPeople(List<Person> people) {
    return (int) people.stream().map(person -> person.cadre().code()).distinct().count();
  }

  private static int count(List<Person> people, Predicate<Person> which) {
    return (int) people.stream().filter(which).map(person -> person.cadre().code()).distinct().count();
  }

  /** Whoever signed the submission; before that, whoever would sign it today. */
  private DocumentValues signature(UnitPlan plan, String recipients) {
    return plan.submittedOn() == null ? letterhead.signedByHead(plan.unitCode(), recipients)
        : record.actsOf(plan.id()).stream().filter(act -> act.action().equals("SUBMISSION_SIGNED")).reduce((first, last) -> last)
            .map(act -> letterhead.signedBy(plan.unitCode(), act.actor(), recipients))
            .orElseGet(() -> letterhead.signedByHead(plan.unitCode(), recipients));
  }

  /** Head and signature of the papers of a list. */
  DocumentValues headOf(UnitPlan plan) {
    return letterhead.ofUnit(plan.unitCode(), plan.submissionNumber(), plan.submittedOn(), plan.submittedOn() == null).addAll(signature(plan, ""));
  }

  byte[] summaryList(String planId) {
    return summaryList(planId, listed(planId));
  }

  /** The summary list of some names of a plan. */
  byte[] summaryList(String planId, List<Person> people) {
    UnitPlan plan = content.plan(planId);
    DocumentValues values = letterhead.ofUnit(plan.unitCode(), plan.submissionNumber(), plan.submittedOn(), plan.submittedOn() == null)
        .addAll(signature(plan, "- Kèm theo tờ trình;\n- Lưu hồ sơ quy hoạch."))
        .text("ten_dot", campaignOf(plan)).text("nhiem_ky", termOf(plan)).text("kem_theo", "Kèm theo " + submissionOf(plan))
        .number("so_nhan_su", people.size())
        .table("nhan_su", people, person -> DocumentValues.line("stt", String.valueOf(person.position()),
            "ho_ten", person.cadre().fullName(), "ngay_sinh", UserZone.text(person.cadre().birthDate()), "gioi_tinh", person.cadre().gender().label(),
            "dan_toc", person.cadre().ethnicity(), "que_quan", person.cadre().homePlace(), "ngay_vao_dang", partyDates(person.cadre()),
            "trinh_do", degree(person.cadre()), "ly_luan", person.cadre().theoryLabel(), "chuc_vu", person.cadre().currentPostTitle(),
            "chuc_danh", content.postTitle(person.nomination()), "phieu", votes(person), "xep_loai", grades(person.cadre()),
            "ky_luat", discipline(person.cadre()), "ghi_chu", person.nomination().remark()));
    return word.render(DocumentTemplate.SUMMARY_LIST, letterhead.layoutOf(plan.unitCode()), values);
  }

  /** The summary list to calculate with. */
  Spreadsheet<Person> summarySheet(String planId) {
    UnitPlan plan = content.plan(planId);
    return Spreadsheet.<Person>of("Danh sách trích ngang", "DANH SÁCH TRÍCH NGANG NHÂN SỰ QUY HOẠCH " + termOf(plan).toUpperCase(Locale.ROOT))
        .note(content.unitName(plan.unitCode()) + " – " + submissionOf(plan))
        .number("TT", 5, Person::position)
        .text("Họ và tên", 26, person -> person.cadre().fullName())
        .day("Ngày sinh", 12, person -> person.cadre().birthDate())
        .text("Giới tính", 9, person -> person.cadre().gender().label())
        .text("Dân tộc", 10, person -> person.cadre().ethnicity())
        .text("Quê quán", 24, person -> person.cadre().homePlace())
        .day("Ngày vào Đảng", 12, person -> person.cadre().partyAdmissionDate().orElse(null))
        .day("Ngày chính thức", 12, person -> person.cadre().partyOfficialDate().orElse(null))
        .text("Trình độ chuyên môn", 24, person -> degree(person.cadre()))
        .text("Lý luận chính trị", 14, person -> person.cadre().theoryLabel())
        .text("Chức vụ hiện nay", 26, person -> person.cadre().currentPostTitle())
        .text("Chức danh quy hoạch", 26, person -> content.postTitle(person.nomination()))
        .number("Phiếu đồng ý", 9, person -> person.votes().map(Votes::inFavour).orElse(null))
        .number("Tính trên", 9, person -> person.votes().map(Votes::base).orElse(null))
        .share("Tỷ lệ", 9, person -> person.votes().filter(told -> told.base() > 0).map(told -> (double) told.inFavour() / told.base()).orElse(null))
        .text("Xếp loại 3 năm", 24, person -> grades(person.cadre()))
        .text("Kỷ luật", 12, person -> discipline(person.cadre()))
        .text("Ghi chú", 24, person -> person.nomination().remark())
        .rows(listed(planId).stream());
  }

  /** The votes of the last ballot as people read them; blank when they are not told. */
  static String votes(Person person) {
    return person.votes().map(told -> PlanContent.votes(told.inFavour(), told.base())).orElse("");
  }

  private static String partyDates(Cadre cadre) {
    return cadre.partyAdmissionDate().map(UserZone::text).orElse("") + cadre.partyOfficialDate().map(day -> "\n" + UserZone.text(day)).orElse("");
  }

  static String degree(Cadre cadre) {
    return cadre.degreeLevel().label() + cadre.degreeMajor().map(major -> ", " + major).orElse("");
  }

  static String grades(Cadre cadre) {
    return cadre.grades().stream().map(AnnualGrade::label).map(PlanPaper::shortGrade).collect(Collectors.joining("; "));
  }

  /** The usual short form of a grade in a narrow column. */
  private static String shortGrade(String grade) {
    return grade.replace("Không hoàn thành nhiệm vụ", "KHTNV").replace("Hoàn thành xuất sắc nhiệm vụ", "HTXSNV")
        .replace("Hoàn thành tốt nhiệm vụ", "HTTNV").replace("Hoàn thành nhiệm vụ", "HTNV");
  }

  private static String discipline(Cadre cadre) {
    return cadre.disciplineLevel() == DisciplineLevel.NONE ? "" : cadre.disciplineLevel().label();
  }

  private static String lowerFirst(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
