package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.quyhoach.access.ConflictOfInterest;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.conference.BallotPaper;
import vn.quyhoach.conference.CountMinutes;
import vn.quyhoach.conference.VoteHistory;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.refusal.Refusal;
import vn.quyhoach.regulation.Meeting;

/** Meetings: who may come, what two people count independently of each other, and what follows from the votes. */
class ConferenceProcessTest extends ConferenceTestBase {

  @Test
  @Tag("B37")
  void countsThatDifferGoToTheHeadAndAreTakenAgainByBothUntilTheyAgree() {
    String key = key("15271");
    playUntil(key, FIRST);
    play(key, FIRST, count(key, FIRST, 14, 12));
    assertThat(openTasks(key)).containsExactly(SECOND);
    play(key, SECOND, count(key, SECOND, 14, 11));

    assertThat(openTasks(key)).containsExactly(DIFFERENCE);
    assertThat(taskOf(key, DIFFERENCE).getTenantId()).isEqualTo("15271");
    assertThat(rows(shown(key, DIFFERENCE), "differenceTable")).hasSize(6)
        .anySatisfy(line -> assertThat(line).containsEntry("first", 12).containsEntry("second", 11));

    play(key, DIFFERENCE, Map.of("sendBack", "BOTH"));
    assertThat(openTasks(key)).containsExactly(FIRST, SECOND);
    play(key, SECOND, count(key, SECOND, 14, 13));
    play(key, FIRST, count(key, FIRST, 14, 13));

    assertThat(openTasks(key)).containsExactly(MINUTES);
    assertThat(names("15271")).as("before the minutes are signed").allSatisfy(name -> assertThat(name.lastVotes()).isNull());
    assertThat(rows(shown(key, MINUTES), "resultTable")).allSatisfy(line -> assertThat(line)
        .containsEntry("votes", 13).containsEntry("base", 14).containsEntry("percent", "92,8%").containsEntry("outcome", "Đủ phiếu"));
    play(key, MINUTES);
    assertThat(names("15271")).hasSize(3).allSatisfy(name -> {
      assertThat(name.lastVotes()).isEqualTo(13);
      assertThat(name.lastBase()).isEqualTo(14);
    });
  }

  @Test
  void onlyTheEntryThatIsSentBackIsAskedForAgain() {
    String key = key("16600");
    playUntil(key, FIRST);
    play(key, SECOND, count(key, SECOND, 14, 11));
    play(key, FIRST, count(key, FIRST, 14, 12));
    play(key, DIFFERENCE, Map.of("sendBack", "SECOND"));
    assertThat(openTasks(key)).containsExactly(SECOND);
    play(key, SECOND, count(key, SECOND, 14, 10));
    assertThat(rows(shown(key, DIFFERENCE), "differenceTable")).as("the first entry stands")
        .anySatisfy(line -> assertThat(line).containsEntry("first", 12).containsEntry("second", 10));
    play(key, DIFFERENCE, Map.of("sendBack", "FIRST"));
    assertThat(openTasks(key)).containsExactly(FIRST);
    play(key, FIRST, count(key, FIRST, 14, 10));
    assertThat(openTasks(key)).containsExactly(MINUTES);
    assertThat(recorded("16600", "COUNT_DIFFERED")).isEqualTo(2);
    assertThat(recorded("16600", "COUNT_FIRST")).isEqualTo(2);
    assertThat(record.faultsOf(plan("16600").id())).isEmpty();
  }

  @Test
  void theFirstMeetingOfACommitteeAgreesOnNamesWithoutABallot() {
    String key = key("15274");
    playUntil(key, CONVENE);
    play(key, CONVENE, Map.of("countingTeam", List.of()));
    assertThat(openTasks(key)).containsExactly(MINUTES);
    assertThat(rows(shown(key, MINUTES), "resultTable")).hasSize(3)
        .allSatisfy(line -> assertThat(line).containsEntry("outcome", "Không bỏ phiếu"));
    play(key, MINUTES);
    assertThat(openTasks(key)).containsExactly(CONVENE);
    assertThat(shown(key, CONVENE).get("rule").toString()).contains("Bỏ phiếu kín");
  }

