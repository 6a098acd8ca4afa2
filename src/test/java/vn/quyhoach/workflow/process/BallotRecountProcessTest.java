package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyhoach.conference.CountMinutes;
import vn.quyhoach.conference.VoteHistory;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.progress.UnitProgress;
import vn.quyhoach.refusal.Refusal;
import vn.quyhoach.regulation.Meeting;
import vn.quyhoach.workflow.engine.ActingUnit;
import vn.quyhoach.workflow.tasklist.FormInput;

/** A locked ballot is counted anew: when it may be, by whom, and what follows for the plan. */
class BallotRecountProcessTest extends ConferenceTestBase {

  private static final String DECIDE = "userTask_decideRecount";
  private static final String SIGN = "userTask_signRecount";

  @Autowired UnitProgress progress;

  @Test
  void aNewCountThatConfirmsTheOldOneChangesNothingButIsKeptBesideIt() {
    String unit = "16639";
    String key = key(unit);
    playUntil(key, LIST);
    startRecount(unit, Map.of("meeting", "KEY_CADRES"));
    assertThat(openTasks(key)).containsExactly(LIST, FIRST, SECOND);
    assertThat(shown(key, FIRST).get("heading").toString()).contains("kiểm phiếu lại");
    assertThat(rows(shown(key, FIRST), "votes").get(0)).doesNotContainKey("inFavour");
    assertNames(refusalOfPlaying(key, LIST, Map.of()), null, "Đang kiểm phiếu lại");
    countTwice(key, 14, Map.of(1, 13, 2, 12, 3, 12));

    assertThat(openTasks(key)).containsExactly(LIST, SIGN);
    assertThat(rows(shown(key, SIGN), "resultTable")).anySatisfy(line -> assertThat(line).containsEntry("number", "1")
        .containsEntry("before", "12/14 (85,7%)").containsEntry("votes", 13));
    play(key, SIGN);
    assertThat(openTasks(key)).containsExactly(LIST);
    assertThat(progress.stepOf(plan(unit).id())).as("the plan still stands at its own step").contains("Lập danh sách đề nghị");
    assertThat(names(unit)).allSatisfy(name -> {
      assertThat(name.state()).isEqualTo(NominationState.ELECTED);
      assertThat(name.lastVotes()).as("votes of the last meeting, which was not counted anew").isEqualTo(12);
    });
    CountMinutes minutes = conferences.minutes(meeting(unit, Meeting.KEY_CADRES).id());
    assertThat(minutes.counts()).hasSize(2);
    assertThat(minutes.counts().get(1).recountOf()).contains(minutes.counts().get(0).id());
    assertThat(minutes.counts().get(0).results()).as("the old count stays").allSatisfy(result ->
        assertThat(result.inFavour()).hasValue(12));
    assertThat(voteHistory.ofPlan(plan(unit).id(), VoteHistory.Reader.OTHERS).get(name(unit, 1).id()).get(1)).satisfies(step -> {
      assertThat(step.recounted()).isTrue();
      assertThat(step.votes()).contains(new VoteHistory.Votes(13, 14));
    });
    assertThat(recorded(unit, "RECOUNT_OPENED")).isEqualTo(1);
    assertThat(recorded(unit, "RECOUNT_SIGNED")).isEqualTo(1);
    assertThat(record.faultsOf(plan(unit).id())).isEmpty();
    play(key, LIST);
  }

  @Test
  void aChangedOutcomeFollowsTheDecisionOfTheCompetentBody() {
    String unit = "16642";
    String key = key(unit);
    playUntil(key, FIRST);
    playToTheCountOf(unit, Meeting.STANDING_COMMITTEE_SECOND);
    countTwice(key, 14, Map.of(1, 14, 2, 8, 3, 7));
    playUntil(key, LIST);
    assertThat(names(unit)).extracting(Nomination::state).containsExactly(NominationState.ELECTED, NominationState.ELECTED,
        NominationState.NOT_ELECTED);

    startRecount(unit, Map.of("meeting", "STANDING_COMMITTEE_SECOND"));
    countTwice(key, 14, Map.of(1, 14, 2, 7, 3, 8));
    assertThat(openTasks(key)).containsExactly(LIST, DECIDE);
    assertThat(rows(shown(key, DECIDE), "lines")).hasSize(2).anySatisfy(line -> assertThat(line).containsEntry("nomination", "2")
        .containsEntry("before", "8/15 (53,3%): Đủ phiếu").containsEntry("now", "7/15 (46,6%): Không đủ phiếu"));
    assertNames(refusalOfPlaying(key, DECIDE, Map.of("lines", List.of())), "lines", "Còn 2 người");
    play(key, DECIDE, decision(key, Map.of("2", "LEAVE", "3", "TAKE")));
    assertThat(names(unit)).as("before the minutes").extracting(Nomination::state).containsExactly(NominationState.ELECTED,
        NominationState.ELECTED, NominationState.NOT_ELECTED);
    play(key, SIGN);
    assertThat(names(unit)).extracting(Nomination::state).containsExactly(NominationState.ELECTED, NominationState.NOT_ELECTED,
        NominationState.ELECTED);
    assertThat(name(unit, 3).lastVotes()).isEqualTo(8);
    assertThat(rows(shown(key, LIST), "lines")).extracting(line -> line.get("nomination")).containsExactly("1", "3");
    assertThat(recorded(unit, "RECOUNT_RULED")).isEqualTo(1);
    assertThat(record.faultsOf(plan(unit).id())).isEmpty();
  }

