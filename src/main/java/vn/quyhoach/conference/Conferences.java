package vn.quyhoach.conference;

import java.text.Collator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.DecisionRecord;
import vn.quyhoach.cadre.Cadre;
import vn.quyhoach.cadre.Cadres;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.dossier.DossierChecklist;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.nomination.UnitPlan;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.organisation.Post;
import vn.quyhoach.organisation.Posts;
import vn.quyhoach.organisation.VietnameseName;
import vn.quyhoach.refusal.Refusals;
import vn.quyhoach.regulation.ConferenceRule;
import vn.quyhoach.regulation.ConferenceRules;
import vn.quyhoach.regulation.Meeting;
import vn.quyhoach.regulation.NameOrder;

/** Convenes meetings and signs their minutes; what is counted in between is the business of {@link BallotDesk}. */
@Service
@Transactional
public class Conferences {

  private static final Locale VIETNAMESE = new Locale("vi", "VN");

  private final ConferenceRepository conferences;
  private final BallotRepository ballots;
  private final BallotCountRepository counts;
  private final BallotResultRepository results;
  private final UnitPlans plans;
  private final Nominations nominations;
  private final Campaigns campaigns;
  private final Cadres cadres;
  private final Posts posts;
  private final ConferenceRules rules;
  private final DossierChecklist dossier;
  private final DecisionRecord record;
  private final Clock clock;

  Conferences(ConferenceRepository conferences, BallotRepository ballots, BallotCountRepository counts, BallotResultRepository results,
      UnitPlans plans, Nominations nominations, Campaigns campaigns, Cadres cadres, Posts posts, ConferenceRules rules,
      DossierChecklist dossier, DecisionRecord record, Clock clock) {
    this.conferences = conferences;
    this.ballots = ballots;
    this.counts = counts;
    this.results = results;
    this.plans = plans;
    this.nominations = nominations;
    this.campaigns = campaigns;
    this.cadres = cadres;
    this.posts = posts;
    this.rules = rules;
    this.dossier = dossier;
    this.record = record;
    this.clock = clock;
  }

  // -- convening ---------------------------------------------------------------------------------------------------------------------

  /** Records a meeting that was held with quorum and, where there is a ballot, with a counting team; opens its ballot. */
  public Conference convene(String planId, Meeting meeting, ConveneConference typed, String actor) {
    UnitPlan plan = plans.plan(planId);
    ConferenceRule rule = rule(plan, meeting);
    ConveneConference convening = withoutEmptyLines(typed, rule.ballot());
    Refusals refusals = new Refusals();
    refusals.when(recountOpen(planId), null, "Đang kiểm phiếu lại một hội nghị của hồ sơ này; khóa kết quả kiểm phiếu lại rồi mới"
        + " triệu tập hội nghị tiếp theo.");
    refusals.whenFuture(convening.heldOn(), "heldOn", "Ngày họp", clock);
    checkRollCall(convening, rule, refusals);
    List<Nomination> names = nominations.onBallot(planId);
    if (rule.ballot()) {
      checkCountingTeam(convening, names, rule, refusals);
    }
    refusals.throwIfAny();
    Conference conference = conferences.save(new Conference(planId, plan.nominationRound(), meeting, rule.ballot(), convening));
    if (rule.ballot()) {
      openBallot(conference, 1, names);
    }
    record.append(planId, "CONFERENCE_CONVENED", conference.id(), actor, Map.of("meeting", meeting.name(), "members",
        conference.members(), "summoned", conference.summoned(), "present", conference.present()));
    return conference;
  }

  /** An empty line of a list is a line that nobody filled in. */
  private static ConveneConference withoutEmptyLines(ConveneConference typed, boolean ballot) {
    List<ConveneConference.Absentee> absentees = typed.absentees() == null ? List.of() : typed.absentees().stream()
        .filter(line -> !isBlank(line.fullName()) || !isBlank(line.reason())).toList();
    List<ConveneConference.Teller> team = typed.countingTeam() == null || !ballot ? List.of() : typed.countingTeam().stream()
        .filter(line -> !isBlank(line.fullName())).toList();
    return new ConveneConference(typed.heldOn(), typed.openedAt(), typed.place(), typed.chair(), typed.minutesSecretary(),
        typed.groups() == null ? List.of() : typed.groups(), absentees, team);
  }