  @Test
  void onePersonCannotEnterBothCounts() {
    String key = key("15277");
    playUntil(key, SECOND);
    play(key, FIRST);
    String second = taskOf(key, SECOND).getId();
    failureOf(NotYours.class, () -> as("counter1.15277", () -> tasks.claim(second, "counter1.15277")));
    assertThat(taskOf(key, SECOND).getAssignee()).isNull();
  }

  @Test
  void onePersonWithBothAccountsIsStillOnePersonAtClaimAndAtCompletion() {
    String unit = "16603";
    String key = key(unit);
    playUntil(key, SECOND);
    Task second = taskOf(key, SECOND);
    as("counter2." + unit, () -> tasks.claim(second.getId(), "counter2." + unit));
    samePerson(unit);
    play(key, FIRST);
    assertThat(failureOf(ConflictOfInterest.class, () -> play(key, SECOND)).getMessage()).contains("kiểm phiếu lần 1");
    as("counter2." + unit, () -> tasks.claim(second.getId(), null));
    failureOf(ConflictOfInterest.class, () -> as("counter2." + unit, () -> tasks.claim(second.getId(), "counter2." + unit)));
    assertThat(openTasks(key)).containsExactly(SECOND);
  }

  /** Both counters' accounts belong to one cadre. */
  private void samePerson(String unit) {
    jdbc.sql("update official set cadre_code = :cadre, version = version + 1 where user_id in (:users)")
        .param("cadre", cadres.ofUnit(unit).get(0).code()).param("users", List.of("counter1." + unit, "counter2." + unit)).update();
  }

  @Test
  void aMeetingWithoutQuorumIsRefusedWithBothNumbersAndTheClause() {
    String key = key("15280");
    playUntil(key, CONVENE);
    assertNamesClause(refusalOfPlaying(key, CONVENE, roll(key, 15, 15, 9)), "groups[0].present", "9/15", "2/3");
    assertNames(refusalOfPlaying(key, CONVENE, roll(key, 16, 15, 16)), "groups[0].present", "16", "15");
    assertNames(refusalOfPlaying(key, CONVENE, roll(key, 14, 15, 15)), "groups[0].summoned", "15", "14");
    play(key, CONVENE, roll(key, 17, 15, 10));
    assertThat(openTasks(key)).containsExactly(MINUTES);
    assertThat(meeting("15280", Meeting.STANDING_COMMITTEE_FIRST)).satisfies(held -> {
      assertThat(held.members()).isEqualTo(17);
      assertThat(held.summoned()).isEqualTo(15);
      assertThat(held.present()).isEqualTo(10);
    });
  }

  @Test
  void everybodyWhoDidNotComeIsNamedWithAReason() {
    String key = key("16606");
    playUntil(key, CONVENE);
    Map<String, Object> roll = roll(key, 15, 15, 13);
    assertNames(refusalOfPlaying(key, CONVENE, with(roll, "absentees", List.of(Map.of("fullName", "Người thứ nhất", "reason", "Ốm")))),
        "absentees", "có 1 người", "15 − 13 = 2");
    assertNames(refusalOfPlaying(key, CONVENE, with(roll, "absentees", List.of(Map.of("fullName", "Người thứ nhất", "reason", "Ốm"),
        Map.of("fullName", "Người thứ hai")))), "absentees[1].reason", "dòng 2", "lý do");
    play(key, CONVENE, with(roll, "absentees", List.of(Map.of("fullName", "Người thứ nhất", "reason", "Ốm"), Map.of(),
        Map.of("fullName", "Người thứ hai", "reason", "Đi học"))));
    assertThat(openTasks(key)).containsExactly(MINUTES);
  }

