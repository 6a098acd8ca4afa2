package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.quota.PersonQuotas;
import vn.quyhoach.quota.Stage;
import vn.quyhoach.quota.WarningReasons;
import vn.quyhoach.quota.WarningReasons.Reason;
import vn.quyhoach.refusal.Refusal;

/** Number and structure of a list are checked where it is made, signed, appraised and decided: some things refuse, others need a reason. */
class PlanQuotaProcessTest extends PlanTestBase {

  private static final String LIST = "userTask_compileList";
  private static final String SIGN = "userTask_signSubmission";
  private static final String CONCLUDE = "userTask_concludeAppraisal";
  private static final String AGENDA = "userTask_prepareAgenda";
  private static final String DECIDE = "userTask_recordDecisions";
  private static final String REASON = "warningReason";

  @Autowired PersonQuotas quotas;
  @Autowired WarningReasons reasons;

  @Test
  @Tag("B38")
  void whatFallsShortNeedsAReasonAtEachPlaceAndEachReasonIsSeenFurtherOn() {
    String unit = "15472";
    String key = key(unit);
    playUntil(key, LIST);
    assertThat(shown(key, LIST)).containsEntry("warned", true).containsEntry("reasoned", false);
    assertThat(rows(shown(key, LIST), "findingTable")).allSatisfy(row -> assertThat(row.get("clause").toString()).isNotBlank())
        .anySatisfy(row -> assertThat(row.get("message").toString()).contains("Hệ số quy hoạch ban thường vụ là 0,2", "1 người quy hoạch/5"))
        .anySatisfy(row -> assertThat(row.get("message").toString()).contains("Chưa có nhân sự quy hoạch cho 4/7 chức danh"));

    assertNamesClause(refusalOfPlaying(key, LIST, without(REASON)), REASON, "Phải ghi lý do", "lưu ý", "Hệ số quy hoạch ban chấp hành");
    assertThat(names(unit)).allSatisfy(name -> assertThat(name.state()).isEqualTo(NominationState.ELECTED));
    play(key, LIST, Map.of(REASON, "Đơn vị ít nguồn tại chỗ."));
    assertThat(detailOf(unit, "LIST_COMPILED")).contains("Đơn vị ít nguồn tại chỗ.", "R50-QTY-3/STANDING");

    assertThat(rows(shown(key, SIGN), "reasonTable")).extracting(row -> row.get("reason")).containsExactly("Đơn vị ít nguồn tại chỗ.");
    assertThat(shown(key, SIGN)).as("nothing new since the list").containsEntry("warned", false);
    play(key, SIGN, without(REASON));
    runJobs(key);

    playUntil(key, CONCLUDE);
    assertNamesClause(refusalOfPlaying(key, CONCLUDE, without(REASON)), REASON, "Phải ghi lý do");
    play(key, CONCLUDE, Map.of(REASON, "Giải trình của đơn vị hợp lý."));
    assertThat(detailOf(unit, "APPRAISAL_FORWARDED")).contains("Giải trình của đơn vị hợp lý.");
    runJobs(key);

    String session = sessionOf("394");
    assertThat(rows(shown(session, AGENDA), "reasonTable")).extracting(row -> row.get("reason"))
        .contains("Đơn vị ít nguồn tại chỗ.", "Giải trình của đơn vị hợp lý.");
    play(session, AGENDA);
    assertNamesClause(refusalOfPlaying(session, DECIDE, without(REASON)), REASON, "Phải ghi lý do");
    play(session, DECIDE, Map.of(REASON, "Bổ sung khi rà soát năm sau."));
    assertThat(detailOf(unit, "WARNINGS_ANSWERED")).contains("Bổ sung khi rà soát năm sau.");
    assertThat(reasons.of(plan(unit).id())).extracting(Reason::stage).containsExactly(Stage.LIST, Stage.APPRAISAL, Stage.SESSION);
    assertThat(record.faultsOf(plan(unit).id())).isEmpty();
    everyCounterIsRight();
  }

  @Test
  void theHeadGivesAReasonOnlyForWhatIsNewSinceTheList() {
    String unit = "15475";
    String key = key(unit);
    playUntil(key, SIGN);
    jdbc.sql("insert into area_population (unit_code, minority_people, people, basis, valid_from) values (:unit, 900, 1000, 'Thử', date '2021-01-01')")
        .param("unit", unit).update();
    jdbc.sql("update cadre set ethnicity = 'Kinh', version = version + 1 where unit_code = :unit").param("unit", unit).update();
    assertThat(shown(key, SIGN)).containsEntry("warned", true);
    Refusal refusal = refusalOfPlaying(key, SIGN, without(REASON));
    assertNamesClause(refusal, REASON, "dân tộc thiểu số 0/", "từ 90% (dân số địa bàn)");
    assertThat(refusal.getMessage()).as("what the list gave a reason for").doesNotContain("Hệ số quy hoạch");
    play(key, SIGN, Map.of(REASON, "Số liệu dân số mới có."));
    assertThat(reasons.of(plan(unit).id())).extracting(Reason::stage).containsExactly(Stage.LIST, Stage.SIGNATURE);
    assertThat(detailOf(unit, "SUBMISSION_SIGNED")).contains("Số liệu dân số mới có.");
  }

