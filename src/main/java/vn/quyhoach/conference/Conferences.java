package vn.quyhoach.conference;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.regulation.ConferenceRule;
import vn.quyhoach.regulation.ConferenceRules;
import vn.quyhoach.regulation.Meeting;

/** Convenes meetings, takes two blind entries of each count, and says by the pack's rule which names pass. */
@Service
@Transactional
public class Conferences {

  private final ConferenceRepository conferences;
  private final BallotCountRepository counts;
  private final BallotResultRepository results;
  private final UnitPlans plans;
  private final Nominations nominations;
  private final Campaigns campaigns;
  private final Cadres cadres;
  private final ConferenceRules rules;
  private final DecisionRecord record;
  private final Clock clock;

  Conferences(ConferenceRepository conferences, BallotCountRepository counts, BallotResultRepository results,
      UnitPlans plans, Nominations nominations, Campaigns campaigns, Cadres cadres, ConferenceRules rules,
      DecisionRecord record, Clock clock) {
    this.conferences = conferences;
    this.counts = counts;
    this.results = results;
    this.plans = plans;
    this.nominations = nominations;
    this.campaigns = campaigns;
    this.cadres = cadres;
    this.rules = rules;
    this.record = record;
    this.clock = clock;
  }

  /** Records a meeting that was held with quorum and, where there is a ballot, with a counting team. */
  public Conference convene(String planId, Meeting meeting, ConveneConference convening, String actor) {
    UnitPlan plan = plans.plan(planId);
    ConferenceRule rule = rule(plan, meeting);
    Refusals refusals = new Refusals();
    refusals.whenFuture(convening.heldOn(), "heldOn", "Ngày họp", clock);
    if (convening.present() > convening.summoned()) {
      refusals.add("present", "Số có mặt (" + convening.present() + ") lớn hơn số được triệu tập ("
          + convening.summoned() + ").");
    } else if (!rule.quorate(convening.present(), convening.summoned())) {
      refusals.add("present", "Chưa đủ số người dự họp: có mặt " + convening.present() + "/" + convening.summoned()
          + ", cần ít nhất " + rule.quorumNumerator() + "/" + rule.quorumDenominator() + " số được triệu tập.",
          rule.clause());
    }
    long team = convening.countingTeam() == null ? 0
        : convening.countingTeam().lines().filter(line -> !line.isBlank()).count();
    refusals.when(rule.ballot() && team < rule.countingTeamMinimum(), "countingTeam",
        "Tổ kiểm phiếu phải có ít nhất " + rule.countingTeamMinimum() + " người, mỗi người ghi một dòng; hiện có "
            + team + ".", rule.clause());
    refusals.throwIfAny();
    Conference conference = conferences.save(
        new Conference(planId, plan.nominationRound(), meeting, rule.ballot(), convening));
    record.append(planId, "CONFERENCE_CONVENED", conference.id(), actor, Map.of("meeting", meeting.name(),
        "summoned", convening.summoned(), "present", convening.present()));
    return conference;
  }

  /** Takes one entry of the count; every sum that does not hold is refused with both numbers (B37). */
  public void recordCount(String conferenceId, CountEntry entry, RecordCount count, String actor) {
    Conference conference = conference(conferenceId);
    Refusals refusals = new Refusals();
    refusals.when(count.issued() > conference.present(), "issued", "Số phiếu phát ra (" + count.issued()
        + ") lớn hơn số người có mặt (" + conference.present() + ").");
    refusals.when(count.returned() > count.issued(), "returned", "Số phiếu thu về (" + count.returned()
        + ") lớn hơn số phiếu phát ra (" + count.issued() + ").");
    refusals.when(count.returned() < 0 || count.valid() < 0 || count.invalid() < 0, "valid", "Số phiếu không được âm: thu về "
        + count.returned() + ", hợp lệ " + count.valid() + ", không hợp lệ " + count.invalid() + ".");
    long counted = (long) count.valid() + count.invalid();
    refusals.when(counted != count.returned(), "valid", "Số phiếu hợp lệ (" + count.valid()
        + ") cộng không hợp lệ (" + count.invalid() + ") là " + counted
        + ", khác số phiếu thu về (" + count.returned() + ").");
    Map<String, Nomination> missing = new HashMap<>(onBallot(conference));
    List<RecordCount.Line> votes = count.votes() == null ? List.of() : count.votes();
    for (int index = 0; index < votes.size(); index++) {
      RecordCount.Line line = votes.get(index);
      String field = "votes[" + index + "].";
      Nomination nomination = missing.remove(line.nomination());
      if (nomination == null) {
        refusals.add(field + "nomination", "Số «" + line.nomination() + "» không có trên phiếu hoặc bị lặp.");
        continue;
      }
      refusals.when(line.inFavour() < 0 || line.against() < 0 || line.blank() < 0, field + "inFavour",
          nameOf(nomination) + ": số phiếu không được âm (" + line.inFavour() + "; " + line.against() + "; " + line.blank() + ").");
      long sum = (long) line.inFavour() + line.against() + line.blank();
      refusals.when(sum != count.valid(), field + "inFavour", nameOf(nomination) + ": đồng ý (" + line.inFavour()
          + ") + không đồng ý (" + line.against() + ") + không ý kiến (" + line.blank() + ") = " + sum
          + ", khác số phiếu hợp lệ (" + count.valid() + ").");
    }
    refusals.when(!missing.isEmpty(), "votes", "Còn " + missing.size() + " người trên phiếu chưa có kết quả.");
    refusals.throwIfAny();
    counts.save(new BallotCount(conferenceId, conference.attempt(), entry, count, votes));
    record.append(conference.planId(), "COUNT_" + entry.name(), conferenceId, actor,
        Map.of("attempt", conference.attempt()));
  }