  @Test
  void aMeetingHeldTomorrowOrCountedByTwoPeopleIsRefused() {
    String key = key("15283");
    playUntil(key, CONVENE);
    play(key, CONVENE);
    play(key, MINUTES);
    assertNames(refusalOfPlaying(key, CONVENE, Map.of("heldOn", today().plusDays(1).toString())), "heldOn", "ngày hôm nay");
    assertNamesClause(refusalOfPlaying(key, CONVENE, team("Người thứ nhất", "Người thứ hai")), "countingTeam", "ít nhất 3", "có 2");
    Map<String, Object> nobody = new HashMap<>();
    nobody.put("countingTeam", null);
    assertNames(refusalOfPlaying(key, CONVENE, nobody), "countingTeam", "ít nhất 3", "có 0");
    play(key, CONVENE);
    assertThat(openTasks(key)).containsExactly(FIRST, SECOND);
  }

  @Test
  void theCountingTeamIsDifferentPeopleWithOneHeadWithoutCandidatesAndChair() {
    String unit = "16609";
    String key = key(unit);
    playUntil(key, CONVENE);
    play(key, CONVENE);
    play(key, MINUTES);
    String candidate = nameOf(names(unit).get(1));
    assertNamesClause(refusalOfPlaying(key, CONVENE, team("Nguyễn Thị Một", candidate, "Lê Văn Ba")), "countingTeam[1].fullName", candidate,
        "có tên trên phiếu");
    assertNames(refusalOfPlaying(key, CONVENE, team("Nguyễn Thị Một", "nguyễn thị  một", "Lê Văn Ba")), "countingTeam[1].fullName",
        "dòng 1");
    assertNames(refusalOfPlaying(key, CONVENE, with(team("Nguyễn Thị Một", "Lê Văn Ba", "Trần Văn Chủ"), "chair", "Trần Văn Chủ")),
        "countingTeam[2].fullName", "người chủ trì");
    List<Map<String, Object>> headless = List.of(Map.of("fullName", "Nguyễn Thị Một", "role", "MEMBER"),
        Map.of("fullName", "Lê Văn Ba", "role", "MEMBER"), Map.of("fullName", "Trần Văn Tư", "role", "MEMBER"));
    assertNames(refusalOfPlaying(key, CONVENE, Map.of("countingTeam", headless)), "countingTeam", "đúng một tổ trưởng", "có 0");
    play(key, CONVENE, team("Nguyễn Thị Một", "Lê Văn Ba", candidate + " (Phòng Tài chính)"));
    assertThat(openTasks(key)).containsExactly(FIRST, SECOND);
  }

  private static Map<String, Object> team(String... people) {
    List<Map<String, Object>> team = new ArrayList<>();
    for (String person : people) {
      team.add(Map.of("fullName", person, "role", team.isEmpty() ? "HEAD" : "MEMBER"));
    }
    return Map.of("countingTeam", team);
  }