  @Test
  void aNameThatComesBackStandsOnThePaperOfTheNextMeetingAndNotEverybodyMayFall() {
    String unit = "16645";
    String key = key(unit);
    playUntil(key, FIRST);
    countTwice(key, 14, Map.of(1, 14, 2, 7, 3, 6));
    play(key, MINUTES);
    startRecount(unit, Map.of("meeting", "EXECUTIVE_COMMITTEE_FIRST"));
    assertThat(refusalOfPlaying(key, CONVENE, Map.of()).getMessage()).contains("Đang kiểm phiếu lại");
    countTwice(key, 14, Map.of(1, 7, 2, 8, 3, 6));
    assertNames(refusalOfPlaying(key, DECIDE, decision(key, Map.of("1", "LEAVE", "2", "LEAVE"))), "lines", "không còn nhân sự nào");
    play(key, DECIDE, decision(key, Map.of("1", "TAKE", "2", "TAKE")));
    play(key, SIGN);
    assertThat(rows(shown(key, CONVENE), "nameTable")).hasSize(2).extracting(line -> line.get("previous"))
        .containsExactly("BCH1 7/14 (50,0%) (kiểm lại)", "BCH1 8/14 (57,1%) (kiểm lại)");
    play(key, CONVENE);
    assertThat(rows(shown(key, FIRST), "votes")).hasSize(2);
  }

  @Test
  void aDifferenceInANewCountIsResolvedAsInAnyCount() {
    String unit = "16648";
    String key = key(unit);
    playUntil(key, LIST);
    startRecount(unit, Map.of("meeting", "EXECUTIVE_COMMITTEE_SECOND"));
    play(key, FIRST, countByNumber(key, FIRST, 14, Map.of(1, 12, 2, 12, 3, 12)));
    play(key, SECOND, countByNumber(key, SECOND, 14, Map.of(1, 12, 2, 11, 3, 12)));
    play(key, DIFFERENCE, Map.of("sendBack", "SECOND"));
    assertThat(openTasks(key)).containsExactly(LIST, SECOND);
    play(key, SECOND, countByNumber(key, SECOND, 14, Map.of(1, 12, 2, 12, 3, 12)));
    play(key, SIGN);
    assertThat(openTasks(key)).containsExactly(LIST);
  }

  @Test
  void onlyALockedBallotOfAListThatIsNotSignedIsCountedAnew() {
    String unit = "16651";
    String key = key(unit);
    assertNames(refusalOf(() -> startRecount(unit, Map.of("meeting", "KEY_CADRES"))), "meeting", "chưa có hội nghị này");
    playUntil(key, FIRST);
    assertNames(refusalOf(() -> startRecount(unit, Map.of("meeting", "STANDING_COMMITTEE_FIRST"))), "meeting", "không bỏ phiếu kín");
    Refusal counting = refusalOf(() -> startRecount(unit, Map.of("meeting", "EXECUTIVE_COMMITTEE_FIRST")));
    assertNames(counting, "meeting", "chưa khóa");
    playUntil(key, LIST);
    assertNames(refusalOf(() -> startRecount(unit, Map.of("meeting", "KEY_CADRES", "round", 2))), "round", "lượt bỏ phiếu thứ 2");
    assertNames(refusalOf(() -> startRecount(unit, Map.of("meeting", "KEY_CADRES", "campaign", "KHAC-01"))), "campaign", "KHAC-01");
    assertNames(refusalOf(() -> startRecount(unit, Map.of("meeting", "KEY_CADRES", "basisDate", today().plusDays(1).toString()))),
        "basisDate", "ngày hôm nay");
    startRecount(unit, Map.of("meeting", "KEY_CADRES"));
    assertNames(refusalOf(() -> startRecount(unit, Map.of("meeting", "KEY_CADRES"))), "meeting", "Đang kiểm phiếu lại");
    countTwice(key, 14, Map.of(1, 12, 2, 12, 3, 12));
    play(key, SIGN);
    play(key, LIST);
    submitPlan(unit);
    assertNames(refusalOf(() -> startRecount(unit, Map.of("meeting", "KEY_CADRES"))), "meeting", "đã được ký trình", "07-TTr/ĐU");
  }

  private Map<String, Object> decision(String key, Map<String, String> choices) {
    return Map.of("lines", rows(shown(key, DECIDE), "lines").stream().map(row -> {
      Map<String, Object> line = new LinkedHashMap<>(row);
      line.put("choice", choices.get(row.get("nomination")));
      return line;
    }).toList());
  }

  /** The head starts a new count in Tasklist. */
  private void startRecount(String unit, Map<String, Object> typed) {
    Map<String, Object> input = new HashMap<>(Map.of("round", 1, "reason", "Có đơn đề nghị kiểm lại phiếu", "basisNumber", "21-CV/UBKT",
        "basisDate", today().toString(), "campaign", CAMPAIGN_CODE));
    input.putAll(typed);
    as("head." + unit, () -> runtime.createProcessInstanceByKey("ballot-recount").setVariable(ActingUnit.VARIABLE, unit)
        .setVariable(FormInput.VARIABLE, FormInput.transientValue(input)).execute());
  }
}
