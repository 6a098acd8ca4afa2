package vn.quyhoach.workflow.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.CommitteeSession;
import vn.quyhoach.approval.Deliveries.Delivery;
import vn.quyhoach.approval.SessionMember;
import vn.quyhoach.approval.Sessions;
import vn.quyhoach.approval.Sessions.SessionDecision;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.document.DocumentTemplate;
import vn.quyhoach.document.DocumentValues;
import vn.quyhoach.document.WordDocuments;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.workflow.content.PlanContent;

/** The papers of a session's act: the decision, each unit's extract of it, the summary list of whom it was about. Drafts until it is issued. */
@Component
class SessionPaper {

  private final Sessions sessions;
  private final PlanContent content;
  private final PlanPaper plans;
  private final Letterhead letterhead;
  private final WordDocuments word;

  SessionPaper(Sessions sessions, PlanContent content, PlanPaper plans, Letterhead letterhead, WordDocuments word) {
    this.sessions = sessions;
    this.content = content;
    this.plans = plans;
    this.letterhead = letterhead;
    this.word = word;
  }

  byte[] decision(CommitteeSession session) {
    List<UnitPlan> lists = session.planIds().stream().map(content::plan).sorted(Comparator.comparing(UnitPlan::unitCode)).toList();
    Map<String, SessionDecision> decided = decisions(session);
    List<PlanPaper.Person> approved = plans.numbered(lists.stream().flatMap(plan -> plans.listed(plan.id()).stream())
        .map(PlanPaper.Person::nomination)
        .filter(name -> decided.containsKey(name.id()) && state(decided.get(name.id())) == NominationState.APPROVED).toList());
    DocumentValues values = letterhead.ofUnit(session.unitCode(), session.actNumber(), session.actIssuedOn(), session.actNumber() == null)
        .addAll(Letterhead.signature("T/M BAN THƯỜNG VỤ", office(session), session.actSigner(), "- Như Điều 2;\n- Ban Tổ chức;\n- Lưu."))
        .text("ten_dot", plans.campaignOf(lists.get(0))).text("nhiem_ky", plans.termOf(lists.get(0))).text("ngay_hop", UserZone.text(session.heldOn()))
        .text("can_cu", "Căn cứ quy định về công tác quy hoạch cán bộ và phân cấp quản lý cán bộ;").number("so_phe_duyet", approved.size())
        .table("nhan_su", approved, person -> DocumentValues.line("stt", String.valueOf(person.position()), "ho_ten", person.cadre().fullName(),
            "ngay_sinh", UserZone.text(person.cadre().birthDate()), "don_vi", content.unitName(content.plan(person.nomination().planId()).unitCode()),
            "chuc_danh", content.postTitle(person.nomination())));
    return word.render(DocumentTemplate.DECISION, letterhead.layoutOf(session.unitCode()), values);
  }

  /** The office of whoever signs, as the roll has it; the committee's secretary where the roll does not know the name. */
  private static String office(CommitteeSession session) {
    return session.roll().stream().filter(member -> member.fullName().equals(session.actSigner()) && member.office() != null
        && !member.office().isBlank()).findFirst().map(SessionMember::office).map(Letterhead::office).orElse("BÍ THƯ");
  }

  /** A unit's extract before it has a number. */
  byte[] extract(CommitteeSession session, String planId) {
    return extract(session, planId, "", null);
  }

  /** A unit's extract as it is sent. */
  byte[] extract(CommitteeSession session, Delivery sent) {
    return extract(session, sent.planId(), sent.symbol(), sent.issuedOn());
  }

  private byte[] extract(CommitteeSession session, String planId, String symbol, LocalDate day) {
    UnitPlan plan = content.plan(planId);
    Map<String, SessionDecision> decided = decisions(session);
    List<PlanPaper.Person> people = decidedOf(session, planId);
    DocumentValues values = letterhead.ofUnit(session.unitCode(), symbol, day, day == null)
        .addAll(Letterhead.signature("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG", "", "- " + content.unitName(plan.unitCode()) + ";\n- Lưu."))
        .text("ten_dot", plans.campaignOf(plan)).text("nhiem_ky", plans.termOf(plan)).text("don_vi", content.unitName(plan.unitCode()))
        .text("quyet_dinh_phe_duyet", session.actNumber() == null ? "Quyết định số … , " + Letterhead.longDay(null)
            : "Quyết định số " + session.actNumber() + ", " + Letterhead.longDay(session.actIssuedOn()))
        .number("so_phe_duyet", (int) people.stream()
            .filter(person -> state(decided.get(person.nomination().id())) == NominationState.APPROVED).count())
        .table("nhan_su", people, person -> DocumentValues.line("stt", String.valueOf(person.position()),
            "ho_ten", person.cadre().fullName(), "ngay_sinh", UserZone.text(person.cadre().birthDate()),
            "chuc_danh", content.postTitle(person.nomination()), "ket_qua", state(decided.get(person.nomination().id())).label(),
            "ly_do", decided.get(person.nomination().id()).reason()));
    return word.render(DocumentTemplate.DECISION_EXTRACT, letterhead.layoutOf(session.unitCode()), values);
  }

  /** The summary list of those whom the session has decided on. */
  byte[] summaryList(CommitteeSession session, String planId) {
    return plans.summaryList(planId, decidedOf(session, planId));
  }

  private List<PlanPaper.Person> decidedOf(CommitteeSession session, String planId) {
    Map<String, SessionDecision> decided = decisions(session);
    return plans.numbered(plans.listed(planId).stream().map(PlanPaper.Person::nomination).filter(name -> decided.containsKey(name.id())).toList());
  }

  private Map<String, SessionDecision> decisions(CommitteeSession session) {
    return sessions.decisionsOf(session.id()).stream().collect(Collectors.toMap(SessionDecision::nominationId, Function.identity()));
  }

  private static NominationState state(SessionDecision decision) {
    return NominationState.valueOf(decision.decision());
  }
}