  private static void checkRollCall(ConveneConference convening, ConferenceRule rule, Refusals refusals) {
    List<ConveneConference.Group> groups = convening.groups();
    refusals.when(!groups.stream().map(ConveneConference.Group::group).toList().equals(rule.participantGroups()), "groups",
        "Điểm danh phải theo đúng thành phần: " + String.join("; ", rule.participantGroups()) + ".", rule.basis());
    long summoned = 0;
    long present = 0;
    boolean sound = true;
    for (int index = 0; index < groups.size(); index++) {
      ConveneConference.Group group = groups.get(index);
      String field = "groups[" + index + "].";
      refusals.when(group.summoned() > group.members(), field + "summoned", group.group() + ": số được triệu tập ("
          + group.summoned() + ") lớn hơn tổng số (" + group.members() + ").");
      refusals.when(group.present() > group.summoned(), field + "present", group.group() + ": số có mặt (" + group.present()
          + ") lớn hơn số được triệu tập (" + group.summoned() + ").");
      refusals.when(group.present() < 0, field + "present", group.group() + ": số có mặt không được âm (" + group.present() + ").");
      sound &= 0 <= group.present() && group.present() <= group.summoned() && group.summoned() <= group.members();
      summoned += group.summoned();
      present += group.present();
    }
    if (!sound) {
      return;
    }
    refusals.when(summoned > Integer.MAX_VALUE || !rule.quorate((int) present, (int) summoned), "groups[0].present",
        "Chưa đủ số người dự họp: có mặt " + present + "/" + summoned + ", cần ít nhất " + rule.quorumNumerator() + "/"
            + rule.quorumDenominator() + " số được triệu tập.", rule.basis());
    List<ConveneConference.Absentee> absentees = convening.absentees();
    refusals.when(absentees.size() != summoned - present, "absentees", "Danh sách vắng mặt có " + absentees.size()
        + " người, phải bằng số được triệu tập trừ số có mặt (" + summoned + " − " + present + " = " + (summoned - present) + ").");
    for (int index = 0; index < absentees.size(); index++) {
      refusals.when(isBlank(absentees.get(index).fullName()), "absentees[" + index + "].fullName",
          "Danh sách vắng mặt, dòng " + (index + 1) + ": chưa ghi họ và tên.");
      refusals.when(isBlank(absentees.get(index).reason()), "absentees[" + index + "].reason",
          "Danh sách vắng mặt, dòng " + (index + 1) + ": chưa ghi lý do.");
    }
  }

  private void checkCountingTeam(ConveneConference convening, List<Nomination> names, ConferenceRule rule, Refusals refusals) {
    List<ConveneConference.Teller> team = convening.countingTeam();
    refusals.when(team.size() < rule.countingTeamMinimum(), "countingTeam", "Tổ kiểm phiếu phải có ít nhất "
        + rule.countingTeamMinimum() + " người; hiện có " + team.size() + ".", rule.basis());
    long heads = team.stream().filter(teller -> teller.role() == TellerRole.HEAD).count();
    refusals.when(heads != 1, "countingTeam", "Tổ kiểm phiếu phải có đúng một tổ trưởng; hiện có " + heads + ".", rule.basis());
    Map<String, String> candidates = new HashMap<>();
    names.forEach(name -> candidates.put(VietnameseName.searchKey(nameOf(name)), nameOf(name)));
    Map<String, Integer> lines = new HashMap<>();
    for (int index = 0; index < team.size(); index++) {
      String typed = team.get(index).fullName();
      String key = VietnameseName.searchKey(typed);
      String field = "countingTeam[" + index + "].fullName";
      Integer earlier = lines.putIfAbsent(key, index);
      refusals.when(earlier != null, field, "«" + typed + "» đã có ở dòng " + (earlier == null ? 0 : earlier + 1)
          + " của tổ kiểm phiếu; mỗi người chỉ ghi một lần, người trùng tên thì ghi thêm chức vụ.");
      refusals.when(rule.terms().barredFromCounting().barsCandidates() && candidates.containsKey(key), field, "«" + typed
          + "» có tên trên phiếu nên không được kiểm phiếu; nếu là người trùng tên, hãy ghi thêm chức vụ.", rule.basis());
      refusals.when(rule.terms().barredFromCounting().barsChair() && key.equals(VietnameseName.searchKey(convening.chair())), field,
          "«" + typed + "» là người chủ trì nên không được kiểm phiếu.", rule.basis());
    }
  }

  /** Opens a ballot of a meeting with its names in the order of the pack. */
  Ballot openBallot(Conference conference, int round, List<Nomination> names) {
    return ballots.save(new Ballot(conference.id(), round, inOrder(names, rule(conference).terms().nameOrder())));
  }

