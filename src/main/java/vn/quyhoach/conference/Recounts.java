package vn.quyhoach.conference;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.nomination.PlanState;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.organisation.Post;
import vn.quyhoach.organisation.Posts;
import vn.quyhoach.refusal.Refusal;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.regulation.ConferenceRule;
import vn.quyhoach.regulation.Meeting;

/**
 * New counts of ballots that are locked. The old count stays as it was; the new one names it, is entered by two people again, and
 * changes what became of a name only by the recorded decision of the competent body.
 */
@Service
@Transactional
public class Recounts {

  private static final NominationState[] IN_PROCEDURE = {
    NominationState.PROPOSED, NominationState.ELECTED, NominationState.LISTED, NominationState.OMITTED};
  private static final NominationState[] AFTER_THE_MEETINGS = {
    NominationState.ELECTED, NominationState.LISTED, NominationState.OMITTED};

  private final Conferences conferences;
  private final BallotDesk desk;
  private final ConferenceRepository conferenceRows;
  private final BallotRepository ballots;
  private final BallotResultRepository results;
  private final UnitPlans plans;
  private final Nominations nominations;
  private final Posts posts;
  private final DecisionRecord record;
  private final Clock clock;

  Recounts(Conferences conferences, BallotDesk desk, ConferenceRepository conferenceRows, BallotRepository ballots,
      BallotResultRepository results, UnitPlans plans, Nominations nominations, Posts posts, DecisionRecord record, Clock clock) {
    this.conferences = conferences;
    this.desk = desk;
    this.conferenceRows = conferenceRows;
    this.ballots = ballots;
    this.results = results;
    this.plans = plans;
    this.nominations = nominations;
    this.posts = posts;
    this.record = record;
    this.clock = clock;
  }

  /** A new count that was opened: what the process needs to know of it. */
  public record Opened(String ballotId, String conferenceId, String planId, Meeting meeting, String businessKey) {}

  /** Opens a new count of a locked ballot of the unit's own plan, as long as its list is not signed. */
  public Opened open(String unitCode, StartRecount start, String actor) {
    UnitPlan plan = runningPlan(unitCode, start);
    Conference conference = conferenceRows.findByPlanIdAndNominationRoundAndMeeting(plan.id(), plan.nominationRound(), start.meeting())
        .filter(Conference::ballot)
        .orElseThrow(() -> Refusal.of("meeting", "Hồ sơ chưa có hội nghị này, hoặc hội nghị này không bỏ phiếu kín."));
    Refusals refusals = new Refusals();
    refusals.whenFuture(start.basisDate(), "basisDate", "Ngày của văn bản", clock);
    refusals.when(start.basisDate() != null && start.basisDate().isBefore(conference.heldOn()), "basisDate",
        "Ngày của văn bản không được trước ngày họp (" + UserZone.text(conference.heldOn()) + ").");
    refusals.when(conference.state() != ConferenceState.LOCKED, "meeting",
        "Biên bản của hội nghị này chưa khóa; chênh lệch khi chưa khóa được xử lý ngay trong bước kiểm phiếu.");
    refusals.when(conferenceRows.findByPlanId(plan.id()).stream().anyMatch(other -> other.state() != ConferenceState.LOCKED), "meeting",
        "Còn một hội nghị chưa khóa biên bản; khóa biên bản đó trước rồi mới kiểm phiếu lại.");
    refusals.when(conferences.recountOpen(plan.id()), "meeting", "Đang kiểm phiếu lại một hội nghị của hồ sơ này.");
    Optional<Ballot> counted = conferences.effectiveBallots(conference.id()).stream()
        .filter(ballot -> ballot.round() == start.round()).findFirst();
    refusals.when(counted.isEmpty(), "round", "Hội nghị này không có lượt bỏ phiếu thứ " + start.round() + ".");
    refusals.throwIfAny();
    Ballot recount = ballots.save(new Ballot(counted.orElseThrow(),
        new RecountCause(start.reason(), start.basisNumber(), start.basisDate())));
    record.append(plan.id(), "RECOUNT_OPENED", recount.id(), actor, Map.of("of", counted.get().id(), "meeting",
        conference.meeting().name(), "round", recount.round(), "reason", start.reason(), "basis", start.basisNumber(), "date",
        start.basisDate().toString()));
    return new Opened(recount.id(), conference.id(), plan.id(), conference.meeting(), plan.businessKey());
  }

