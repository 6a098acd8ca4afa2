package vn.quyhoach.workflow.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.quyhoach.conference.VoteHistory;
import vn.quyhoach.conference.VoteHistory.Reader;
import vn.quyhoach.conference.VoteHistory.Step;
import vn.quyhoach.conference.VoteHistory.Votes;
import vn.quyhoach.document.DocumentTemplate;
import vn.quyhoach.document.DocumentValues;
import vn.quyhoach.document.WordDocuments;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.regulation.Meeting;
import vn.quyhoach.workflow.content.PlanContent;

/** The votes of a list on paper: one row a person over all meetings. Shows only what the pack lets everybody know (F27). */
@Component
class VotePaper {

  private static final List<String> COLUMNS = List.of("lan_mot", "lan_hai", "lan_ba", "lan_bon", "lan_nam");
  private static final String NOT_TOLD = "không nêu số phiếu";

  private final VoteHistory history;
  private final PlanContent content;
  private final Nominations nominations;
  private final PlanPaper plans;
  private final Letterhead letterhead;
  private final WordDocuments word;

  VotePaper(VoteHistory history, PlanContent content, Nominations nominations, PlanPaper plans, Letterhead letterhead, WordDocuments word) {
    this.history = history;
    this.content = content;
    this.nominations = nominations;
    this.plans = plans;
    this.letterhead = letterhead;
    this.word = word;
  }

  /** The table of all names that were on a ballot, those who fell short included. */
  byte[] summary(String planId) {
    UnitPlan plan = content.plan(planId);
    Map<String, List<Step>> steps = history.ofPlan(planId, Reader.OTHERS);
    List<Meeting> meetings = new ArrayList<>(steps.values().stream().flatMap(List::stream).map(Step::meeting).sorted()
        .collect(Collectors.toCollection(LinkedHashSet::new)));
    List<Nomination> names = nominations.ofPlan(planId).stream().filter(name -> steps.containsKey(name.id())).toList();
    DocumentValues values = letterhead.ofUnit(plan.unitCode(), "", null, false)
        .addAll(letterhead.signedByHead(plan.unitCode(), "- Kèm theo tờ trình;\n- Lưu hồ sơ quy hoạch."))
        .text("ten_dot", plans.campaignOf(plan)).text("nhiem_ky", plans.termOf(plan))
        .text("cac_hoi_nghi", IntStream.range(0, meetings.size())
            .mapToObj(index -> "Hội nghị " + (index + 1) + ": " + MeetingPapers.title(meetings.get(index))).collect(Collectors.joining("; ")))
        .table("nhan_su", plans.numbered(names), person -> line(person, steps.get(person.nomination().id()), meetings));
    return word.render(DocumentTemplate.VOTE_SUMMARY, letterhead.layoutOf(plan.unitCode()), values);
  }

  private Map<String, String> line(PlanPaper.Person person, List<Step> steps, List<Meeting> meetings) {
    Map<String, String> line = new HashMap<>(DocumentValues.line("stt", String.valueOf(person.position()), "ho_ten", person.cadre().fullName(),
        "chuc_danh", content.postTitle(person.nomination()), "ket_luan", person.nomination().state().label()));
    for (int column = 0; column < COLUMNS.size(); column++) {
      Meeting meeting = column < meetings.size() ? meetings.get(column) : null;
      line.put(COLUMNS.get(column), steps.stream().filter(step -> step.meeting() == meeting).map(VotePaper::votes)
          .collect(Collectors.joining("\n")));
    }
    return line;
  }

  private static String votes(Step step) {
    return (step.round() > 1 ? "lượt " + step.round() + ": " : "")
        + step.votes().map(votes -> PlanContent.votes(votes.inFavour(), votes.base())).orElse(NOT_TOLD);
  }

  /** The votes of the last ballot of each name by the id of the nomination; empty for a name whose votes are not told. */
  static Map<String, Optional<Votes>> lastVotes(VoteHistory history, String planId) {
    Map<String, Optional<Votes>> last = new HashMap<>();
    history.ofPlan(planId, Reader.OTHERS).forEach((nomination, steps) -> last.put(nomination, steps.get(steps.size() - 1).votes()));
    return last;
  }
}