  /** Posts as they were first proposed; within a post by the pack's order. */
  private List<Nomination> inOrder(List<Nomination> names, NameOrder order) {
    Map<String, List<Nomination>> byPost = names.stream().sorted(Comparator.comparingInt(Nomination::number))
        .collect(Collectors.groupingBy(Nomination::postCode, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
    if (order == NameOrder.GIVEN_NAME) {
      Collator dictionary = Collator.getInstance(VIETNAMESE);
      Comparator<Nomination> byName = Comparator.comparing((Nomination name) -> givenName(nameOf(name)), dictionary)
          .thenComparing(this::nameOf, dictionary).thenComparingInt(Nomination::number);
      byPost.values().forEach(list -> list.sort(byName));
    }
    return byPost.values().stream().flatMap(List::stream).toList();
  }

  /** The last word of a Vietnamese name. */
  private static String givenName(String fullName) {
    return fullName.substring(fullName.lastIndexOf(' ') + 1);
  }

  // -- minutes -----------------------------------------------------------------------------------------------------------------------

  /** Signs the minutes and locks the meeting; only now the names learn what became of them. */
  public void lock(String conferenceId, SignMinutes signing, String actor) {
    Conference conference = conference(conferenceId);
    Refusals refusals = new Refusals();
    checkMinutes(conference, signing, refusals);
    requireScan(conference.planId(), owner(conferenceId), refusals);
    refusals.throwIfAny();
    conference.lock(signing);
    Map<String, BallotResult> last = new LinkedHashMap<>();
    for (Ballot ballot : ballots.findByConferenceIdOrderByRoundAscCountNumberAsc(conferenceId)) {
      ballot.lock();
      results.findByBallotIdOrderByNominationNumber(ballot.id()).forEach(result -> last.put(result.nominationId(), result));
    }
    last.values().forEach(result ->
        nominations.voted(result.nominationId(), told(result), result.base(), result.taken().orElseThrow()));
    record.append(conference.planId(), "MINUTES_SIGNED", conferenceId, actor, minutesDetail(signing, last.values()));
  }

  /** The votes as far as they may be told; {@code null} otherwise. */
  Integer told(BallotResult result) {
    return hidesTotals(result.ballotId()) ? null : Integer.valueOf(result.votes());
  }

  void checkMinutes(Conference conference, SignMinutes signing, Refusals refusals) {
    refusals.whenFuture(signing.signedOn(), "signedOn", "Ngày ký biên bản", clock);
    refusals.when(signing.signedOn() != null && signing.signedOn().isBefore(conference.heldOn()), "signedOn",
        "Ngày ký biên bản không được trước ngày họp (" + UserZone.text(conference.heldOn()) + ").");
    if (conference.ballot()) {
      refusals.when(isBlank(signing.sealNumber()), "sealNumber", "Chưa ghi số niêm phong phiếu.");
      refusals.when(isBlank(signing.sealPlace()), "sealPlace", "Chưa ghi nơi giữ phiếu niêm phong.");
      refusals.when(isBlank(signing.sealCustodian()), "sealCustodian", "Chưa ghi người giữ phiếu niêm phong.");
      refusals.when(signing.destructionOn() == null, "destructionOn", "Chưa ghi ngày dự kiến hủy phiếu.");
      refusals.when(signing.destructionOn() != null && signing.signedOn() != null
          && !signing.destructionOn().isAfter(signing.signedOn()), "destructionOn",
          "Ngày dự kiến hủy phiếu phải sau ngày ký biên bản (" + (signing.signedOn() == null ? "" : UserZone.text(signing.signedOn()))
              + ").");
    }
  }

  /** What a scan of a meeting's minutes belongs to. */
  public static String owner(String conferenceId) {
    return "conference:" + conferenceId;
  }

  /** Refuses to lock minutes whose signed paper the pack wants to see before. */
  void requireScan(String planId, String owner, Refusals refusals) {
    UnitPlan plan = plans.plan(planId);
    dossier.refuseUnscannedMinutes(campaigns.campaign(plan.campaignId()).rules(), plan.tier(), owner, refusals);
  }

  /** What of the minutes goes on the record; totals of a ballot so small that they tell how somebody voted do not. */
  Map<String, Object> minutesDetail(SignMinutes signing, Collection<BallotResult> decided) {
    Map<String, Object> detail = new HashMap<>();
    detail.put("number", signing.minutesNumber());
    if (signing.sealNumber() != null) {
      detail.put("seal", signing.sealNumber());
    }
    detail.put("results", decided.stream().map(result -> result.nominationId() + ":"
        + (hidesTotals(result.ballotId()) ? "" : result.votes() + "/" + result.base() + ":")
        + (result.taken().orElse(false) ? "TAKEN" : "NOT_TAKEN")).toList());
    return detail;
  }

  // -- reading -----------------------------------------------------------------------------------------------------------------------

  @Transactional(readOnly = true)
  public Conference conference(String conferenceId) {
    return conferences.findById(conferenceId)
        .orElseThrow(() -> new IllegalArgumentException("No meeting has the id " + conferenceId));
  }

  /** The meetings of a plan, in the order in which the procedure holds them. */
  @Transactional(readOnly = true)
  public List<Conference> ofPlan(String planId) {
    UnitPlan plan = plans.plan(planId);
    List<Conference> held = conferences.findByPlanId(planId);
    Map<Meeting, Integer> steps = new EnumMap<>(Meeting.class);
    held.forEach(conference -> steps.computeIfAbsent(conference.meeting(), meeting -> rule(plan, meeting).step()));
    return held.stream().sorted(Comparator.comparingInt(Conference::nominationRound)
        .thenComparingInt(conference -> steps.get(conference.meeting()))).toList();
  }

  /** The id of the ballot that a meeting opened last, with which its counting begins. */
  @Transactional(readOnly = true)
  public Optional<String> ballotOf(String conferenceId) {
    List<Ballot> all = ballots.findByConferenceIdOrderByRoundAscCountNumberAsc(conferenceId);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1).id());
  }