  private UnitPlan runningPlan(String unitCode, StartRecount start) {
    List<UnitPlan> own = plans.ofUnit(unitCode);
    List<UnitPlan> meant = start.campaign() == null ? own
        : own.stream().filter(plan -> plan.businessKey().equals(start.campaign() + "." + unitCode)).toList();
    if (meant.isEmpty()) {
      throw Refusal.of("campaign", start.campaign() == null ? "Đơn vị chưa có hồ sơ quy hoạch nào."
          : "Đơn vị không có hồ sơ trong đợt «" + start.campaign() + "».");
    }
    List<UnitPlan> running = meant.stream().filter(plan -> plan.state() == PlanState.PREPARING).toList();
    if (running.isEmpty()) {
      UnitPlan signed = meant.get(meant.size() - 1);
      throw Refusal.of("meeting", "Danh sách đã được ký trình (tờ trình số " + signed.submissionNumber() + " ngày "
          + UserZone.text(signed.submittedOn()) + ") nên không kiểm phiếu lại được nữa.");
    }
    if (running.size() > 1) {
      throw Refusal.of("campaign", "Đơn vị đang có " + running.size() + " hồ sơ; phải ghi mã đợt quy hoạch.");
    }
    return running.get(0);
  }

  /** Refuses to go on with a plan's list while a ballot of it is being counted anew. */
  @Transactional(readOnly = true)
  public void requireNoneOpen(String planId) {
    if (conferences.recountOpen(planId)) {
      throw Refusal.of("Đang kiểm phiếu lại một hội nghị của hồ sơ này; phải khóa kết quả kiểm phiếu lại trước.");
    }
  }

  /**
   * Computes the outcome of the agreed new count.
   *
   * @return whether it differs for anybody from the count that it repeats
   */
  public boolean conclude(String ballotId) {
    Ballot recount = conferences.ballot(ballotId);
    desk.evaluate(recount);
    Map<String, BallotResult> before = resultsOf(recount.recountOf().orElseThrow());
    boolean changed = false;
    for (BallotResult now : resultsOf(recount.id()).values()) {
      BallotResult old = before.get(now.nominationId());
      if (now.verdict() == old.verdict()) {
        old.taken().ifPresent(now::decide);
      } else {
        changed = true;
      }
    }
    recount.conclude(changed);
    return changed;
  }

  /** A name whose outcome the new count changes. */
  public record Change(Nomination nomination, Optional<Boolean> takenBefore, Verdict before, Verdict now) {}

  /** The names whose outcome the new count changes, in the order of the paper. */
  @Transactional(readOnly = true)
  public List<Change> changes(String ballotId) {
    Ballot recount = conferences.ballot(ballotId);
    Map<String, BallotResult> before = resultsOf(recount.recountOf().orElseThrow());
    Map<String, BallotResult> now = resultsOf(ballotId);
    return recount.names().stream().map(Ballot.Name::nominationId)
        .filter(id -> now.get(id).verdict() != before.get(id).verdict())
        .map(id -> new Change(nominations.nomination(id), before.get(id).taken(), before.get(id).verdict(), now.get(id).verdict()))
        .toList();
  }

  /**
   * Records what the competent body decided for the plan after a new count changed the outcome.
   *
   * @param typed for each changed name whether it stays in the procedure; the kind of decision is always to say so
   */
  public void decide(String ballotId, RecordRuling typed, String actor) {
    RecordRuling decision = new RecordRuling(RecordRuling.Decision.TAKE, typed.lines() == null ? List.of() : typed.lines(), typed.body(),
        typed.number(), typed.decidedOn(), typed.basis(), typed.reason());
    Ballot recount = conferences.ballot(ballotId);
    Conference conference = conferences.conference(recount.conferenceId());
    Map<String, Change> missing = changes(ballotId).stream().collect(Collectors.toMap(
        change -> String.valueOf(change.nomination().number()), Function.identity()));
    Map<String, Boolean> taken = new LinkedHashMap<>();
    Refusals refusals = new Refusals();
    refusals.whenFuture(decision.decidedOn(), "decidedOn", "Ngày của văn bản", clock);
    for (int index = 0; index < decision.lines().size(); index++) {
      RecordRuling.Line line = decision.lines().get(index);
      Change change = missing.remove(line.nomination());
      if (change == null) {
        refusals.add("lines[" + index + "].nomination", "Số «" + line.nomination() + "» không thay đổi kết quả hoặc bị lặp.");
      } else {
        taken.put(change.nomination().id(), line.choice() == RecordRuling.Choice.TAKE);
      }
    }
    refusals.when(!missing.isEmpty(), "lines", "Còn " + missing.size() + " người thay đổi kết quả chưa có quyết định.");
    refusals.throwIfAny();
    checkPlaces(recount, conference, taken, refusals);
    checkSomebodyIsLeft(conference.planId(), taken, refusals);
    refusals.throwIfAny();
    resultsOf(ballotId).values().stream().filter(result -> taken.containsKey(result.nominationId()))
        .forEach(result -> result.decide(taken.get(result.nominationId())));
    recount.rule(decision);
    record.append(conference.planId(), "RECOUNT_RULED", ballotId, actor, Map.of("body", decision.body(), "number", decision.number(),
        "date", decision.decidedOn().toString(), "basis", decision.basis(), "reason", decision.reason(), "taken",
        taken.entrySet().stream().map(name -> name.getKey() + ":" + name.getValue()).sorted().toList()));
  }

