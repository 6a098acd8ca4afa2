package vn.quyhoach.workflow.document;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.document.DocumentTemplate;
import vn.quyhoach.document.DocumentValues;
import vn.quyhoach.document.Spreadsheet;
import vn.quyhoach.document.WordDocuments;
import vn.quyhoach.followup.FollowUpState;
import vn.quyhoach.inspection.FindingSeverity;
import vn.quyhoach.organisation.UnitTier;
import vn.quyhoach.progress.Briefing;
import vn.quyhoach.progress.StandOfPlan;
import vn.quyhoach.workflow.content.PlanContent;

/** A briefing on paper (S4): one Word file to read out, one Excel file to calculate with. */
@Component
public class BriefingPaper {

  private final PlanContent content;
  private final Letterhead letterhead;
  private final WordDocuments word;

  BriefingPaper(PlanContent content, Letterhead letterhead, WordDocuments word) {
    this.content = content;
    this.letterhead = letterhead;
    this.word = word;
  }

  /** The Word file, in the layout of the body that briefs. */
  public byte[] word(Briefing briefing) {
    DocumentValues values = letterhead.ofBoard(briefing.scope(), "", briefing.day(), false)
        .addAll(Letterhead.signature("", "TRƯỞNG BAN", "", "- Thường trực cấp ủy;\n- Các đơn vị dự giao ban;\n- Lưu Ban Tổ chức."))
        .text("ten_dot", lowerFirst(briefing.campaignName())).text("ngay", UserZone.text(briefing.day()))
        .text("pham_vi", content.unitName(briefing.scope())).text("tong_quat", summary(briefing))
        .text("viec_tiep_theo", briefing.nextSteps().isEmpty() ? "Không có việc đến hạn trong 14 ngày tới."
            : briefing.nextSteps().stream().map(step -> "- " + UserZone.text(step.due()) + ": " + step.text()).collect(Collectors.joining("\n")))
        .table("tien_do", briefing.tiers(), line -> DocumentValues.line("loai", tier(line.tier()), "tong", text(line.units()),
            "chua", text(line.notStarted()), "dang", text(line.inProgress()), "tren", text(line.above()), "tra_lai", text(line.returned()),
            "duyet", text(line.decided()), "cham", text(line.late())));
    table(values, "don_vi_cham", briefing.late(), (number, late) -> DocumentValues.line("stt", text(number), "don_vi", late.unit().unitName(),
        "han", UserZone.text(late.unit().due()), "so_ngay", text(late.unit().daysLate()), "nguoi", late.answerable(),
        "giai_trinh", late.explanation() == null ? "Chưa giải trình" : late.explanation(), "cam_ket", day(late.promisedOn())));
    table(values, "gia_han", briefing.moved(), (number, moved) -> DocumentValues.line("stt", text(number), "don_vi", moved.unitName(),
        "han_dau", UserZone.text(moved.firstDue()), "han_moi", UserZone.text(moved.due())));
    table(values, "kho_khan", briefing.difficulties(), (number, difficulty) -> DocumentValues.line("stt", text(number),
        "don_vi", difficulty.unitName(), "ngay_neu", UserZone.text(difficulty.raisedOn()), "noi_dung", difficulty.question(),
        "tra_loi", difficulty.answer() == null ? "Chưa trả lời" : difficulty.answer()));
    table(values, "doan_kiem_tra", briefing.inspections(), (number, team) -> DocumentValues.line("stt", text(number),
        "doan", team.key() + ": " + team.title(), "quyet_dinh", team.decisionNumber() + ", " + UserZone.text(team.decidedOn()),
        "don_vi", team.visited() + "/" + team.units(), "bao_cao", day(team.reportedOn())));
    table(values, "noi_dung_kiem_tra", briefing.findings(), (number, finding) -> DocumentValues.line("stt", text(number),
        "don_vi", finding.unitName(), "noi_dung", finding.text(), "muc_do", severity(finding), "khac_phuc", remedy(finding)));
    table(values, "phu_luc", briefing.units(), (number, unit) -> DocumentValues.line("stt", text(number), "don_vi", unit.unitName(),
        "loai", tier(unit.tier()), "trang_thai", unit.stand().label() + (unit.daysLate() > 0 ? ", chậm " + unit.daysLate() + " ngày làm việc" : ""),
        "han", UserZone.text(unit.due())));
    return word.render(DocumentTemplate.BRIEFING, letterhead.layoutOf(briefing.scope()), values);
  }

  /** Where the campaign stands, in a sentence or two. */
  public static String summary(Briefing briefing) {
    long started = briefing.units().stream().filter(unit -> unit.stand() != StandOfPlan.NOT_STARTED).count();
    return "Đến hết ngày " + UserZone.text(briefing.day()) + ", trong " + briefing.total() + " đơn vị có " + started + " đơn vị đã triển khai, "
        + briefing.decided() + " đơn vị đã được phê duyệt (" + PlanContent.percent((int) briefing.decided(), briefing.total()) + "), "
        + briefing.late().size() + " đơn vị chậm tiến độ.";
  }

