package vn.quyhoach.workflow.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyhoach.conference.VoteHistory;
import vn.quyhoach.conference.VoteHistory.Reader;
import vn.quyhoach.conference.VoteHistory.Step;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.regulation.Meeting;

/** The votes of a name over all its meetings in one line of a form, a steep fall marked by a word. */
@Component
public class VoteLines {

  /** Instead of a number that would tell how somebody voted. */
  static final String NOT_TOLD = "không nêu số phiếu";

  private static final Map<Meeting, String> SHORT = Map.of(
      Meeting.STANDING_COMMITTEE_FIRST, "BTV1",
      Meeting.EXECUTIVE_COMMITTEE_FIRST, "BCH1",
      Meeting.KEY_CADRES, "CBCC",
      Meeting.EXECUTIVE_COMMITTEE_SECOND, "BCH2",
      Meeting.STANDING_COMMITTEE_SECOND, "BTV2",
      Meeting.LEADERSHIP_FIRST, "TTLĐ1",
      Meeting.LEADERSHIP_EXTENDED, "TTLĐ mở rộng",
      Meeting.LEADERSHIP_SECOND, "TTLĐ2");

  private final VoteHistory history;

  VoteLines(VoteHistory history) {
    this.history = history;
  }

  /** The lines of a plan's names by the id of the nomination, for those who run its meetings. */
  public Map<String, String> forTheChairsSide(String planId) {
    return lines(history.ofPlan(planId, Reader.CHAIR_SIDE));
  }

  /** The lines of a plan's names by the id of the nomination, for everybody else. */
  public Map<String, String> ofPlan(String planId) {
    return lines(history.ofPlan(planId, Reader.OTHERS));
  }

  /** The lines of several names, which may belong to several plans. */
  public Map<String, String> of(Iterable<Nomination> names) {
    Map<String, Map<String, String>> perPlan = new HashMap<>();
    Map<String, String> lines = new HashMap<>();
    names.forEach(name -> lines.put(name.id(), line(perPlan.computeIfAbsent(name.planId(), this::ofPlan), name)));
    return lines;
  }

  /** The line of one name, or a dash. */
  public static String line(Map<String, String> lines, Nomination name) {
    return lines.getOrDefault(name.id(), "–");
  }

  private static Map<String, String> lines(Map<String, List<Step>> steps) {
    Map<String, String> lines = new HashMap<>();
    steps.forEach((nomination, all) -> lines.put(nomination, text(all)));
    return lines;
  }

  /** For example: {@code BCH1 13/14 (92,8%) → CBCC 8/15 (53,3%) giảm mạnh}. */
  static String text(List<Step> steps) {
    return steps.stream().map(VoteLines::text).collect(Collectors.joining(" → "));
  }

  private static String text(Step step) {
    StringBuilder text = new StringBuilder(SHORT.get(step.meeting()));
    if (step.round() > 1) {
      text.append(" lượt ").append(step.round());
    }
    text.append(' ').append(step.votes().map(votes -> PlanContent.votes(votes.inFavour(), votes.base())).orElse(NOT_TOLD));
    if (step.steepFall()) {
      text.append(" giảm mạnh");
    }
    if (step.recounted()) {
      text.append(" (kiểm lại)");
    }
    if (step.taken().equals(Optional.of(false))) {
      text.append(" không được lấy");
    }
    return text.toString();
  }
}