  /** The rule of the pack for a meeting of a plan. */
  @Transactional(readOnly = true)
  public ConferenceRule rule(UnitPlan plan, Meeting meeting) {
    return rules.of(campaigns.campaign(plan.campaignId()).rules(), plan.procedure(), meeting);
  }

  ConferenceRule rule(Conference conference) {
    return rule(plans.plan(conference.planId()), conference.meeting());
  }

  /**
   * What the paper of a ballot prints.
   *
   * @param ballotId id of the ballot, {@link #ballotOf} for the one that a meeting opened last
   */
  @Transactional(readOnly = true)
  public BallotPaper ballotPaper(String ballotId) {
    Ballot ballot = ballot(ballotId);
    Conference conference = conference(ballot.conferenceId());
    ConferenceRule rule = rule(conference);
    Map<String, List<BallotPaper.Name>> byPost = new LinkedHashMap<>();
    ballot.names().forEach(name -> {
      Cadre cadre = cadres.cadre(nominations.nomination(name.nominationId()).cadreCode());
      byPost.computeIfAbsent(name.postCode(), post -> new ArrayList<>()).add(new BallotPaper.Name(name.number(), name.nominationId(),
          cadre.fullName(), cadre.birthDate(), cadre.currentPostTitle()));
    });
    List<BallotPaper.Post> onPaper = byPost.entrySet().stream().map(names -> {
      Post post = posts.post(names.getKey());
      return new BallotPaper.Post(post.code(), post.title(), choices(rule, post, names.getValue().size()), names.getValue());
    }).toList();
    return new BallotPaper(conference.id(), plans.plan(conference.planId()).unitCode(), conference.meeting(), ballot.round(),
        conference.heldOn(), onPaper, rule);
  }

  /** The names that the next meeting of this kind would vote on now, in the order of the pack; for printing before it is held. */
  @Transactional(readOnly = true)
  public List<Nomination> namesInOrder(String planId, Meeting meeting) {
    return inOrder(nominations.onBallot(planId), rule(plans.plan(planId), meeting).terms().nameOrder());
  }

  /** How many names a paper of that meeting may be in favour of for each post, by the post's title in the order of the paper. */
  @Transactional(readOnly = true)
  public Map<String, Integer> choices(String planId, Meeting meeting) {
    ConferenceRule rule = rule(plans.plan(planId), meeting);
    Map<String, Integer> names = new LinkedHashMap<>();
    namesInOrder(planId, meeting).forEach(name -> names.merge(name.postCode(), 1, Integer::sum));
    Map<String, Integer> choices = new LinkedHashMap<>();
    names.forEach((code, count) -> {
      Post post = posts.post(code);
      choices.put(post.title(), choices(rule, post, count));
    });
    return choices;
  }

  private static int choices(ConferenceRule rule, Post post, int names) {
    int allowed = rule.terms().choicesFor(post.quota());
    return allowed == 0 ? names : Math.min(names, allowed);
  }

  /** Whether a ballot is a new count of papers that were counted before. */
  @Transactional(readOnly = true)
  public boolean isRecount(String ballotId) {
    return ballot(ballotId).isRecount();
  }

