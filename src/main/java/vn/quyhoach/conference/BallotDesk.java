package vn.quyhoach.conference;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.organisation.Post;
import vn.quyhoach.organisation.Posts;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.regulation.ConferenceRule;

/** Takes two blind entries of a count, compares them, and says by the pack's rule what follows, or that people have to. */
@Service
@Transactional
public class BallotDesk {

  private final Conferences conferences;
  private final BallotRepository ballots;
  private final BallotCountRepository counts;
  private final BallotResultRepository results;
  private final Nominations nominations;
  private final Cadres cadres;
  private final Posts posts;
  private final DecisionRecord record;
  private final Clock clock;

  BallotDesk(Conferences conferences, BallotRepository ballots, BallotCountRepository counts, BallotResultRepository results,
      Nominations nominations, Cadres cadres, Posts posts, DecisionRecord record, Clock clock) {
    this.conferences = conferences;
    this.ballots = ballots;
    this.counts = counts;
    this.results = results;
    this.nominations = nominations;
    this.cadres = cadres;
    this.posts = posts;
    this.record = record;
    this.clock = clock;
  }

  /** Takes one entry of the count; every sum that does not hold is refused with both numbers (B37). */
  public void recordCount(String ballotId, CountEntry entry, RecordCount count, String actor) {
    Ballot ballot = conferences.ballot(ballotId);
    ballot.require(BallotState.COUNTING);
    Conference conference = conferences.conference(ballot.conferenceId());
    ConferenceRule rule = conferences.rule(conference);
    new CountCheck(conference.present(), rule.basis(), ballot.names().stream().map(name -> {
      Post post = posts.post(name.postCode());
      return new CountCheck.OnPaper(String.valueOf(name.number()), nameOf(name), post.title(), rule.terms().choicesFor(post.quota()));
    }).toList()).check(count).throwIfAny();
    counts.save(new BallotCount(ballot, entry, count, count.votes()));
    record.append(conference.planId(), "COUNT_" + entry.name(), ballotId, actor, Map.of("attempt", ballot.attempt(entry),
        "round", ballot.round(), "count", ballot.countNumber()));
  }

  /** Compares the two entries; equal ones become definitive. */
  public boolean compareCounts(String ballotId) {
    if (!differences(ballotId).isEmpty()) {
      return false;
    }
    conferences.ballot(ballotId).agree();
    return true;
  }

  /** The fields in which the two entries differ. */
  @Transactional(readOnly = true)
  public List<CountDifference> differences(String ballotId) {
    Ballot ballot = conferences.ballot(ballotId);
    BallotCount first = count(ballot, CountEntry.FIRST);
    BallotCount second = count(ballot, CountEntry.SECOND);
    ConferenceRule rule = conferences.rule(conferences.conference(ballot.conferenceId()));
    boolean hidden = rule.terms().hidesTotals(Math.min(first.valid(), second.valid()));
    List<CountDifference> differences = new ArrayList<>();
    addIfDifferent(differences, "Số phiếu phát ra", first.issued(), second.issued(), false);
    addIfDifferent(differences, "Số phiếu không thu về", first.notReturned(), second.notReturned(), false);
    addIfDifferent(differences, "Số phiếu thu về", first.returned(), second.returned(), false);
    addIfDifferent(differences, "Số phiếu hợp lệ", first.valid(), second.valid(), false);
    addIfDifferent(differences, "Số phiếu không hợp lệ", first.invalid(), second.invalid(), false);
    ballot.names().forEach(name -> {
      BallotCount.Votes one = first.votes().get(name.number());
      BallotCount.Votes other = second.votes().get(name.number());
      String who = nameOf(name);
      addIfDifferent(differences, who + ": đồng ý", one.inFavour(), other.inFavour(), hidden);
      addIfDifferent(differences, who + ": không đồng ý", one.against(), other.against(), hidden);
      addIfDifferent(differences, who + ": không ý kiến", one.blank(), other.blank(), hidden);
    });
    return differences;
  }

  private static void addIfDifferent(List<CountDifference> differences, String field, int first, int second, boolean hidden) {
    if (first != second) {
      differences.add(new CountDifference(field, hidden ? OptionalInt.empty() : OptionalInt.of(first),
          hidden ? OptionalInt.empty() : OptionalInt.of(second)));
    }
  }

  /** Sends one entry, or both, back to the papers, with the reason on the record. */
  public void resolveDifference(String ballotId, ResolveDifference resolution, String actor) {
    Ballot ballot = conferences.ballot(ballotId);
    ballot.enterAgain(resolution.sendBack());
    record.append(conferences.conference(ballot.conferenceId()).planId(), "COUNT_DIFFERED", ballotId, actor,
        Map.of("sentBack", resolution.sendBack().name(), "reason", resolution.reason()));
  }

