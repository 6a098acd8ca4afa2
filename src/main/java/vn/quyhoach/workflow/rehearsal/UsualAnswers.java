package vn.quyhoach.workflow.rehearsal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.calendar.WorkingDays;
import vn.quyhoach.nomination.Nominations;
import vn.quyhoach.workflow.tasklist.TaskContext;

/**
 * What an official usually types in each form when everything goes well, made from what the form shows.
 *
 * <p>Keys and values are those of the forms; a form without an answer here cannot be rehearsed.
 */
@Component
class UsualAnswers {

  /** Names proposed by a rehearsed unit: enough to see several posts, few enough to click through. */
  private static final int PROPOSALS = 3;

  private static final int SUMMONED = 15;

  /** Names that the competent body usually takes for a post when more have passed. */
  private static final int TAKEN_PER_POST = 3;

  private final Nominations nominations;
  private final WorkingDays workingDays;
  private final Clock clock;
  private final Map<String, BiFunction<TaskContext, Map<String, Object>, Map<String, Object>>> answers = new HashMap<>();

  UsualAnswers(Nominations nominations, WorkingDays workingDays, Clock clock) {
    this.nominations = nominations;
    this.workingDays = workingDays;
    this.clock = clock;
    campaign();
    unitWork();
    meetings();
    upperLevel();
    deadlines();
    guidance();
    inspections();
    followUps();
    leaving();
  }

  /**
   * The usual input of a form.
   *
   * @throws IllegalArgumentException when nobody has said what is usually typed there
   */
  Map<String, Object> to(String form, TaskContext task, Map<String, Object> shown) {
    BiFunction<TaskContext, Map<String, Object>, Map<String, Object>> answer = answers.get(form);
    if (answer == null) {
      throw new IllegalArgumentException("Nobody has said what is usually typed in the form " + form);
    }
    return new HashMap<>(answer.apply(task, shown));
  }

  /** The campaign of 2022 with the waves of the article (S36–S39, S49). */
  private void campaign() {
    answers.put("planning-campaign-draft", (task, shown) -> Map.of("partyTerm", "2025-2030", "stateTerm", "2026-2031",
        "pack", "qd50", "ageReferenceDate", "2025-05-01", "basisNumber", "65-KH/TU", "basisDate", atMostToday("2022-06-24"),
        "basisIssuer", "Ban Thường vụ Tỉnh ủy", "waves", List.of(
            Map.of("number", 1, "due", "2022-07-15", "tiers", List.of("COMMUNE")),
            Map.of("number", 2, "due", "2022-08-30", "tiers",
                List.of("DISTRICT", "DEPARTMENT", "PARTY_COMMISSION", "FRONT", "MASS_ORGANISATION")),
            Map.of("number", 3, "due", "2022-09-30", "tiers", List.of("PROVINCE")))));
    answers.put("planning-campaign-adopt", (task, shown) -> Map.of("number", "65-KH/TU",
        "adoptedOn", atMostToday("2022-07-01"), "signer", "Phó Bí thư Thường trực Tỉnh ủy"));
    answers.put("planning-campaign-disseminate", (task, shown) -> Map.of("heldOn", atMostToday("2022-07-04"),
        "manner", "ONLINE", "attendees", 650,
        "audience", "Bí thư, trưởng ban tổ chức, trưởng phòng nội vụ các huyện; lãnh đạo sở, ban, ngành, đoàn thể"));
    answers.put("planning-campaign-summary", (task, shown) -> Map.of("summary",
        "Các đơn vị cơ bản hoàn thành quy hoạch theo kế hoạch; đơn vị chậm đã giải trình."));
    answers.put("planning-campaign-conclusion", (task, shown) -> Map.of("number", "88-TB/TU", "issuedOn", today(),
        "content", "Ban Thường vụ Tỉnh ủy thông báo kết quả đợt quy hoạch đến các đơn vị."));
  }

  private String atMostToday(String day) {
    return day.compareTo(today()) < 0 ? day : today();
  }