  /** Everything that the minutes of a meeting print; counts that are not agreed yet are left out. */
  @Transactional(readOnly = true)
  public CountMinutes minutes(String conferenceId) {
    Conference conference = conference(conferenceId);
    ConferenceRule rule = rule(conference);
    List<CountMinutes.Count> agreed = ballots.findByConferenceIdOrderByRoundAscCountNumberAsc(conferenceId).stream()
        .filter(ballot -> ballot.state() != BallotState.COUNTING && ballot.state() != BallotState.AGREED)
        .map(ballot -> count(conference, rule, ballot)).toList();
    return new CountMinutes(conference, plans.plan(conference.planId()).unitCode(), rule, agreed);
  }

  /** One agreed ballot as the minutes print it. */
  @Transactional(readOnly = true)
  public CountMinutes.Count count(String ballotId) {
    Ballot ballot = ballot(ballotId);
    Conference conference = conference(ballot.conferenceId());
    return count(conference, rule(conference), ballot);
  }

  private CountMinutes.Count count(Conference conference, ConferenceRule rule, Ballot ballot) {
    BallotCount count = agreedCount(ballot);
    boolean shown = !rule.terms().hidesTotals(count.valid());
    Map<Integer, BallotResult> found = results.findByBallotIdOrderByNominationNumber(ballot.id()).stream()
        .collect(Collectors.toMap(BallotResult::nominationNumber, Function.identity()));
    List<CountMinutes.Result> lines = ballot.names().stream().map(name -> {
      BallotCount.Votes votes = count.votes().get(name.number());
      BallotResult result = found.get(name.number());
      return new CountMinutes.Result(name.nominationId(), name.number(), nameOf(nominations.nomination(name.nominationId())),
          posts.post(name.postCode()).title(), total(votes.inFavour(), shown), total(votes.against(), shown),
          total(votes.blank(), shown), result.verdict(), result.taken());
    }).toList();
    return new CountMinutes.Count(ballot.id(), ballot.round(), ballot.countNumber(), ballot.recountOf(), ballot.state(), count.issued(),
        count.notReturned(), count.returned(), count.valid(), count.invalid(), conference.baseCount(rule.base(), count.valid()), shown,
        lines, ballot.ruling().map(ruling -> new CountMinutes.BodyDecision(ruling.decision(), ruling.body(), ruling.number(),
            ruling.decidedOn(), ruling.basis(), ruling.reason())),
        ballot.cause().map(cause -> new CountMinutes.RecountBasis(cause.reason(), cause.basisNumber(), cause.basisDate())),
        ballot.minutes());
  }

  private static OptionalInt total(int votes, boolean shown) {
    return shown ? OptionalInt.of(votes) : OptionalInt.empty();
  }

  // -- for the desk and the recount ------------------------------------------------------------------------------------------------

  Ballot ballot(String ballotId) {
    return ballots.findById(ballotId).orElseThrow(() -> new IllegalArgumentException("No ballot has the id " + ballotId));
  }

  /** The last count of every round of a meeting that is not still being counted, in the order of the rounds. */
  List<Ballot> effectiveBallots(String conferenceId) {
    return effective(ballots.findByConferenceIdOrderByRoundAscCountNumberAsc(conferenceId));
  }

  /** Of ballots in the order of round and count: the last of each round, a new count only once it is locked. */
  static List<Ballot> effective(List<Ballot> inOrder) {
    Map<Integer, Ballot> last = new LinkedHashMap<>();
    inOrder.stream().filter(ballot -> !ballot.isRecount() || ballot.state() == BallotState.LOCKED)
        .forEach(ballot -> last.put(ballot.round(), ballot));
    return List.copyOf(last.values());
  }

  /** Whether a new count of the plan is under way. */
  @Transactional(readOnly = true)
  public boolean recountOpen(String planId) {
    List<String> ids = conferences.findByPlanId(planId).stream().map(Conference::id).toList();
    return ballots.findByConferenceIdInOrderByRoundAscCountNumberAsc(ids).stream()
        .anyMatch(ballot -> ballot.isRecount() && ballot.state() != BallotState.LOCKED);
  }

  /** Whether votes for a person in this ballot would tell how somebody voted (F27). */
  boolean hidesTotals(String ballotId) {
    Ballot ballot = ballot(ballotId);
    return rule(conference(ballot.conferenceId())).terms().hidesTotals(agreedCount(ballot).valid());
  }

  private BallotCount agreedCount(Ballot ballot) {
    return counts.findByBallotIdAndEntryAndAttempt(ballot.id(), CountEntry.FIRST, ballot.attempt(CountEntry.FIRST))
        .orElseThrow(() -> new IllegalStateException("Ballot " + ballot.id() + " has no count"));
  }

  private String nameOf(Nomination nomination) {
    return cadres.cadre(nomination.cadreCode()).fullName();
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