  /**
   * Says what follows from the agreed count of a meeting.
   *
   * @return whether the decision of the competent body is needed
   */
  public boolean conclude(String ballotId) {
    Ballot ballot = conferences.ballot(ballotId);
    BallotOutcome outcome = evaluate(ballot);
    ballot.conclude(outcome.rulingNeeded());
    if (!outcome.rulingNeeded()) {
      conferences.conference(ballot.conferenceId()).counted();
    }
    return outcome.rulingNeeded();
  }

  /** Computes and stores the results of an agreed count, without saying what becomes of the ballot. */
  BallotOutcome evaluate(Ballot ballot) {
    Conference conference = conferences.conference(ballot.conferenceId());
    ConferenceRule rule = conferences.rule(conference);
    BallotCount count = count(ballot, CountEntry.FIRST);
    int base = conference.baseCount(rule.base(), count.valid());
    BallotOutcome outcome = BallotOutcome.of(rule, base, ballot.names().stream().map(name -> new BallotOutcome.Tally(
        name.number(), name.postCode(), count.votes().get(name.number()).inFavour())).toList(), placesBefore(ballot, rule));
    ballot.names().forEach(name -> {
      int votes = count.votes().get(name.number()).inFavour();
      results.save(new BallotResult(ballot, name, votes, base, rule.passes(votes, base), outcome.verdicts().get(name.number())));
    });
    return outcome;
  }

  /** Places for each post of a ballot that the earlier rounds of the same meeting have left. */
  private Map<String, Integer> placesBefore(Ballot ballot, ConferenceRule rule) {
    Map<String, Integer> taken = takenBefore(ballot);
    return ballot.names().stream().map(Ballot.Name::postCode).distinct().collect(Collectors.toMap(Function.identity(), post ->
        Math.max(0, rule.terms().maximumFor(posts.post(post).quota()) - taken.getOrDefault(post, 0))));
  }

  /** Names taken for each post in the earlier rounds of the same meeting. */
  private Map<String, Integer> takenBefore(Ballot ballot) {
    Map<String, Integer> taken = new HashMap<>();
    for (Ballot earlier : conferences.effectiveBallots(ballot.conferenceId())) {
      if (earlier.round() < ballot.round()) {
        Set<String> chosen = results.findByBallotIdOrderByNominationNumber(earlier.id()).stream()
            .filter(result -> result.taken().orElse(false)).map(BallotResult::nominationId).collect(Collectors.toSet());
        earlier.names().stream().filter(name -> chosen.contains(name.nominationId()))
            .forEach(name -> taken.merge(name.postCode(), 1, Integer::sum));
      }
    }
    return taken;
  }

  /** The names that wait for the decision of the competent body. */
  @Transactional(readOnly = true)
  public List<OpenName> openNames(String ballotId) {
    Ballot ballot = conferences.ballot(ballotId);
    Set<String> open = openResults(ballot).keySet();
    Map<String, Integer> places = placesLeft(ballot, conferences.rule(conferences.conference(ballot.conferenceId())));
    return ballot.names().stream().filter(name -> open.contains(String.valueOf(name.number())))
        .map(name -> new OpenName(nominations.nomination(name.nominationId()), places.get(name.postCode()))).toList();
  }

  /** A name that the count does not decide, and how many places are left for its post. */
  public record OpenName(Nomination nomination, int places) {}