  @Test
  void leavingSomebodyOutIsCountedAnewAndMayNeedAReason() {
    String unit = "15499";
    String key = key(unit);
    playUntil(key, LIST);
    Refusal refusal = refusalOfPlaying(key, LIST, with(without(REASON), "lines", filled(key, LIST, "lines",
        row -> row == 0 ? Map.of("include", "OMIT", "reason", "Xin rút.") : Map.of("include", "INCLUDE"))));
    assertNamesClause(refusal, REASON, "Chưa có nhân sự quy hoạch cho 5/7 chức danh", "0 người quy hoạch/15");
  }

  @Test
  void whoeverHoldsThePostMeanwhileIsRefusedAtEveryPlace() {
    String unit = "15502";
    String key = key(unit);
    playUntil(key, LIST);
    Nomination first = names(unit).get(0);
    appoint(first);
    assertNamesClause(refusalOfPlaying(key, LIST, Map.of()), "lines[0].include", nameOf(first), "đang giữ chức danh");
    dismiss(first);
    play(key, LIST);
    appoint(first);
    assertThat(rows(shown(key, SIGN), "findingTable")).first().satisfies(row -> assertThat(row).containsEntry("level", "KHÔNG ĐƯỢC"));
    assertNamesClause(refusalOfPlaying(key, SIGN, Map.of()), "decision", nameOf(first), "đang giữ chức danh");
    dismiss(first);
    play(key, SIGN);
    runJobs(key);
    playUntil(key, CONCLUDE);
    appoint(first);
    assertNamesClause(refusalOfPlaying(key, CONCLUDE, Map.of()), "proposals[0].proposal", nameOf(first), "đang giữ chức danh");
    dismiss(first);
    play(key, CONCLUDE);
    runJobs(key);
    String session = sessionOf("395");
    appoint(first);
    assertNamesClause(refusalOfPlaying(session, AGENDA, Map.of()), "lists", nameOf(first), "đang giữ chức danh");
    dismiss(first);
    play(session, AGENDA);
    appoint(first);
    assertNamesClause(refusalOfPlaying(session, DECIDE, Map.of()), "decisions[0].decision", nameOf(first), "đang giữ chức danh");
    play(session, DECIDE, Map.of("decisions", filled(session, DECIDE, "decisions", row -> row == 0
        ? decided("NOT_APPROVED", 0, 10, 0, "Đã được bổ nhiệm.") : decided("APPROVED", 10, 0, 0, null)), REASON, "Đã có người giữ."));
  }

  @Test
  void whoStoppedQualifyingSinceTheListKeepsTheHeadFromSigning() {
    String unit = "15505";
    String key = key(unit);
    playUntil(key, SIGN);
    Nomination struck = names(unit).get(1);
    jdbc.sql("update cadre set current_rank = 99, version = version + 1 where code = :code").param("code", struck.cadreCode()).update();
    assertNamesClause(refusalOfPlaying(key, SIGN, Map.of()), "decision", nameOf(struck), "không cao hơn chức vụ đang giữ");
    assertThat(openTasks(key)).containsExactly(SIGN);
  }