  @Test
  @Tag("B37")
  void everySumThatDoesNotHoldIsRefusedAtItsFieldWithBothNumbers() {
    String key = key("15286");
    playUntil(key, FIRST);
    Map<String, Object> right = count(key, FIRST, 14, 12);
    String second = (String) rows(right, "votes").get(1).get("fullName");

    assertNames(refusalOfPlaying(key, FIRST, with(with(right, "issued", 15), "notReturned", 1)), "issued", "15", "14");
    assertNames(refusalOfPlaying(key, FIRST, with(right, "notReturned", 1)), "returned", "14", "1", "15");
    assertNames(refusalOfPlaying(key, FIRST, with(with(right, "issued", 13), "returned", 14)), "returned", "14", "13");
    assertNames(refusalOfPlaying(key, FIRST, with(right, "invalid", 1)), "valid", "14", "1", "15");
    Refusal votes = refusalOfPlaying(key, FIRST, with(right, "votes",
        filled(key, FIRST, "votes", row -> Map.of("inFavour", row == 1 ? 13 : 12, "against", 1, "blank", 1))));
    assertNames(votes, "votes[1].inFavour", "13", "15", "14", second);
    assertThat(votes.fields()).hasSize(1);
    assertNames(refusalOfPlaying(key, FIRST, with(right, "votes",
        filled(key, FIRST, "votes", row -> Map.of("inFavour", 16, "against", -3, "blank", 1)))), "votes[0].inFavour", "âm", "-3");
    assertNames(refusalOfPlaying(key, FIRST, with(right, "votes", filled(key, FIRST, "votes",
        row -> Map.of("inFavour", Integer.MAX_VALUE, "against", Integer.MAX_VALUE, "blank", 16)))), "votes[0].inFavour", "4294967310");
    List<Map<String, Object>> oneMissing = new ArrayList<>(rows(Map.of("votes", right.get("votes")), "votes"));
    oneMissing.remove(2);
    assertNames(refusalOfPlaying(key, FIRST, with(right, "votes", oneMissing)), "votes", "Còn 1 người");
    Map<String, Object> noVotes = with(right, "votes", null);
    assertNames(refusalOfPlaying(key, FIRST, noVotes), "votes", "Còn 3 người");

    assertThat(openTasks(key)).containsExactly(FIRST, SECOND);
    assertThat(taskOf(key, FIRST).getAssignee()).isNull();
    play(key, FIRST, right);
    assertThat(openTasks(key)).containsExactly(SECOND);
  }

  @Test
  void moreVotesForAPostThanThePapersAllowAreRefused() {
    String unit = "16612";
    String key = key(unit);
    proposeForOnePost(unit, 4);
    playUntil(key, FIRST);
    Refusal refusal = refusalOfPlaying(key, FIRST, count(key, FIRST, 14, 11));
    assertNamesClause(refusal, "votes[0].inFavour", "44", "14 × 3 = 42");
    play(key, FIRST, count(key, FIRST, 14, 10));
    assertThat(openTasks(key)).containsExactly(SECOND);
  }

  @Test
  void aNameAtExactlyOneHalfFallsShortAndLeavesTheProcedure() {
    String unit = "15292";
    String key = key(unit);
    playUntil(key, FIRST);
    countTwice(key, 14, Map.of(1, 7, 2, 8, 3, 14));

    assertThat(rows(shown(key, MINUTES), "resultTable")).anySatisfy(line -> assertThat(line).containsEntry("number", "1")
        .containsEntry("outcome", "Không đủ phiếu")).filteredOn(line -> line.get("outcome").equals("Đủ phiếu")).hasSize(2);
    play(key, MINUTES);
    assertThat(names(unit)).extracting(Nomination::state).containsExactly(
        NominationState.NOT_ELECTED, NominationState.PROPOSED, NominationState.PROPOSED);
    assertThat(rows(shown(key, CONVENE), "nameTable")).hasSize(2)
        .extracting(line -> line.get("previous")).containsExactly("BCH1 8/14 (57,1%)", "BCH1 14/14 (100,0%)");
  }

  @Test
  void theLastVoteIsMeasuredAgainstAllMembersNotOnlyThoseSummoned() {
    String unit = "16618";
    String key = key(unit);
    playUntil(key, FIRST);
    playToTheCountOf(unit, Meeting.EXECUTIVE_COMMITTEE_SECOND);
    countTwice(key, 14, Map.of(1, 14, 2, 14, 3, 14));
    play(key, MINUTES);
    Map<String, Object> roll = roll(key, 20, 15, 15);
    play(key, CONVENE, roll);
    countTwice(key, 15, Map.of(1, 10, 2, 11, 3, 15));
    assertThat(rows(shown(key, MINUTES), "resultTable")).allSatisfy(line -> assertThat(line).containsEntry("base", 20))
        .extracting(line -> line.get("number") + " " + line.get("outcome"))
        .containsExactlyInAnyOrder("1 Không đủ phiếu", "2 Đủ phiếu", "3 Đủ phiếu");
  }

