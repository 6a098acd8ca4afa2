package vn.quyhoach.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import vn.quyhoach.approval.Deliveries;
import vn.quyhoach.approval.Deliveries.Delivery;
import vn.quyhoach.cadre.CurrentPlanEntry;
import vn.quyhoach.cadre.CurrentPlans;
import vn.quyhoach.document.AccessLog;
import vn.quyhoach.document.DocumentNumbers;
import vn.quyhoach.document.WordText;
import vn.quyhoach.nomination.Nomination;
import vn.quyhoach.nomination.NominationState;
import vn.quyhoach.workflow.web.PageVisit;

/** The papers of an act after it was issued: who finds them, that nobody else does, and that they stay as they were. */
class IssuedPapersProcessTest extends PlanTestBase {

  private static final String AGENDA = "userTask_prepareAgenda";
  private static final String DECIDE = "userTask_recordDecisions";
  private static final String ACT = "userTask_issueAct";
  private static final Pattern LINK = Pattern.compile("href=\"(/quyhoach/van-ban-gui-nhan/[^/]+/van-ban/[^\"]+)\"[^>]*>([^<]+)<");

  @Autowired Deliveries deliveries;
  @Autowired AccessLog log;
  @Autowired CurrentPlans current;
  @Autowired DocumentNumbers numbers;
  @Autowired WebApplicationContext application;

  /** A paper as the page offers it. */
  private record Offered(String address, String name) {}

