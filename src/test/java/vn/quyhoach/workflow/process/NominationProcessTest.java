package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.quyhoach.cadre.DegreeLevel;
import vn.quyhoach.cadre.DisciplineLevel;
import vn.quyhoach.cadre.Fact;
import vn.quyhoach.cadre.FactSource;
import vn.quyhoach.cadre.PoliticalStandard;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.refusal.Refusal;

/** Names on their way from the proposal to the signed list; whom the rules do not let through cannot be put forward. */
class NominationProcessTest extends PlanTestBase {

  private static final String PROPOSE = "userTask_proposeNames";
  private static final String LIST = "userTask_compileList";

  @Test
  void namesThatFailARuleAreRefusedAtTheProposalWithTheClause() {
    String unit = "15349";
    playUntil(key(unit), PROPOSE);
    String post = unit + "-UVTV";
    String tooOld = cadreWhere(unit, "birth_date < date '1967-01-01' or (gender = 'FEMALE' and birth_date < date '1971-01-01')");
    String disciplined = cadres.ofUnit(unit).stream().filter(cadre -> cadre.isDisciplinedOn(LocalDate.of(2022, 7, 13))).findFirst()
        .orElseThrow().code();
    String withoutDegree = cadres.ofUnit(unit).stream().filter(cadre -> cadre.degreeLevel().level() < DegreeLevel.BACHELOR.level())
        .findFirst().orElseThrow().code();
    String head = unit + "-01";

    Refusal refusal = refusalOfPlaying(key(unit), PROPOSE, proposals(List.of(proposal(unit + "-BT", tooOld),
        proposal(post, disciplined), proposal(post, withoutDegree), proposal(post, head))));

    assertNamesClause(refusal, "proposals[0].cadre", cadres.cadre(tooOld).fullName(), "tháng công tác");
    assertNamesClause(refusal, "proposals[1].cadre", cadres.cadre(disciplined).fullName(), "kỷ luật", "còn hiệu lực");
    assertNamesClause(refusal, "proposals[2].cadre", cadres.cadre(withoutDegree).fullName(), "Trình độ chuyên môn");
    assertNamesClause(refusal, "proposals[3].cadre", cadres.cadre(head).fullName(), "không cao hơn chức vụ đang giữ");
    assertThat(names(unit)).isEmpty();
    assertThat(openTasks(key(unit))).containsExactly(PROPOSE);
  }

  @Test
  void aPersonWhomTheUnitsOwnEvaluationRejectedCannotBeProposed() {
    String unit = "15352";
    playUntil(key(unit), "userTask_recordSourceEvaluation");
    List<Map<String, Object>> withoutReason = filled(key(unit), "userTask_recordSourceEvaluation", "people",
        row -> Map.of("result", row == 4 ? "NOT_QUALIFIED" : "QUALIFIED"));
    assertNames(refusalOfPlaying(key(unit), "userTask_recordSourceEvaluation", Map.of("people", withoutReason)),
        "people[4].comment", "lý do");
    Map<String, Object> nobody = new HashMap<>();
    nobody.put("people", null);
    assertNamesClause(refusalOfPlaying(key(unit), "userTask_recordSourceEvaluation", nobody), "people", "Còn 10 cán bộ");
    play(key(unit), "userTask_recordSourceEvaluation", Map.of("people", filled(key(unit), "userTask_recordSourceEvaluation",
        "people", row -> row == 4 ? Map.of("result", "NOT_QUALIFIED", "comment", "Tín nhiệm thấp.") : Map.of("result", "QUALIFIED"))));
    playUntil(key(unit), PROPOSE);

    String rejected = cadres.ofUnit(unit).get(4).code();
    assertNamesClause(refusalOfPlaying(key(unit), PROPOSE, proposals(List.of(proposal(unit + "-BT", rejected)))),
        "proposals[0].cadre", "đánh giá nguồn");
  }

  @Test
  void theSamePersonTwiceForAPostAndStrangersAreRefused() {
    String unit = "15355";
    playUntil(key(unit), PROPOSE);
    String post = unit + "-BT";
    String cadre = qualified(unit, post).get(0);
    Refusal refusal = refusalOfPlaying(key(unit), PROPOSE, proposals(List.of(proposal(post, cadre), proposal(post, cadre),
        proposal("15358-BT", cadre), proposal(post, "15358-03"))));
    assertNames(refusal, "proposals[1].cadre", "ở dòng khác");
    assertNames(refusal, "proposals[2].post", "không thuộc đơn vị");
    assertNames(refusal, "proposals[3].cadre", "không thuộc nguồn");
    Map<String, Object> none = new HashMap<>(Map.of("proposedBy", "Thường trực cấp ủy"));
    none.put("proposals", null);
    assertNames(refusalOfPlaying(key(unit), PROPOSE, none), "proposals", "ít nhất một nhân sự");
  }

