package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.quyhoach.approval.Deliveries;
import vn.quyhoach.approval.PlanRegister;
import vn.quyhoach.approval.RecordDecisions;
import vn.quyhoach.approval.Sessions;
import vn.quyhoach.cadre.PoliticalStandard;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.PlanState;
import vn.quyhoach.organisation.Officials;
import vn.quyhoach.refusal.Refusal;
import vn.quyhoach.workflow.web.PageVisit;

/** The committee sits over the lists of many units; its act fixes every decision. */
class StandingCommitteeSessionProcessTest extends PlanTestBase {

  private static final String AGENDA = "userTask_prepareAgenda";
  private static final String DECIDE = "userTask_recordDecisions";
  private static final String ACT = "userTask_issueAct";

  @Autowired PlanRegister register;
  @Autowired Sessions sessions;
  @Autowired Deliveries deliveries;
  @Autowired Officials officials;
  @Autowired WebApplicationContext application;

  @Test
  void aListLeftOffTheAgendaGetsASessionOfItsOwn() {
    forwardPlan("14923");
    forwardPlan("14926");
    String first = sessionOf("386");
    assertThat(taskOf(first, AGENDA).getTenantId()).isEqualTo("386");
    assertThat(rows(shown(first, AGENDA), "listOptions")).extracting(option -> option.get("value"))
        .containsExactly(plan("14923").id(), plan("14926").id());

    assertNamesClause(refusalOfPlaying(first, AGENDA, Map.of("attendance", roll(11, 7))), "attendance", "7/11", "2/3");
    Map<String, Object> nobody = new HashMap<>();
    nobody.put("attendance", null);
    assertNames(refusalOfPlaying(first, AGENDA, nobody), "attendance", "Chưa điểm danh");
    assertNames(refusalOfPlaying(first, AGENDA, Map.of("attendance", joined(roll(11, 11), List.of(member("Ủy viên thứ 1", "PRESENT", null),
        member("Vắng Không Lý Do", "ABSENT", null))))), "attendance[11].fullName", "hai lần");
    assertNames(refusalOfPlaying(first, AGENDA, Map.of("attendance", joined(roll(11, 11), List.of(member("Vắng Không Lý Do", "ABSENT",
        null))))), "attendance[11].reason", "lý do vắng");
    assertNames(refusalOfPlaying(first, AGENDA, Map.of("heldOn", today().plusDays(1).toString())), "heldOn", "ngày hôm nay");
    Map<String, Object> nothing = new HashMap<>();
    nothing.put("lists", null);
    assertNames(refusalOfPlaying(first, AGENDA, nothing), "lists", "ít nhất một danh sách");
    assertNames(refusalOfPlaying(first, AGENDA, Map.of("lists", List.of(plan("14929").id()))), "lists", "không còn chờ");

    play(first, AGENDA, Map.of("lists", List.of(plan("14926").id())));
    assertThat(openTasks(first)).containsExactly(DECIDE);
    String second = sessionOf("386");
    assertThat(second).isNotEqualTo(first);
    assertThat(rows(shown(second, AGENDA), "listOptions")).extracting(option -> option.get("value"))
        .containsExactly(plan("14923").id());

    forwardPlan("14929");
    assertThat(sessionOf("386")).as("a new list joins the open agenda").isEqualTo(second);
    assertThat(rows(shown(second, AGENDA), "listOptions")).hasSize(2);
    play(second, AGENDA);
    assertThat(tasks.createTaskQuery().tenantIdIn("386").taskDefinitionKey(AGENDA).count()).isZero();
  }

