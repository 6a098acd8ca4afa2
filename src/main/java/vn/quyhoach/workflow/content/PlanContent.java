package vn.quyhoach.workflow.content;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.calendar.WorkingDays;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.deadline.Deadline;
import vn.quyhoach.deadline.Deadlines;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.organisation.Posts;
import vn.quyhoach.organisation.Units;

/** Words that several forms share: the heading of a plan, the names of people and posts, votes as people read them. */
@Component
public class PlanContent {

  private static final Pattern MARKS = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+!|~-]");

  private final UnitPlans plans;
  private final Campaigns campaigns;
  private final Units units;
  private final Posts posts;
  private final Cadres cadres;
  private final Deadlines deadlines;
  private final WorkingDays workingDays;
  private final Clock clock;

  PlanContent(UnitPlans plans, Campaigns campaigns, Units units, Posts posts, Cadres cadres, Deadlines deadlines,
      WorkingDays workingDays, Clock clock) {
    this.plans = plans;
    this.campaigns = campaigns;
    this.units = units;
    this.posts = posts;
    this.cadres = cadres;
    this.deadlines = deadlines;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** Unit, campaign, deadline and what was said about it, for the top of a form. */
  public String heading(String planId) {
    UnitPlan plan = plans.plan(planId);
    Campaign campaign = campaigns.campaign(plan.campaignId());
    StringBuilder heading = new StringBuilder("**").append(plain(unitName(plan.unitCode()))).append("** – ")
        .append(plain(campaign.name()));
    Deadline deadline = deadlines.deadline(planId);
    heading.append("\n\nHạn trình: ").append(due(deadline));
    deadlines.noticesOf(planId).forEach(notice -> heading.append("\n\n- ").append(notice.name()).append(": ")
        .append(plain(notice.recipientName())).append(", ").append(UserZone.text(notice.sentAt())));
    return heading.toString();
  }

  /** The heading of a form about one name: plan, then person and post. */
  public String heading(Nomination nomination) {
    Cadre cadre = cadres.cadre(nomination.cadreCode());
    return heading(nomination.planId()) + "\n\n**" + plain(cadre.fullName()) + "**, sinh ngày "
        + UserZone.text(cadre.birthDate()) + ", " + plain(cadre.currentPostTitle()) + " – giới thiệu quy hoạch: **"
        + plain(postTitle(nomination)) + "**";
  }

  /** A date as people have to know it: the day, the first one if it was moved, how much time is left, or since when and why it stands still. */
  public String due(Deadline deadline) {
    StringBuilder text = new StringBuilder("**").append(UserZone.text(deadline.due())).append("**");
    if (!deadline.due().equals(deadline.firstDue())) {
      text.append(", hạn đầu ").append(UserZone.text(deadline.firstDue()));
    }
    if (deadline.isMet()) {
      return text.append(", đã xong lúc ").append(UserZone.text(deadline.metAt())).toString();
    }
    text.append(" (").append(deadline.isPaused() ? "tạm dừng, " : "").append(daysLeft(deadline))
        .append(workingDays.isProvisional(deadline.due()) ? ", theo lịch nghỉ tạm tính" : "").append(")");
    deadline.pauseBasis().ifPresent(basis -> text.append("\n\n**Tạm dừng từ ngày ").append(UserZone.text(deadline.pausedSince()))
        .append(basis.number() == null ? "" : " theo văn bản số " + plain(basis.number()) + " ngày " + UserZone.text(basis.date()))
        .append(":** ").append(plain(basis.reason())));
    return text.toString();
  }

  private String daysLeft(Deadline deadline) {
    int days = deadlines.workingDaysLeft(deadline);
    if (days < 0) {
      return "đã chậm " + -days + " ngày làm việc";
    }
    return days == 0 ? "hết hạn hôm nay" : "còn " + days + " ngày làm việc";
  }

  public String unitName(String unitCode) {
    return units.unit(unitCode).name();
  }

  public String fullName(Nomination nomination) {
    return cadres.cadre(nomination.cadreCode()).fullName();
  }

  public String postTitle(Nomination nomination) {
    return posts.post(nomination.postCode()).title();
  }

  /** The votes of the last ballot over what they are measured against, with the per cent. */
  public String votes(Nomination nomination) {
    if (nomination.lastVotes() == null) {
      return nomination.lastBase() == null ? "chưa bỏ phiếu" : VoteLines.NOT_TOLD;
    }
    return votes(nomination.lastVotes(), nomination.lastBase());
  }

  /** Votes over base with the per cent, rounded down to a tenth so that it never looks better than it is. */
  public static String votes(int votes, int base) {
    return votes + "/" + base + " (" + percent(votes, base) + ")";
  }

  /** The per cent, rounded down to a tenth. */
  public static String percent(int votes, int base) {
    if (base == 0) {
      return "–";
    }
    long tenths = votes * 1000L / base;
    return tenths / 10 + "," + tenths % 10 + "%";
  }

  /** One line of a table or list for every name: its number, person and post, and what the caller adds. */
  public List<Map<String, Object>> lines(List<Nomination> names, String key, Function<Nomination, Map<String, ?>> more) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Nomination nomination : names) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put(key, String.valueOf(nomination.number()));
      line.put("fullName", fullName(nomination));
      line.put("post", postTitle(nomination));
      line.putAll(more.apply(nomination));
      lines.add(line);
    }
    return lines;
  }

  /** Text that people typed, for a place where a form understands Markdown: every mark is shown as it is (B20). */
  public static String plain(String typed) {
    return MARKS.matcher(typed).replaceAll("\\\\$0");
  }

  /** A choice of a select or checklist. */
  public static Map<String, Object> option(String value, String label) {
    return Map.of("value", value, "label", label);
  }

  /** A day as shown in a table, or a dash. */
  public static String day(Optional<LocalDate> day) {
    return day.map(UserZone::text).orElse("–");
  }

  public UnitPlan plan(String planId) {
    return plans.plan(planId);
  }
}