  @Test
  @Tag("B38")
  void placesTakenInOneUnitCountInAnotherAndComeBackWhenTheyAreGivenUp() {
    List<String> units = List.of("15508", "15511", "15514", "15517");
    units.forEach(unit -> playUntil(key(unit), LIST));
    String person = names(units.get(0)).get(0).cadreCode();
    String post = names(units.get(0)).get(0).postCode();
    units.stream().skip(1).forEach(unit -> name(person, unit));
    for (String unit : units.subList(0, 3)) {
      play(key(unit), LIST);
    }
    String last = units.get(3);
    assertThat(rows(shown(key(last), LIST), "findingTable")).anySatisfy(row -> assertThat(row.get("message").toString())
        .contains("được quy hoạch quá nhiều chức danh cấp xã: 4, tối đa 3"));
    assertNamesClause(refusalOfPlaying(key(last), LIST, Map.of()), "lines[0].include", cadres.cadre(person).fullName(), "4, tối đa 3",
        "ở đơn vị khác", "«Bí thư");
    everyCounterIsRight();

    Map<String, Object> rework = new HashMap<>(Map.of("decision", "REWORK", "reason", "Người này đã được giới thiệu nơi khác."));
    rework.put("number", null);
    rework.put("signedOn", null);
    play(key(units.get(1)), SIGN, rework);
    play(key(units.get(1)), LIST, Map.of("lines", filled(key(units.get(1)), LIST, "lines",
        row -> row == 0 ? Map.of("include", "OMIT", "reason", "Giới thiệu nơi khác.") : Map.of("include", "INCLUDE"))));
    everyCounterIsRight();
    play(key(last), LIST);
    assertThat(placesOf(person)).isEqualTo(3);

    playUntil(key(last), CONCLUDE);
    play(key(last), CONCLUDE, Map.of("conclusion", "RETURN", "opinion", "Rút người đã giới thiệu nơi khác.",
        "defects", List.of(Map.of("nomination", "1", "text", "Người này thuộc nguồn của đơn vị khác."))));
    runJobs(key(last));
    play(key(last), "userTask_remedyDefects", Map.of("answers", filled(key(last), "userTask_remedyDefects", "answers",
        row -> Map.of("answer", "Đơn vị rút.", "withdraw", true))));
    assertThat(placesOf(person)).isEqualTo(2);
    everyCounterIsRight();
    assertThat(post).endsWith("-BT");

    forwardPlan(units.get(0));
    String session = sessionOf(unitAbove(units.get(0)));
    play(session, AGENDA);
    play(session, DECIDE, Map.of(REASON, "Đồng ý.", "decisions", filled(session, DECIDE, "decisions", row -> row == 0
        ? decided("NOT_APPROVED", 2, 8, 0, "Chưa đủ điều kiện.") : decided("APPROVED", 10, 0, 0, null))));
    assertThat(placesOf(person)).as("until the act is issued").isEqualTo(2);
    play(session, "userTask_issueAct");
    assertThat(placesOf(person)).isEqualTo(1);
    everyCounterIsRight();
  }

  @Test
  void aCounterDamagedByHandIsFoundAndPutRight() {
    String unit = "15520";
    playUntil(key(unit), SIGN);
    String person = names(unit).get(0).cadreCode();
    jdbc.sql("update person_quota set posts = posts + 2 where cadre_code = :cadre").param("cadre", person).update();
    assertThat(quotas.differences(campaign().id(), campaign().rules())).singleElement().satisfies(difference -> {
      assertThat(difference.cadreCode()).isEqualTo(person);
      assertThat(difference.stored()).isEqualTo(3);
      assertThat(difference.counted()).isEqualTo(1);
    });
    quotas.rebuild(campaign().id(), campaign().rules());
    everyCounterIsRight();
    assertThat(placesOf(person)).isEqualTo(1);
  }

  @Test
  void aDepartmentIsMeasuredByItsOwnTargets() {
    String unit = "38D04";
    playUntil(key(unit), LIST);
    List<Map<String, Object>> structure = rows(shown(key(unit), LIST), "structureTable");
    assertThat(structure).extracting(row -> row.get("criterion")).contains("Số người quy hoạch", "Độ tuổi dưới 40 tuổi",
        "Độ tuổi 40–44 tuổi", "Độ tuổi từ 45 tuổi", "Cán bộ trẻ (dưới 40 tuổi)", "Cán bộ nữ", "Cán bộ dân tộc thiểu số")
        .doesNotContain("Hệ số quy hoạch ban chấp hành", "Cán bộ khoa học, công nghệ");
    assertThat(structure).filteredOn(row -> "Cán bộ nữ".equals(row.get("criterion"))).singleElement()
        .satisfies(row -> assertThat(row.get("target")).isEqualTo("từ 25%, ít nhất 1 người"));
    assertThat(structure).filteredOn(row -> "Cán bộ dân tộc thiểu số".equals(row.get("criterion"))).singleElement()
        .satisfies(row -> assertThat(row.get("target")).isEqualTo("từ 18,4% (dân số địa bàn)"));
  }