  @Test
  void everyNameIsDecidedWithReasonsAndTheActFixesTheDecisions() {
    String unit = "14995";
    forwardPlan(unit);
    String session = sessionOf("387");
    play(session, AGENDA);
    Refusal unreasoned = refusalOfPlaying(session, DECIDE, decisions(session, row -> Map.of("decision",
        row == 0 ? "APPROVED" : row == 1 ? "NOT_APPROVED" : "DEFERRED", "inFavour", 10, "against", 0, "abstained", 0)));
    assertNames(unreasoned, "decisions[1].reason", "lý do");
    assertNames(unreasoned, "decisions[2].reason", "lý do");
    assertThat(unreasoned.fields()).hasSize(2);
    List<Map<String, Object>> forgotten = new ArrayList<>(
        filled(session, DECIDE, "decisions", row -> approved()));
    forgotten.remove(2);
    assertNames(refusalOfPlaying(session, DECIDE, Map.of("decisions", forgotten)), "decisions", "Còn 1 nhân sự");
    Map<String, Object> nothing = new HashMap<>();
    nothing.put("decisions", null);
    assertNames(refusalOfPlaying(session, DECIDE, nothing), "decisions", "Còn 3 nhân sự");

    play(session, DECIDE, decisions(session, row -> row == 0 ? approved()
        : decided(row == 1 ? "NOT_APPROVED" : "DEFERRED", 4, 6, 0, "Cần thêm thời gian theo dõi.")));
    assertThat(approvedHere(unit)).as("nothing counts before the act").isEmpty();
    assertNames(refusalOfPlaying(session, ACT, Map.of("issuedOn", today().minusDays(1).toString())), "issuedOn", "trước ngày họp");
    assertNames(refusalOfPlaying(session, ACT, Map.of("issuedOn", today().plusDays(1).toString())), "issuedOn", "ngày hôm nay");
    play(session, ACT);
    runJobs(session);

    assertThat(names(unit)).extracting(Nomination::state).containsExactly(NominationState.APPROVED, NominationState.NOT_APPROVED,
        NominationState.DEFERRED);
    assertThat(approvedHere(unit)).hasSize(1).first().satisfies(entry -> {
      assertThat(entry.fullName()).isEqualTo(nameOf(names(unit).get(0)));
      assertThat(entry.publishedOn()).isNull();
    });
    assertThat(rows(shown(key(unit), "userTask_recordPublication"), "extractTable")).extracting(row -> row.get("reason"))
        .containsExactly("", "Cần thêm thời gian theo dõi.", "Cần thêm thời gian theo dõi.");
    assertThatThrownBy(() -> sessions.recordDecisions(session, new RecordDecisions(List.of(), List.of(), null), "secretariat.387"))
        .isInstanceOf(RuntimeException.class);
    assertThat(names(unit)).extracting(Nomination::state).containsExactly(NominationState.APPROVED, NominationState.NOT_APPROVED,
        NominationState.DEFERRED);

    assertNames(refusalOfPlaying(key(unit), "userTask_recordPublication", Map.of("publishedOn", today().minusDays(1).toString())),
        "publishedOn", "không được trước ngày ban hành quyết định");
    assertNames(refusalOfPlaying(key(unit), "userTask_recordPublication", Map.of("publishedOn", today().plusDays(1).toString())),
        "publishedOn", "ngày hôm nay");
    play(key(unit), "userTask_recordPublication");
    assertThat(plan(unit).state()).isEqualTo(PlanState.PUBLISHED);
    theExtractIsAcknowledgedByItsUnitOnly(unit, "387");
    assertThat(record.faultsOf(plan(unit).id())).isEmpty();
  }

  private void theExtractIsAcknowledgedByItsUnitOnly(String unit, String committee) {
    String extract = deliveries.receivedBy(List.of(unit)).get(0).id();
    assertThat(page("secretariat." + committee)).contains("Chưa xác nhận");
    assertThat(page("officer." + unit)).contains("Xác nhận đã nhận");
    assertThat(acknowledge("officer.14998", extract)).as("another unit").isEqualTo(404);
    assertThat(acknowledge("secretariat." + committee, extract)).as("the sender").isEqualTo(404);
    assertThat(acknowledge("officer." + unit, extract)).isEqualTo(204);
    assertThat(acknowledge("head." + unit, extract)).as("said again").isEqualTo(204);
    assertThat(page("officer." + unit)).doesNotContain("Xác nhận đã nhận");
    assertThat(page("secretariat." + committee)).contains(nameOfOfficial("officer." + unit));
    assertThat(record.actsOf(plan(unit).id())).filteredOn(act -> act.action().equals("DELIVERY_ACKNOWLEDGED")).hasSize(1);
  }

