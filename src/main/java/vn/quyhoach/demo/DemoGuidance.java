package vn.quyhoach.demo;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.quyhoach.calendar.WorkingDays;
import vn.quyhoach.campaign.Campaign;
import vn.quyhoach.campaign.Campaigns;
import vn.quyhoach.guidance.Difficulties;
import vn.quyhoach.guidance.GuidanceNotes;
import vn.quyhoach.guidance.RaiseDifficulty;
import vn.quyhoach.nomination.UnitPlans;
import vn.quyhoach.workflow.rehearsal.Rehearsal;

/** A few difficulties in every state: waiting, pressing, asked back, answered, published, repeated. */
@Component
@Profile("demo")
class DemoGuidance {

  private static final String ANSWER = "userTask_answerDifficulty";
  private static final int WORKING_DAYS_AGO = 4;

  private final Campaigns campaigns;
  private final UnitPlans plans;
  private final Difficulties difficulties;
  private final GuidanceNotes notes;
  private final Rehearsal rehearsal;
  private final WorkingDays workingDays;

  DemoGuidance(Campaigns campaigns, UnitPlans plans, Difficulties difficulties, GuidanceNotes notes, Rehearsal rehearsal, WorkingDays workingDays) {
    this.campaigns = campaigns;
    this.plans = plans;
    this.difficulties = difficulties;
    this.notes = notes;
    this.rehearsal = rehearsal;
    this.workingDays = workingDays;
  }

  /** Plays the difficulties of a scenario; every step is one transaction of its own, as in real use. */
  void play(DemoScenario scenario) {
    Campaign campaign = campaigns.byCode(scenario.campaign().code()).orElseThrow();
    switch (scenario) {
      case THREE_TIER_2022 -> playDistricts(campaign);
      case TWO_TIER_2026 -> playProvince(campaign);
    }
  }

  private void playDistricts(Campaign campaign) {
    long standards = raise(campaign, "officer.14770", "nomination-committee", "userTask_proposeNames",
        "Nhân sự chưa có trung cấp lý luận chính trị, đang học và cuối năm sau mới tốt nghiệp. Đơn vị có được giới thiệu vào quy hoạch không?");
    answer(standards, "Tiêu chuẩn về trình độ chuyên môn phải cơ bản bảo đảm tại thời điểm phê duyệt; các tiêu chuẩn còn lại có thể hoàn "
            + "thiện sau, đơn vị ghi rõ trong danh sách và đưa vào kế hoạch đào tạo.", "Hướng dẫn 16-HD/BTCTW, mục II.6", "VERIFIED",
        published("Nhân sự đang học trung cấp lý luận chính trị, chưa tốt nghiệp, có được giới thiệu vào quy hoạch không?", "02-HD/BTCTU"));
    clear(standards, "officer.14770");
    long surplus = raise(campaign, "officer.14773", "unit-planning", "userTask_compileList",
        "Một chức danh có bốn người đều đủ phiếu. Đơn vị lấy ba người theo số phiếu hay trình cả bốn để cấp trên chọn?");
    answer(surplus, "Mỗi chức danh lãnh đạo, quản lý quy hoạch không quá ba người. Đơn vị lấy ba người theo thứ tự phiếu; bằng phiếu thì cấp "
            + "có thẩm quyền của đơn vị xem xét, ghi ý kiến bằng văn bản.", "Quy định 50-QĐ/TW; Hướng dẫn 16-HD/BTCTW", "TO_BE_CONFIRMED",
        published("Một chức danh có nhiều hơn ba người đủ phiếu thì lập danh sách thế nào?", "03-HD/BTCTU"));
    clear(surplus, "officer.14773");
    long repeated = raise(campaign, "officer.14806", "unit-planning", "userTask_compileList",
        "Chức danh ủy viên ban thường vụ có bốn người đủ phiếu thì đơn vị được đưa cả bốn vào danh sách không?");
    rehearsal.play(key(repeated), ANSWER, Map.of("treatment", "DUPLICATE", "duplicateOf", String.valueOf(surplus)));
    difficulties.acknowledge(repeated, false, "Cấp có thẩm quyền của đơn vị ở đây là Ban Thường vụ hay Ban Chấp hành?", "officer.14806");
    notes.met(notes.atStep(campaign, "userTask_compileList").get(0).id(), campaign.id(), "14776", "officer.14776");

    answer(raise(campaign, "counter1.14758", "ballot-count", "userTask_firstCount",
            "Phiếu đánh dấu đồng ý cho hai người ở cùng một chức danh chỉ có một chỉ tiêu thì tính là hợp lệ hay không hợp lệ?"),
        "Phiếu đánh dấu nhiều hơn số người được chọn cho một chức danh là không hợp lệ đối với chức danh đó; ghi rõ trong biên bản kiểm phiếu.",
        "Hướng dẫn 16-HD/BTCTW", "TO_BE_CONFIRMED", Map.of());
    long askedBack = raise(campaign, "head.14761", "unit-planning", "userTask_signSubmission",
        "Một nhân sự trong danh sách vừa có quyết định điều động sang phường khác. Đơn vị ký tờ trình có nhân sự này hay rút ra?");
    rehearsal.play(key(askedBack), ANSWER, Map.of("treatment", "ASK_BACK",
        "counterQuestion", "Quyết định điều động có hiệu lực từ ngày nào, trước hay sau hội nghị cán bộ chủ chốt?"));
    raise(campaign, "officer.14755", "unit-planning", "userTask_registerImplementingDocuments",
        "Đơn vị đã có kế hoạch triển khai chung của Thành ủy, có phải ban hành thêm kế hoạch riêng hay chỉ cần nghị quyết của Đảng ủy?");
    raiseLastWeek(campaign, "officer.38D04", "unit-planning", "userTask_registerImplementingDocuments",
        "Cơ quan muốn giới thiệu một người đang công tác ở đơn vị khác. Trình tự giới thiệu và việc lấy phiếu đối với nhân sự từ nơi khác thực hiện thế nào?");
    long forwarded = raise(campaign, "officer.14782", "unit-planning", "userTask_registerImplementingDocuments",
        "Đơn vị sắp sáp nhập theo đề án đang trình thì xây dựng quy hoạch theo tổ chức cũ hay chờ sáp nhập?");
    rehearsal.play(key(forwarded), ANSWER, Map.of("treatment", "FORWARD",
        "forwardReason", "Liên quan đến đề án sắp xếp của tỉnh, vượt thẩm quyền trả lời của Ban Tổ chức Thành ủy."));
    rehearsal.runJobs(key(forwarded));
  }

