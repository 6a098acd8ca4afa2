package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import vn.quyhoach.approval.Deliveries;
import vn.quyhoach.approval.PlanRegister;
import vn.quyhoach.approval.RecordDecisions;
import vn.quyhoach.approval.Sessions;
import vn.quyhoach.audit.RecordedAct;
import vn.quyhoach.cadre.Fact;
import vn.quyhoach.cadre.FactSource;
import vn.quyhoach.cadre.PoliticalStandard;
import vn.quyhoach.cadre.Relation;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.nomination.PlanState;
import vn.quyhoach.organisation.CommitteeMember;
import vn.quyhoach.organisation.CommitteeMembers;
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
  @Autowired CommitteeMembers members;
  @Autowired WebApplicationContext application;

  @Test
  void aListLeftOffTheAgendaGetsASessionOfItsOwn() {
    forwardPlan("14923");
    forwardPlan("14926");
    String first = sessionOf("386");
    assertThat(taskOf(first, AGENDA).getTenantId()).isEqualTo("386");
    assertThat(rows(shown(first, AGENDA), "listOptions")).extracting(option -> option.get("value"))
        .containsExactly(plan("14923").id(), plan("14926").id());

    assertNamesClause(refusalOfPlaying(first, AGENDA, Map.of("attendance", roll(first, 7))), "attendance", "7/11", "2/3");
    Map<String, Object> nobody = new HashMap<>();
    nobody.put("attendance", null);
    assertNames(refusalOfPlaying(first, AGENDA, nobody), "attendance", "Chưa điểm danh");
    assertNames(refusalOfPlaying(first, AGENDA, Map.of("attendance", joined(roll(first, 11), List.of(roll(first, 11).get(0))))),
        "attendance[11].fullName", "hai lần");
    assertNames(refusalOfPlaying(first, AGENDA, Map.of("attendance", joined(roll(first, 11), List.of(member("Vắng Không Lý Do", "ABSENT",
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
    assertThat(page("officer." + unit)).contains(">Xác nhận đã nhận<");
    assertThat(acknowledge("officer.14998", extract)).as("another unit").isEqualTo(404);
    assertThat(acknowledge("secretariat." + committee, extract)).as("the sender").isEqualTo(404);
    assertThat(acknowledge("officer." + unit, extract)).isEqualTo(204);
    assertThat(acknowledge("head." + unit, extract)).as("said again").isEqualTo(204);
    assertThat(page("officer." + unit)).doesNotContain(">Xác nhận đã nhận<");
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
    play(session, AGENDA, Map.of("attendance", joined(roll(session, 11), List.of(with(member(ownName, "PRESENT", null), "outsideReason",
        "Được bổ sung tại hội nghị ngày hôm qua.")))));
    assertThat(rows(shown(session, DECIDE), "memberOptions")).hasSize(12);
    assertThat((String) rows(shown(session, DECIDE), "decisions").get(0).get("hint")).contains(ownName, "trùng họ tên với chính nhân sự");
    Map<String, Object> all = decided("APPROVED", 12, 0, 0, null);
    assertThat(rows(shown(session, DECIDE), "recusals")).as("proposed").singleElement()
        .satisfies(row -> assertThat(row).containsEntry("member", "12"));
    assertNames(refusalOfPlaying(session, DECIDE, with(decisions(session, row -> all), "recusals", List.of())), "decisions[0].reason", ownName,
        "hồi tránh");

    String first = (String) rows(shown(session, DECIDE), "decisions").get(0).get("nomination");
    Map<String, Object> aside = Map.of("nomination", first, "member", "12", "reason", "Là nhân sự được xét");
    assertNamesClause(refusalOfPlaying(session, DECIDE, with(decisions(session, row -> row == 0 ? all : decided("APPROVED", 4, 8, 0, null)),
        "recusals", List.of(aside))), "decisions[1].decision", "4/12", "trên 1/2");
    assertNames(refusalOfPlaying(session, DECIDE, with(decisions(session, row -> all), "recusals", List.of(aside))),
        "decisions[0].inFavour", "(12)", "11: có mặt 12, hồi tránh 1");
    assertNames(refusalOfPlaying(session, DECIDE, with(decisions(session, row -> all), "recusals", List.of(aside, aside))),
        "recusals[1].member", "đã được ghi");
    assertNames(refusalOfPlaying(session, DECIDE, with(decisions(session, row -> all), "recusals",
        List.of(Map.of("nomination", first, "member", "17")))), "recusals[0].member", "có mặt");
    Map<String, Object> unvoted = new HashMap<>(approved());
    unvoted.put("inFavour", null);
    assertNamesClause(refusalOfPlaying(session, DECIDE, decisions(session, row -> unvoted)), "decisions[0].inFavour", "Phải ghi đủ");

    play(session, DECIDE, with(decisions(session, row -> row == 0 ? decided("APPROVED", 8, 3, 0, null) : all), "recusals", List.of(aside)));
    assertThat(jdbc.sql("select member_number from session_recusal where session_id = :id").param("id", session).query(Integer.class).list())
        .containsExactly(12);
  }

  @Test
  void theRollIsThatOfTheDayAndWhoeverElseSitsNeedsAReason() {
    String unit = "16180";
    forwardPlan(unit);
    String session = sessionOf("402");
    List<CommitteeMember> roster = members.on("402", today());
    assertThat(rows(shown(session, AGENDA), "attendance")).extracting(row -> row.get("fullName"))
        .containsExactlyElementsOf(roster.stream().map(CommitteeMember::fullName).toList());
    List<Map<String, Object>> all = roll(session, 11);
    assertNames(refusalOfPlaying(session, AGENDA, Map.of("attendance", List.copyOf(all.subList(1, 11)))), "attendance", roster.get(0).fullName(),
        "Chưa điểm danh");
    assertNames(refusalOfPlaying(session, AGENDA, Map.of("attendance", joined(all, List.of(member("Khách Không Lý Do", "PRESENT", null))))),
        "attendance[11].outsideReason", "không có trong danh sách");
    assertNames(refusalOfPlaying(session, AGENDA, Map.of("heldOn", LocalDate.of(2019, 1, 15).toString(), "attendance", all)), "attendance[1].outsideReason",
        roster.get(1).fullName(), "bỏ dòng này");
    assertNames(refusalOfPlaying(session, AGENDA, Map.of("heldOn", LocalDate.of(2019, 1, 15).toString(), "attendance", all)), "attendance",
        "15/01/2019");
    play(session, AGENDA, Map.of("lists", List.of(plan(unit).id()), "attendance", joined(all, List.of(with(member("Khách Có Lý Do", "PRESENT", null),
        "outsideReason", "Thay ủy viên vừa chuyển công tác.")))));
    assertThat(sessions.session(session).members()).isEqualTo(12);
    assertThat(jdbc.sql("select outside_reason from session_member where session_id = :id and outside_reason is not null")
        .param("id", session).query(String.class).list()).containsExactly("Thay ủy viên vừa chuyển công tác.");
    play(session, DECIDE);
  }

  @Test
  void whoIsOnTheListOrARelativeStepsAsideAndTheQuorumIsThatOfTheOthers() {
    String unit = "16183";
    forwardPlan(unit);
    List<Nomination> listed = names(unit);
    List<CommitteeMember> roster = members.on("402", today());
    String session = sessionOf("402");
    // The sixth member is the first name, the first four are relatives of the second, the seventh is the head of the unit.
    jdbc.sql("update committee_member set cadre_code = :cadre where id = :id").param("cadre", listed.get(0).cadreCode())
        .param("id", roster.get(5).id()).update();
    jdbc.sql("update committee_member set user_id = :user where id = :id").param("user", "head." + unit).param("id", roster.get(6).id()).update();
    for (int relative = 0; relative < 4; relative++) {
      cadres.record(listed.get(1).cadreCode(), new Fact.Relative(Relation.SIBLING, roster.get(relative).cadreCode(), null, null),
          FactSource.DECLARED, "import");
    }
    play(session, AGENDA, Map.of("attendance", roll(session, 8), "lists", List.of(plan(unit).id())));
    List<Map<String, Object>> proposed = rows(shown(session, DECIDE), "recusals");
    String first = (String) rows(shown(session, DECIDE), "decisions").get(0).get("nomination");
    String second = (String) rows(shown(session, DECIDE), "decisions").get(1).get("nomination");
    assertThat(proposed).filteredOn(row -> row.get("nomination").equals(first)).extracting(row -> row.get("member"), row -> row.get("reason"))
        .containsExactly(tuple("6", "Là nhân sự được xét"), tuple("7", "Là người đứng đầu đơn vị trình danh sách"));
    assertThat(proposed).filteredOn(row -> row.get("nomination").equals(second)).extracting(row -> row.get("member"))
        .containsExactly("1", "2", "3", "4", "7");

    List<Map<String, Object>> withoutSelf = proposed.stream().filter(row -> !row.get("member").equals("6")).toList();
    assertNames(refusalOfPlaying(session, DECIDE, with(decisions(session, row -> with(voted(row), "reason", "Vẫn biểu quyết.")), "recusals", withoutSelf)),
        "decisions[0].reason", roster.get(5).fullName(), "phải ghi hồi tránh");
    List<Map<String, Object>> withoutHead = proposed.stream().filter(row -> !row.get("member").equals("7")).toList();
    Refusal head = refusalOfPlaying(session, DECIDE, with(decisions(session, row -> voted(row)), "recusals", withoutHead));
    assertNames(head, "decisions[0].reason", roster.get(6).fullName(), "người đứng đầu đơn vị", "lý do không phải hồi tránh");
    assertNamesClause(refusalOfPlaying(session, DECIDE, decisions(session, row -> voted(row))), "decisions[1].decision", "3/6", "2/3",
        "để lại xem xét");
    play(session, DECIDE, decisions(session, row -> row == 1 ? decided("DEFERRED", 3, 0, 0, "Không đủ số ủy viên sau khi hồi tránh.") : voted(row)));
    assertThat(jdbc.sql("select member_number from session_recusal where session_id = :id and nomination_id = :name order by member_number")
        .param("id", session).param("name", listed.get(1).id()).query(Integer.class).list()).containsExactly(1, 2, 3, 4, 7);
    jdbc.sql("update committee_member set cadre_code = null where id = :id").param("id", roster.get(5).id()).update();
    jdbc.sql("update committee_member set user_id = null where id = :id").param("id", roster.get(6).id()).update();
  }

  /** Everybody who came and did not step aside is in favour: of eight two step aside for the first name, five for the second, one for others. */
  private static Map<String, Object> voted(int row) {
    return decided("APPROVED", row == 0 ? 6 : row == 1 ? 3 : 7, 0, 0, null);
  }

  @Test
  void theSecretariatKeepsTheRosterAndEachChangeIsOnTheRecord() throws UnsupportedEncodingException {
    String address = "/quyhoach/thanh-vien-ban-thuong-vu";
    String page = PageVisit.send(application, "secretariat.403", get(address)).getContentAsString();
    CommitteeMember last = members.on("403", today()).get(10);
    assertThat(page).contains(last.fullName(), "Thêm thành viên");
    assertThat(PageVisit.send(application, "board.403", get(address)).getContentAsString()).contains(last.fullName())
        .doesNotContain("Thêm thành viên");
    assertThat(PageVisit.send(application, "officer.403", get(address)).getStatus()).isEqualTo(404);
    String newcomer = "{\"place\": 11, \"fullName\": \"Nguyễn Văn Thử\", \"office\": \"Ủy viên Ban Thường vụ\", \"cadreCode\": \"%s\", "
        + "\"from\": \"2022-07-14\", \"basis\": \"%s\"}";
    assertThat(roster("secretariat.403", address, newcomer.formatted("403-99", ""))).contains("Không có cán bộ mang mã", "Phải ghi văn bản");
    assertThat(roster("secretariat.403", address, newcomer.formatted("403-07", "1-QĐ"))).contains("không phải người đã ghi tên");
    assertThat(roster("board.403", address, newcomer.formatted("", "Quyết định 1-QĐNS/TU"))).as("the board only reads").contains("404");
    assertThat(roster("secretariat.403", address + "/" + last.id() + "/thoi", "{\"to\": \"2019-01-01\"}")).contains("trước ngày bắt đầu");
    assertThat(roster("secretariat.402", address + "/" + last.id() + "/thoi", "{\"to\": \"2022-07-13\"}")).as("another committee")
        .contains("Không có thành viên này");
    assertThat(roster("secretariat.403", address + "/" + last.id() + "/thoi", "{\"to\": \"2022-07-13\"}")).isEqualTo("204");
    assertThat(roster("secretariat.403", address, newcomer.formatted("", "Quyết định 1-QĐNS/TU"))).isEqualTo("204");
    assertThat(roster("secretariat.403", address, newcomer.formatted("", "Quyết định 1-QĐNS/TU"))).contains("đã có trong danh sách");
    assertThat(members.on("403", LocalDate.of(2022, 7, 13))).extracting(CommitteeMember::id).contains(last.id());
    assertThat(members.on("403", LocalDate.of(2022, 7, 14))).hasSize(11).extracting(CommitteeMember::fullName).contains("Nguyễn Văn Thử")
        .doesNotContain(last.fullName());
    assertThat(record.actsOf("committee-roster")).extracting(RecordedAct::action).containsExactly("COMMITTEE_MEMBER_LEFT", "COMMITTEE_MEMBER_APPOINTED");
    assertThat(record.faultsOf("committee-roster")).isEmpty();
  }

  /** What the page answers: the status of success, or the refusal. */
  private String roster(String userId, String address, String body) throws UnsupportedEncodingException {
    MockHttpServletResponse answer = PageVisit.send(application, userId, post(address).contentType(MediaType.APPLICATION_JSON).content(body));
    return answer.getStatus() == 204 ? "204" : answer.getStatus() + " " + answer.getContentAsString();
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

  @Test
  void aNameDecidedAgainstIsTakenUpOnlyByADocumentAndTheNewDecisionRefersToTheEarlierOne() {
    String unit = "15664";
    forwardPlan(unit);
    String committee = plan(unit).approvingUnit();
    Map<String, Object> document = Map.of("number", "15-TB/HU", "issuedOn", today().toString(), "signer", "Bí thư Huyện ủy", "reason",
        "Có kết luận xác minh mới.");
    assertNames(refusalOf(() -> rehearsal.begin("secretariat", committee, "decision-reconsideration", document)), "reason", "Không có nhân sự nào");
    String first = sessionOf(committee);
    play(first, AGENDA, Map.of("lists", List.of(plan(unit).id())));
    play(first, DECIDE, decisions(first, row -> row == 0 ? decided("NOT_APPROVED", 2, 8, 0, "Chưa rõ trách nhiệm.") : approved()));
    play(first, ACT);
    runJobs(first);
    Nomination refused = names(unit).get(0);
    assertThat(refused.state()).isEqualTo(NominationState.NOT_APPROVED);
    assertThat(tasks.createTaskQuery().tenantIdIn(committee).taskDefinitionKey(AGENDA).count()).as("nothing comes back by itself").isZero();

    assertNames(refusalOf(() -> rehearsal.begin("secretariat", committee, "decision-reconsideration", with(document, "issuedOn",
        today().plusDays(1).toString()))), "issuedOn", "ngày hôm nay");
    String early = rehearsal.begin("secretariat", committee, "decision-reconsideration", with(document, "issuedOn", today().minusDays(3).toString()));
    assertNames(refusalOfPlaying(early, "userTask_reconsiderNames", Map.of()), "names", "có trước quyết định", plan(unit).decisionNumber());
    String key = rehearsal.begin("secretariat", committee, "decision-reconsideration", document);
    assertThat(rows(shown(key, "userTask_reconsiderNames"), "nameOptions")).singleElement().satisfies(option ->
        assertThat((String) option.get("label")).contains(nameOf(refused), "Không phê duyệt", "Chưa rõ trách nhiệm."));
    Map<String, Object> nobody = new HashMap<>();
    nobody.put("names", null);
    assertNames(refusalOfPlaying(key, "userTask_reconsiderNames", nobody), "names", "ít nhất một");
    play(key, "userTask_reconsiderNames");
    assertThat(openTasks(key)).isEmpty();
    assertThat(names(unit).get(0).state()).isEqualTo(NominationState.RECONSIDERED);
    assertThat(approvedHere(unit)).as("the earlier decision holds").hasSize(2);
    assertNames(refusalOfPlaying(early, "userTask_reconsiderNames", Map.of("names", List.of(refused.id()))), "names", "mở lại biểu mẫu");

    String second = sessionOf(committee);
    play(second, AGENDA, Map.of("lists", List.of(plan(unit).id())));
    assertThat(rows(shown(second, DECIDE), "decisions")).singleElement().satisfies(row ->
        assertThat((String) row.get("former")).contains("Không phê duyệt", plan(unit).decisionNumber(), "Chưa rõ trách nhiệm.", "15-TB/HU"));
    play(second, DECIDE, decisions(second, row -> approved()));
    play(second, ACT);
    runJobs(second);
    assertThat(approvedHere(unit)).hasSize(3);
    assertThat(names(unit).get(0).state()).isEqualTo(NominationState.APPROVED);
    assertThat(jdbc.sql("select session_id || ' ' || decision || ' ' || coalesce(deferred_in, '') from session_decision where nomination_id = :name")
        .param("name", refused.id()).query(String.class).list())
        .containsExactlyInAnyOrder(first + " NOT_APPROVED ", second + " APPROVED " + first);
    assertThat(record.actsOf(plan(unit).id())).extracting(RecordedAct::action).contains("RECONSIDERATION_OPENED");
    assertThat(record.faultsOf(plan(unit).id())).isEmpty();
  }

  private List<PlanRegister.Entry> approvedHere(String unit) {
    return register.within(unit).stream().filter(PlanRegister.Entry::isApprovedHere).toList();
  }

  /** The roll that the agenda begins with, of which so many came. */
  private List<Map<String, Object>> roll(String session, int present) {
    return filled(session, AGENDA, "attendance", row -> with(Map.of("presence", row < present ? "PRESENT" : "ABSENT"), "reason",
        row < present ? null : "Đi công tác"));
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