  /** Four pass for one post of which three may be taken: the procedure stops, and the body says who. */
  @Test
  void moreNamesThanMayBeTakenWaitForTheDecisionOfTheCompetentBody() {
    String unit = "16621";
    String key = key(unit);
    proposeForOnePost(unit, 4);
    playToTheCountOf(unit, Meeting.STANDING_COMMITTEE_SECOND);
    countTwice(key, 14, Map.of(1, 13, 2, 9, 3, 9, 4, 10));

    assertThat(openTasks(key)).containsExactly(RULING);
    assertThat(rows(shown(key, RULING), "lines")).hasSize(4).anySatisfy(line -> assertThat(line).containsEntry("votes", "13/15 (86,6%)"));
    assertThat(shown(key, RULING).get("rule").toString()).contains("**3** người");
    assertNamesClause(refusalOfPlaying(key, RULING, ruling(key, 1, 2, 3, 4)), "lines[3].choice", "lấy 4", "còn 3 chỗ");
    assertNames(refusalOfPlaying(key, RULING, with(ruling(key, 1, 4, 2), "decidedOn", today().plusDays(1).toString())), "decidedOn",
        "ngày hôm nay");
    assertThat(names(unit)).allSatisfy(name -> assertThat(name.state()).isEqualTo(NominationState.PROPOSED));
    play(key, RULING, ruling(key, 1, 4, 2));

    assertThat(openTasks(key)).containsExactly(MINUTES);
    assertThat(shown(key, MINUTES).get("totals").toString()).contains("17\\-KL/BTV");
    play(key, MINUTES);
    assertThat(names(unit)).extracting(Nomination::state).containsExactly(NominationState.ELECTED, NominationState.ELECTED,
        NominationState.NOT_ELECTED, NominationState.ELECTED);
    assertThat(recorded(unit, "BALLOT_RULED")).isEqualTo(1);
    assertThat(record.faultsOf(plan(unit).id())).isEmpty();
  }

  private Map<String, Object> ruling(String key, int... taken) {
    List<Map<String, Object>> lines = rows(shown(key, RULING), "lines").stream().map(row -> {
      Map<String, Object> line = new LinkedHashMap<>(row);
      boolean take = Arrays.stream(taken).anyMatch(number -> String.valueOf(number).equals(row.get("nomination")));
      line.put("choice", take ? "TAKE" : "LEAVE");
      return line;
    }).toList();
    return Map.of("decision", "TAKE", "lines", lines);
  }

  /** The further round has only the open names, may happen as often as the pack says, and then decides. */
  @Test
  void aFurtherRoundIsHeldAmongTheOpenNamesOnlyAndNotWithoutEnd() {
    String unit = "16624";
    String key = key(unit);
    proposeForOnePost(unit, 5);
    playToTheCountOf(unit, Meeting.STANDING_COMMITTEE_SECOND);
    countTwice(key, 14, Map.of(1, 9, 2, 8, 3, 7, 4, 8, 5, 8));
    assertThat(rows(shown(key, RULING), "lines")).extracting(line -> line.get("nomination")).containsExactlyInAnyOrder("1", "2", "4", "5");
    play(key, RULING, Map.of("decision", "FURTHER_ROUND"));

    assertThat(openTasks(key)).containsExactly(FIRST, SECOND);
    assertThat(rows(shown(key, SECOND), "votes")).extracting(line -> line.get("nomination")).containsExactlyInAnyOrder("1", "2", "4", "5");
    assertThat(shown(key, FIRST).get("heading").toString()).contains("lượt bỏ phiếu 2");
    countTwice(key, 14, Map.of(1, 9, 2, 9, 4, 8, 5, 8));
    assertNamesClause(refusalOfPlaying(key, RULING, Map.of("decision", "FURTHER_ROUND")), "decision", "2 lượt", "tối đa 1");
    play(key, RULING, ruling(key, 1, 2));
    play(key, MINUTES);
    assertThat(names(unit)).extracting(Nomination::state).containsExactly(NominationState.ELECTED, NominationState.ELECTED,
        NominationState.NOT_ELECTED, NominationState.NOT_ELECTED, NominationState.NOT_ELECTED);
    List<VoteHistory.Step> steps = voteHistory.ofPlan(plan(unit).id(), VoteHistory.Reader.OTHERS).get(name(unit, 1).id());
    assertThat(steps).hasSize(5).last().satisfies(step -> {
      assertThat(step.meeting()).isEqualTo(Meeting.STANDING_COMMITTEE_SECOND);
      assertThat(step.round()).isEqualTo(2);
      assertThat(step.taken()).contains(true);
    });
    CountMinutes minutes = conferences.minutes(meeting(unit, Meeting.STANDING_COMMITTEE_SECOND).id());
    assertThat(minutes.counts()).hasSize(2).extracting(CountMinutes.Count::base).containsOnly(15);
  }