  @Test
  void factsThatChangeAfterTheProposalKeepANameOutOfTheList() {
    String unit = "15361";
    playUntil(key(unit), LIST);
    Nomination struck = names(unit).get(1);
    cadres.record(struck.cadreCode(), new Fact.Discipline(DisciplineLevel.WARNING, null, null, LocalDate.of(2023, 1, 31), null),
        FactSource.PERSONNEL_FILE, "board.380");

    Refusal refusal = refusalOfPlaying(key(unit), LIST, Map.of());
    assertNamesClause(refusal, "lines[1].include", nameOf(struck), "cảnh cáo", "31/01/2023");
    assertThat(refusal.fields()).hasSize(1);

    assertNames(refusalOfPlaying(key(unit), LIST, lines(unit, row -> Map.of("include", row == 1 ? "OMIT" : "INCLUDE"))),
        "lines[1].reason", "lý do");
    play(key(unit), LIST, lines(unit, row -> row == 1 ? Map.of("include", "OMIT", "reason", "Đang bị kỷ luật.")
        : Map.of("include", "INCLUDE")));
    assertThat(names(unit)).extracting(Nomination::state)
        .containsExactly(NominationState.LISTED, NominationState.OMITTED, NominationState.LISTED);
    assertThat(rows(shown(key(unit), "userTask_signSubmission"), "lineTable")).hasSize(2);
  }

  @Test
  void theHeadSeesWhatChangedSinceTheListWasCompiled() {
    String unit = "15364";
    playUntil(key(unit), "userTask_signSubmission");
    cadres.recordPoliticalStandard(names(unit).get(0).cadreCode(), PoliticalStandard.NOT_MET, "99-KL/ThU", LocalDate.of(2022, 7, 12),
        "Ban Thường vụ Thành ủy", "board.380");
    assertThat(rows(shown(key(unit), "userTask_signSubmission"), "lineTable").get(0).get("remarks").toString())
        .contains("KHÔNG ĐẠT", "tiêu chuẩn chính trị");
  }

  @Test
  void theHeadSendsTheListBackWithAReasonAndTheOfficerSeesIt() {
    String unit = "15367";
    playUntil(key(unit), "userTask_signSubmission");
    Map<String, Object> unreasoned = new HashMap<>(Map.of("decision", "REWORK"));
    unreasoned.put("number", null);
    unreasoned.put("signedOn", null);
    assertNames(refusalOfPlaying(key(unit), "userTask_signSubmission", unreasoned), "reason", "lý do");
    play(key(unit), "userTask_signSubmission", with(unreasoned, "reason", "Bổ sung cán bộ nữ."));
    assertThat(openTasks(key(unit))).containsExactly(LIST);
    assertThat(shown(key(unit), LIST).get("heading").toString()).contains("Bổ sung cán bộ nữ.");
    play(key(unit), LIST);
    Map<String, Object> unnumbered = new HashMap<>(Map.of("decision", "SIGN"));
    unnumbered.put("number", null);
    unnumbered.put("signedOn", null);
    Refusal refusal = refusalOfPlaying(key(unit), "userTask_signSubmission", unnumbered);
    assertNames(refusal, "number", "số tờ trình");
    assertNames(refusal, "signedOn", "ngày ký");
    play(key(unit), "userTask_signSubmission");
  }

  @Test
  void moreThanThreeNamesForAPostAreRefusedAtTheList() {
    String unit = "15376";
    playUntil(key(unit), PROPOSE);
    String post = unit + "-UVTV";
    List<String> able = qualified(unit, post);
    assertThat(able).as("people of " + unit + " who can be planned for " + post).hasSizeGreaterThanOrEqualTo(4);
    play(key(unit), PROPOSE, proposals(able.subList(0, 4).stream().map(cadre -> proposal(post, cadre)).toList()));
    playUntil(key(unit), LIST);
    assertNamesClause(refusalOfPlaying(key(unit), LIST, Map.of()), "lines[3].include", "quá nhiều nhân sự", "4", "tối đa 3");
    play(key(unit), LIST, lines(unit, row -> row == 0 ? Map.of("include", "OMIT", "reason", "Vượt số lượng.")
        : Map.of("include", "INCLUDE")));
    assertThat(openTasks(key(unit))).containsExactly("userTask_signSubmission");
  }

