package vn.quyhoach.progress;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.quyhoach.calendar.UserZone;
import vn.quyhoach.document.Spreadsheet;
import vn.quyhoach.document.Spreadsheets;
import vn.quyhoach.progress.CampaignClock.Board;
import vn.quyhoach.progress.CampaignClock.CampaignName;
import vn.quyhoach.progress.ProgressCharts.Course;
import vn.quyhoach.progress.ProgressCharts.CourseDay;
import vn.quyhoach.progress.ProgressCharts.StepDays;

/** The board and the numbers of the charts as an Excel file to take into a meeting (S4). */
@Service
public class ClockSheets {

  private final Spreadsheets spreadsheets;

  ClockSheets(Spreadsheets spreadsheets) {
    this.spreadsheets = spreadsheets;
  }

  /** Writes the units, the course and the days per step; the stream stays open. */
  public void write(CampaignName campaign, Board board, Course course, List<StepDays> steps, OutputStream out) throws IOException {
    String from = campaign.name() + " (" + campaign.code() + "), số liệu ngày " + UserZone.text(board.today());
    spreadsheets.write(List.of(
        Spreadsheet.<ClockRow>of("Đơn vị", "TIẾN ĐỘ CỦA TỪNG ĐƠN VỊ").note(from)
            .text("Mã", 9, ClockRow::unit).text("Đơn vị", 32, ClockRow::name).text("Trực thuộc", 26, ClockRow::parentName)
            .text("Loại đơn vị", 22, row -> row.tier().label()).text("Tình trạng", 18, row -> row.state().label())
            .text("Bước đang làm", 34, ClockRow::step).day("Từ ngày", 12, ClockRow::since).text("Giai đoạn", 24, ClockRow::stage)
            .day("Hạn trình", 12, ClockRow::due).day("Hạn ban đầu", 12, ClockRow::firstDue)
            .number("Số ngày làm việc còn lại", 12, ClockRow::daysLeft).text("Người chịu trách nhiệm", 30, ClockRow::head)
            .text("Ủy viên phụ trách", 26, ClockRow::member).number("Số lần trả lại", 10, ClockRow::returns)
            .number("Số lần gia hạn", 10, ClockRow::extensions).number("Vướng mắc chưa trả lời", 12, ClockRow::difficulties)
            .text("Thông báo gần nhất", 30, ClockRow::notice).day("Ngày thông báo", 12, ClockRow::noticeOn)
            .day("Dự kiến trình", 12, ClockRow::expected)
            .rows(board.rows().stream()),
        Spreadsheet.<CourseDay>of("Diễn biến", "SỐ ĐƠN VỊ ĐẾN CUỐI MỖI NGÀY").note(from).note("Tổng số đơn vị: " + course.units())
            .day("Ngày", 12, CourseDay::day).number("Phải trình theo kế hoạch", 14, CourseDay::planned)
            .number("Đã bắt đầu", 12, CourseDay::started).number("Đã trình", 12, CourseDay::submitted)
            .number("Đã phê duyệt", 12, CourseDay::decided).rows(course.days().stream()),
        Spreadsheet.<StepDays>of("Số ngày mỗi bước", "SỐ NGÀY LÀM VIỆC CỦA MỖI BƯỚC").note(from)
            .text("Loại đơn vị", 24, step -> step.tier().label()).text("Bước", 36, StepDays::step)
            .number("Số lượt đã qua", 12, StepDays::passages).number("Số ngày giữa (trung vị)", 14, StepDays::median)
            .number("Lâu nhất", 10, StepDays::longest).number("Số đơn vị đang ở bước này", 14, StepDays::waiting)
            .rows(steps.stream())), out);
  }
}