  private void unitWork() {
    answers.put("unit-planning-documents", (task, shown) -> Map.of("documents", List.of(Map.of(
        "number", "12-KH/ĐU", "issuedOn", today(), "title", "Kế hoạch triển khai công tác quy hoạch cán bộ"))));
    answers.put("unit-planning-source-evaluation", (task, shown) -> Map.of("evaluatedOn", today(),
        "minutesNumber", "05-BB/ĐU", "people", each(shown, "people", person -> Map.of("result", "QUALIFIED"))));
    answers.put("plan-review-current-plan", (task, shown) -> Map.of("entries",
        each(shown, "entries", entry -> Map.of("outcome", "CARRY_OVER"))));
    answers.put("nomination-propose", (task, shown) -> Map.of("proposedBy", "Thường trực cấp ủy",
        "proposals", proposals(task, shown)));
    answers.put("unit-planning-list", (task, shown) -> reasoned(shown, "Nguồn cán bộ của đơn vị còn hạn chế, sẽ bổ sung khi rà soát.",
        Map.of("lines", each(shown, "lines", line -> Map.of("include", "INCLUDE")))));
    answers.put("unit-planning-sign", (task, shown) -> reasoned(shown, "Đơn vị cam kết bổ sung khi rà soát hằng năm.",
        Map.of("decision", "SIGN", "number", "07-TTr/ĐU", "signedOn", today())));
    answers.put("unit-planning-remedy", (task, shown) -> Map.of("answers", each(shown, "answers",
        answer -> Map.of("answer", "Đơn vị đã bổ sung đầy đủ theo yêu cầu.", "withdraw", false))));
    answers.put("unit-planning-supplement", (task, shown) -> Map.of("number", "08-CV/ĐU", "signedOn", today()));
    answers.put("unit-planning-publication", (task, shown) -> Map.of("publishedOn", today(),
        "place", "Hội nghị cấp ủy mở rộng", "manner", "MEETING"));
    answers.put("bottom-up-waiver-decide", (task, shown) -> Map.of("reason",
        "Các đơn vị còn lại đã bỏ phiếu xong, đang hoàn thiện hồ sơ.", "basisNumber", "21-TB/TU", "basisDate", today()));
  }