  @Test
  void inAReviewWhoStaysInThePlanCountsBesideTheNewNames() {
    String code = "2022-RS";
    rehearsal.proposeCampaign("38", Map.of("code", code, "kind", "REVIEW", "name", "Rà soát, bổ sung quy hoạch"));
    play(code, "userTask_draftCampaign");
    play(code, "userTask_adoptCampaign");
    play(code, "userTask_recordDissemination");
    runJobs(code);
    String unit = "15523";
    String key = code + "." + unit;
    String campaignId = campaigns.byCode(code).orElseThrow().id();
    playUntil(key, "userTask_reviewCurrentPlan");
    String crowded = jdbc.sql("select post_code from current_plan_entry where unit_code = :unit order by entry_number")
        .param("unit", unit).query(String.class).list().get(0);
    // A fourth person in the plan in force, so that staying is beyond the limit (R50-QTY-4).
    int next = jdbc.sql("select max(entry_number) from current_plan_entry where unit_code = :unit").param("unit", unit)
        .query(Integer.class).single();
    List<String> others = jdbc.sql("""
            select code from cadre where unit_code = :unit and code not in
              (select cadre_code from current_plan_entry where post_code = :post) order by code""")
        .param("unit", unit).param("post", crowded).query(String.class).list();
    int planned = jdbc.sql("select count(*) from current_plan_entry where post_code = :post").param("post", crowded)
        .query(Integer.class).single();
    for (int added = 0; planned + added < 4; added++) {
      jdbc.sql("""
              insert into current_plan_entry (unit_code, entry_number, cadre_code, post_code, post_title, term, decision_number, decided_on, version)
              values (:unit, :number, :cadre, :post, 'Chức danh', '2020-2025', '1-QĐ', date '2020-05-01', 0)""")
          .param("unit", unit).param("number", next + 1 + added).param("cadre", others.get(added)).param("post", crowded).update();
    }
    int last = rows(shown(key, "userTask_reviewCurrentPlan"), "entries").size() - 1;
    assertNamesClause(refusalOfPlaying(key, "userTask_reviewCurrentPlan", Map.of()), "entries[" + last + "].outcome",
        "quá nhiều nhân sự: 4, tối đa 3");
    assertThat(quotas.differences(campaignId, campaign().rules())).isEmpty();
    play(key, "userTask_reviewCurrentPlan", Map.of("entries", filled(key, "userTask_reviewCurrentPlan", "entries",
        row -> row == last ? Map.of("outcome", "REMOVE", "reason", "Vượt số lượng.") : Map.of("outcome", "CARRY_OVER"))));
    assertThat(quotas.differences(campaignId, campaign().rules())).isEmpty();
    assertThat(jdbc.sql("select sum(posts) from person_quota where campaign_id = :campaign").param("campaign", campaignId)
        .query(Integer.class).single()).isEqualTo(last);

    playUntil(key, LIST);
    assertThat(rows(shown(key, LIST), "rosterTable")).filteredOn(row -> Integer.parseInt(row.get("candidates").toString()) >= 3).isNotEmpty();
    assertThat(rows(shown(key, LIST), "structureTable").get(0).values()).as("more than the new names").isNotEqualTo("1");
    jdbc.sql("update nomination set post_code = :post, version = version + 1 where plan_id = :plan and number = 1").param("post", crowded)
        .param("plan", plans.planOf(campaignId, unit).id()).update();
    assertThat(refusalOfPlaying(key, LIST, Map.of()).getMessage()).containsPattern("quá nhiều nhân sự: [45], tối đa 3");
  }

  private static Map<String, Object> without(String field) {
    Map<String, Object> typed = new HashMap<>();
    typed.put(field, null);
    return typed;
  }

  private String detailOf(String unit, String action) {
    return jdbc.sql("select detail from decision_record where scope = :plan and action = :action order by number desc")
        .param("plan", plan(unit).id()).param("action", action).query(String.class).list().get(0);
  }

  private void everyCounterIsRight() {
    assertThat(quotas.differences(campaign().id(), campaign().rules())).isEmpty();
  }

  private int placesOf(String person) {
    return jdbc.sql("select posts from person_quota where cadre_code = :cadre and campaign_id = :campaign").param("cadre", person)
        .param("campaign", campaign().id()).query(Integer.class).single();
  }

  private String unitAbove(String unit) {
    return plan(unit).approvingUnit();
  }

  /** The person becomes the first name of another unit's plan, as after a transfer of the source. */
  private void name(String person, String unit) {
    jdbc.sql("update nomination set cadre_code = :person, version = version + 1 where id = :id").param("person", person)
        .param("id", names(unit).get(0).id()).update();
    jdbc.sql("insert into source_evaluation (id, plan_id, cadre_code, result) values (:id, :plan, :person, 'QUALIFIED')")
        .param("id", "transferred-" + unit).param("plan", plan(unit).id()).param("person", person).update();
  }

  private void appoint(Nomination name) {
    jdbc.sql("insert into post_holder (post_code, cadre_code, valid_from) values (:post, :cadre, date '2022-07-01')")
        .param("post", name.postCode()).param("cadre", name.cadreCode()).update();
  }

  private void dismiss(Nomination name) {
    jdbc.sql("delete from post_holder where post_code = :post and cadre_code = :cadre and valid_from = date '2022-07-01'")
        .param("post", name.postCode()).param("cadre", name.cadreCode()).update();
  }
}