  @Test
  void aFurtherRoundThatPicksEnoughNeedsNobodysDecision() {
    String unit = "16627";
    String key = key(unit);
    proposeForOnePost(unit, 4);
    playToTheCountOf(unit, Meeting.STANDING_COMMITTEE_SECOND);
    countTwice(key, 14, Map.of(1, 9, 2, 9, 3, 9, 4, 9));
    play(key, RULING, Map.of("decision", "FURTHER_ROUND"));
    countTwice(key, 14, Map.of(1, 12, 2, 7, 3, 11, 4, 10));
    assertThat(openTasks(key)).containsExactly(MINUTES);
    play(key, MINUTES);
    assertThat(names(unit)).extracting(Nomination::state).containsExactly(NominationState.ELECTED, NominationState.NOT_ELECTED,
        NominationState.ELECTED, NominationState.ELECTED);
  }

  @Test
  void withTwoVotersNobodysVotesAreTold() {
    String unit = "16630";
    String key = key(unit);
    playUntil(key, CONVENE);
    play(key, CONVENE);
    play(key, MINUTES);
    play(key, CONVENE, roll(key, 2, 2, 2));
    play(key, FIRST, countByNumber(key, FIRST, 2, Map.of(1, 2, 2, 1, 3, 2)));
    play(key, SECOND, countByNumber(key, SECOND, 2, Map.of(1, 1, 2, 1, 3, 2)));
    assertThat(rows(shown(key, DIFFERENCE), "differenceTable")).allSatisfy(line -> assertThat(line).containsEntry("first", "–")
        .containsEntry("second", "–"));
    play(key, DIFFERENCE, Map.of("sendBack", "SECOND"));
    play(key, SECOND, countByNumber(key, SECOND, 2, Map.of(1, 2, 2, 1, 3, 2)));
    assertThat(rows(shown(key, MINUTES), "resultTable")).hasSize(3).allSatisfy(line -> assertThat(line).containsEntry("votes", "–")
        .containsEntry("percent", "–"));
    play(key, MINUTES);
    assertThat(names(unit)).allSatisfy(name -> assertThat(name.lastVotes()).isNull());
    assertThat(rows(shown(key, CONVENE), "nameTable")).hasSize(2)
        .allSatisfy(line -> assertThat(line).containsEntry("previous", "BCH1 không nêu số phiếu"));
    assertThat(voteHistory.ofPlan(plan(unit).id(), VoteHistory.Reader.CHAIR_SIDE).values()).allSatisfy(steps ->
        assertThat(steps).allSatisfy(step -> assertThat(step.votes()).isEmpty()));
  }