  /** The sheets of the Excel file. */
  public List<Spreadsheet<?>> sheets(Briefing briefing) {
    String note = "Số liệu đến hết ngày " + UserZone.text(briefing.day()) + "; phạm vi: " + content.unitName(briefing.scope());
    return List.of(
        Spreadsheet.<Briefing.UnitLine>of("Tiến độ", "TIẾN ĐỘ TỪNG ĐƠN VỊ").note(briefing.campaignName()).note(note).note(summary(briefing))
            .text("Mã", 10, Briefing.UnitLine::unitCode).text("Đơn vị", 34, Briefing.UnitLine::unitName)
            .text("Loại đơn vị", 24, unit -> tier(unit.tier())).text("Trạng thái", 24, unit -> unit.stand().label())
            .day("Hạn", 12, Briefing.UnitLine::due).number("Số ngày làm việc chậm", 12, Briefing.UnitLine::daysLate)
            .rows(briefing.units().stream()),
        Spreadsheet.<Briefing.LateUnit>of("Đơn vị chậm", "ĐƠN VỊ CHẬM TIẾN ĐỘ").note(note)
            .text("Đơn vị", 34, late -> late.unit().unitName()).day("Hạn", 12, late -> late.unit().due())
            .number("Số ngày làm việc chậm", 12, late -> late.unit().daysLate()).text("Người chịu trách nhiệm", 34, Briefing.LateUnit::answerable)
            .text("Giải trình", 50, Briefing.LateUnit::explanation).day("Cam kết", 12, Briefing.LateUnit::promisedOn)
            .rows(briefing.late().stream()),
        Spreadsheet.<Briefing.MovedDate>of("Hạn điều chỉnh", "HẠN ĐƯỢC ĐIỀU CHỈNH").note(note).text("Đơn vị", 34, Briefing.MovedDate::unitName)
            .day("Hạn ban đầu", 14, Briefing.MovedDate::firstDue).day("Hạn hiện nay", 14, Briefing.MovedDate::due).rows(briefing.moved().stream()),
        Spreadsheet.<Briefing.DifficultyLine>of("Khó khăn", "KHÓ KHĂN, VƯỚNG MẮC VÀ TRẢ LỜI").note(note)
            .text("Đơn vị", 34, Briefing.DifficultyLine::unitName).day("Ngày nêu", 12, Briefing.DifficultyLine::raisedOn)
            .text("Nội dung", 60, Briefing.DifficultyLine::question).text("Trả lời", 60, Briefing.DifficultyLine::answer)
            .rows(briefing.difficulties().stream()),
        Spreadsheet.<Briefing.FindingLine>of("Kiểm tra", "NỘI DUNG KIỂM TRA VÀ KHẮC PHỤC").note(note)
            .text("Đoàn", 16, Briefing.FindingLine::key).text("Đơn vị", 34, Briefing.FindingLine::unitName)
            .text("Mức độ", 18, this::severity).text("Nội dung", 60, Briefing.FindingLine::text)
            .day("Hạn", 12, Briefing.FindingLine::due).text("Khắc phục", 30, this::remedy).rows(briefing.findings().stream()));
  }

  /** The tier of a line as people know it. */
  public String tier(String name) {
    return UnitTier.valueOf(name).label();
  }

  /** How grave a finding was. */
  public String severity(Briefing.FindingLine finding) {
    return FindingSeverity.valueOf(finding.severity()).label();
  }

  /** Where the remedy of a finding stood. */
  public String remedy(Briefing.FindingLine finding) {
    if (finding.round() == 0) {
      return finding.due() == null ? "–" : "Chưa giao, hạn " + UserZone.text(finding.due());
    }
    return FollowUpState.valueOf(finding.state()).label() + ", hạn " + UserZone.text(finding.due())
        + (finding.round() > 1 ? ", vòng " + finding.round() : "");
  }

  private static <T> void table(DocumentValues values, String tag, List<T> lines, BiFunction<Integer, T, Map<String, String>> line) {
    values.table(tag, IntStream.range(0, Math.max(1, lines.size())).boxed().toList(),
        index -> lines.isEmpty() ? nothing(tag) : line.apply(index + 1, lines.get(index)));
  }

  /** A line that says that there is none: a header alone would look forgotten. */
  private static Map<String, String> nothing(String tag) {
    Map<String, String> line = new LinkedHashMap<>();
    DocumentTemplate.BRIEFING.columnsOf(tag).forEach(column -> line.put(column, line.size() == 1 ? "Không có" : ""));
    return line;
  }

  private static String text(int number) {
    return String.valueOf(number);
  }

  private static String day(LocalDate day) {
    return day == null ? "–" : UserZone.text(day);
  }

  private static String lowerFirst(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