  private List<Offered> offeredTo(String userId) {
    try {
      Matcher link = LINK.matcher(PageVisit.send(application, userId, get("/quyhoach/van-ban-gui-nhan")).getContentAsString());
      List<Offered> offered = new ArrayList<>();
      while (link.find()) {
        offered.add(new Offered(link.group(1), link.group(2)));
      }
      return offered;
    } catch (UnsupportedEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private MockHttpServletResponse load(String userId, Offered paper) {
    return PageVisit.send(application, userId, get(paper.address()));
  }

  private static Offered beginning(List<Offered> offered, String words) {
    return offered.stream().filter(paper -> paper.name().startsWith(words)).findFirst()
        .orElseThrow(() -> new AssertionError("no «" + words + "» among " + offered));
  }

  @Test
  void theSecretariatAndEachUnitSaveTheirPapersAndTheyStayAsIssued() {
    forwardPlan("15772");
    forwardPlan("15775");
    String session = sessionOf("398");
    play(session, AGENDA, Map.of("lists", List.of(plan("15772").id(), plan("15775").id())));
    List<Object> listed = rows(shown(session, DECIDE), "decisions").stream().map(line -> line.get("nomination")).toList();
    play(session, DECIDE, Map.of("decisions", filled(session, DECIDE, "decisions", row -> listed.get(row).equals("15772/1")
        ? decided("NOT_APPROVED", 3, 7, 0, "Chưa đủ thời gian công tác; {{so_ky_hieu}} =1+1") : decided("APPROVED", 10, 0, 0, null))));
    assertThat(offeredTo("officer.15772")).as("nothing before the act").isEmpty();
    play(session, ACT, Map.of("signer", "Lê Văn Ký Tên"));
    runJobs(session);

    List<Offered> sent = offeredTo("secretariat.398");
    assertThat(sent).extracting(Offered::name).filteredOn(name -> name.startsWith("Quyết định phê duyệt")).as("the act beside each of its extracts").hasSize(2);
    assertThat(sent).extracting(Offered::name).filteredOn(name -> name.startsWith("Trích quyết định")).hasSize(2);
    assertThat(sent).extracting(Offered::name).filteredOn(name -> name.startsWith("Danh sách trích ngang")).hasSize(2);
    String decision = wordOf("secretariat.398", beginning(sent, "Quyết định phê duyệt"));
    String number = plan("15772").decisionNumber();
    assertThat(decision).contains("ĐẢNG CỘNG SẢN VIỆT NAM", "Số " + number, "Lê Văn Ký Tên", "T/M BAN THƯỜNG VỤ", "Nơi nhận:")
        .doesNotContain("DỰ THẢO", "tháng … năm");
    for (String unit : List.of("15772", "15775")) {
      for (Nomination name : names(unit)) {
        assertThat(decision.contains(nameOf(name))).as(nameOf(name)).isEqualTo(name.state() == NominationState.APPROVED);
      }
    }

    List<Offered> received = offeredTo("head.15772");
    assertThat(received).extracting(Offered::name).hasSize(2).noneMatch(name -> name.startsWith("Quyết định"));
    String extract = wordOf("officer.15772", beginning(received, "Trích quyết định"));
    Delivery delivery = deliveries.receivedBy(List.of("15772")).get(0);
    assertThat(extract).contains("Số " + delivery.symbol(), "Quyết định số " + number, "Chưa đủ thời gian công tác; {{so_ky_hieu}} =1+1")
        .doesNotContain("DỰ THẢO");
    names("15772").forEach(name -> assertThat(extract).contains(nameOf(name)));
    names("15775").forEach(name -> assertThat(extract).as("another unit's people").doesNotContain(nameOf(name)));
    assertThat(WordText.of(bytesOf("officer.15772", beginning(received, "Danh sách trích ngang"))).list().lines()).hasSize(names("15772").size());

    for (String stranger : List.of("officer.15775", "head.15778", "secretariat.399", "board.399", "officer.398")) {
      received.forEach(paper -> assertThat(load(stranger, paper).getStatus()).as(stranger + " " + paper.name()).isEqualTo(404));
    }
    Offered act = beginning(sent, "Quyết định phê duyệt");
    assertThat(load("officer.15772", act).getStatus()).as("the act names other units' people").isEqualTo(404);
    assertThat(load("supervisor.38", act).getStatus()).isEqualTo(404);
    assertThat(load("secretariat.398", new Offered(act.address().replaceFirst("[^/]+$", "00000000-0000-0000-0000-000000000000"), "")).getStatus())
        .isEqualTo(404);

    byte[] issued = bytesOf("officer.15772", beginning(received, "Trích quyết định"));
    String renamed = names("15772").get(0).cadreCode();
    String nameBefore = cadres.cadre(renamed).fullName();
    jdbc.sql("update cadre set full_name = 'Đã Đổi Tên' where code = :code").param("code", renamed).update();
    jdbc.sql("update unit set name = name || ' (mới)' where code = '15772'").update();
    assertThat(bytesOf("head.15772", beginning(offeredTo("head.15772"), "Trích quyết định"))).as("what the unit is called and who is on file changed since")
        .isEqualTo(issued);
    jdbc.sql("update unit set name = replace(name, ' (mới)', '') where code = '15772'").update();
    jdbc.sql("update cadre set full_name = :name where code = :code").param("name", nameBefore).param("code", renamed).update();
    assertThat(jdbc.sql("select detail from decision_record where scope = :plan and action = 'PAPERS_ISSUED'").param("plan", plan("15772").id())
        .query(String.class).single()).as("the hash is chained").contains(DigestUtils.sha256Hex(issued));
    assertThat(record.faultsOf(plan("15772").id())).isEmpty();
    assertThat(log.of("delivery:" + delivery.id())).extracting(AccessLog.Entry::action).startsWith(AccessLog.Action.ISSUED, AccessLog.Action.ISSUED)
        .contains(AccessLog.Action.DOWNLOADED);
    assertThat(log.of("delivery:" + delivery.id())).extracting(AccessLog.Entry::userId).contains("officer.15772", "head.15772")
        .doesNotContain("officer.15775", "secretariat.399");
  }

  @Test
  void aRemovalIsDecidedOnPaperAndTheUnitGetsItsLetter() {
    String unit = "16378";
    CurrentPlanEntry going = current.ofUnit(unit).get(0);
    String name = cadres.cadre(going.cadreCode()).fullName();
    String key = rehearsal.begin("officer", unit, "removal-request", Map.of("reason", "VOLUNTARY", "basisNumber", "Đơn ngày 10-7-2022",
        "basisDate", today().toString(), "explanation", "Xin rút để chăm sóc gia đình."));
    play(key, "userTask_choosePeople", Map.of("entries", List.of(String.valueOf(going.number()))));
    play(key, "userTask_signRequest");
    runJobs(key);
    play(key, "userTask_examineRemoval");
    String committee = plan(unit).approvingUnit();
    play(key, "userTask_decideRemoval", Map.of("signer", "Lê Văn Ký Tên", "number", "145-QĐ/HU"));
    assertThat(numbers.register(committee, today().getYear())).as("a number from the office's own register is never drawn again")
        .extracting(DocumentNumbers.Entry::symbol).contains("145-QĐ/HU");

    List<Offered> sent = offeredTo("secretariat." + committee);
    String decision = wordOf("secretariat." + committee, beginning(sent, "Quyết định đưa cán bộ ra khỏi quy hoạch"));
    Delivery delivery = deliveries.receivedBy(List.of(unit)).get(0);
    assertThat(decision).contains("Số " + delivery.actNumber(), "QUYẾT ĐỊNH", name, going.decisionNumber(), "Tự nguyện xin rút", "Lê Văn Ký Tên", "Nơi nhận:")
        .doesNotContain("DỰ THẢO");
    List<Offered> received = offeredTo("officer." + unit);
    assertThat(received).singleElement().satisfies(paper -> assertThat(paper.name()).startsWith("Công văn số "));
    assertThat(delivery.symbol()).endsWith("-CV/HU");
    assertThat(wordOf("officer." + unit, received.get(0))).contains("Số " + delivery.symbol(), "V/v đưa cán bộ ra khỏi quy hoạch", "Kính gửi: ",
        "Quyết định số " + delivery.actNumber(), name).doesNotContain("DỰ THẢO", "chăm sóc gia đình");
    assertThat(load("officer.16381", received.get(0)).getStatus()).isEqualTo(404);
    assertThat(load("officer." + unit, beginning(sent, "Quyết định")).getStatus()).isEqualTo(404);
    assertThat(record.faultsOf(key)).isEmpty();
  }

  private byte[] bytesOf(String userId, Offered paper) {
    MockHttpServletResponse answer = load(userId, paper);
    assertThat(answer.getStatus()).as(userId + " " + paper).isEqualTo(200);
    String disposition = URLDecoder.decode(answer.getHeader("Content-Disposition"), StandardCharsets.UTF_8);
    assertThat(disposition).startsWith("attachment;").contains(paper.name());
    assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    return answer.getContentAsByteArray();
  }

  private String wordOf(String userId, Offered paper) {
    return WordText.of(bytesOf(userId, paper)).text();
  }
}
