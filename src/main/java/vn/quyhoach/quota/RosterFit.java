package vn.quyhoach.quota;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.quyhoach.quota.Measures.Holder;
import vn.quyhoach.quota.Measures.RosterPost;
import vn.quyhoach.regulation.LimitKind;
import vn.quyhoach.regulation.PlanBound;
import vn.quyhoach.regulation.RetirementAge;

/** The plan beside the posts of the unit and those who hold them (S32, S33). */
final class RosterFit {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

  private final PlanUnderCheck plan;
  private final Map<String, Long> candidates;
  private final Map<String, RosterPost> roster;
  private final Map<LimitKind, PlanBound> bounds;
  private final RetirementAge retirement;

  RosterFit(PlanUnderCheck plan, List<PlannedName> names, Map<String, RosterPost> roster, Map<LimitKind, PlanBound> bounds,
      RetirementAge retirement) {
    this.plan = plan;
    this.candidates = names.stream().collect(Collectors.groupingBy(PlannedName::postCode, Collectors.counting()));
    this.roster = roster;
    this.bounds = bounds;
    this.retirement = retirement;
  }

  List<RosterLine> lines(List<QuotaFinding> findings) {
    PlanBound everyPost = bounds.get(LimitKind.CANDIDATE_FOR_EVERY_POST);
    PlanBound successor = bounds.get(LimitKind.SUCCESSOR_OF_RETIRING);
    List<RosterPost> empty = new ArrayList<>();
    List<RosterPost> unsucceeded = new ArrayList<>();
    List<String> retiring = new ArrayList<>();
    List<RosterLine> lines = new ArrayList<>();
    for (RosterPost post : roster.values()) {
      int count = candidates.getOrDefault(post.code(), 0L).intValue();
      List<String> remarks = new ArrayList<>();
      if (everyPost != null && everyPost.isBelow(count, 1)) {
        empty.add(post);
        remarks.add("chưa có nhân sự");
      }
      List<String> holders = new ArrayList<>();
      boolean lacking = false;
      for (Holder holder : post.holders()) {
        YearMonth month = retirement.monthOf(plan.rules(), holder.birthDate(), holder.gender());
        boolean within = month.isBefore(plan.termEnd(post.group()));
        holders.add(holder.fullName() + (within ? " (nghỉ hưu " + MONTH.format(month) + ")" : ""));
        if (within && successor != null && successor.isBelow(count, 1)) {
          lacking = true;
          retiring.add(holder.fullName() + " – «" + post.title() + "», nghỉ hưu " + MONTH.format(month));
        }
      }
      if (lacking) {
        unsucceeded.add(post);
        remarks.add("thiếu người kế cận");
      }
      lines.add(new RosterLine(post.title(), holders, count, remarks));
    }
    if (!empty.isEmpty()) {
      findings.add(finding(everyPost, empty, "Chưa có nhân sự quy hoạch cho " + empty.size() + "/" + roster.size() + " chức danh: "
          + empty.stream().map(post -> "«" + post.title() + "»").collect(Collectors.joining(", ")) + "."));
    }
    if (!unsucceeded.isEmpty()) {
      findings.add(finding(successor, unsucceeded, "Người đang giữ chức danh nghỉ hưu trong nhiệm kỳ mà chưa có người kế cận: "
          + String.join("; ", retiring) + "."));
    }
    return lines;
  }

  /** The key names the posts concerned by a short mark: with other posts it is another remark. */
  private static QuotaFinding finding(PlanBound bound, List<RosterPost> posts, String message) {
    String mark = Integer.toHexString(posts.stream().map(RosterPost::code).toList().hashCode());
    return new QuotaFinding(bound.ruleId() + "/" + mark, bound.ruleId(), bound.severity(), null, message, bound.clause(),
        bound.status());
  }
}