  private String page(String userId) {
    try {
      return PageVisit.send(application, userId, get("/quyhoach/van-ban-gui-nhan")).getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private int acknowledge(String userId, String delivery) {
    return PageVisit.send(application, userId, post("/quyhoach/van-ban-gui-nhan/{id}/da-nhan", delivery)).getStatus();
  }

  private String nameOfOfficial(String userId) {
    return officials.official(userId).orElseThrow().fullName();
  }

  @Test
  void aNameThatStoppedQualifyingBeforeTheSessionIsNotApproved() {
    String unit = "16174";
    forwardPlan(unit);
    String session = sessionOf("402");
    play(session, AGENDA);
    Nomination struck = names(unit).get(0);
    cadres.recordPoliticalStandard(struck.cadreCode(), PoliticalStandard.NOT_MET, "99-KL/ThU", LocalDate.of(2022, 7, 13),
        "Ban Thường vụ Thành ủy", "board.380");
    assertNamesClause(refusalOfPlaying(session, DECIDE, Map.of()), "decisions[0].decision", nameOf(struck), "tiêu chuẩn chính trị");
    play(session, DECIDE, decisions(session, row -> row == 0 ? decided("DEFERRED", 3, 7, 0, "Chờ kết luận mới.")
        : approved()));
    assertThat(openTasks(session)).containsExactly(ACT);
  }

  @Test
  void membersStepAsideByNameAndTheVotesAddUpWithoutThem() {
    String unit = "16177";
    forwardPlan(unit);
    String session = sessionOf("402");
    String ownName = nameOf(names(unit).get(0));
    play(session, AGENDA, Map.of("attendance", joined(roll(8, 8), List.of(member(ownName, "PRESENT", null)))));
    assertThat(rows(shown(session, DECIDE), "memberOptions")).hasSize(9);
    assertThat((String) rows(shown(session, DECIDE), "decisions").get(0).get("hint")).contains(ownName, "trùng họ tên với chính nhân sự");
    Map<String, Object> all = decided("APPROVED", 9, 0, 0, null);
    assertNames(refusalOfPlaying(session, DECIDE, decisions(session, row -> all)), "decisions[0].reason", ownName, "hồi tránh");

    String first = (String) rows(shown(session, DECIDE), "decisions").get(0).get("nomination");
    Map<String, Object> aside = Map.of("nomination", first, "member", "9", "reason", "Là nhân sự được xét");
    assertNamesClause(refusalOfPlaying(session, DECIDE, with(decisions(session, row -> row == 0 ? all : decided("APPROVED", 4, 5, 0, null)),
        "recusals", List.of(aside))), "decisions[1].decision", "4/9", "trên 1/2");
    assertNames(refusalOfPlaying(session, DECIDE, with(decisions(session, row -> all), "recusals", List.of(aside))),
        "decisions[0].inFavour", "(9)", "8: có mặt 9, hồi tránh 1");
    assertNames(refusalOfPlaying(session, DECIDE, with(decisions(session, row -> all), "recusals", List.of(aside, aside))),
        "recusals[1].member", "đã được ghi");
    assertNames(refusalOfPlaying(session, DECIDE, with(decisions(session, row -> all), "recusals",
        List.of(Map.of("nomination", first, "member", "17")))), "recusals[0].member", "có mặt");
    Map<String, Object> unvoted = new HashMap<>(approved());
    unvoted.put("inFavour", null);
    assertNamesClause(refusalOfPlaying(session, DECIDE, decisions(session, row -> unvoted)), "decisions[0].inFavour", "Phải ghi đủ");

    play(session, DECIDE, with(decisions(session, row -> row == 0 ? decided("APPROVED", 5, 3, 0, null) : all), "recusals", List.of(aside)));
    assertThat(jdbc.sql("select member_number from session_recusal where session_id = :id").param("id", session).query(Integer.class).list())
        .containsExactly(9);
  }

  @Test
  void aNamePutOffComesBackToALaterSessionAndTheActsAreNumberedInOneGo() {
    String unit = "15001";
    forwardPlan(unit);
    String first = sessionOf("387");
    play(first, AGENDA, Map.of("lists", List.of(plan(unit).id())));
    play(first, DECIDE, decisions(first, row -> row == 0 ? decided("DEFERRED", 2, 8, 0, "Chờ xác minh thêm.") : approved()));
    play(first, ACT);
    runJobs(first);
    String firstAct = plan(unit).decisionNumber();
    assertThat(approvedHere(unit)).hasSize(2).allSatisfy(entry -> assertThat(entry.decisionNumber()).isEqualTo(firstAct));
    play(key(unit), "userTask_recordPublication");

    String second = sessionOf("387");
    assertThat(rows(shown(second, AGENDA), "attendance")).as("the same committee").hasSize(11);
    assertThat(rows(shown(second, AGENDA), "listOptions")).filteredOn(option -> option.get("value").equals(plan(unit).id()))
        .singleElement().satisfies(option -> assertThat((String) option.get("label")).contains("1 nhân sự để lại từ phiên trước"));
    play(second, AGENDA, Map.of("lists", List.of(plan(unit).id())));
    play(second, DECIDE);
    assertNames(refusalOfPlaying(second, ACT, Map.of("number", firstAct)), "number", firstAct, "đã dùng");
    play(second, ACT);
    runJobs(second);

    assertThat(approvedHere(unit)).hasSize(3);
    assertThat(approvedHere(unit)).filteredOn(entry -> entry.decisionNumber().equals(firstAct)).hasSize(2);
    assertThat(plan(unit).decisionNumber()).as("the decision on the list stays").isEqualTo(firstAct);
    assertThat(names(unit)).extracting(Nomination::state).containsOnly(NominationState.APPROVED);
    assertThat(jdbc.sql("select deferred_in from session_decision where session_id = :id").param("id", second).query(String.class).single())
        .as("the decision refers to the one it changes").isEqualTo(first);
    List<Deliveries.Delivery> sent = deliveries.receivedBy(List.of(unit));
    assertThat(sent).hasSize(2).extracting(Deliveries.Delivery::symbol).doesNotHaveDuplicates()
        .allSatisfy(symbol -> assertThat(symbol).endsWith("-TrQĐ/HU"));
    assertThat(deliveries.acknowledge(sent.get(0).id(), "officer." + unit)).isTrue();
    assertThat(deliveries.acknowledge(sent.get(0).id(), "head." + unit)).as("a receipt is given once").isFalse();
    assertThat(deliveries.sentBy("387")).filteredOn(delivery -> delivery.recipientUnit().equals(unit))
        .extracting(delivery -> delivery.acknowledgedBy().orElse("")).containsExactlyInAnyOrder("officer." + unit, "");
    assertThat(record.faultsOf(plan(unit).id())).isEmpty();
  }

  private List<PlanRegister.Entry> approvedHere(String unit) {
    return register.within(unit).stream().filter(PlanRegister.Entry::isApprovedHere).toList();
  }

  private static List<Map<String, Object>> roll(int members, int present) {
    return IntStream.rangeClosed(1, members).mapToObj(number -> member("Ủy viên thứ " + number, number <= present ? "PRESENT" : "ABSENT",
        number <= present ? null : "Đi công tác")).toList();
  }

  private static Map<String, Object> member(String fullName, String presence, String reason) {
    Map<String, Object> member = new HashMap<>(Map.of("fullName", fullName, "presence", presence));
    member.put("reason", reason);
    return member;
  }

  /** All ten who came are in favour. */
  private static Map<String, Object> approved() {
    return decided("APPROVED", 10, 0, 0, null);
  }

  private Map<String, Object> decisions(String session, Function<Integer, Map<String, Object>> typed) {
    return Map.of("decisions", filled(session, DECIDE, "decisions", typed));
  }
}
