package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.quyhoach.access.NotYours;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.refusal.Refusal;

/** Meetings: who may come, what two people count independently of each other, and what follows from the votes. */
class ConferenceProcessTest extends PlanTestBase {

  private static final String CONVENE = "userTask_conveneConference";
  private static final String FIRST = "userTask_firstCount";
  private static final String SECOND = "userTask_secondCount";
  private static final String MINUTES = "userTask_signMinutes";

  @Test
  void countsThatDifferGoToTheHeadAndAreTakenAgainByBothUntilTheyAgree() {
    String key = key("15271");
    playUntil(key, FIRST);
    play(key, FIRST, count(key, FIRST, 14, 12));
    assertThat(openTasks(key)).containsExactly(SECOND);
    play(key, SECOND, count(key, SECOND, 14, 11));

    assertThat(openTasks(key)).containsExactly("userTask_resolveDifference");
    assertThat(taskOf(key, "userTask_resolveDifference").getTenantId()).isEqualTo("15271");
    assertThat(rows(shown(key, "userTask_resolveDifference"), "differenceTable")).hasSize(6)
        .anySatisfy(line -> assertThat(line).containsEntry("first", 12).containsEntry("second", 11));
    assertThat(names("15271")).allSatisfy(name -> assertThat(name.lastVotes()).isNull());

    play(key, "userTask_resolveDifference");
    assertThat(openTasks(key)).containsExactly(FIRST, SECOND);
    play(key, SECOND, count(key, SECOND, 14, 13));
    play(key, FIRST, count(key, FIRST, 14, 13));

    assertThat(openTasks(key)).containsExactly(MINUTES);
    assertThat(names("15271")).hasSize(3).allSatisfy(name -> {
      assertThat(name.lastVotes()).isEqualTo(13);
      assertThat(name.lastBase()).isEqualTo(14);
    });
    assertThat(rows(shown(key, MINUTES), "resultTable")).allSatisfy(line -> assertThat(line)
        .containsEntry("votes", 13).containsEntry("base", 14).containsEntry("percent", "92,8%").containsEntry("outcome", "Đủ phiếu"));
  }

  @Test
  void theFirstMeetingOfACommitteeAgreesOnNamesWithoutABallot() {
    String key = key("15274");
    playUntil(key, CONVENE);
    play(key, CONVENE, Map.of("countingTeam", ""));
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
  void aMeetingWithoutQuorumIsRefusedWithBothNumbersAndTheClause() {
    String key = key("15280");
    playUntil(key, CONVENE);
    Refusal refusal = refusalOfPlaying(key, CONVENE, Map.of("summoned", 15, "present", 9));
    assertNamesClause(refusal, "present", "9/15", "2/3");
    assertNames(refusalOfPlaying(key, CONVENE, Map.of("summoned", 15, "present", 16)), "present", "16", "15");
    play(key, CONVENE, Map.of("summoned", 15, "present", 10));
    assertThat(openTasks(key)).containsExactly(MINUTES);
  }

  @Test
  void aMeetingHeldTomorrowOrCountedByTwoPeopleIsRefused() {
    String key = key("15283");
    playUntil(key, CONVENE);
    play(key, CONVENE);
    play(key, MINUTES);
    assertNames(refusalOfPlaying(key, CONVENE, Map.of("heldOn", today().plusDays(1).toString())), "heldOn", "ngày hôm nay");
    assertNamesClause(refusalOfPlaying(key, CONVENE, Map.of("countingTeam", "Người thứ nhất\n\nNgười thứ hai\n")), "countingTeam",
        "ít nhất 3", "có 2");
    Map<String, Object> nobody = new HashMap<>();
    nobody.put("countingTeam", null);
    assertNames(refusalOfPlaying(key, CONVENE, nobody), "countingTeam", "ít nhất 3", "có 0");
    play(key, CONVENE);
    assertThat(openTasks(key)).containsExactly(FIRST, SECOND);
  }

  @Test
  void everySumThatDoesNotHoldIsRefusedAtItsFieldWithBothNumbers() {
    String key = key("15286");
    playUntil(key, FIRST);
    Map<String, Object> right = count(key, FIRST, 14, 12);

    assertNames(refusalOfPlaying(key, FIRST, with(right, "issued", 15)), "issued", "15", "14");
    assertNames(refusalOfPlaying(key, FIRST, with(with(right, "issued", 13), "returned", 14)), "returned", "14", "13");
    assertNames(refusalOfPlaying(key, FIRST, with(right, "invalid", 1)), "valid", "14", "1", "15");
    Refusal votes = refusalOfPlaying(key, FIRST, with(right, "votes",
        filled(key, FIRST, "votes", row -> Map.of("inFavour", row == 1 ? 13 : 12, "against", 1, "blank", 1))));
    assertNames(votes, "votes[1].inFavour", "13", "15", "14", nameOf(names("15286").get(1)));
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
  void aNameAtExactlyOneHalfFallsShortAndLeavesTheProcedure() {
    String key = key("15292");
    playUntil(key, FIRST);
    int[] inFavour = {7, 8, 14};
    List<Map<String, Object>> votes = filled(key, FIRST, "votes",
        row -> Map.of("inFavour", inFavour[row], "against", 14 - inFavour[row], "blank", 0));
    play(key, FIRST, with(count(key, FIRST, 14, 12), "votes", votes));
    play(key, SECOND, with(count(key, SECOND, 14, 12), "votes", votes));

    assertThat(names("15292")).extracting(name -> name.state()).containsExactly(
        NominationState.NOT_ELECTED, NominationState.PROPOSED, NominationState.PROPOSED);
    assertThat(rows(shown(key, MINUTES), "resultTable")).extracting(line -> line.get("outcome"))
        .containsExactly("Không đủ phiếu", "Đủ phiếu", "Đủ phiếu");
    play(key, MINUTES);
    assertThat(rows(shown(key, CONVENE), "nameTable")).hasSize(2)
        .extracting(line -> line.get("previous")).containsExactly("8/14 (57,1%)", "14/14 (100,0%)");
  }

  @Test
  void minutesAreNotSignedBeforeTheMeetingNorTomorrow() {
    String key = key("15298");
    playUntil(key, CONVENE);
    play(key, CONVENE, Map.of("heldOn", today().toString()));
    assertNames(refusalOfPlaying(key, MINUTES, Map.of("signedOn", today().minusDays(1).toString())), "signedOn", "trước ngày họp");
    assertNames(refusalOfPlaying(key, MINUTES, Map.of("signedOn", today().plusDays(1).toString())), "signedOn", "ngày hôm nay");
    play(key, MINUTES);
  }

  /** A count in which everybody present votes and every name gets the same votes. */
  private Map<String, Object> count(String key, String element, int present, int inFavour) {
    return Map.of("issued", present, "returned", present, "valid", present, "invalid", 0, "votes", filled(key, element, "votes",
        row -> Map.of("inFavour", inFavour, "against", present - inFavour, "blank", 0)));
  }
}
