package vn.quyhoach.conference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.regulation.ConferenceRule;
import vn.quyhoach.regulation.Meeting;
import vn.quyhoach.regulation.ResultVisibility;

/**
 * The votes of one name over all its meetings, so that a fall from one to the next is seen at once. Only locked counts are told, and
 * each only to those whom the pack lets know it by then.
 */
@Service
@Transactional(readOnly = true)
public class VoteHistory {

  /** Who reads. */
  public enum Reader {
    /** The chair's side: whoever runs the meetings and signs their minutes. */
    CHAIR_SIDE,
    /** Everybody else. */
    OTHERS
  }

  /**
   * What became of a name in one ballot.
   *
   * @param round round of voting within the meeting, from 1
   * @param votes the votes; empty when so few voted that a total would tell how somebody did (F27)
   * @param taken whether the name went on; empty when a further round decided it
   * @param recounted whether the papers were counted anew
   * @param steepFall whether the share fell, since the ballot before, by as much as the pack calls steep
   */
  public record Step(Meeting meeting, int round, Optional<Votes> votes, Optional<Boolean> taken, boolean recounted, boolean steepFall) {}

  /** Votes in favour over what they are measured against. */
  public record Votes(int inFavour, int base) {}

  private final Conferences conferences;
  private final BallotRepository ballots;
  private final BallotResultRepository results;
  private final UnitPlans plans;
  private final Nominations nominations;

  VoteHistory(Conferences conferences, BallotRepository ballots, BallotResultRepository results, UnitPlans plans,
      Nominations nominations) {
    this.conferences = conferences;
    this.ballots = ballots;
    this.results = results;
    this.plans = plans;
    this.nominations = nominations;
  }

  /** The steps of every name of a plan by the id of the nomination, in the order of the procedure; a name without any is left out. */
  public Map<String, List<Step>> ofPlan(String planId, Reader reader) {
    UnitPlan plan = plans.plan(planId);
    boolean closed = nominations.ofPlan(planId).stream().anyMatch(name -> name.round() == plan.nominationRound()
        && name.state() != NominationState.PROPOSED && name.state() != NominationState.NOT_ELECTED);
    List<Conference> meetings = conferences.ofPlan(planId).stream()
        .filter(meeting -> meeting.ballot() && meeting.state() == ConferenceState.LOCKED).toList();
    List<String> ids = meetings.stream().map(Conference::id).toList();
    Map<String, List<Ballot>> ballotsOf = ballots.findByConferenceIdInOrderByRoundAscCountNumberAsc(ids).stream()
        .collect(Collectors.groupingBy(Ballot::conferenceId));
    Map<String, List<BallotResult>> resultsOf = results.findByConferenceIdIn(ids).stream()
        .collect(Collectors.groupingBy(BallotResult::ballotId));
    Map<String, List<Step>> history = new LinkedHashMap<>();
    Map<String, Votes> before = new HashMap<>();
    for (Conference meeting : meetings) {
      ConferenceRule rule = conferences.rule(plan, meeting.meeting());
      boolean over = closed || meeting.nominationRound() < plan.nominationRound();
      if (reader == Reader.OTHERS && rule.terms().visibility() == ResultVisibility.NOMINATION_CLOSED && !over) {
        continue;
      }
      for (Ballot ballot : Conferences.effective(ballotsOf.getOrDefault(meeting.id(), List.of()))) {
        boolean hidden = conferences.hidesTotals(ballot.id());
        for (BallotResult result : resultsOf.getOrDefault(ballot.id(), List.of())) {
          Votes votes = hidden ? null : new Votes(result.votes(), result.base());
          Votes earlier = before.get(result.nominationId());
          boolean fall = votes != null && earlier != null && votes.base() > 0 && earlier.base() > 0 && rule.terms()
              .isSteepFall(earlier.inFavour(), earlier.base(), votes.inFavour(), votes.base());
          history.computeIfAbsent(result.nominationId(), id -> new ArrayList<>()).add(new Step(meeting.meeting(), ballot.round(),
              Optional.ofNullable(votes), result.taken(), ballot.isRecount(), fall));
          before.put(result.nominationId(), Objects.requireNonNullElse(votes, new Votes(0, 0)));
        }
      }
    }
    return history;
  }
}