  /**
   * Records what the competent body decided where the count did not.
   *
   * @return the id of the ballot of a further round, empty when the body has said who is taken
   */
  public Optional<String> recordRuling(String ballotId, RecordRuling ruling, String actor) {
    Ballot ballot = conferences.ballot(ballotId);
    Conference conference = conferences.conference(ballot.conferenceId());
    ConferenceRule rule = conferences.rule(conference);
    Map<String, BallotResult> open = openResults(ballot);
    Refusals refusals = new Refusals();
    refusals.whenFuture(ruling.decidedOn(), "decidedOn", "Ngày của văn bản", clock);
    refusals.when(ruling.decidedOn() != null && ruling.decidedOn().isBefore(conference.heldOn()), "decidedOn",
        "Ngày của văn bản không được trước ngày họp.");
    boolean further = ruling.decision() == RecordRuling.Decision.FURTHER_ROUND;
    Set<String> chosen = new HashSet<>();
    if (further) {
      refusals.when(ballot.round() > rule.terms().furtherRounds(), "decision", "Đã bỏ phiếu " + ballot.round() + " lượt; quy định cho bỏ"
          + " phiếu tiếp tối đa " + rule.terms().furtherRounds() + " lượt. Phải ghi người được lấy.", rule.basis());
    } else {
      chosen.addAll(checkTaken(ballot, ruling, open, rule, refusals));
    }
    refusals.throwIfAny();
    ballot.rule(ruling);
    record.append(conference.planId(), "BALLOT_RULED", ballotId, actor, Map.of("decision", ruling.decision().name(), "body",
        ruling.body(), "number", ruling.number(), "date", ruling.decidedOn().toString(), "basis", ruling.basis(), "reason",
        ruling.reason(), "taken", chosen.stream().sorted().toList()));
    if (further) {
      return Optional.of(conferences.openBallot(conference, ballot.round() + 1, open.values().stream()
          .map(result -> nominations.nomination(result.nominationId())).toList()).id());
    }
    open.forEach((number, result) -> result.decide(chosen.contains(number)));
    conference.counted();
    return Optional.empty();
  }

  private Set<String> checkTaken(Ballot ballot, RecordRuling ruling, Map<String, BallotResult> open, ConferenceRule rule,
      Refusals refusals) {
    Set<String> chosen = new HashSet<>();
    Set<String> missing = new HashSet<>(open.keySet());
    List<RecordRuling.Line> lines = ruling.lines() == null ? List.of() : ruling.lines();
    Map<String, Ballot.Name> names = namesByNumber(ballot);
    Map<String, Integer> perPost = new HashMap<>();
    Map<String, Integer> left = placesLeft(ballot, rule);
    for (int index = 0; index < lines.size(); index++) {
      RecordRuling.Line line = lines.get(index);
      String field = "lines[" + index + "].";
      if (!missing.remove(line.nomination())) {
        refusals.add(field + "nomination", "Số «" + line.nomination() + "» không chờ ý kiến hoặc bị lặp.");
      } else if (line.choice() == RecordRuling.Choice.TAKE) {
        chosen.add(line.nomination());
        String post = names.get(line.nomination()).postCode();
        int taken = perPost.merge(post, 1, Integer::sum);
        int places = left.get(post);
        refusals.when(taken > places, field + "choice", "Chức danh «" + posts.post(post).title() + "»: lấy " + taken
            + " người, chỉ còn " + places + " chỗ (quy định lấy tối đa " + rule.terms().maximumFor(posts.post(post).quota()) + ").", rule.basis());
      }
    }
    refusals.when(!missing.isEmpty(), "lines", "Còn " + missing.size() + " người chưa có ý kiến của cấp có thẩm quyền.");
    return chosen;
  }

  /** Places by post that neither an earlier round nor this count has given away. */
  private Map<String, Integer> placesLeft(Ballot ballot, ConferenceRule rule) {
    Set<String> taken = results.findByBallotIdOrderByNominationNumber(ballot.id()).stream()
        .filter(result -> result.verdict() == Verdict.TAKEN).map(BallotResult::nominationId).collect(Collectors.toSet());
    Map<String, Integer> left = new HashMap<>(placesBefore(ballot, rule));
    ballot.names().stream().filter(name -> taken.contains(name.nominationId()))
        .forEach(name -> left.merge(name.postCode(), -1, Integer::sum));
    left.replaceAll((post, places) -> Math.max(0, places));
    return left;
  }

  private Map<String, BallotResult> openResults(Ballot ballot) {
    return results.findByBallotIdOrderByNominationNumber(ballot.id()).stream().filter(result -> result.verdict() == Verdict.OPEN)
        .collect(Collectors.toMap(result -> String.valueOf(result.nominationNumber()), Function.identity(), (one, other) -> one,
            LinkedHashMap::new));
  }

  private BallotCount count(Ballot ballot, CountEntry entry) {
    return counts.findByBallotIdAndEntryAndAttempt(ballot.id(), entry, ballot.attempt(entry))
        .orElseThrow(() -> new IllegalStateException("Entry " + entry + " of the count is missing"));
  }

  private static Map<String, Ballot.Name> namesByNumber(Ballot ballot) {
    Map<String, Ballot.Name> names = new LinkedHashMap<>();
    ballot.names().forEach(name -> names.put(String.valueOf(name.number()), name));
    return names;
  }

  private String nameOf(Ballot.Name name) {
    return cadres.cadre(nominations.nomination(name.nominationId()).cadreCode()).fullName();
  }
}