  private void playProvince(Campaign campaign) {
    long limit = raise(campaign, "officer.16531", "unit-planning", "userTask_compileList",
        "Một người được giới thiệu vào bốn chức danh cùng cấp và đều đủ phiếu. Đơn vị trình cả bốn chức danh hay phải bỏ bớt?");
    answer(limit, "Mỗi người quy hoạch không quá ba chức danh ở cùng cấp. Đơn vị bỏ bớt chức danh trước khi trình, ưu tiên chức danh sát với "
            + "sở trường và nhu cầu của đơn vị.", "Quy định 377-QĐ/TW", "TO_BE_CONFIRMED",
        published("Một người được giới thiệu quá ba chức danh cùng cấp thì xử lý thế nào?", "05-HD/BTCTU"));
    clear(limit, "officer.16531");
    answer(raise(campaign, "head.15499", "unit-planning", "userTask_signSubmission",
            "Khi rà soát hằng năm, người đã được bổ nhiệm vào đúng chức danh quy hoạch có phải đưa vào tờ trình để đưa ra khỏi quy hoạch không?"),
        "Đơn vị ghi kết quả rà soát của người đó trong tờ trình cùng quyết định bổ nhiệm.", "Quy định 377-QĐ/TW", "TO_BE_CONFIRMED", Map.of());
    raise(campaign, "officer.14857", "unit-planning", "userTask_registerImplementingDocuments",
        "Xã mới thành lập từ nhiều xã cũ, văn bản triển khai có cần nêu kết quả quy hoạch của từng xã cũ không?");
    raiseLastWeek(campaign, "officer.38D01", "unit-planning", "userTask_registerImplementingDocuments",
        "Đối với cấp phó chưa có số lượng được giao sau sắp xếp, hệ số quy hoạch tính trên số hiện có hay số tối đa?");
  }

  private long raise(Campaign campaign, String asker, String process, String step, String question) {
    String unit = asker.substring(asker.indexOf('.') + 1);
    return difficulties.raise(new RaiseDifficulty(campaign.id(), plans.planOf(campaign.id(), unit).id(), unit, "demo", step,
        rehearsal.nameOf(process, step), question), asker).id();
  }

  private void answer(long number, String text, String basis, String basisStatus, Map<String, Object> more) {
    Map<String, Object> typed = new HashMap<>(Map.of("treatment", "ANSWER", "answer", text, "basis", basis, "basisStatus", basisStatus));
    typed.putAll(more);
    if (!more.isEmpty()) {
      typed.put("issuedOn", difficulties.today().toString());
    }
    rehearsal.play(key(number), ANSWER, typed);
  }

  private static Map<String, Object> published(String question, String number) {
    return Map.of("publish", true, "publicQuestion", question, "number", number);
  }

  private void clear(long number, String asker) {
    difficulties.acknowledge(number, true, "", asker);
  }

  private String key(long number) {
    return difficulties.businessKey(difficulties.difficulty(number));
  }

  /** Raised so long ago that the answer is due soon. */
  private void raiseLastWeek(Campaign campaign, String asker, String process, String step, String question) {
    rehearsal.onDay(workingDays.before(difficulties.today(), WORKING_DAYS_AGO), () -> raise(campaign, asker, process, step, question));
  }
}
