package vn.quyhoach.workflow.content;

import java.util.Map;

/** What the lines of the decision record are called when people read them. */
public final class ActLabels {

  private static final Map<String, String> LABELS = Map.ofEntries(
      Map.entry("JOB_RETRIED", "Chạy lại bước bị lỗi"),
      Map.entry("PROCESS_VERSION_MOVED", "Chuyển hồ sơ sang phiên bản quy trình mới"),
      Map.entry("INSPECTION_OPENED", "Mở việc kiểm tra"),
      Map.entry("INSPECTION_PROPOSED", "Đề xuất kiểm tra"),
      Map.entry("INSPECTION_SENT_BACK", "Trả lại đề xuất kiểm tra"),
      Map.entry("INSPECTION_ESTABLISHED", "Thành lập đoàn kiểm tra"),
      Map.entry("VISIT_RECORDED", "Ghi kết quả kiểm tra tại đơn vị"),
      Map.entry("INSPECTION_CONCLUDED", "Kết luận kiểm tra"),
      Map.entry("FOLLOW_UP_ASSIGNED", "Giao việc phải thực hiện"),
      Map.entry("FOLLOW_UP_REPORTED", "Báo cáo kết quả việc được giao"),
      Map.entry("FOLLOW_UP_ACCEPTED", "Xác nhận việc được giao đã xong"),
      Map.entry("CONCLUSION_POINTS", "Ghi các điểm của thông báo kết luận"),
      Map.entry("CONCLUSION_ACKNOWLEDGED", "Xác nhận đã nhận thông báo kết luận"),
      Map.entry("CLOCK_EXPORTED", "Xuất bảng tiến độ ra Excel"),
      Map.entry("DOCUMENTS_REGISTERED", "Đăng ký văn bản triển khai"),
      Map.entry("SOURCE_EVALUATED", "Đánh giá nguồn cán bộ"),
      Map.entry("PLAN_REVIEWED", "Rà soát quy hoạch hiện tại"),
      Map.entry("NAMES_PROPOSED", "Đề xuất danh sách nhân sự"),
      Map.entry("NAME_WITHDRAWN", "Rút một nhân sự khỏi danh sách"),
      Map.entry("CONFERENCE_CONVENED", "Triệu tập, điểm danh hội nghị"),
      Map.entry("COUNT_FIRST", "Nhập kết quả kiểm phiếu lần 1"),
      Map.entry("COUNT_SECOND", "Nhập kết quả kiểm phiếu lần 2"),
      Map.entry("COUNT_DIFFERED", "Xử lý chênh lệch kiểm phiếu"),
      Map.entry("BALLOT_RULED", "Ghi ý kiến của cấp có thẩm quyền về kết quả phiếu"),
      Map.entry("MINUTES_SIGNED", "Ký và khóa biên bản"),
      Map.entry("RECOUNT_OPENED", "Mở kiểm phiếu lại"),
      Map.entry("RECOUNT_RULED", "Ghi quyết định sau kiểm phiếu lại"),
      Map.entry("RECOUNT_SIGNED", "Ký biên bản kiểm phiếu lại"),
      Map.entry("LIST_COMPILED", "Lập danh sách đề nghị"),
      Map.entry("WARNINGS_ANSWERED", "Giải trình cảnh báo về số lượng, cơ cấu"),
      Map.entry("LOWER_LEVELS_WAIVED", "Cho phép trình trước khi cấp dưới xong"),
      Map.entry("SUBMISSION_SIGNED", "Ký tờ trình"),
      Map.entry("SUBMISSION_SENT_BACK", "Trả danh sách để làm lại trước khi ký"),
      Map.entry("SUPPLEMENT_SIGNED", "Ký văn bản bổ sung"),
      Map.entry("DOSSIER_RECEIVED", "Tiếp nhận hồ sơ"),
      Map.entry("SUPPLEMENT_RECEIVED", "Tiếp nhận hồ sơ bổ sung"),
      Map.entry("VETTED_POLITICAL_STANDARD", "Kết luận tiêu chuẩn chính trị"),
      Map.entry("VETTED_DEGREES", "Thẩm tra văn bằng, chứng chỉ"),
      Map.entry("VETTED_PARTY_DATES", "Thẩm tra ngày vào Đảng"),
      Map.entry("DOSSIER_RETURNED", "Trả lại hồ sơ, nêu thiếu sót"),
      Map.entry("DEFECTS_ANSWERED", "Giải trình, khắc phục thiếu sót"),
      Map.entry("APPRAISAL_FORWARDED", "Thẩm định xong, trình ban thường vụ"),
      Map.entry("ON_AGENDA", "Đưa vào chương trình phiên họp"),
      Map.entry("DECIDED", "Quyết định đối với từng nhân sự"),
      Map.entry("ACT_ISSUED", "Ban hành quyết định phê duyệt"),
      Map.entry("DECISION_PUBLISHED", "Công khai, lưu sổ quy hoạch"),
      Map.entry("DOCUMENT_ATTACHED", "Gửi bản quét"),
      Map.entry("DOCUMENT_WITHDRAWN", "Rút bản quét"),
      Map.entry("RUNG_FIRST_REMINDER", "Nhắc trước hạn"),
      Map.entry("RUNG_LAST_REMINDER", "Nhắc lần cuối trước hạn"),
      Map.entry("RUNG_NOTICE_TO_HEAD", "Thông báo chậm đến người đứng đầu"),
      Map.entry("RUNG_REPORT_TO_UPPER_LEVEL", "Báo cáo cấp trên về đơn vị chậm"),
      Map.entry("LATENESS_EXPLAINED", "Người đứng đầu giải trình việc chậm"),
      Map.entry("LATENESS_CONSIDERED", "Cấp trên cho ý kiến về việc chậm"),
      Map.entry("DEADLINE_PAUSED", "Tạm dừng thời hạn"),
      Map.entry("DEADLINE_RESUMED", "Tính tiếp thời hạn"),
      Map.entry("DIFFICULTY_RAISED", "Nêu vướng mắc"),
      Map.entry("DIFFICULTY_ASKED_BACK", "Ban Tổ chức hỏi thêm về vướng mắc"),
      Map.entry("DIFFICULTY_REPLIED", "Trả lời câu hỏi của Ban Tổ chức"),
      Map.entry("DIFFICULTY_FORWARDED", "Chuyển vướng mắc lên Ban Tổ chức cấp trên"),
      Map.entry("SUBMISSION_PAUSED", "Tạm dừng thời hạn trình trong khi chờ trả lời vướng mắc"),
      Map.entry("DIFFICULTY_ANSWERED", "Trả lời vướng mắc"),
      Map.entry("DIFFICULTY_REPEATED", "Trả lời theo vướng mắc đã có"),
      Map.entry("ANSWER_CLEAR", "Xác nhận câu trả lời đã rõ"),
      Map.entry("ANSWER_UNCLEAR", "Cho biết câu trả lời chưa rõ"),
      Map.entry("ANSWER_UNDISPUTED", "Hết thời hạn xác nhận câu trả lời"),
      Map.entry("GUIDANCE_PUBLISHED", "Công bố hướng dẫn"),
      Map.entry("GUIDANCE_WITHDRAWN", "Rút hướng dẫn"),
      Map.entry("GUIDANCE_REPLACED", "Thay hướng dẫn"));

  private ActLabels() {}

  /** The Vietnamese name of an act; its code when it has none yet, which a test does not allow for acts on a plan. */
  public static String of(String action) {
    return LABELS.getOrDefault(action, action);
  }
}
