package vn.quyhoach.approval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.regulation.DossierItem;
import vn.quyhoach.vetting.SheetLine;
import vn.quyhoach.vetting.Vetting;

/** The numbered defects of a return, each tied to a name, a fact, a paper, or the dossier as a whole. */
@Component
class DefectLists {

  private final DefectRepository defects;
  private final Vetting vetting;

  DefectLists(DefectRepository defects, Vetting vetting) {
    this.defects = defects;
    this.vetting = vetting;
  }

  /**
   * Checks every line; refuses at its field.
   *
   * @param list path of the list in the form
   * @param listed names of the list by their numbers
   */
  void check(String list, List<ConcludeAppraisal.DefectLine> lines, Map<String, Nomination> listed, Map<String, DossierItem> papers,
      Refusals refusals) {
    for (int index = 0; index < lines.size(); index++) {
      ConcludeAppraisal.DefectLine line = lines.get(index);
      String field = list + "[" + index + "].";
      refusals.when(isBlank(line.text()), field + "text", "Phải ghi nội dung thiếu sót.");
      refusals.when(!isBlank(line.nomination()) && !listed.containsKey(line.nomination()), field + "nomination",
          "Nhân sự số «" + line.nomination() + "» không có trong danh sách trình.");
      refusals.when(!isBlank(line.document()) && !papers.containsKey(line.document()), field + "document",
          "Giấy tờ «" + line.document() + "» không có trong thành phần hồ sơ.");
      if (!isBlank(line.fact())) {
        refusals.when(isBlank(line.nomination()), field + "nomination", "Thiếu sót về một nội dung thì phải chọn nhân sự.");
        refusals.when(listed.containsKey(line.nomination()) && factOf(listed.get(line.nomination()), line.fact()).isEmpty(),
            field + "fact", "Nhân sự này không có nội dung đã chọn.");
      }
    }
  }

  /** Stores checked lines with the next numbers of the plan. */
  void save(String planId, int round, List<ConcludeAppraisal.DefectLine> lines, Map<String, Nomination> listed,
      Map<String, DossierItem> papers) {
    int number = defects.findByPlanIdOrderByNumber(planId).size();
    for (ConcludeAppraisal.DefectLine line : lines) {
      Nomination nomination = isBlank(line.nomination()) ? null : listed.get(line.nomination());
      defects.save(new Defect(planId, round, ++number, nomination == null ? null : nomination.id(), tie(nomination, line, papers),
          line.text()));
    }
  }

  private DefectTie tie(Nomination nomination, ConcludeAppraisal.DefectLine line, Map<String, DossierItem> papers) {
    String fact = isBlank(line.fact()) ? null : line.fact();
    String document = isBlank(line.document()) ? null : line.document();
    return new DefectTie(fact, fact == null ? null : factOf(nomination, fact).orElseThrow(), document,
        document == null ? null : papers.get(document).title());
  }

  /** The words for a fact of a name by its key. */
  Optional<String> factOf(Nomination nomination, String key) {
    return vetting.factLabel(nomination.id(), key);
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
