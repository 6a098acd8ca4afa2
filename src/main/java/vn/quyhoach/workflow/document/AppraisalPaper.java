package vn.quyhoach.workflow.document;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyhoach.approval.Appraisals;
import vn.quyhoach.approval.ConcludeAppraisal;
import vn.quyhoach.approval.Defect;
import vn.quyhoach.document.DocumentLayout;
import vn.quyhoach.document.DocumentTemplate;
import vn.quyhoach.document.DocumentValues;
import vn.quyhoach.document.WordDocuments;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.workflow.content.PlanContent;

/** The papers of an appraisal, issued by the organisation board of the approving committee. */
@Component
class AppraisalPaper {

  private final PlanContent content;
  private final PlanPaper plans;
  private final Nominations nominations;
  private final Appraisals appraisals;
  private final Letterhead letterhead;
  private final WordDocuments word;

  AppraisalPaper(PlanContent content, PlanPaper plans, Nominations nominations, Appraisals appraisals, Letterhead letterhead,
      WordDocuments word) {
    this.content = content;
    this.plans = plans;
    this.nominations = nominations;
    this.appraisals = appraisals;
    this.letterhead = letterhead;
    this.word = word;
  }

  /** The report on a list; a draft until the board has concluded, and without proposals until then. */
  byte[] report(String planId) {
    UnitPlan plan = content.plan(planId);
    List<PlanPaper.Person> people = plans.numbered(nominations.inState(planId, NominationState.LISTED, NominationState.APPROVED,
        NominationState.NOT_APPROVED, NominationState.DEFERRED, NominationState.RECONSIDERED));
    boolean concluded = people.stream().anyMatch(person -> appraisals.proposalFor(person.nomination().id()).isPresent());
    DocumentValues values = letterhead.ofBoard(plan.approvingUnit(), "", null, !concluded)
        .addAll(Letterhead.signature("", "TRƯỞNG BAN", "", "- Như trên;\n- Lưu Ban Tổ chức."))
        .text("kinh_gui", "Ban Thường vụ " + letterhead.bodyOf(plan.approvingUnit()))
        .text("don_vi", content.unitName(plan.unitCode())).text("to_trinh", PlanPaper.submissionOf(plan)).text("ten_dot", plans.campaignOf(plan))
        .text("y_kien", concluded ? appraisals.lastOpinion(planId).orElse("") : "………………………………………………………………")
        .table("nhan_su", people, person -> {
          Optional<Appraisals.BoardProposal> proposal = appraisals.proposalFor(person.nomination().id());
          return DocumentValues.line("stt", String.valueOf(person.position()), "ho_ten", person.cadre().fullName(),
              "chuc_danh", content.postTitle(person.nomination()), "phieu", PlanPaper.votes(person),
              "de_nghi", proposal.map(given -> given.proposal() == ConcludeAppraisal.Choice.APPROVE ? "Phê duyệt" : "Không phê duyệt").orElse(""),
              "ghi_chu", proposal.map(Appraisals.BoardProposal::note).orElse(""));
        });
    return word.render(DocumentTemplate.APPRAISAL_REPORT, DocumentLayout.PARTY, values);
  }

  /** The letter with the numbered defects of the last return. */
  byte[] letterOfReturn(String planId) {
    UnitPlan plan = content.plan(planId);
    List<Defect> defects = appraisals.defectsOfLastReturn(planId);
    DocumentValues values = letterhead.ofBoard(plan.approvingUnit(), "", null, false)
        .addAll(Letterhead.signature("", "TRƯỞNG BAN", "", "- Như trên;\n- Lưu Ban Tổ chức."))
        .text("kinh_gui", letterhead.bodyOf(plan.unitCode())).text("to_trinh", PlanPaper.submissionOf(plan))
        .text("ten_dot", plans.campaignOf(plan)).text("lan_tra", "lần " + plan.returnRound())
        .text("y_kien", appraisals.lastOpinion(planId).orElse(""))
        .table("ton_tai", defects, defect -> DocumentValues.line("stt", String.valueOf(defect.number()),
            "nhan_su", defect.nominationId().map(nominations::nomination).map(name -> content.fullName(name) + " – " + content.postTitle(name))
                .orElse("Hồ sơ chung"), "noi_dung", defect.text()));
    return word.render(DocumentTemplate.LETTER_OF_RETURN, DocumentLayout.PARTY, values);
  }
}
