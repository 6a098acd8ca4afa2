package vn.quyhoach.workflow.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.Deliveries.Delivery;
import vn.quyhoach.approval.PlanRemoval;
import vn.quyhoach.approval.RemovalCase;
import vn.quyhoach.approval.Removals;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.cadre.CurrentPlanEntry;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.document.DocumentTemplate;
import vn.quyhoach.document.DocumentValues;
import vn.quyhoach.document.WordDocuments;
import vn.quyhoach.workflow.content.PlanContent;

/**
 * The papers by which people leave the plan: the committee's decision, and the letter that tells each unit about its own people. Drafts with
 * what the board proposes until the committee has decided.
 */
@Component
class RemovalPaper {

  private final Removals removals;
  private final Cadres cadres;
  private final PlanContent content;
  private final Letterhead letterhead;
  private final WordDocuments word;

  RemovalPaper(Removals removals, Cadres cadres, PlanContent content, Letterhead letterhead, WordDocuments word) {
    this.removals = removals;
    this.cadres = cadres;
    this.content = content;
    this.letterhead = letterhead;
    this.word = word;
  }

  /** One who leaves; numbered as on the paper in hand. */
  private record Leaving(int position, RemovalCase one, CurrentPlanEntry entry, Cadre cadre) {}

  /** The units whose people leave, in the order of the cases. */
  List<String> unitsConcerned(PlanRemoval removal) {
    return leaving(removal).stream().map(RemovalCase::unitCode).distinct().toList();
  }

  byte[] decision(PlanRemoval removal) {
    List<Leaving> people = numbered(leaving(removal));
    String terms = people.stream().map(person -> person.entry().term()).distinct().sorted().collect(Collectors.joining(", "));
    DocumentValues values = letterhead.ofUnit(removal.approvingUnit(), removal.decisionNumber(), removal.decidedOn(), removal.decidedOn() == null)
        .addAll(Letterhead.signature("T/M BAN THƯỜNG VỤ", "BÍ THƯ", removal.signer(), "- Như Điều 3;\n- Ban Tổ chức;\n- Lưu."))
        .text("nhiem_ky", terms.isEmpty() ? "" : "nhiệm kỳ " + terms)
        .text("can_cu", "- Căn cứ quy định về công tác quy hoạch cán bộ và phân cấp quản lý cán bộ;\n- Xét đề nghị của "
            + letterhead.boardOf(removal.approvingUnit()) + removal.proposedByUnit().map(unit -> " và của " + content.unitName(unit)).orElse("") + ",")
        .number("so_dua_ra", people.size())
        .table("nhan_su", people, person -> {
          Map<String, String> line = line(person);
          line.put("don_vi", content.unitName(person.one().unitCode()));
          return line;
        });
    return word.render(DocumentTemplate.REMOVAL_DECISION, letterhead.layoutOf(removal.approvingUnit()), values);
  }

  /** The letter to a unit before it has a number. */
  byte[] letter(PlanRemoval removal, String unitCode) {
    return letter(removal, unitCode, "", null);
  }

  /** The letter to a unit as it is sent. */
  byte[] letter(PlanRemoval removal, Delivery sent) {
    return letter(removal, sent.recipientUnit(), sent.symbol(), sent.issuedOn());
  }

  private byte[] letter(PlanRemoval removal, String unitCode, String symbol, LocalDate day) {
    List<Leaving> people = numbered(leaving(removal).stream().filter(one -> one.unitCode().equals(unitCode)).toList());
    DocumentValues values = letterhead.ofUnit(removal.approvingUnit(), symbol, day, day == null)
        .addAll(Letterhead.signature("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG", "", "- Như trên;\n- Ban Tổ chức;\n- Lưu."))
        .text("kinh_gui", letterhead.bodyOf(unitCode))
        .text("quyet_dinh_dua_ra", removal.decisionNumber() == null ? "Quyết định số … , " + Letterhead.longDay(null)
            : "Quyết định số " + removal.decisionNumber() + ", " + Letterhead.longDay(removal.decidedOn()))
        .table("nhan_su", people, RemovalPaper::line);
    return word.render(DocumentTemplate.REMOVAL_LETTER, letterhead.layoutOf(removal.approvingUnit()), values);
  }

  private static Map<String, String> line(Leaving person) {
    return DocumentValues.line("stt", String.valueOf(person.position()), "ho_ten", person.cadre().fullName(),
        "ngay_sinh", UserZone.text(person.cadre().birthDate()), "chuc_danh", person.entry().postTitle() + ", nhiệm kỳ " + person.entry().term(),
        "quyet_dinh", person.entry().decisionNumber() + ", " + UserZone.text(person.entry().decidedOn()),
        "ly_do", person.one().title() + " (" + person.one().basis() + ")");
  }

  private List<RemovalCase> leaving(PlanRemoval removal) {
    return removals.casesOf(removal.id()).stream()
        .filter(one -> one.decision().or(one::proposal).filter(choice -> choice == RemovalCase.Choice.REMOVE).isPresent()).toList();
  }

  private List<Leaving> numbered(List<RemovalCase> going) {
    List<CurrentPlanEntry> entries = going.stream().map(removals::entry).toList();
    Map<String, Cadre> people = cadres.cadres(entries.stream().map(CurrentPlanEntry::cadreCode).distinct().toList());
    return IntStream.range(0, going.size()).mapToObj(index -> new Leaving(index + 1, going.get(index), entries.get(index),
        people.get(entries.get(index).cadreCode()))).toList();
  }
}