  /** As many names as usual, every one of which the rules let through, for the posts in turn. */
  private List<Map<String, Object>> proposals(TaskContext task, Map<String, Object> shown) {
    List<Map<String, Object>> proposals = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Map<String, Object> post : rows(shown, "postOptions")) {
      for (Map<String, Object> cadre : rows(shown, "cadreOptions")) {
        String postCode = (String) post.get("value");
        String cadreCode = (String) cadre.get("value");
        if (proposals.size() < PROPOSALS && !taken.contains(cadreCode)
            && !nominations.check(task.variable("planId"), postCode, cadreCode).refused()) {
          taken.add(cadreCode);
          proposals.add(Map.of("post", postCode, "cadre", cadreCode,
              "justification", "Có năng lực, uy tín và triển vọng phát triển."));
          break;
        }
      }
    }
    return proposals;
  }

  private void meetings() {
    answers.put("conference-convene", (task, shown) -> {
      List<Map<String, Object>> groups = groups(rows(shown, "groups"));
      return Map.of("heldOn", today(), "place", "Hội trường đơn vị", "chair", "Bí thư cấp ủy", "minutesSecretary",
          "Chánh văn phòng cấp ủy", "groups", groups, "absentees", List.of(Map.of("fullName", "Ủy viên đi công tác",
              "reason", "Đi công tác, có báo cáo")), "countingTeam", List.of(
              Map.of("fullName", "Tổ trưởng kiểm phiếu", "role", "HEAD"), Map.of("fullName", "Thành viên thứ nhất", "role", "MEMBER"),
              Map.of("fullName", "Thành viên thứ hai", "role", "MEMBER")));
    });
    answers.put("conference-count", (task, shown) -> {
      int present = ((Number) shown.get("present")).intValue();
      return Map.of("issued", present, "returned", present, "notReturned", 0, "valid", present, "invalid", 0,
          "votes", each(shown, "votes", line -> {
            int inFavour = Math.min(present - 2, present * choicesFor(shown, line) / namesFor(shown, line));
            return Map.of("inFavour", inFavour, "against", present - inFavour - 1, "blank", 1);
          }));
    });
    answers.put("conference-difference", (task, shown) -> Map.of("sendBack", "BOTH",
        "reason", "Nhập nhầm một dòng, đã kiểm lại phiếu."));
    answers.put("conference-ruling", (task, shown) -> {
      Map<String, Object> ruling = new HashMap<>(ruling());
      Map<Object, Integer> taken = new HashMap<>();
      ruling.put("decision", "TAKE");
      ruling.put("lines", each(shown, "lines", line ->
          Map.of("choice", taken.merge(line.get("post"), 1, Integer::sum) <= TAKEN_PER_POST ? "TAKE" : "LEAVE")));
      return ruling;
    });
    answers.put("conference-minutes", (task, shown) -> {
      Map<String, Object> minutes = new HashMap<>(Map.of("minutesNumber", "09-BB/HN", "signedOn", today()));
      if (Boolean.TRUE.equals(shown.get("ballotHeld"))) {
        minutes.putAll(seal());
      }
      return minutes;
    });
    answers.put("ballot-recount-decide", (task, shown) -> {
      Map<String, Object> decision = new HashMap<>(ruling());
      decision.put("lines", each(shown, "lines", line -> Map.of("choice", "TAKE")));
      return decision;
    });
    answers.put("ballot-recount-minutes", (task, shown) -> {
      Map<String, Object> minutes = new HashMap<>(Map.of("minutesNumber", "10-BB/KPL", "signedOn", today()));
      minutes.putAll(seal());
      return minutes;
    });
  }

  /** How many names a paper may be in favour of for the post of a line. */
  private static int choicesFor(Map<String, Object> shown, Map<String, Object> line) {
    return rows(shown, "choicesOfPosts").stream().filter(post -> post.get("post").equals(line.get("post")))
        .mapToInt(post -> ((Number) post.get("choices")).intValue()).findFirst().orElseThrow();
  }

  /** How many names stand on the paper for the post of a line. */
  private static int namesFor(Map<String, Object> shown, Map<String, Object> line) {
    return (int) rows(shown, "votes").stream().filter(other -> other.get("post").equals(line.get("post"))).count();
  }

  /** As many people as usual over the groups that meet; one of the first group is absent. */
  private static List<Map<String, Object>> groups(List<Map<String, Object>> shown) {
    List<Map<String, Object>> groups = new ArrayList<>();
    int others = SUMMONED / shown.size();
    for (Map<String, Object> group : shown) {
      boolean first = groups.isEmpty();
      int summoned = first ? SUMMONED - others * (shown.size() - 1) : others;
      Map<String, Object> line = new LinkedHashMap<>(group);
      line.putAll(Map.of("members", summoned, "summoned", summoned, "present", first ? summoned - 1 : summoned));
      groups.add(line);
    }
    return groups;
  }

  private Map<String, Object> ruling() {
    return Map.of("body", "Ban Thường vụ cấp ủy", "number", "17-KL/BTV", "decidedOn", today(), "basis", "Quy chế làm việc của cấp ủy",
        "reason", "Các nhân sự có số phiếu chưa phân định.");
  }

  private Map<String, Object> seal() {
    return Map.of("sealNumber", "NP-01", "sealPlace", "Tủ hồ sơ mật, văn phòng cấp ủy", "sealCustodian", "Văn thư bảo mật",
        "destructionOn", UserZone.today(clock).plusMonths(6).toString());
  }

  private void upperLevel() {
    answers.put("dossier-appraisal-intake", (task, shown) -> Map.of("decision", "COMPLETE", "receiptNumber", "115/TN",
        "receivedOn", today()));
    answers.put("dossier-appraisal-supplement", (task, shown) -> Map.of("receivedOn", today()));
    answers.put("candidate-vetting-facts", (task, shown) -> Map.of("facts", each(shown, "facts", fact -> Map.of(
        "verdict", "MATCHES", "source", "Hồ sơ gốc, bản sao có chứng thực",
        "note", fact.get("verdict") == null ? "Đã đối chiếu bản gốc và giải trình của nhân sự." : ""))));
    answers.put("vetting-opinion-give", (task, shown) -> Map.of("lines", each(shown, "lines", line -> Map.of("finding", "CONFIRMS")),
        "letterNumber", "33-CV/CQ", "letterDate", today(), "signer", "Cơ quan được hỏi ý kiến"));
    answers.put("dossier-appraisal-conclude", (task, shown) -> reasoned(shown, "Đồng ý với giải trình của đơn vị.",
        Map.of("conclusion", "FORWARD", "opinion", "Hồ sơ đầy đủ, đúng quy trình.",
            "opinions", each(shown, "opinions", body -> Map.of("reason", "Đã nhắc, cơ quan chưa trả lời; hồ sơ đủ căn cứ kết luận.")),
            "proposals", each(shown, "proposals", proposal -> Map.of()))));
    answers.put("standing-committee-session-agenda", (task, shown) -> Map.of("heldOn", today(),
        "place", "Phòng họp ban thường vụ", "chair", "Bí thư cấp ủy", "attendance", attendance(shown),
        "lists", rows(shown, "listOptions").stream().map(option -> option.get("value")).toList()));
    answers.put("standing-committee-session-decide", (task, shown) -> reasoned(shown,
        "Thống nhất phê duyệt, giao đơn vị tạo nguồn và bổ sung khi rà soát.",
        Map.of("recusals", rows(shown, "recusals"), "decisions", each(shown, "decisions", line -> Boolean.TRUE.equals(shown.get("votesAsked"))
            ? Map.of("decision", "APPROVED", "inFavour", votersFor(shown, line), "against", 0, "abstained", 0)
            : Map.of("decision", "APPROVED")))));
    answers.put("standing-committee-session-act", (task, shown) -> Map.of("issuedOn", today(),
        "signer", "Phó bí thư thường trực"));
  }

  private void leaving() {
    answers.put("decision-reconsideration-names", (task, shown) -> Map.of("names",
        rows(shown, "nameOptions").stream().limit(1).map(option -> option.get("value")).toList()));
    answers.put("removal-request-people", (task, shown) -> Map.of("entries", List.of(rows(shown, "entryOptions").get(0).get("value"))));
    answers.put("removal-request-sign", (task, shown) -> Map.of("decision", "SIGN", "number", "17-TTr/ĐU", "signedOn", today()));
    answers.put("plan-removal-examine", (task, shown) -> Map.of("opinion", "Đã đối chiếu hồ sơ, đúng quy định.",
        "cases", each(shown, "cases", line -> Map.of("proposal", "REMOVE"))));
    answers.put("plan-removal-decide", (task, shown) -> Map.of("issuedOn", today(), "signer", "Phó bí thư thường trực",
        "cases", each(shown, "cases", line -> Map.of("decision", "REMOVE"))));
  }

  /** The roll that the form begins with, or one of eleven; the last one is absent. */
  private static List<Map<String, Object>> attendance(Map<String, Object> shown) {
    List<Map<String, Object>> members = shown.containsKey("attendance") ? rows(shown, "attendance") : IntStream.rangeClosed(1, 11)
        .mapToObj(number -> Map.<String, Object>of("fullName", "Ủy viên thứ " + number, "office", "Ủy viên ban thường vụ")).toList();
    return IntStream.range(0, members.size()).mapToObj(index -> {
      Map<String, Object> line = new LinkedHashMap<>(members.get(index));
      boolean absent = index == members.size() - 1;
      line.putAll(absent ? Map.of("presence", "ABSENT", "reason", "Đi công tác, có báo cáo") : Map.of("presence", "PRESENT"));
      return line;
    }).toList();
  }

  /** How many of those who came have a say about the name of a line. */
  private static int votersFor(Map<String, Object> shown, Map<String, Object> line) {
    return ((Number) shown.get("present")).intValue()
        - (int) rows(shown, "recusals").stream().filter(aside -> aside.get("nomination").equals(line.get("nomination"))).count();
  }

  private void deadlines() {
    answers.put("deadline-notice-explain", (task, shown) -> Map.of("acknowledged", true,
        "explanation", "Đơn vị phải tổ chức lại hội nghị do chưa đủ số người dự.", "promisedOn", today()));
    answers.put("deadline-notice-consider", (task, shown) -> Map.of("opinion", "Yêu cầu khẩn trương hoàn thành.",
        "instruction", "Báo cáo kết quả hằng ngày cho đến khi trình."));
    answers.put("deadline-notice-acknowledge", (task, shown) -> Map.of("acknowledged", true));
    answers.put("extension-decision-decide", (task, shown) -> Map.of("decision", "REFUSE",
        "opinion", "Đơn vị còn đủ thời gian theo kế hoạch."));
  }

  private void guidance() {
    answers.put("difficulty-guidance-answer", (task, shown) -> Map.of("treatment", "ANSWER",
        "answer", "Đơn vị thực hiện theo hướng dẫn đã ban hành và báo cáo kết quả.", "basis", "Hướng dẫn 16-HD/BTCTW",
        "basisStatus", "TO_BE_CONFIRMED"));
  }

  /** A team of the province's own people that goes to the two units with the most points. */
  private void inspections() {
    answers.put("inspection-propose", (task, shown) -> Map.of("purpose", "Kiểm tra việc chấp hành quy trình, tiến độ và chất lượng hồ sơ.",
        "fromDate", today(), "toDate", inWorkingDays(5), "leader", "board." + task.unitCode(), "members", List.of(
            Map.of("official", "inspector." + task.unitCode())),
        "units", rows(shown, "unitOptions").stream().limit(2).map(option -> Map.of("unit", option.get("value"),
            "reason", "Theo chương trình kiểm tra của đợt.")).toList()));
    answers.put("inspection-decide", (task, shown) -> Map.of("decision", "ESTABLISH", "number", "315-QĐ/TU", "decidedOn", today(),
        "signer", "Phó Bí thư Thường trực"));
    answers.put("inspection-visit", (task, shown) -> Map.of("outcome", "VISITED", "visitedFrom", today(), "visitedTo", today(),
        "metWith", "Thường trực cấp ủy, cán bộ tổ chức của đơn vị", "documentsSeen", "Văn bản triển khai, biên bản hội nghị, hồ sơ nhân sự",
        "findings", List.of(Map.of("severity", "SHORTCOMING", "step", "DOCUMENTS", "text", "Kế hoạch triển khai chưa phân công rõ người thực hiện.",
                "remedy", "Bổ sung phân công, gửi lại kế hoạch.", "due", inWorkingDays(5)),
            Map.of("severity", "NO_VIOLATION", "step", "CONFERENCE", "text", "Hội nghị và kiểm phiếu đúng quy trình."))));
    answers.put("inspection-conclude", (task, shown) -> Map.of("reportNumber", "01-BC/ĐKT", "reportedOn", today(),
        "conclusion", "Các đơn vị cơ bản chấp hành đúng quy trình; còn thiếu sót về văn bản triển khai.",
        "recommendation", "Đề nghị ban thường vụ chỉ đạo các đơn vị khắc phục đúng hạn."));
  }

  private void followUps() {
    answers.put("follow-up-report", (task, shown) -> Map.of("report", "Đơn vị đã thực hiện đầy đủ yêu cầu.", "doneOn", today()));
    answers.put("follow-up-review", (task, shown) -> Map.of("verdict", "ACCEPTED"));
    answers.put("conclusion-acknowledgement", (task, shown) -> Map.of("acknowledged", true));
  }

  /** The day so many working days from today. */
  private String inWorkingDays(int days) {
    return workingDays.after(UserZone.today(clock), days).toString();
  }

  /** An input with a reason, where the form asks for one because of number or structure. */
  private static Map<String, Object> reasoned(Map<String, Object> shown, String reason, Map<String, Object> input) {
    Map<String, Object> answer = new HashMap<>(input);
    if (Boolean.TRUE.equals(shown.get("warned"))) {
      answer.put("warningReason", reason);
    }
    return answer;
  }

  private String today() {
    LocalDate today = UserZone.today(clock);
    return today.toString();
  }

  /** Every row that the form shows, with what is typed in it. */
  private static List<Map<String, Object>> each(Map<String, Object> shown, String list,
      Function<Map<String, Object>, Map<String, Object>> typed) {
    return rows(shown, list).stream().map(row -> {
      Map<String, Object> filled = new LinkedHashMap<>(row);
      filled.putAll(typed.apply(row));
      return filled;
    }).toList();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> rows(Map<String, Object> shown, String list) {
    return (List<Map<String, Object>>) shown.get(list);
  }
}