  /** Compares the two entries; equal ones become the outcome of the meeting. */
  public boolean compareCounts(String conferenceId) {
    Conference conference = conference(conferenceId);
    if (!differences(conferenceId).isEmpty()) {
      return false;
    }
    BallotCount count = count(conference, CountEntry.FIRST);
    ConferenceRule rule = rule(plans.plan(conference.planId()), conference.meeting());
    int base = conference.baseCount(rule, count.valid());
    Map<String, Nomination> onBallot = onBallot(conference);
    conference.counted();
    count.votes().forEach((number, votes) -> {
      Nomination nomination = onBallot.get(String.valueOf(number));
      boolean passed = rule.passes(votes.inFavour(), base);
      results.save(new BallotResult(conferenceId, nomination.id(), number, votes.inFavour(), base, passed));
      nominations.voted(nomination.id(), votes.inFavour(), base, passed);
    });
    return true;
  }

  /** The fields in which the two entries of the present attempt differ. */
  @Transactional(readOnly = true)
  public List<CountDifference> differences(String conferenceId) {
    Conference conference = conference(conferenceId);
    BallotCount first = count(conference, CountEntry.FIRST);
    BallotCount second = count(conference, CountEntry.SECOND);
    List<CountDifference> differences = new ArrayList<>();
    addIfDifferent(differences, "Số phiếu phát ra", first.issued(), second.issued());
    addIfDifferent(differences, "Số phiếu thu về", first.returned(), second.returned());
    addIfDifferent(differences, "Số phiếu hợp lệ", first.valid(), second.valid());
    addIfDifferent(differences, "Số phiếu không hợp lệ", first.invalid(), second.invalid());
    Map<String, Nomination> onBallot = onBallot(conference);
    first.votes().forEach((number, votes) -> {
      String name = nameOf(onBallot.get(String.valueOf(number)));
      BallotCount.Votes other = second.votes().get(number);
      addIfDifferent(differences, name + ": đồng ý", votes.inFavour(), other.inFavour());
      addIfDifferent(differences, name + ": không đồng ý", votes.against(), other.against());
      addIfDifferent(differences, name + ": không ý kiến", votes.blank(), other.blank());
    });
    return differences;
  }

  /** Sends both counters back to the ballots, with the reason on the record. */
  public void resolveDifference(String conferenceId, ResolveDifference resolution, String actor) {
    Conference conference = conference(conferenceId);
    conference.countAgain();
    record.append(conference.planId(), "COUNT_DIFFERED", conferenceId, actor, Map.of("reason", resolution.reason()));
  }

  /** Signs the minutes and locks the meeting. */
  public void lock(String conferenceId, SignMinutes signing, String actor) {
    Conference conference = conference(conferenceId);
    Refusals refusals = new Refusals();
    refusals.whenFuture(signing.signedOn(), "signedOn", "Ngày ký biên bản", clock);
    refusals.when(signing.signedOn() != null && signing.signedOn().isBefore(conference.heldOn()), "signedOn",
        "Ngày ký biên bản không được trước ngày họp (" + UserZone.text(conference.heldOn()) + ").");
    refusals.throwIfAny();
    conference.lock(signing);
    record.append(conference.planId(), "MINUTES_SIGNED", conferenceId, actor,
        Map.of("number", signing.minutesNumber(), "results", resultsOf(conferenceId).stream()
            .map(result -> result.nominationId() + ":" + result.votes() + "/" + result.base()).toList()));
  }

  @Transactional(readOnly = true)
  public Conference conference(String conferenceId) {
    return conferences.findById(conferenceId)
        .orElseThrow(() -> new IllegalArgumentException("No meeting has the id " + conferenceId));
  }

  /** The outcome of a counted meeting, by number on the ballot. */
  @Transactional(readOnly = true)
  public List<BallotResult> resultsOf(String conferenceId) {
    return results.findByConferenceIdOrderByNominationNumber(conferenceId);
  }

  /** The rule of the pack for a meeting of a plan. */
  @Transactional(readOnly = true)
  public ConferenceRule rule(UnitPlan plan, Meeting meeting) {
    return rules.of(campaigns.campaign(plan.campaignId()).rules(), plan.procedure(), meeting);
  }

  private BallotCount count(Conference conference, CountEntry entry) {
    return counts.findByConferenceIdAndAttemptAndEntry(conference.id(), conference.attempt(), entry)
        .orElseThrow(() -> new IllegalStateException("Entry " + entry + " of the count is missing"));
  }

  private Map<String, Nomination> onBallot(Conference conference) {
    return nominations.onBallot(conference.planId()).stream()
        .collect(Collectors.toMap(nomination -> String.valueOf(nomination.number()), Function.identity()));
  }

  private String nameOf(Nomination nomination) {
    return cadres.cadre(nomination.cadreCode()).fullName();
  }

  private static void addIfDifferent(List<CountDifference> differences, String field, int first, int second) {
    if (first != second) {
      differences.add(new CountDifference(field, first, second));
    }
  }
}