  private void checkPlaces(Ballot recount, Conference conference, Map<String, Boolean> taken, Refusals refusals) {
    ConferenceRule rule = conferences.rule(conference);
    if (rule.terms().everybodyWhoPasses()) {
      return;
    }
    Map<String, BallotResult> now = resultsOf(recount.id());
    Map<String, Integer> perPost = new HashMap<>();
    recount.names().stream()
        .filter(name -> taken.getOrDefault(name.nominationId(), now.get(name.nominationId()).taken().orElse(false)))
        .forEach(name -> perPost.merge(name.postCode(), 1, Integer::sum));
    perPost.forEach((code, count) -> {
      Post post = posts.post(code);
      int most = rule.terms().maximumFor(post.quota());
      refusals.when(count > most, "lines", "Chức danh «" + post.title() + "»: lấy " + count + " người, quy định lấy tối đa " + most
          + ".", rule.basis());
    });
  }

  private void checkSomebodyIsLeft(String planId, Map<String, Boolean> taken, Refusals refusals) {
    Set<String> left = nominations.inState(planId, IN_PROCEDURE).stream().map(Nomination::id).collect(Collectors.toCollection(HashSet::new));
    taken.forEach((id, stays) -> {
      if (stays) {
        left.add(id);
      } else {
        left.remove(id);
      }
    });
    refusals.when(left.isEmpty(), "lines", "Theo quyết định này hồ sơ không còn nhân sự nào. Phải giữ ít nhất một người trong quy"
        + " trình, hoặc báo cáo Ban Tổ chức cấp trên trước khi ghi quyết định.");
  }

  /** Signs the minutes of the new count; only now the plan follows it. */
  public void lock(String ballotId, SignMinutes signing, String actor) {
    Ballot recount = conferences.ballot(ballotId);
    Conference conference = conferences.conference(recount.conferenceId());
    Refusals refusals = new Refusals();
    conferences.checkMinutes(conference, signing, refusals);
    conferences.requireScan(conference.planId(), "ballot:" + ballotId, refusals);
    refusals.throwIfAny();
    boolean meetingsOver = !nominations.inState(conference.planId(), AFTER_THE_MEETINGS).isEmpty();
    Set<String> inProcedure = nominations.inState(conference.planId(), IN_PROCEDURE).stream().map(Nomination::id)
        .collect(Collectors.toSet());
    List<BallotResult> decided = new ArrayList<>(resultsOf(ballotId).values());
    recount.lock(signing);
    Map<String, String> lastVotes = lastVotes(conference.planId());
    for (BallotResult result : decided) {
      if (roundOf(recount).equals(lastVotes.get(result.nominationId()))) {
        nominations.recounted(result.nominationId(), conferences.told(result), result.base());
      }
    }
    changes(ballotId).forEach(change -> {
      boolean stays = decided.stream().filter(result -> result.nominationId().equals(change.nomination().id())).findFirst()
          .flatMap(BallotResult::taken).orElseThrow();
      if (stays && !inProcedure.contains(change.nomination().id())) {
        nominations.returnByRecount(change.nomination().id(), meetingsOver);
      } else if (!stays && inProcedure.contains(change.nomination().id())) {
        nominations.fallByRecount(change.nomination().id());
      }
    });
    record.append(conference.planId(), "RECOUNT_SIGNED", ballotId, actor, conferences.minutesDetail(signing, decided));
  }

  /** The round in which each name of a plan was voted on last. */
  private Map<String, String> lastVotes(String planId) {
    Map<String, String> last = new HashMap<>();
    for (Conference conference : conferences.ofPlan(planId)) {
      for (Ballot ballot : ballots.findByConferenceIdOrderByRoundAscCountNumberAsc(conference.id())) {
        ballot.names().forEach(name -> last.put(name.nominationId(), roundOf(ballot)));
      }
    }
    return last;
  }

  private static String roundOf(Ballot ballot) {
    return ballot.conferenceId() + "." + ballot.round();
  }

  private Map<String, BallotResult> resultsOf(String ballotId) {
    return results.findByBallotIdOrderByNominationNumber(ballotId).stream()
        .collect(Collectors.toMap(BallotResult::nominationId, Function.identity()));
  }
}