  @Test
  void aSteepFallIsMarkedAndAnUnannouncedResultIsTheChairsSidesOnlyUntilTheLastMeeting() {
    String unit = "16633";
    String key = key(unit);
    playUntil(key, FIRST);
    countTwice(key, 14, Map.of(1, 13, 2, 13, 3, 13));
    assertThat(voteHistory.ofPlan(plan(unit).id(), VoteHistory.Reader.CHAIR_SIDE)).as("before the minutes").isEmpty();
    play(key, MINUTES);
    play(key, CONVENE);
    countTwice(key, 14, Map.of(1, 8, 2, 13, 3, 13));
    play(key, MINUTES);

    String first = name(unit, 1).id();
    assertThat(rows(shown(key, CONVENE), "nameTable").get(0)).containsEntry("previous",
        "BCH1 13/14 (92,8%) → CBCC 8/14 (57,1%) giảm mạnh");
    assertThat(voteHistory.ofPlan(plan(unit).id(), VoteHistory.Reader.OTHERS).get(first)).extracting(VoteHistory.Step::meeting)
        .as("the key cadres' result is not announced").containsExactly(Meeting.EXECUTIVE_COMMITTEE_FIRST);
    playUntil(key, LIST);
    assertThat(voteHistory.ofPlan(plan(unit).id(), VoteHistory.Reader.OTHERS).get(first)).extracting(VoteHistory.Step::steepFall)
        .containsExactly(false, true, false, false);
    assertThat(rows(shown(key, LIST), "lines").get(0).get("history").toString()).contains("CBCC 8/14 (57,1%) giảm mạnh → BCH2");
    submitPlan(unit);
    playUntil(key, "userTask_concludeAppraisal");
    assertThat(rows(shown(key, "userTask_concludeAppraisal"), "heardTable").get(0).get("history").toString()).contains("giảm mạnh");
  }

  @Test
  void thePaperListsTheNamesInTheOrderOfThePackAndSaysHowManyMayBeChosen() {
    String unit = "16636";
    String key = key(unit);
    proposeForOnePost(unit, 5);
    playUntil(key, FIRST);
    BallotPaper paper = conferences.ballotPaper((String) runtime.getVariable(taskOf(key, FIRST).getExecutionId(), "ballotId"));
    assertThat(paper.posts()).singleElement().satisfies(post -> {
      assertThat(post.choicesAllowed()).isEqualTo(3);
      List<String> given = post.names().stream().map(BallotPaper.Name::fullName).map(name -> name.substring(name.lastIndexOf(' ') + 1))
          .toList();
      assertThat(given).isSortedAccordingTo(Collator.getInstance(new Locale("vi", "VN")));
    });
    assertThat(rows(shown(key, FIRST), "votes")).extracting(line -> line.get("fullName"))
        .containsExactlyElementsOf(paper.posts().get(0).names().stream().map(BallotPaper.Name::fullName).toList());
  }

  @Test
  void minutesAreNotSignedBeforeTheMeetingNorTomorrowAndBallotsAreSealed() {
    String key = key("15298");
    playUntil(key, CONVENE);
    play(key, CONVENE, Map.of("heldOn", today().toString()));
    assertNames(refusalOfPlaying(key, MINUTES, Map.of("signedOn", today().minusDays(1).toString())), "signedOn", "trước ngày họp");
    assertNames(refusalOfPlaying(key, MINUTES, Map.of("signedOn", today().plusDays(1).toString())), "signedOn", "ngày hôm nay");
    play(key, MINUTES);
    playUntil(key, MINUTES);
    assertNames(refusalOfPlaying(key, MINUTES, with(Map.of(), "sealNumber", null)), "sealNumber", "số niêm phong");
    assertNames(refusalOfPlaying(key, MINUTES, Map.of("destructionOn", today().toString())), "destructionOn", "sau ngày ký");
    play(key, MINUTES);
    assertThat(meeting("15298", Meeting.EXECUTIVE_COMMITTEE_FIRST).minutes()).hasValueSatisfying(minutes -> {
      assertThat(minutes.sealNumber()).isEqualTo("NP-01");
      assertThat(minutes.destructionOn()).isAfter(today());
    });
  }
}
