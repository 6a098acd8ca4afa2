package vn.quyhoach.progress;

import java.util.LinkedHashMap;
import java.util.Map;

/** Vietnamese words for the codes of the record of decisions; a code that is not known here is shown as it is. */
final class RecordedAction {

  private static final Map<String, String> LABELS = Map.ofEntries(
      Map.entry("CAMPAIGN_OPENED", "Mở đợt quy hoạch"),
      Map.entry("CAMPAIGN_DRAFTED", "Soạn kế hoạch đợt quy hoạch"),
      Map.entry("CAMPAIGN_ADOPTED", "Ghi nhận kế hoạch được ban hành"),
      Map.entry("CAMPAIGN_DISSEMINATED", "Ghi nhận việc quán triệt, triển khai"),
      Map.entry("CAMPAIGN_SUMMARISED", "Tổng hợp kết quả đợt quy hoạch"),
      Map.entry("CAMPAIGN_CONCLUDED", "Ban hành thông báo kết luận"),
      Map.entry("DOCUMENTS_REGISTERED", "Đăng ký văn bản triển khai"),
      Map.entry("SOURCE_EVALUATED", "Ghi nhận đánh giá nguồn cán bộ"),
      Map.entry("PLAN_REVIEWED", "Rà soát quy hoạch hiện tại"),
      Map.entry("NAMES_PROPOSED", "Đề xuất danh sách nhân sự"),
      Map.entry("NAME_WITHDRAWN", "Rút một nhân sự khỏi danh sách"),
      Map.entry("CONFERENCE_CONVENED", "Triệu tập và điểm danh hội nghị"),
      Map.entry("COUNT_DIFFERED", "Hai lần nhập kiểm phiếu khác nhau"),
      Map.entry("MINUTES_SIGNED", "Ký và khóa biên bản kiểm phiếu"),
      Map.entry("BALLOT_RULED", "Ghi ý kiến của cấp có thẩm quyền về kết quả phiếu"),
      Map.entry("RECOUNT_OPENED", "Mở việc kiểm phiếu lại"),
      Map.entry("RECOUNT_SIGNED", "Ký và khóa biên bản kiểm phiếu lại"),
      Map.entry("RECOUNT_RULED", "Ghi quyết định sau kiểm phiếu lại"),
      Map.entry("LIST_COMPILED", "Lập danh sách đề nghị"),
      Map.entry("WARNINGS_ANSWERED", "Giải trình các cảnh báo"),
      Map.entry("LOWER_LEVELS_WAIVED", "Cho trình trước khi cấp dưới xong"),
      Map.entry("SUBMISSION_SIGNED", "Ký tờ trình"),
      Map.entry("SUBMISSION_SENT_BACK", "Chưa ký, trả lại để lập lại danh sách"),
      Map.entry("DOSSIER_RECEIVED", "Tiếp nhận hồ sơ"),
      Map.entry("DOSSIER_RETURNED", "Trả hồ sơ để bổ sung"),
      Map.entry("DEFECTS_ANSWERED", "Khắc phục thiếu sót và giải trình"),
      Map.entry("SUPPLEMENT_SIGNED", "Ký văn bản bổ sung"),
      Map.entry("SUPPLEMENT_RECEIVED", "Tiếp nhận hồ sơ bổ sung"),
      Map.entry("APPRAISAL_FORWARDED", "Thẩm định xong, chuyển ban thường vụ"),
      Map.entry("ON_AGENDA", "Đưa vào chương trình phiên họp"),
      Map.entry("DECIDED", "Ban thường vụ quyết định về một nhân sự"),
      Map.entry("ACT_ISSUED", "Ban hành quyết định phê duyệt"),
      Map.entry("DECISION_PUBLISHED", "Công khai và lưu sổ quy hoạch"),
      Map.entry("LATENESS_EXPLAINED", "Người đứng đầu giải trình việc chậm"),
      Map.entry("LATENESS_CONSIDERED", "Cấp trên xem xét đơn vị chậm"),
      Map.entry("DOCUMENT_ATTACHED", "Đính kèm bản quét"),
      Map.entry("DOCUMENT_WITHDRAWN", "Rút bản quét"),
      Map.entry("JOB_RETRIED", "Chạy lại bước bị lỗi"),
      Map.entry("CLOCK_EXPORTED", "Xuất bảng tiến độ ra Excel"),
      Map.entry("IMPORT_DATA", "Nhập dữ liệu từ Excel"));

  /** Codes that carry a kind at their end, the longer beginning first. */
  private static final Map<String, String> BEGINNINGS = beginnings();

  private RecordedAction() {}

  static String labelOf(String code) {
    String label = LABELS.get(code);
    if (label != null) {
      return label;
    }
    return BEGINNINGS.entrySet().stream().filter(entry -> code.startsWith(entry.getKey())).findFirst().map(Map.Entry::getValue)
        .orElse(code);
  }

  private static Map<String, String> beginnings() {
    Map<String, String> beginnings = new LinkedHashMap<>();
    beginnings.put("RUNG_FIRST_REMINDER", "Hệ thống nhắc trước hạn");
    beginnings.put("RUNG_LAST_REMINDER", "Hệ thống nhắc lần cuối trước hạn");
    beginnings.put("RUNG_NOTICE_TO_HEAD", "Hệ thống thông báo chậm đến người đứng đầu");
    beginnings.put("RUNG_REPORT_TO_UPPER_LEVEL", "Hệ thống báo cáo cấp trên về việc chậm");
    beginnings.put("RUNG_", "Hệ thống nhắc hạn");
    beginnings.put("COUNT_", "Nhập kết quả kiểm phiếu");
    beginnings.put("VETTED_", "Thẩm tra một nhân sự");
    return beginnings;
  }
}