  @Test
  void morePostsThanThreeForOnePersonAreRefusedAtTheList() {
    String unit = "15379";
    playUntil(key(unit), PROPOSE);
    List<String> postCodes = List.of("BT", "PBT", "UVTV", "PCTUBND").stream().map(letters -> unit + "-" + letters).toList();
    String able = qualified(unit, unit + "-PCTUBND").get(0);
    play(key(unit), PROPOSE, proposals(postCodes.stream().map(post -> proposal(post, able)).toList()));
    playUntil(key(unit), LIST);
    assertNamesClause(refusalOfPlaying(key(unit), LIST, Map.of()), "lines[3].include", cadres.cadre(able).fullName(), "4", "tối đa 3");
  }

  @Test
  void aListWithoutAnybodyOrWithSomebodyForgottenIsRefused() {
    String unit = "15382";
    playUntil(key(unit), LIST);
    assertNames(refusalOfPlaying(key(unit), LIST, lines(unit, row -> Map.of("include", "OMIT", "reason", "Để sau."))), "lines",
        "ít nhất một nhân sự");
    Map<String, Object> nothing = new HashMap<>();
    nothing.put("lines", null);
    assertNames(refusalOfPlaying(key(unit), LIST, nothing), "lines", "Còn 3 nhân sự");
  }

  @Test
  void whenNobodyPassesAMeetingTheUnitProposesAgain() {
    String unit = "15385";
    String key = key(unit);
    playUntil(key, "userTask_firstCount");
    for (String element : List.of("userTask_firstCount", "userTask_secondCount")) {
      play(key, element, Map.of("votes", filled(key, element, "votes", row -> Map.of("inFavour", 3, "against", 10, "blank", 1))));
    }
    play(key, "userTask_signMinutes");
    assertThat(openTasks(key)).as("no further meeting without a name on the ballot").containsExactly(PROPOSE);

    assertThat(plan(unit).nominationRound()).isEqualTo(2);
    assertThat(names(unit)).hasSize(3).allSatisfy(name -> assertThat(name.state()).isEqualTo(NominationState.NOT_ELECTED));

    playUntil(key, LIST);
    assertThat(names(unit)).hasSize(6);
    assertThat(rows(shown(key, LIST), "lines")).extracting(line -> line.get("nomination")).containsExactly("4", "5", "6");
  }

  @Test
  void documentsAreRegisteredOnceEachAndNotFromTheFuture() {
    String unit = "15388";
    String element = "userTask_registerImplementingDocuments";
    Map<String, Object> none = new HashMap<>();
    none.put("documents", null);
    assertNamesClause(refusalOfPlaying(key(unit), element, none), "documents", "ít nhất một văn bản");
    LocalDate tomorrow = today().plusDays(1);
    Refusal refusal = refusalOfPlaying(key(unit), element, Map.of("documents", List.of(
        Map.of("number", "12-KH/ĐU", "issuedOn", today().toString(), "title", "Kế hoạch"),
        Map.of("number", "12-KH/ĐU", "issuedOn", tomorrow.toString(), "title", "Kế hoạch"))));
    assertNames(refusal, "documents[1].number", "bị trùng");
    assertNames(refusal, "documents[1].issuedOn", "không được sau ngày hôm nay");
  }

  @Test
  void whoIsRemovedFromTheCurrentPlanNeedsAReasonAndNobodyIsForgotten() {
    String unit = "15391";
    String element = "userTask_reviewCurrentPlan";
    playUntil(key(unit), element);
    int entries = rows(shown(key(unit), element), "entries").size();
    assertNamesClause(refusalOfPlaying(key(unit), element, Map.of("entries", filled(key(unit), element, "entries",
        row -> Map.of("outcome", row == 1 ? "REMOVE" : "CARRY_OVER")))), "entries[1].reason", "lý do");
    Map<String, Object> nothing = new HashMap<>();
    nothing.put("entries", null);
    assertNames(refusalOfPlaying(key(unit), element, nothing), "entries", "Còn " + entries + " người");
    play(key(unit), element, Map.of("entries", filled(key(unit), element, "entries", row -> row == 1
        ? Map.of("outcome", "REMOVE", "reason", "Quá tuổi.") : Map.of("outcome", "CARRY_OVER"))));
    assertThat(openTasks(key(unit))).containsExactly(PROPOSE);
  }

  private Map<String, Object> lines(String unit, Function<Integer, Map<String, Object>> typed) {
    return Map.of("lines", filled(key(unit), LIST, "lines", typed));
  }

  private String cadreWhere(String unit, String condition) {
    return jdbc.sql("select code from cadre where unit_code = :unit and (" + condition + ") order by code").param("unit", unit)
        .query(String.class).list().get(0);
  }
}
